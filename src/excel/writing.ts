/** All that writes in the workbook: fetched by `load-writing.ts`. */
import { findJournal, forgetSteps } from './journal';
import { send } from './messages';

export { applyPatch } from './write-patch';

/** Takes away what a write that was cut short has kept. */
export async function forgetJournal(context: Excel.RequestContext): Promise<void> {
  const journal = findJournal();
  await send(context, [journal.step]);
  await send(context, forgetSteps(journal.ids()));
}
