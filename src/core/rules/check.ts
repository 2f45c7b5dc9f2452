/**
 * Runs the rules over a plan. Knows no rule by name: what a rule needs, keeps silent for and owns stands in the rule.
 * Linear in the activities.
 */
import { type FieldId } from '../fields/field';
import { type CellRef } from '../workbook/snapshot';
import { markIgnored } from './ignored';
import { RULES } from './index';
import { type Finding, type FindingData, type Hit, type Rule, type RuleFailure, type TableSubject } from './rule';
import { type CheckInput, activitySubject, buildSubjects } from './subjects';

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
      for (const activity of table.activities) run.check(applicable, activitySubject(table, activity));
    }
  }
  const { findings, failures } = run.result();
  return { findings: markIgnored(findings, input.ignored ?? [], input), failures };
}

const hasNeeds = (hasField: (field: FieldId) => boolean) => (rule: Rule) => rule.needs.every(hasField);

/** A rule of the scope of which the subject is. */
type RuleFor<Subject> = Rule & { when?(subject: Subject): boolean; check(subject: Subject): Iterable<Hit> };

/** One pass over all subjects: what was found so far, and where nothing more may be said. */
class Run {
  private readonly findings: Finding[] = [];
  /** By what each of them is sorted: its place (`placeOf`), then that of its rule. A number, for there are thousands. */
  private readonly keys: number[] = [];
  private readonly failures = new Map<string, RuleFailure>();
  /** Places of which no other rule may speak. */
  private readonly ownedPlaces = new Set<number>();
  private readonly orderOf: ReadonlyMap<string, number>;
  private readonly sheetOrder: ReadonlyMap<string, number>;
  /** What was found in the subject that is looked at: lists that are emptied and not made anew for each. */
  private readonly foundBy: Rule[] = [];
  private readonly found: Finding[] = [];
  private readonly foundAt: number[] = [];

  constructor(rules: readonly Rule[], sheets: readonly { readonly name: string }[]) {
    this.orderOf = new Map(rules.map((rule, index) => [rule.id, index]));
    this.sheetOrder = new Map(sheets.map(({ name }, index) => [name, index]));
  }

  /** Runs rules of one scope over one subject of it. */
  check<Subject>(rules: readonly RuleFor<Subject>[], subject: Subject): void {
    // Most rules find nothing in most rows: nothing is made for them, and nothing called but their own question.
    let at = 0;
    while (at < rules.length) {
      try {
        for (; at < rules.length; at++) {
          const rule = rules[at]!;
          if (rule.when !== undefined && !rule.when(subject)) continue;
          const hits = rule.check(subject);
          if (!Array.isArray(hits)) for (const hit of hits) this.hear(rule, hit);
          else for (let i = 0; i < hits.length; i++) this.hear(rule, hits[i] as Hit);
        }
      } catch (error) {
        this.fail(rules[at]!, error);
        at++;
      }
    }
    if (this.found.length > 0) this.keepFound();
  }

  /** Takes down what a rule found, unless another one owns its cell. */
  private hear(rule: Rule, hit: Hit): void {
    const place = this.placeOf(hit.cell);
    if (hit.cell !== null && !rule.ownsItsCell && this.ownedPlaces.has(place)) return;
    this.found.push(toFinding(rule, hit));
    this.foundBy.push(rule);
    this.foundAt.push(place);
  }

  /** Ends a subject: of its findings all are kept but those that give way to others. */
  private keepFound(): void {
    const { found, foundBy, foundAt } = this;
    for (let i = 0; i < found.length; i++) {
      const { id, yieldsTo, ownsItsCell } = foundBy[i]!;
      if (yieldsTo && foundBy.some((rule) => yieldsTo.includes(rule.id))) continue;
      if (ownsItsCell) this.ownedPlaces.add(foundAt[i]!);
      this.findings.push(found[i]!);
      this.keys.push(foundAt[i]! * RULES_AT_MOST + (this.orderOf.get(id) ?? 0));
    }
    found.length = foundBy.length = foundAt.length = 0;
  }

  private fail(rule: Rule, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (!this.failures.has(rule.id)) this.failures.set(rule.id, { rule: rule.id, message });
  }

  /** Sheet, row and column as one number, in their order; 0 for no cell. */
  private placeOf(cell: CellRef | null): number {
    if (cell === null) return 0;
    const sheet = this.sheetOrder.get(cell.sheet) ?? 0;
    return ((sheet + 1) * ROWS + cell.row) * COLUMNS + cell.column;
  }

  /** In their order; of each rule and cell the first that was found. */
  result(): CheckResult {
    const { findings, keys } = this;
    const order = Uint32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
    const kept: Finding[] = [];
    for (let i = 0; i < order.length; i++) {
      if (i === 0 || keys[order[i]!] !== keys[order[i - 1]!]) kept.push(findings[order[i]!]!);
    }
    return { findings: kept, failures: [...this.failures.values()] };
  }
}

/** As many as a sheet has, and more than there are rules; all together leave room for thousands of sheets. */
const ROWS = 2 ** 20;
const COLUMNS = 2 ** 14;
const RULES_AT_MOST = 2 ** 7;

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
