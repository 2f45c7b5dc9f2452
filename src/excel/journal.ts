/**
 * The journal of a write (`core/workbook/journal.ts`) in parts of the workbook: put there by the first message before
 * anything else, taken away by the last one after everything else. What stays of it was cut short.
 */
import { writeJournalInParts } from '../core/workbook/journal';
import { type Patch } from '../core/workbook/patch';
import { JOURNAL_NAMESPACE } from '../core/workbook/snapshot';
import { CALL_BYTES, type Step } from './messages';
import { inSlices } from './turns';

/** Steps around those of a write. */
export interface JournalSteps {
  readonly open: readonly Step[];
  readonly close: readonly Step[];
}

export const NO_JOURNAL: JournalSteps = { open: [], close: [] };

/** The parts that are there now. */
export interface FoundJournal {
  readonly step: Step;
  /** Once the step is done. */
  ids(): readonly string[];
}

export function findJournal(): FoundJournal {
  let parts: Excel.CustomXmlPartScopedCollection;
  return {
    step: {
      bytes: CALL_BYTES,
      queue: ({ workbook }) => {
        parts = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
        parts.load('items/id');
      },
    },
    ids: () => parts.items.map(({ id }) => id),
  };
}

/** One thing of ours on which no formula depends, written by one call: it is there, or it is not. */
const isWhole = ({ operations }: Patch): boolean => operations.every(({ op }) => op === 'set-settings');

/** @param inverse of a write that is about to begin */
export async function journalSteps(inverse: Patch): Promise<JournalSteps> {
  if (isWhole(inverse)) return NO_JOURNAL;
  // Parts of the same message are known by the call that makes them, those of earlier ones by their id.
  const fresh = new Map<string, Excel.CustomXmlPart>();
  const ids: string[] = [];
  const texts = await inSlices(writeJournalInParts(inverse));
  const open = texts.map((text): Step => ({
    // Accents take two bytes, and the quotes of JSON are escaped in the message.
    bytes: CALL_BYTES + Math.ceil(text.length * 1.3),
    answer: CALL_BYTES,
    queue: ({ workbook }) => {
      const part = workbook.customXmlParts.add(text);
      part.load('id');
      fresh.set(text, part);
    },
    done: () => {
      ids.push(fresh.get(text)!.id);
      fresh.delete(text);
    },
  }));
  const queue = (context: Excel.RequestContext): void => {
    for (const part of fresh.values()) part.delete();
    deleteParts(context, ids);
  };
  return { open, close: [{ bytes: (1 + open.length) * CALL_BYTES, queue }] };
}

/** Takes parts away that were found. */
export function forgetSteps(ids: readonly string[]): readonly Step[] {
  const queue = (context: Excel.RequestContext): void => deleteParts(context, ids);
  return ids.length === 0 ? [] : [{ bytes: (1 + ids.length) * CALL_BYTES, queue }];
}

function deleteParts({ workbook }: Excel.RequestContext, ids: readonly string[]): void {
  for (const id of ids) workbook.customXmlParts.getItemOrNullObject(id).delete();
}
