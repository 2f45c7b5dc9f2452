/** What was asked and nobody answered, office by office. */
import { type Analysis } from '../analysis';
import { type MeasuredActivity } from '../progress/measured';
import { type Match } from './match-rows';
import { type Office, type Offices } from './offices';
import { type ReceivedBook, type ReceivedRow, hasAnswers } from './received';
import { askableIn } from './requests';

export interface Missing {
  readonly office: string;
  readonly activity: MeasuredActivity;
  readonly key: string | null;
  /** Something of it is due at the cutoff. */
  readonly isDue: boolean;
  /** `no-book`: the office sent nothing for this cutoff. `no-row`: its book lacks the activity. `blank`: left blank. */
  readonly why: 'no-book' | 'no-row' | 'blank';
}

/** A blank row of an activity with nothing due says that there is nothing new: it is not missing. */
export function findMissing(
  analysis: Analysis,
  offices: Offices,
  books: readonly ReceivedBook[],
  matches: ReadonlyMap<ReceivedRow, Match>,
): Missing[] {
  const { cutoff } = analysis.plan;
  const answered = new Set<MeasuredActivity>();
  const rows = new Map<Office, Set<MeasuredActivity>>();
  for (const book of books) {
    if (book.cutoff !== null && book.cutoff !== cutoff) continue;
    for (const row of book.rows) {
      const activity = matches.get(row)?.activity;
      if (!activity) continue;
      if (hasAnswers(row)) answered.add(activity);
      for (const name of book.office === null ? row.offices : [book.office]) {
        const office = offices.find(name);
        if (office) rows.set(office, (rows.get(office) ?? new Set()).add(activity));
      }
    }
  }
  const askable = askableIn(analysis);
  const missing: Missing[] = [];
  for (const activity of analysis.plan.activities) {
    const asked = answered.has(activity) ? null : askable(activity);
    if (!asked) continue;
    for (const office of offices.answerableFor(activity).offices) {
      const known = rows.get(office);
      const why = !known ? 'no-book' : known.has(activity) ? 'blank' : 'no-row';
      if (why === 'blank' && !asked.isDue) continue;
      missing.push({ office: office.name, activity, key: asked.key, isDue: asked.isDue, why });
    }
  }
  return missing;
}
