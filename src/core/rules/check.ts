/**
 * Runs the rules over a plan. Knows no rule by name: what a rule needs, keeps silent for and owns stands in the rule.
 * Linear in the activities.
 */
import { type FieldId } from '../fields/field';
import { type CellRef } from '../workbook/snapshot';
import { markIgnored } from './ignored';
import { RULES } from './index';
import { type Finding, type FindingData, type Hit, type Rule, type RuleFailure, type TableSubject } from './rule';
import { type CheckInput, buildSubjects } from './subjects';

export interface CheckResult {
  /** By sheet order, row, column, then the order of the registry; those without a cell come first. */
  readonly findings: readonly Finding[];
  /** Rules of ours that crashed, each once; what they found before and elsewhere stands. */
  readonly failures: readonly RuleFailure[];
}

/** All findings of a plan. A rule never fires twice for the same cell. */
export function checkPlan(input: CheckInput, rules: readonly Rule[] = RULES): CheckResult {
  const run = new Run(rules, input.workbook.sheets);
  const subject = buildSubjects(input);
  const fieldsOf = (table: TableSubject) => (field: FieldId) => table.columns.has(field);

  for (const isOwner of [true, false]) {
    const turn = rules.filter((rule) => Boolean(rule.ownsItsCell) === isOwner);
    const workbookRules = turn.filter((rule) => rule.scope === 'workbook');
    const tableRules = turn.filter((rule) => rule.scope === 'table');
    const activityRules = turn.filter((rule) => rule.scope === 'activity');
    const hasField = (field: FieldId): boolean => subject.tables.some((table) => fieldsOf(table)(field));

    run.check(workbookRules.filter(hasNeeds(hasField)), subject);
    for (const table of subject.tables) {
      const has = hasNeeds(fieldsOf(table));
      run.check(tableRules.filter(has), table);
      const applicable = activityRules.filter(has);
      if (applicable.length === 0) continue;
      for (const activity of table.activitySubjects) run.check(applicable, activity);
    }
  }
  const { findings, failures } = run.result();
  return { findings: markIgnored(findings, input.ignored ?? [], input), failures };
}

const hasNeeds = (hasField: (field: FieldId) => boolean) => (rule: Rule) => rule.needs.every(hasField);

/** A rule of the scope of which the subject is. */
type RuleFor<Subject> = Rule & { when?(subject: Subject): boolean; check(subject: Subject): Iterable<Hit> };

/** What one rule found in one subject. */
interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** A finding with all that it is sorted by: sheet, row, column (-1 each where it names no cell), place of its rule. */
interface PlacedFinding {
  readonly finding: Finding;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly order: number;
}

/** One pass over all subjects: what was found so far, and where nothing more may be said. */
class Run {
  private readonly findings: PlacedFinding[] = [];
  private readonly failures = new Map<string, RuleFailure>();
  /** Cells of which each rule has spoken, and cells of which no other rule may speak, as one number each. */
  private readonly said = new Map<string, Set<number>>();
  private readonly ownedCells = new Set<number>();
  private readonly orderOf: ReadonlyMap<string, number>;
  private readonly sheetOrder: ReadonlyMap<string, number>;

  constructor(rules: readonly Rule[], sheets: readonly { readonly name: string }[]) {
    this.orderOf = new Map(rules.map((rule, index) => [rule.id, index]));
    this.sheetOrder = new Map(sheets.map(({ name }, index) => [name, index]));
  }

  /** Runs rules of one scope over one subject of it. */
  check<Subject>(rules: readonly RuleFor<Subject>[], subject: Subject): void {
    // Most rules find nothing in most rows: nothing is made for them, and nothing called but their own question.
    let found: Found[] | null = null;
    let at = 0;
    while (at < rules.length) {
      try {
        for (; at < rules.length; at++) {
          const rule = rules[at]!;
          if (rule.when !== undefined && !rule.when(subject)) continue;
          for (const hit of rule.check(subject)) {
            if (hit.cell !== null && !rule.ownsItsCell && this.ownedCells.has(this.keyOf(hit.cell))) continue;
            (found ??= []).push({ rule, finding: toFinding(rule, hit) });
          }
        }
      } catch (error) {
        this.fail(rules[at]!, error);
        at++;
      }
    }
    if (!found) return;
    for (const { rule, finding } of found) {
      if (rule.yieldsTo && found.some((other) => rule.yieldsTo?.includes(other.rule.id))) continue;
      this.add(rule, finding);
    }
  }

  private fail(rule: Rule, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (!this.failures.has(rule.id)) this.failures.set(rule.id, { rule: rule.id, message });
  }

  private add(rule: Rule, finding: Finding): void {
    const { cell } = finding;
    const key = cell === null ? -1 : this.keyOf(cell);
    let said = this.said.get(rule.id);
    if (!said) this.said.set(rule.id, (said = new Set()));
    if (said.has(key)) return;
    said.add(key);
    if (rule.ownsItsCell) this.ownedCells.add(key);
    const order = this.orderOf.get(rule.id) ?? 0;
    if (cell === null) this.findings.push({ finding, sheet: -1, row: -1, column: -1, order });
    else this.findings.push({ finding, sheet: this.sheetOf(cell), row: cell.row, column: cell.column, order });
  }

  private sheetOf(cell: CellRef): number {
    return this.sheetOrder.get(cell.sheet) ?? 0;
  }

  private keyOf(cell: CellRef): number {
    return (this.sheetOf(cell) * ROWS + cell.row) * COLUMNS + cell.column;
  }

  result(): CheckResult {
    this.findings.sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column || a.order - b.order);
    return { findings: this.findings.map(({ finding }) => finding), failures: [...this.failures.values()] };
  }
}

/** More than a sheet has. */
const ROWS = 2 ** 20;
const COLUMNS = 2 ** 14;

function toFinding(rule: Rule, hit: Hit): Finding {
  const data: FindingData = hit.data;
  const message = rule.message(data);
  // A text put together of pieces keeps all of them, which are several times its size, until somebody looks into it.
  message.charCodeAt(0);
  return {
    rule: rule.id,
    severity: rule.severityOf?.(data) ?? rule.severity,
    cell: hit.cell,
    message,
    data,
    fix: hit.fix === undefined ? null : { value: hit.fix },
    ignored: null,
  };
}
