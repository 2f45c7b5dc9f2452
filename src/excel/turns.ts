/** Long work in slices: the pane draws and answers between them. */

/** Milliseconds after which the others have their turn; what cannot be parted comes on top. */
const SLICE = 30;

let since = 0;

/** Gives whatever waits in the event loop its turn. */
export async function turn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  noteTurn();
}

/** Others have just had their turn: an answer of Excel's was waited for. */
export function noteTurn(): void {
  since = performance.now();
}

/** Comes back at once, but after a slice of work gives the others their turn first. */
export async function breathe(): Promise<void> {
  if (performance.now() - since >= SLICE) await turn();
}

/** Runs through work that stops after each of its parts. @returns what it ends with */
export async function inSlices<T>(parts: Generator<void, T>): Promise<T> {
  for (let next = parts.next(); ; next = parts.next()) {
    if (next.done) return next.value;
    await breathe();
  }
}
