/** Turns of the event loop, for work in slices. */

/** Comes back after whatever waits in the event loop had its turn; unlike a timer it is not slowed down. */
export function createTurn(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const resumes: (() => void)[] = [];
  port1.onmessage = () => resumes.shift()?.();
  return () =>
    new Promise((resolve) => {
      resumes.push(resolve);
      port2.postMessage(null);
    });
}

/** Comes back at once, but every `slice` milliseconds gives the others their turn first. */
export function createBreath(slice: number, turn: () => Promise<void> = createTurn()): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await turn();
    since = performance.now();
  };
}
