/**
 * Runs the rules over a plan. Knows no rule by name: what a rule needs, keeps silent for and owns stands in the rule.
 * Linear in the activities.
 */
import { type FieldId } from '../fields/field';
import { type MeasuredActivity, type MeasuredPlan } from '../progress/measured';
import { type Table } from '../recognize/table';
import { type CellRef } from '../workbook/snapshot';
import { markIgnored } from './ignored';
import { RULES } from './index';
import {
  type ActivityRule,
  type Finding,
  type FindingData,
  type Hit,
  type Rule,
  type RuleFailure,
  type TableSubject,
} from './rule';
import { type CheckInput, type CheckStart, type OpenSubject, activitySubject, buildSubjects } from './subjects';

export interface CheckResult {
  /** By sheet order, row, column, then the order of the registry; those without a cell come first. */
  readonly findings: readonly Finding[];
  /** Rules of ours that crashed, each once; what they found before and elsewhere stands. */
  readonly failures: readonly RuleFailure[];
}

/** All findings of a plan. A rule never fires twice for the same cell. */
export function checkPlan(input: CheckInput, rules: readonly Rule[] = RULES): CheckResult {
  const check = new PlanCheck(input, rules);
  for (const activity of input.plan.activities) check.activity(activity);
  return check.finish(input.plan);
}

/**
 * A check of a plan whose activities are shown to it one by one, in their order: best in the moment when they are read, for
 * what they say is not kept.
 */
export class PlanCheck {
  private readonly run: Run;
  private readonly tables: readonly OpenSubject[];
  /** Of each table the rules for its activities that have what they need. */
  private readonly activityRules = new Map<Table, { subject: OpenSubject; rules: readonly ActivityRule[] }>();

  constructor(
    private readonly start: CheckStart,
    private readonly rules: readonly Rule[] = RULES,
  ) {
    this.run = new Run(rules, start.workbook.sheets);
    this.tables = buildSubjects(start);
    const owners = rules.filter((rule) => rule.scope === 'table').filter((rule) => rule.ownsItsCell);
    const ofActivities = rules.filter((rule) => rule.scope === 'activity');
    for (const subject of this.tables) {
      const has = hasNeeds(fieldsOf(subject));
      this.run.check(owners.filter(has), subject);
      this.activityRules.set(subject.table, { subject, rules: ofActivities.filter(has) });
    }
  }

  activity(activity: MeasuredActivity): void {
    const known = this.activityRules.get(activity.table);
    if (!known) return;
    const { subject, rules } = known;
    subject.activities.push(activity);
    if (rules.length > 0) this.run.check(rules, activitySubject(subject, activity));
  }

  /** What the whole tables and the workbook show. `plan`: with all the activities that were shown. */
  finish(plan: MeasuredPlan): CheckResult {
    const { run, start, tables } = this;
    const hasField = (field: FieldId): boolean => tables.some((table) => fieldsOf(table)(field));
    const workbookRules = this.rules.filter((rule) => rule.scope === 'workbook');
    run.check(workbookRules.filter(hasNeeds(hasField)), { ...start, tables });
    const tableRules = this.rules.filter((rule) => rule.scope === 'table').filter((rule) => !rule.ownsItsCell);
    for (const table of tables) run.check(tableRules.filter(hasNeeds(fieldsOf(table))), table);
    const { findings, failures } = run.result();
    return { findings: markIgnored(findings, start.ignored ?? [], { ...start, plan }), failures };
  }
}

const fieldsOf = (table: TableSubject) => (field: FieldId) => table.columns.has(field);

const hasNeeds = (hasField: (field: FieldId) => boolean) => (rule: Rule) => rule.needs.every(hasField);

/** A rule of the scope of which the subject is. */
type RuleFor<Subject> = Rule & { when?(subject: Subject): boolean; check(subject: Subject): Iterable<Hit> };

/** One pass over all subjects: what was found so far, and where nothing more may be said. */
class Run {
  private readonly findings: Finding[] = [];
  /** By what each of them is sorted: its place (`placeOf`), then that of its rule. A number, for there are thousands. */
  private readonly keys: number[] = [];
  private readonly failures = new Map<Rule, string>();
  /** Rules whose words were heard once. */
  private readonly spoke = new Set<Rule>();
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
    // The first message is made at once: a rule without words is broken, and must be known to be.
    if (!this.spoke.has(rule)) rule.message(hit.data);
    this.spoke.add(rule);
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
    if (!this.failures.has(rule)) this.failures.set(rule, error instanceof Error ? error.message : String(error));
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
    // A plain list: what stands in order already, as most of it does, costs it nothing.
    const order = keys.map((_, index) => index).sort((a, b) => keys[a]! - keys[b]!);
    const kept: Finding[] = [];
    for (let i = 0; i < order.length; i++) {
      if (i === 0 || keys[order[i]!] !== keys[order[i - 1]!]) kept.push(findings[order[i]!]!);
    }
    const failures = [...this.failures].map(([rule, message]) => ({ rule: rule.id, message, scope: rule.scope }));
    failures.sort((a, b) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope));
    return { findings: kept, failures: failures.map(({ rule, message }) => ({ rule, message })) };
  }
}

const SCOPES: readonly Rule['scope'][] = ['workbook', 'table', 'activity'];

/** As many as a sheet has, and more than there are rules; all together leave room for thousands of sheets. */
const ROWS = 2 ** 20;
const COLUMNS = 2 ** 14;
const RULES_AT_MOST = 2 ** 7;

/** A finding as it was found. Its message is made when it is read: of thousands a user reads the first dozen. */
class FoundFinding implements Finding {
  readonly ignored = null;

  constructor(
    private readonly by: Rule,
    readonly severity: Finding['severity'],
    readonly cell: CellRef | null,
    readonly data: FindingData,
    readonly fix: Finding['fix'],
  ) {}

  get rule(): string {
    return this.by.id;
  }

  get message(): string {
    try {
      return this.by.message(this.data);
    } catch {
      // A finding is not lost because its words are: what its rule is called says what is wrong, too.
      return this.by.title;
    }
  }
}

function toFinding(rule: Rule, { cell, data, fix }: Hit): Finding {
  const severity = rule.severityOf?.(data) ?? rule.severity;
  return new FoundFinding(rule, severity, cell, data, fix === undefined ? null : { value: fix });
}
