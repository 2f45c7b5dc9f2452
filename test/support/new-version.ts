/**
 * A new version of a plan, made as an office makes it: activities reworded, put off, given to others, added, taken out,
 * moved; each change noted, so that a comparison can be held against what was really done. The same seed, the same version.
 */
import { type Analysis } from '../../src/core/analysis';
import { analyzeWorkbook } from '../../src/core/analyze';
import { plainCells } from '../../src/core/plan/activity-cells';
import { type CellReading } from '../../src/core/plan/plan';
import { type MeasuredActivity } from '../../src/core/progress/measured';
import { foldText } from '../../src/core/values/fold-text';
import { type Day } from '../../src/core/values/day';
import { type WorkbookSnapshot, findSheet } from '../../src/core/workbook/snapshot';
import { type ChangeKind } from '../../src/core/versions/changes';
import { copyRow, deleteRow, moveRow, typeInto } from './edited-workbook';
import { isSameGroup, moveToGroup, renameGroup } from './new-version-groups';

export interface DoneChange {
  readonly kind: ChangeKind;
  /** Text of the activity before all changes (of an added one its own; of a name the old one), folded. */
  readonly activity: string;
}

export interface NewVersion {
  readonly workbook: WorkbookSnapshot;
  readonly done: readonly DoneChange[];
}

type Step = (state: State, activity: MeasuredActivity) => WorkbookSnapshot | null;

interface State {
  workbook: WorkbookSnapshot;
  readonly analysis: Analysis;
  readonly roll: (n: number) => number;
  readonly ordinal: number;
  /** Activities of its component and subcomponent that were there from the start and were not put there. */
  readonly stayers: (activity: MeasuredActivity) => MeasuredActivity[];
}

/** Pseudo-random numbers below `n`. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  for (let i = 0; i < 5; i += 1) state = (state * 1103515245 + 12345) % 2147483648;
  return (n) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * n);
  };
}

export function makeNewVersion(workbook: WorkbookSnapshot, cutoff: Day, seed: number, changes: number): NewVersion {
  const roll = dice(seed);
  const done: DoneChange[] = [];
  /** Text of today → text before all changes. */
  const origins = new Map<string, string>();
  const originOf = ({ text }: MeasuredActivity): string => origins.get(foldText(text)) ?? foldText(text);
  /** Of the groups in which something was moved or added: one such change is enough, two may look like a third one. */
  const reordered = new Set<string>();
  const [regrouped, newNames] = [new Set<string>(), new Set<string>()];
  let present = workbook;
  for (let tries = 0; done.length < changes && tries < 4000; tries += 1) {
    const analysis = analyzeWorkbook(present, { cutoff });
    const { activities } = analysis.plan;
    const names = Object.keys(STEPS) as (keyof typeof STEPS)[];
    // In turn, so that every kind that a plan allows comes about.
    const name = names[tries % names.length]!;
    const { kind, step } = STEPS[name];
    const activity = activities[roll(activities.length)]!;
    const text = foldText(activity.text);
    const origin = originOf(activity);
    const isTwin = activities.filter((each) => foldText(each.text) === text).length > 1;
    // What was added is new as it stands, and one change of a kind is enough for an activity.
    const isDone = done.some((each) => each.activity === origin && (each.kind === kind || each.kind === 'added'));
    if (isTwin || isDone || isAnotherOne(done, kind, origin)) continue;
    const group = activities.filter((each) => isSameGroup(each, activity));
    if (['moved', 'added', 'removed', 'regrouped'].includes(name) && reordered.has(origin)) continue;
    const isNew = (each: MeasuredActivity): boolean =>
      regrouped.has(originOf(each)) || done.some((one) => one.kind === 'added' && one.activity === originOf(each));
    const stayers = (of: MeasuredActivity): MeasuredActivity[] =>
      activities.filter((each) => isSameGroup(each, of) && !isNew(each));
    const next = step({ workbook: present, analysis, roll, ordinal: done.length, stayers }, activity);
    if (!next || (kind === 'removed' && done.some((each) => each.activity === origin))) continue;
    const after = analyzeWorkbook(next, { cutoff }).plan.activities;
    if (kind === 'renamed') {
      const field = name as 'component' | 'subcomponent';
      if (newNames.has(foldText(activity[field]!))) continue;
      newNames.add(foldText(after[activities.indexOf(activity)]![field]!));
      present = next;
      done.push({ kind, activity: foldText(activity[field]!) });
      continue;
    }
    if (name === 'regrouped') regrouped.add(origin);
    else if (!keepsGroups(activities, after)) continue;
    present = next;
    if (name === 'moved' || name === 'added') for (const each of group) reordered.add(originOf(each));
    const known = new Set(activities.map((each) => foldText(each.text)));
    const changed = after.find((each) => !known.has(foldText(each.text)));
    if (kind === 'reworded') origins.set(foldText(changed!.text), origin);
    done.push({ kind, activity: kind === 'added' ? foldText(changed!.text) : origin });
    if (kind === 'added') reordered.add(foldText(changed!.text));
  }
  return { workbook: present, done };
}

/** A short text of which the words, the target and the office or the component are others: nobody could tell that it is the same. */
function isAnotherOne(done: readonly DoneChange[], kind: ChangeKind, origin: string): boolean {
  const telling: readonly ChangeKind[] = ['reworded', 'target', 'responsible', 'moved'];
  const own = done.filter((each) => each.activity === origin && telling.includes(each.kind));
  return origin.split(' ').length < 9 && telling.includes(kind) && own.length >= 2;
}

/** A row that went with the cell that named the subcomponent of those below it was no single change. */
function keepsGroups(before: readonly MeasuredActivity[], after: readonly MeasuredActivity[]): boolean {
  const groups = new Map(before.map(({ text, component, subcomponent }) => [text, `${component}|${subcomponent}`]));
  return after.every(({ text, component, subcomponent }) => {
    const group = groups.get(text);
    return group === undefined || group === `${component}|${subcomponent}`;
  });
}

const isShared = ({ analysis }: State, cell: CellReading, activity: MeasuredActivity): boolean =>
  analysis.plan.activities.some(
    (other) =>
      other !== activity &&
      other.table.sheet === activity.table.sheet &&
      Object.values(plainCells(other.cells)).some((cells = []) =>
        cells.some((each) => each.row === cell.row && each.column === cell.column),
      ),
  );

const write = (state: State, activity: MeasuredActivity, cell: CellReading | undefined, value: string | null) =>
  cell && !isShared(state, cell, activity)
    ? typeInto(state.workbook, activity.table.sheet, cell.row, cell.column, value)
    : null;

/** Rows that hold the first cell of something merged over several rows cannot go without taking it along. */
function isLoose({ workbook }: State, sheet: string, row: number): boolean {
  return !findSheet(workbook, sheet)!.merges.some((area) => area.top === row && area.bottom > row);
}

const isSingle = (state: State, activity: MeasuredActivity): boolean =>
  activity.row === activity.lastRow &&
  isLoose(state, activity.table.sheet, activity.row) &&
  Object.values(plainCells(activity.cells)).every((cells = []) =>
    // A subcomponent or date that is written here may hold for the blank cells below.
    cells.every((cell) => cell.row !== activity.row || !isCarriedDown(state, activity, cell)),
  );

/** A component or subcomponent that is written in this row holds for the blank cells below. */
const isCarriedDown = (_: State, { cells }: MeasuredActivity, cell: CellReading): boolean =>
  [...(cells.component ?? []), ...(cells.subcomponent ?? [])].includes(cell);

const neighbours = ({ analysis }: State, activity: MeasuredActivity): MeasuredActivity[] =>
  analysis.plan.activities.filter(
    (each) =>
      each.table === activity.table &&
      each.component === activity.component &&
      each.subcomponent === activity.subcomponent,
  );

const EDITS = {
  dates: (state, activity) => {
    const { cells, milestones, dateCells } = activity;
    if (activity.milestonesFromPeriods) {
      const marked = cells.period?.filter((cell) => cell.text !== '') ?? [];
      const columns = activity.table.columns.filter(({ field }) => field === 'period');
      const free = columns.find(({ column }) => !marked.some((cell) => cell.column === column));
      const [first] = marked;
      if (!first || !free || isShared(state, first, activity)) return null;
      const cleared = typeInto(state.workbook, activity.table.sheet, first.row, first.column, null);
      return typeInto(cleared, activity.table.sheet, activity.row, free.column, first.value);
    }
    const day = `${1 + state.roll(27)}/${String(1 + state.roll(12)).padStart(2, '0')}`;
    const cell = dateCells.find(({ field }) => field !== 'startDate')?.cell;
    return milestones.length === 0 ? null : write(state, activity, cell, `${day}/${yearOf(state)}`);
  },
  target: (state, activity) => {
    const { cells } = activity;
    const cell = cells.planned?.[0] ?? cells.target?.[0] ?? cells.product?.[0];
    const isOwn = cells.activity?.[0] !== cell;
    return isOwn ? write(state, activity, cell, `${20 + state.ordinal} documentos`) : null;
  },
  responsible: (state, activity) =>
    write(state, activity, activity.cells.responsible?.[0], `Oficina de Relacionamiento ${state.ordinal}`),
  reworded: (state, activity) => {
    const [cell] = activity.cells.activity ?? [];
    const words = cell?.text.split(' ') ?? [];
    if (words.length < 4) return null;
    const kept = words.slice(0, Math.max(3, Math.ceil(words.length * 0.7)));
    return write(state, activity, cell, `${kept.join(' ')} con enfoque diferencial ${state.ordinal}`);
  },
  renumbered: (state, activity) => write(state, activity, activity.cells.number?.[0], `7.${state.ordinal + 1}`),
  added: (state, activity) => {
    if (!isSingle(state, activity)) return null;
    const { sheet } = activity.table;
    const [cell] = activity.cells.activity ?? [];
    const [number] = activity.cells.number ?? [];
    const at = activity.row + 1;
    if (!cell || isShared(state, cell, activity)) return null;
    const grown = copyRow(state.workbook, sheet, activity.row, at);
    const topics = ['tableros', 'podcast', 'murales', 'encuentros', 'cartillas', 'talleres', 'foros', 'buzones'];
    const text = `Difundir ${topics[state.ordinal % topics.length]} itinerantes ${state.ordinal} en lengua de señas colombiana`;
    const named = typeInto(grown, sheet, at, cell.column, text);
    return number ? typeInto(named, sheet, at, number.column, `6.${state.ordinal + 1}`) : named;
  },
  removed: (state, activity) =>
    isSingle(state, activity) && neighbours(state, activity).length > 2 && state.stayers(activity).length > 3
      ? deleteRow(state.workbook, activity.table.sheet, activity.row)
      : null,
  moved: (state, activity) => {
    const others = neighbours(state, activity).filter((each) => isSingle(state, each));
    const from = others.indexOf(activity);
    if (from < 0 || others.length < 3) return null;
    const to = from + 2 < others.length ? from + 2 : from - 2;
    if (to < 0) return null;
    return moveRow(state.workbook, activity.table.sheet, activity.row, others[to]!.row);
  },
  regrouped: (state, activity) => {
    if (!isSingle(state, activity) || state.stayers(activity).length < 4) return null;
    const others = state.analysis.plan.activities.filter(
      (each) => !isSameGroup(each, activity) && isSingle(state, each) && state.stayers(each).length > 2,
    );
    const beside = others[state.roll(Math.max(1, others.length))];
    return beside ? moveToGroup(state.workbook, state.analysis, activity, beside) : null;
  },
  component: (state, activity) => rename(state, activity, 'component'),
  subcomponent: (state, activity) => rename(state, activity, 'subcomponent'),
} satisfies Record<string, Step>;

const rename = (state: State, activity: MeasuredActivity, field: 'component' | 'subcomponent') =>
  state.stayers(activity).length > 2
    ? renameGroup(state.workbook, state.analysis, activity, field, `Integridad compartida ${state.ordinal}`)
    : null;

type Name = keyof typeof EDITS;
const KINDS: Readonly<Partial<Record<Name, ChangeKind>>> = {
  regrouped: 'moved',
  component: 'renamed',
  subcomponent: 'renamed',
};
const STEPS = Object.fromEntries(
  Object.entries(EDITS).map(([name, step]) => [name, { kind: KINDS[name as Name] ?? name, step }]),
) as Readonly<Record<Name, { readonly kind: ChangeKind; readonly step: Step }>>;

const yearOf = ({ analysis }: State): number => analysis.plan.yearForDates;
