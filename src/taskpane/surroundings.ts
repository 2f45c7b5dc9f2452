/** The browser's side of what a session needs: clock, clipboard, and turns of the event loop. */
import { dayOfClock } from './format';
import { type Surroundings } from './session';

/** Milliseconds without a further change of the sheet after which the pane reads again: a paste comes as several. */
const QUIET = 30;
/** The same for what the jobs would write, which takes longer and nobody waits for. */
const REST = 600;

export function browserSurroundings(version: string): Surroundings {
  let quiet: number | undefined;
  let rest: number | undefined;
  return {
    today: () => dayOfClock(new Date()),
    version,
    copyText,
    paint: () =>
      new Promise((resolve) => {
        // A pane in the background never paints: do not wait for it for ever.
        const fallback = window.setTimeout(resolve, 120);
        window.requestAnimationFrame(() => {
          window.clearTimeout(fallback);
          window.setTimeout(resolve, 0);
        });
      }),
    afterQuiet(callback) {
      window.clearTimeout(quiet);
      quiet = window.setTimeout(callback, QUIET);
    },
    afterRest(callback) {
      window.clearTimeout(rest);
      rest = window.setTimeout(callback, REST);
    },
  };
}

/** Some webviews give the pane no clipboard; there the old way still works. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.appendChild(area);
    area.select();
    const isCopied = document.execCommand('copy');
    area.remove();
    if (!isCopied) throw new Error('The clipboard is not available.');
  }
}
