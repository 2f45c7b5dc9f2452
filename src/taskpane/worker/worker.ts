/** The Worker: the core in a thread of its own, so that the pane answers while it works. */
import { createCoreLine } from '../core-line';
import { createTurn } from '../turns';
import { type FromWorker, type Port, type ToWorker } from './messages';
import { serveLine } from './serve';

// The pane's own types are those of a window; what a Worker has of its own is named here.
const port = globalThis as unknown as Port<FromWorker, ToWorker>;

// Between two stages it hears whether the answer is still wanted.
serveLine(port, createCoreLine(createTurn()));
