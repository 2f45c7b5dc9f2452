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
  const run = new Run(rules);
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
      for (const activity of table.activitySubjects) run.check(applicable, activity);
    }
  }
  const { findings, failures } = run.result(input.workbook.sheets.map((sheet) => sheet.name));
  return { findings: markIgnored(findings, input.ignored ?? [], input), failures };
}

const hasNeeds = (hasField: (field: FieldId) => boolean) => (rule: Rule) => rule.needs.every(hasField);

/** A rule of the scope of which the subject is. */
type RuleFor<Subject> = Rule & { when?(subject: Subject): boolean; check(subject: Subject): Iterable<Hit> };

/** One pass over all subjects: what was found so far, and where nothing more may be said. */
class Run {
  private readonly findings: { readonly finding: Finding; readonly order: number }[] = [];
  private readonly failures = new Map<string, RuleFailure>();
  private readonly said = new Set<string>();
  private readonly ownedCells = new Set<string>();
  private readonly orderOf: ReadonlyMap<string, number>;

  constructor(rules: readonly Rule[]) {
    this.orderOf = new Map(rules.map((rule, index) => [rule.id, index]));
  }

  /** Runs rules of one scope over one subject of it. */
  check<Subject>(rules: readonly RuleFor<Subject>[], subject: Subject): void {
    // Most rules find nothing in most rows: nothing is made for them.
    let found: { rule: Rule; findings: Finding[] }[] | null = null;
    for (const rule of rules) {
      const findings = this.collect(rule, subject);
      if (findings) (found ??= []).push({ rule, findings });
    }
    if (!found) return;
    for (const { rule, findings } of found) {
      if (rule.yieldsTo && found.some((other) => rule.yieldsTo?.includes(other.rule.id))) continue;
      for (const finding of findings) this.add(rule, finding);
    }
  }

  private collect<Subject>(rule: RuleFor<Subject>, subject: Subject): Finding[] | null {
    let findings: Finding[] | null = null;
    try {
      if (rule.when && !rule.when(subject)) return null;
      for (const hit of rule.check(subject)) {
        if (hit.cell !== null && !rule.ownsItsCell && this.ownedCells.has(keyOf(hit.cell))) continue;
        (findings ??= []).push(toFinding(rule, hit));
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!this.failures.has(rule.id)) this.failures.set(rule.id, { rule: rule.id, message });
    }
    return findings;
  }

  private add(rule: Rule, finding: Finding): void {
    const cell = finding.cell === null ? '' : keyOf(finding.cell);
    const key = `${rule.id} ${cell}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    if (rule.ownsItsCell) this.ownedCells.add(cell);
    this.findings.push({ finding, order: this.orderOf.get(rule.id) ?? 0 });
  }

  result(sheetNames: readonly string[]): CheckResult {
    const sheetOrder = new Map(sheetNames.map((name, index) => [name, index]));
    const place = ({ cell }: Finding): readonly [number, number, number] =>
      cell === null ? [-1, 0, 0] : [sheetOrder.get(cell.sheet) ?? 0, cell.row, cell.column];
    const sorted = [...this.findings].sort((a, b) => {
      const [sheetA, rowA, columnA] = place(a.finding);
      const [sheetB, rowB, columnB] = place(b.finding);
      return sheetA - sheetB || rowA - rowB || columnA - columnB || a.order - b.order;
    });
    return { findings: sorted.map(({ finding }) => finding), failures: [...this.failures.values()] };
  }
}

const keyOf = (cell: CellRef): string => `${cell.row} ${cell.column} ${cell.sheet}`;

function toFinding(rule: Rule, hit: Hit): Finding {
  const data: FindingData = hit.data;
  return {
    rule: rule.id,
    severity: rule.severityOf?.(data) ?? rule.severity,
    cell: hit.cell,
    message: rule.message(data),
    data,
    fix: hit.fix === undefined ? null : { value: hit.fix },
    ignored: null,
  };
}
