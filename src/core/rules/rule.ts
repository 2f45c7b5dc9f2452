/** The shape of a rule: one file, one rule, one plain object; its examples are its test and its page. */
import { type FieldId } from '../fields/field';
import { type MeasuredActivity, type MeasuredPlan } from '../progress/measured';
import { type Recognition, type Table, type TableColumn } from '../recognize/table';
import { type Parameters } from '../parameters';
import { type Closing } from '../workbook/closing';
import { type ComputedColumnId } from '../workbook/own-marks';
import { type CellValue, type CellRef, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';

export type Severity = 'error' | 'warning' | 'info';

/** Data of a finding: plain values that its message is made of; days as `YYYY-MM-DD`. */
export type FindingData = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>;

/** The value that a fix writes into the cell of its finding; a date is `{ day }`, a computed cell's formula a text with `=`. */
export type FixValue = CellValue | { readonly day: number };

export interface Hit<D extends FindingData = FindingData> {
  /** null only where the rule names no cell. */
  readonly cell: CellRef | null;
  readonly data: D;
  readonly fix?: FixValue;
}

/** A plan without its activities: its years and the cutoff. */
export type PlanYears = Omit<MeasuredPlan, 'activities'>;

/** What every rule sees. */
export interface CheckedWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly plan: PlanYears;
  readonly parameters: Parameters;
  /** What the closings of its seguimientos recorded; none where they are left out. */
  readonly closings?: readonly Closing[];
}

export interface WorkbookSubject extends CheckedWorkbook {
  /** The plan tables as rules see them, in the order of recognition. */
  readonly tables: readonly TableSubject[];
}

/** A table without its activities, as the rules for one activity see it: they are asked while the others are still read. */
export interface TableView extends CheckedWorkbook {
  readonly table: Table;
  readonly sheet: SheetSnapshot;
  /**
   * The columns of each field that rules look at, the one that is used first: of follow-up columns repeated by cutoff
   * only those of the measured block, and no follow-up column that the add-in added and nobody has filled yet.
   */
  readonly columns: ReadonlyMap<FieldId, readonly TableColumn[]>;
  /** Columns of a field that rules do not look at: those that `columns` leaves out. */
  readonly unusedColumns: ReadonlySet<number>;
  /** The cell that holds what (row, column) shows: the top-left one where it is merged. */
  readonly cellAt: (row: number, column: number) => CellRef;
}

export interface TableSubject extends TableView, WorkbookSubject {
  /** `activitySubject` (subjects.ts) makes of each what rules see of it. */
  readonly activities: readonly MeasuredActivity[];
  /** Columns with merged cells: only there may several activities share a cell. */
  readonly mergedColumns: ReadonlySet<number>;
}

export interface ActivitySubject extends TableView {
  readonly activity: MeasuredActivity;
}

interface RuleOf<Scope extends string, Subject, D extends FindingData> {
  /** `subject-fault`, the file's name. */
  readonly id: string;
  readonly severity: Severity;
  readonly scope: Scope;
  /** Fields without which the table is skipped (of a workbook's rule: without which in every table it is skipped). */
  readonly needs: readonly FieldId[];
  /** Rules in whose favour this one keeps silent: where one of them fires on the same subject, this one does not. */
  readonly yieldsTo?: readonly string[];
  /** True where a finding is of one cutoff: ignored at one, it is said again at the next. */
  readonly isOfCutoff?: boolean;
  /** True where no other rule may speak of a cell that this one names. It is asked first, before activities are there. */
  readonly ownsItsCell?: Scope extends 'table' ? boolean : never;
  /** The fault in one Spanish sentence. */
  readonly title: string;
  /** Why it matters, for the rule's page. */
  readonly why: string;
  /** What to do, for the rule's page. */
  readonly remedy: string;
  /** Where the guide speaks of it; null where it does not. */
  readonly guide: string | null;
  message(data: D): string;
  /** Severity of one hit, where the table of the contract gives a rule two. */
  severityOf?(data: D): Severity;
  /** Cheap, asked before `check`: false where the rule can find nothing, as most rules in most rows. */
  when?(subject: Subject): boolean;
  /** One by one as they are found; a rule that finds one thing in many rows returns a list, which costs less. */
  check(subject: Subject): Iterable<Hit<D>>;
  readonly examples: readonly RuleExample[];
}

export interface RuleExample {
  readonly name: string;
  /**
   * A sheet as a person would write it down (`example.ts` says how): `| cell | cell |` lines, the header first; `[[x]]`
   * marks a cell to be reported, `[[x => y]]` the fix. Without a mark the example is a good one. Lines that begin
   * without `|` are title rows.
   */
  readonly table: string;
  /** YYYY-MM-DD; the default is 30 April of the plan year. */
  readonly cutoff?: string;
  /** True where the rule is to report the workbook, and no cell of it. */
  readonly isReportedWithoutCell?: boolean;
  /** What a user types after the add-in has written its columns; `isFault` where the rule is to report that cell. */
  readonly typedOver?: readonly TypedOver[];
  /** What a user types into the seguimiento of the cutoff after it was built and closed. */
  readonly typedOnClosed?: readonly TypedOnClosed[];
}

/** `row` is 1-based, as the user sees it; `typed` is a number, a text or a formula with its `=`. */
export interface TypedOver {
  readonly column: ComputedColumnId | 'executed';
  readonly row: number;
  readonly typed: string | number;
  readonly isFault: boolean;
}

/** Under a header of the seguimiento's detail, in the row of an activity, from 1. */
export interface TypedOnClosed {
  readonly header: string;
  readonly activity: number;
  readonly typed: string | number;
  readonly isFault: boolean;
}

export type WorkbookRule<D extends FindingData = FindingData> = RuleOf<'workbook', WorkbookSubject, D>;
export type TableRule<D extends FindingData = FindingData> = RuleOf<'table', TableSubject, D>;
export type ActivityRule<D extends FindingData = FindingData> = RuleOf<'activity', ActivitySubject, D>;
export type Rule = WorkbookRule | TableRule | ActivityRule;

/** Says nothing and checks the shape: `defineRule<ActivityRule<{ days: number }>>({ … })`. */
export const defineRule = <R extends Rule>(rule: R): R => rule;

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly cell: CellRef | null;
  readonly message: string;
  readonly data: FindingData;
  readonly fix: { readonly value: FixValue } | null;
  readonly ignored: { readonly reason: string } | null;
}

/** A finding as plain data, its message with it: to be sent elsewhere, compared or changed. Every key by its name. */
export const plainFinding = (finding: Finding): Finding => ({
  rule: finding.rule,
  severity: finding.severity,
  cell: finding.cell,
  message: finding.message,
  data: finding.data,
  fix: finding.fix,
  ignored: finding.ignored,
});

export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}
