/** The shape of a rule: one file, one rule, one plain object; its examples are its test and its page. */
import { type FieldId } from '../fields/field';
import { type MeasuredActivity, type MeasuredPlan } from '../progress/measured';
import { type Recognition, type Table } from '../recognize/table';
import { type Parameters } from '../parameters';
import { type CellValue, type CellRef, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';

export type Severity = 'error' | 'warning' | 'info';

/** Data of a finding: plain values that its message is made of. */
export type FindingData = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>;

/** The value that a fix writes into the cell of its finding; a date is `{ day }`. */
export type FixValue = CellValue | { readonly day: number };

export interface Hit {
  /** null only where the rule names no cell. */
  readonly cell: CellRef | null;
  readonly data: FindingData;
  readonly fix?: FixValue;
}

export interface WorkbookSubject {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly plan: MeasuredPlan;
  readonly parameters: Parameters;
}

export interface TableSubject extends WorkbookSubject {
  readonly table: Table;
  readonly sheet: SheetSnapshot;
  readonly activities: readonly MeasuredActivity[];
}

export interface ActivitySubject extends TableSubject {
  readonly activity: MeasuredActivity;
}

interface RuleOf<Scope extends string, Subject> {
  /** `subject-fault`, the file's name. */
  readonly id: string;
  readonly severity: Severity;
  readonly scope: Scope;
  /** Fields without which the table is skipped. */
  readonly needs: readonly FieldId[];
  /** The fault in one Spanish sentence. */
  readonly title: string;
  /** Why it matters, for the rule's page. */
  readonly why: string;
  /** What to do, for the rule's page. */
  readonly remedy: string;
  /** Where the guide speaks of it; null where it does not. */
  readonly guide: string | null;
  message(data: FindingData): string;
  /** Severity of one hit, where the table of the contract gives a rule two. */
  severityOf?(data: FindingData): Severity;
  check(subject: Subject): Iterable<Hit>;
  readonly examples: readonly RuleExample[];
}

export interface RuleExample {
  readonly name: string;
  /**
   * A table of `| cell | cell |` lines, the header first; `[[x]]` marks a cell to be reported, `[[x => y]]` the fix.
   * Without a mark the example is a good one. Lines before the table's first `|` are title rows.
   */
  readonly table: string;
  /** YYYY-MM-DD; the default is 30 April of the plan year. */
  readonly cutoff?: string;
}

export type WorkbookRule = RuleOf<'workbook', WorkbookSubject>;
export type TableRule = RuleOf<'table', TableSubject>;
export type ActivityRule = RuleOf<'activity', ActivitySubject>;
export type Rule = WorkbookRule | TableRule | ActivityRule;

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

export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}
