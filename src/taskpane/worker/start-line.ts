/** The pane's line: over a Worker where this webview has them, else over the core in the pane. */
import { createWorkerLine, type WorkerPort } from './worker-line';
import { type Line } from '../line';
import { createBreath } from '../turns';

/** Milliseconds: a slow share of an office's network, not an answer that will never come. */
const PATIENCE = 15_000;

/** Milliseconds of work after which the browser gets its turn. */
const SLICE = 12;

export function startLine(): Line {
  const pause = createBreath(SLICE);
  const line = createWorkerLine({
    startWorker: () =>
      new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url)) as unknown as WorkerPort,
    async loadCore() {
      const { createCoreLine } = await import(/* webpackChunkName: "core" */ '../core-line');
      return createCoreLine(pause);
    },
    pause,
    patience: PATIENCE,
  });
  // Its script comes while Excel hands out the workbook.
  line.start();
  return line;
}
