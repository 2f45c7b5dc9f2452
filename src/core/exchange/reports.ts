/** *Recibir reportes*: everything that came, held against the plan; every cell has a verdict, every gap a name. */
import { type Analysis } from '../analysis';
import { type MeasuredActivity } from '../progress/measured';
import { formatDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { cleanText } from '../values/fold-text';
import { isSameQuantity } from '../values/rounding';
import { formatCell } from '../workbook/address';
import { type CellRef, type CellValue } from '../workbook/snapshot';
import { datesWords, formatAmount, nameOf, targetWords } from './activity-words';
import { type Decision, type Reason } from './decisions';
import { FOLLOW_UP_FIELDS, type FollowUpCells, type FollowUpField, locateFollowUp } from './follow-up-cells';
import { judgeAnswer, reasonOf } from './judge-answer';
import { type Match, answers as answersFor, matchRows } from './match-rows';
import { type Missing, findMissing } from './missing';
import { type Offices, readOffices } from './offices';
import { type PriorReport, priorReportOf } from './prior-report';
import { type Answer, type ReceivedBook, type ReceivedRow } from './received';
import { keyOf } from './requests';
import { askTwice } from './two-answers';

/** How one received book fared. */
export interface BookOutcome {
  readonly book: ReceivedBook;
  readonly accepted: number;
  readonly asked: number;
  readonly refused: number;
  readonly same: number;
}

/** A row of what came that says something else of the plan than the plan does. */
export interface Contradiction {
  readonly file: string;
  readonly office: string | null;
  readonly from: CellRef;
  readonly activity: MeasuredActivity;
  readonly reasons: readonly Reason[];
}

export interface Reception {
  readonly cutoff: Day;
  readonly outcomes: readonly BookOutcome[];
  /** By file, then as they stand in it. */
  readonly decisions: readonly Decision[];
  /** Rows that say another target or date than the plan, where no answer of theirs is asked about because of it. */
  readonly contradictions: readonly Contradiction[];
  /** What was asked and nobody answered. */
  readonly missing: readonly Missing[];
}

interface Scene {
  readonly analysis: Analysis;
  readonly offices: Offices;
  readonly locate: (activity: MeasuredActivity) => FollowUpCells;
}

/** Nothing is written and nothing is changed by this. */
export function judgeReports(analysis: Analysis, books: readonly ReceivedBook[]): Reception {
  const offices = readOffices(analysis);
  const scene: Scene = { analysis, offices, locate: locateFollowUp(analysis) };
  const match = matchRows(analysis, offices);
  const matches = new Map<ReceivedRow, Match>();
  const first = books.flatMap((book, index) =>
    book.rows.flatMap((row) => {
      const matched = match(book, row);
      matches.set(row, matched);
      return FOLLOW_UP_FIELDS.flatMap((field) => {
        const answer = row.answers[field];
        return answer ? [decide(scene, { book, index, row, field, answer, matched })] : [];
      });
    }),
  );
  const copied = new Set(books.flatMap(({ kind }, index) => (kind === 'own-form' ? [String(index)] : [])));
  const decisions = askTwice(first, ({ id, verdict }) => verdict === 'same' && copied.has(id.split('|', 1)[0]!));
  return {
    cutoff: analysis.plan.cutoff,
    outcomes: books.map((book, index): BookOutcome => {
      const own = decisions.filter(({ id }) => id.startsWith(`${index}|`));
      const count = (verdict: Decision['verdict']): number => own.filter((each) => each.verdict === verdict).length;
      return {
        book,
        accepted: count('accepted'),
        asked: count('asked'),
        refused: count('refused'),
        same: count('same'),
      };
    }),
    decisions,
    contradictions: silentContradictions(scene, books, matches, decisions),
    missing: findMissing(analysis, offices, books, matches),
  };
}

/** What nobody is asked about is said all the same: an office that changed a date has something to tell. */
function silentContradictions(
  { analysis }: Scene,
  books: readonly ReceivedBook[],
  matches: ReadonlyMap<ReceivedRow, Match>,
  decisions: readonly Decision[],
): Contradiction[] {
  const asked = new Set(decisions.filter(({ verdict }) => verdict === 'asked').map(({ id }) => id));
  return books.flatMap((book, index) => {
    if (book.cutoff !== null && book.cutoff !== analysis.plan.cutoff) return [];
    return book.rows.flatMap((row): Contradiction[] => {
      const matched = matches.get(row);
      if (!matched?.activity || matched.by === 'likeness') return [];
      if (FOLLOW_UP_FIELDS.some((field) => asked.has(idOf(index, row.answers[field], field)))) return [];
      const reasons = contradictions(row, matched.activity);
      if (matched.isOtherText) reasons.unshift(reasonOf('other-text', row.text, matched.activity.text));
      if (reasons.length === 0) return [];
      const office = book.office ?? row.offices[0] ?? null;
      return [{ file: book.file, office, from: row.cell, activity: matched.activity, reasons }];
    });
  });
}

const idOf = (index: number, answer: Answer | undefined, field: FollowUpField): string =>
  answer ? `${index}|${answer.cell.sheet}!${formatCell(answer.cell.row, answer.cell.column)}|${field}` : '';

interface Item {
  readonly book: ReceivedBook;
  readonly index: number;
  readonly row: ReceivedRow;
  readonly field: FollowUpField;
  readonly answer: Answer;
  readonly matched: Match;
}

const NOTHING = { formula: null, value: null } as const;

function decide(scene: Scene, { book, index, row, field, answer, matched }: Item): Decision {
  const { cell } = answer;
  const common = {
    id: idOf(index, answer, field),
    file: book.file,
    office: book.office ?? row.offices[0] ?? null,
    filledBy: book.filledBy,
    cutoff: book.cutoff,
    field,
    from: cell,
  };
  if (matched.activity === null) {
    const received = showValue(answer.value);
    return {
      ...common,
      received,
      activity: null,
      key: row.key,
      name: nameOf(row),
      ref: null,
      holds: NOTHING,
      value: null,
      unit: 'count',
      verdict: 'refused',
      reasons: [reasonOf(matched.why, row.text)],
    };
  }
  const { activity } = matched;
  const places = scene.locate(activity);
  const place = places.cells[field];
  const judged = judgeAnswer(field, answer, activity, places);
  const refusals = [
    ...refusalsOf(scene, book),
    ...(judged.refusal ? [judged.refusal] : []),
    ...(place.obstacle ? [reasonOf(place.obstacle)] : []),
  ];
  const questions =
    refusals.length > 0 || judged.isSame ? [] : [...questionsOf(scene, book, row, matched, field), ...judged.questions];
  return {
    ...common,
    received: judged.received,
    activity,
    key: keyOf(scene.analysis, activity),
    name: nameOf(activity),
    ref: place.ref,
    holds: place.holds,
    value: judged.value,
    unit: places.unit,
    verdict: refusals.length > 0 ? 'refused' : judged.isSame ? 'same' : questions.length > 0 ? 'asked' : 'accepted',
    reasons: refusals.length > 0 ? refusals : questions,
  };
}

/** What makes a whole book no answer to what is asked now. */
function refusalsOf({ analysis }: Scene, book: ReceivedBook): Reason[] {
  const { cutoff, planYear } = analysis.plan;
  if (book.planYear !== null && planYear !== null && book.planYear !== planYear) {
    return [reasonOf('other-year', String(book.planYear), String(planYear))];
  }
  if (book.cutoff === null && book.kind === 'request') return [reasonOf('no-cutoff')];
  return book.cutoff === null || book.cutoff === cutoff
    ? []
    : [reasonOf('other-cutoff', formatDay(book.cutoff), formatDay(cutoff))];
}

/** What the row says of the plan and the plan does not, and what the cell holds that nobody knew of. */
function questionsOf(
  scene: Scene,
  book: ReceivedBook,
  row: ReceivedRow,
  matched: Match & { readonly activity: MeasuredActivity },
  field: FollowUpField,
): Reason[] {
  const { activity } = matched;
  const places = scene.locate(activity);
  const reasons: Reason[] = [];
  if (matched.by === 'likeness') reasons.push(reasonOf('likeness', row.text, activity.text));
  else if (matched.isOtherText) reasons.push(reasonOf('other-text', row.text, activity.text));
  reasons.push(...contradictions(row, activity));
  const said = row.offices.length > 0 ? row.offices : book.office === null ? [] : [book.office];
  const senders = said.flatMap((name) => scene.offices.find(name) ?? []);
  if (said.length > 0 && !answersFor(activity, senders, scene.offices)) {
    reasons.push(reasonOf('other-office', said.join('; '), activity.responsible.map(({ name }) => name).join('; ')));
  }
  const place = places.cells[field];
  if (place.statedCutoff !== null) {
    reasons.push(reasonOf('other-header', formatDay(scene.analysis.plan.cutoff), formatDay(place.statedCutoff)));
  }
  const held = showHeld(place.holds.value, field, places);
  if (row.prior === null) {
    // Nobody knows whether the office has seen what stands there.
    if (held !== '') reasons.push(reasonOf('overwrites', '', held));
  } else if (hasChanged(row.prior, priorReportOf(activity, places), field, held)) {
    reasons.push(reasonOf('changed-since', '', held));
  }
  return reasons;
}

function contradictions(row: ReceivedRow, activity: MeasuredActivity): Reason[] {
  const reasons: Reason[] = [];
  const differ = (said: string | null, plan: string): boolean => said !== null && cleanText(said) !== cleanText(plan);
  const { words, figures } = row;
  if (words) {
    const [target, dates] = [targetWords(activity), datesWords(activity)];
    if (differ(words.target, target)) reasons.push(reasonOf('other-target', words.target ?? '', target));
    if (differ(words.dates, dates)) reasons.push(reasonOf('other-dates', words.dates ?? '', dates));
  }
  if (figures?.target) {
    const { value, unit } = figures.target;
    if (unit !== activity.target.unit || !isSameQuantity(value, activity.target.value)) {
      reasons.push(reasonOf('other-target', formatAmount(value, unit), targetWords(activity)));
    }
  }
  if (figures?.dueDays) {
    const days = activity.milestones.map(({ due }) => due);
    const said = figures.dueDays;
    if (said.length !== days.length || said.some((day, at) => day !== days[at])) {
      reasons.push(reasonOf('other-dates', said.map(formatDay).join('\n'), datesWords(activity)));
    }
  }
  return reasons;
}

/** True where the cell holds something that the office was not shown. What was emptied since is no loss. */
function hasChanged(asked: PriorReport, now: PriorReport, field: FollowUpField, held: string): boolean {
  if (field !== 'executed') return held !== '' && !cleanText(asked.text).includes(cleanText(held));
  return now.executed !== null && (asked.executed === null || !isSameQuantity(asked.executed, now.executed));
}

function showHeld(value: CellValue, field: FollowUpField, { unit }: FollowUpCells): string {
  if (value === null || value === '') return '';
  return field === 'executed' && typeof value === 'number' && (unit === 'count' || value <= 1)
    ? formatAmount(value, unit)
    : showValue(value);
}

const showValue = (value: CellValue): string =>
  typeof value === 'number'
    ? formatAmount(value, 'count')
    : typeof value === 'object' && value
      ? value.error
      : String(value ?? '');
