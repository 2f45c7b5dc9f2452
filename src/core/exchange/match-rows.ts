/** Which activity of the plan a received row speaks of: by Código, else by its words. One that is not sure says so. */
import { type Analysis } from '../analysis';
import { readKey } from '../output/keys';
import { type MeasuredActivity } from '../progress/measured';
import { foldText } from '../values/fold-text';
import { likeness } from '../values/likeness';
import { type Office, type Offices } from './offices';
import { placeOf } from './activity-words';
import { type ReceivedBook, type ReceivedRow } from './received';
import { keyOf } from './requests';

export type Match =
  /** `key`: the Código says so, `text`: the words do. `isOtherText`: it is the one, and its words are others by now. */
  | { readonly activity: MeasuredActivity; readonly by: 'key' | 'text'; readonly isOtherText: boolean }
  /** Most alike of what the office answers for; somebody must say whether it is the one. */
  | { readonly activity: MeasuredActivity; readonly by: 'likeness'; readonly isOtherText: true }
  | { readonly activity: null; readonly why: 'not-in-plan' | 'several' | 'no-activity' };

/** Less alike than this is another activity. */
const ALIKE = 0.6;
/** The next one must be this much less alike. */
const AHEAD = 0.12;
/** With the same number of the same office fewer words need to be the same. */
const ALIKE_WITH_NUMBER = 0.4;

export function matchRows(analysis: Analysis, offices: Offices): (book: ReceivedBook, row: ReceivedRow) => Match {
  const byKey = new Map<number, MeasuredActivity[]>();
  const byText = new Map<string, MeasuredActivity[]>();
  for (const activity of analysis.plan.activities) {
    const key = readKey(keyOf(analysis, activity));
    if (key !== null) append(byKey, key, activity);
    append(byText, foldText(activity.text), activity);
  }
  return (book, row) => {
    if (row.text === '' && row.key === null) return { activity: null, why: 'no-activity' };
    const sender = senderOf(book, row, offices);
    const number = readKey(row.key);
    const keyed = number === null ? [] : (byKey.get(number) ?? []);
    const worded = row.text === '' ? [] : (byText.get(foldText(row.text)) ?? []);
    const both = keyed.filter((activity) => worded.includes(activity));
    // A copied row has its Código twice until the plan is calculated again: then the words decide.
    if (both.length === 1) return { activity: both[0]!, by: 'key', isOtherText: false };
    if (worded.length > 0) {
      const [only, ...others] = narrow(both.length > 0 ? both : worded, row, sender, offices);
      return others.length === 0 && only
        ? { activity: only, by: 'text', isOtherText: false }
        : { activity: null, why: 'several' };
    }
    if (keyed.length === 1) return { activity: keyed[0]!, by: 'key', isOtherText: row.text !== '' };
    if (keyed.length > 1) return { activity: null, why: 'several' };
    return mostAlike(analysis, row, sender, offices);
  };
}

/** The offices that speak: those of the row itself, else who sent the book. */
function senderOf(book: ReceivedBook, row: ReceivedRow, offices: Offices): readonly Office[] {
  const said = row.offices.length > 0 ? row.offices : book.office === null ? [] : [book.office];
  return said.flatMap((name) => offices.find(name) ?? []);
}

/** Of activities with the same words: by number, by office, by their place when they were asked for. */
function narrow(
  candidates: readonly MeasuredActivity[],
  row: ReceivedRow,
  sender: readonly Office[],
  offices: Offices,
): readonly MeasuredActivity[] {
  let left = candidates;
  const keep = (test: (activity: MeasuredActivity) => boolean): void => {
    const kept = left.filter(test);
    if (kept.length > 0) left = kept;
  };
  if (left.length > 1 && row.number !== null) keep(({ number }) => number === row.number);
  if (left.length > 1 && sender.length > 0) keep((activity) => answers(activity, sender, offices));
  if (left.length > 1 && row.place !== null) keep((activity) => placeOf(activity) === row.place);
  return left;
}

export const answers = (activity: MeasuredActivity, sender: readonly Office[], offices: Offices): boolean => {
  const { offices: leading, supporting } = offices.answerableFor(activity);
  return sender.some((office) => leading.includes(office) || supporting.includes(office));
};

function mostAlike(analysis: Analysis, row: ReceivedRow, sender: readonly Office[], offices: Offices): Match {
  const own = analysis.plan.activities.filter((activity) => sender.length === 0 || answers(activity, sender, offices));
  const ranked = own
    .map((activity) => ({ activity, alike: likeness(activity.text, row.text) }))
    .sort((a, b) => b.alike - a.alike);
  const numbered = ranked.filter(({ activity }) => row.number !== null && activity.number === row.number);
  const [first, second] = ranked;
  if (numbered.length === 1 && numbered[0]!.alike >= ALIKE_WITH_NUMBER && numbered[0] === first) {
    return { activity: first!.activity, by: 'likeness', isOtherText: true };
  }
  if (first && first.alike >= ALIKE && first.alike - (second?.alike ?? 0) >= AHEAD) {
    return { activity: first.activity, by: 'likeness', isOtherText: true };
  }
  return { activity: null, why: first && first.alike >= ALIKE ? 'several' : 'not-in-plan' };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
