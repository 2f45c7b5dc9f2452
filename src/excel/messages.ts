/**
 * Work for Excel in as few messages as its size limit allows. Excel on the web takes 5 MB a message, in both
 * directions; sizes are estimated beforehand, hence the margin.
 */
import { codeOf, TOO_LARGE } from './errors';
import { breathe, noteTurn } from './turns';

/** A few calls that belong in one message. */
export interface Step {
  /** Estimate of what it adds to the request. */
  readonly bytes: number;
  /** And to the answer; as much, where that is not said. */
  readonly answer?: number;
  queue(context: Excel.RequestContext): void;
  /** Called once Excel has answered. */
  done?(): void;
  /** The same work in two parts; null where it cannot be parted. */
  halves?(): readonly Step[] | null;
}

export const MESSAGE_BYTES = 4 * 1024 * 1024;
/** Below this a message is not split any further. */
export const SMALLEST = 64 * 1024;
/** What the calls themselves take, beside their data. */
export const CALL_BYTES = 450;

export interface Delivery {
  readonly bytes?: number;
  /** Most steps in the next message, whatever their estimates say. */
  readonly most?: number;
  /** Queued at the head of each message. */
  readonly first?: (context: Excel.RequestContext) => void;
  readonly onSent?: (stepsLeft: number) => void;
  /** Whether a message whose answer was too large may be sent again: only where nothing is written. */
  readonly isRepeatable?: boolean;
}

/** Sends all steps in order. @throws Excel's errors; what was sent before stays */
export async function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  delivery: Delivery = {},
): Promise<void> {
  if (steps.length === 0) return;
  const bytes = delivery.bytes ?? MESSAGE_BYTES;
  const count = Math.min(fitting(steps, bytes), delivery.most ?? steps.length);
  const message = steps.slice(0, count);
  const rest = steps.slice(count);
  delivery.first?.(context);
  for (const step of message) {
    step.queue(context);
    await breathe();
  }
  try {
    await context.sync();
    noteTurn();
  } catch (error) {
    const canRepeat = delivery.isRepeatable || codeOf(error) === 'RequestPayloadSizeLimitExceeded';
    if (!TOO_LARGE.has(codeOf(error)) || !canRepeat) throw error;
    const halves = count === 1 ? message[0]?.halves?.() : null;
    if (halves) return send(context, [...halves, ...rest], { ...delivery, most: 1 });
    if (count === 1) throw error;
    return send(context, steps, { ...delivery, bytes: Math.max(SMALLEST, bytes / 2), most: Math.ceil(count / 2) });
  }
  for (const step of message) {
    step.done?.();
    await breathe();
  }
  delivery.onSent?.(rest.length);
  return send(context, rest, { ...delivery, most: undefined });
}

/** How many of the first steps one message takes; at least one. */
function fitting(steps: readonly Step[], bytes: number): number {
  let [request, answer] = [0, 0];
  for (const [index, step] of steps.entries()) {
    request += step.bytes;
    answer += step.answer ?? step.bytes;
    if (Math.max(request, answer) > bytes && index > 0) return index;
  }
  return steps.length;
}
