/** The avisos as the pane lists them: grouped, searched, in the order in which the keyboard walks through them. */
import { type Analysis } from '../core/analysis';
import { type Table } from '../core/recognize/table';
import { type FindingPlace, findPlacesIn, officesOf, SEVERITY_ORDER } from '../core/rules/finding-places';
import { type Finding, type Severity } from '../core/rules/rule';
import { bareText, cleanText, foldText } from '../core/values/fold-text';
import { formatCell } from '../core/workbook/address';
import { type RuleTitle } from './line';
import * as text from './text';

export const GROUPINGS = ['severity', 'rule', 'table', 'responsible'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How the user looks at the list; kept while the workbook is read again and while a preview is open. */
export interface ListView {
  readonly grouping: Grouping;
  readonly search: string;
  /** Id of the aviso that the user is at. */
  readonly active: string | null;
  /** Groups that the user opened or closed, by `grouping:key`. */
  readonly opened: Readonly<Record<string, boolean>>;
}
export const FIRST_VIEW: ListView = { grouping: 'severity', search: '', active: null, opened: {} };

export interface ListItem {
  /** The same for the same rule and cell, however often the workbook is read. */
  readonly id: string;
  readonly finding: Finding;
  /** What its rule is called, and its place among all rules. */
  readonly ruleTitle: string;
  readonly ruleOrder: number;
  readonly offices: readonly string[];
  readonly table: Table | null;
  /** `1.2 Publicar boletines`; null where the aviso is of no activity. */
  readonly activity: string | null;
  /** Folded, for the search; made when it is first asked for. */
  readonly words: () => string;
}

export interface ListGroup {
  readonly key: string;
  readonly title: string;
  /** Of all its avisos, where the group is of one severity. */
  readonly severity: Severity | null;
  /** The office whose avisos these are: they can be copied for an email. */
  readonly office: string | null;
  /** The rule whose avisos these are. */
  readonly rule: string | null;
  readonly items: readonly ListItem[];
  readonly isIgnored: boolean;
}

/** Up to so many avisos a group stands open from the start and needs no scrolling of its own. */
export const SHORT = 12;

export const idOf = ({ rule, cell }: Pick<Finding, 'rule' | 'cell'>): string =>
  cell ? `${rule}|${cell.row}|${cell.column}|${cell.sheet}` : `${rule}||`;

/** All avisos of an analysis, the gravest first, then as the sheets have them. */
export function listItems(
  { findings, plan, recognition }: Pick<Analysis, 'findings' | 'plan' | 'recognition'>,
  rules: readonly RuleTitle[],
): readonly ListItem[] {
  const titles = new Map(rules.map(({ id, title }, index) => [id, { title, index }]));
  const placeOf = findPlacesIn(plan, recognition);
  // An activity has several avisos, and is said the same way in each.
  const known = new Map<FindingPlace['activity'], Pick<ListItem, 'offices' | 'activity'>>();
  const told = (place: FindingPlace): Pick<ListItem, 'offices' | 'activity'> => {
    const before = known.get(place.activity);
    if (before) return before;
    const activity = place.activity && cleanText(`${place.activity.number ?? ''} ${place.activity.text}`);
    const said = { offices: officesOf(place), activity };
    known.set(place.activity, said);
    return said;
  };
  const items = findings.map((finding): ListItem => {
    const { rule, cell, message } = finding;
    const place = placeOf(cell);
    const { offices, activity } = told(place);
    const where = cell ? `${cell.sheet} ${formatCell(cell.row, cell.column)}` : '';
    const ruleTitle = titles.get(rule)?.title ?? rule;
    const ruleOrder = titles.get(rule)?.index ?? 0;
    const words = once(() => foldText([message, where, ruleTitle, rule, activity ?? '', ...offices].join(' ')));
    return { id: idOf(finding), finding, ruleTitle, ruleOrder, offices, table: place.table, activity, words };
  });
  return SEVERITY_ORDER.flatMap((severity) => items.filter(({ finding }) => finding.severity === severity));
}

function once(make: () => string): () => string {
  let made: string | null = null;
  return () => (made ??= make());
}

/** Those that hold every word of the search. */
export function searchItems(items: readonly ListItem[], search: string): readonly ListItem[] {
  const wanted = foldText(search).split(' ').filter(Boolean);
  return wanted.length === 0 ? items : items.filter(({ words }) => wanted.every((word) => words().includes(word)));
}

/** The groups of the list; what the user ignores is one of its own, the last. */
export function groupItems(items: readonly ListItem[], grouping: Grouping): readonly ListGroup[] {
  const open = items.filter(({ finding }) => finding.ignored === null);
  const ignored = items.filter(({ finding }) => finding.ignored !== null);
  const groups = GROUPERS[grouping](open);
  if (ignored.length === 0) return groups;
  const title = text.findings.ignoredGroup;
  return [
    ...groups,
    { key: 'ignored', title, severity: null, office: null, rule: null, items: ignored, isIgnored: true },
  ];
}

type Grouper = (items: readonly ListItem[]) => ListGroup[];

const plain = { severity: null, office: null, rule: null, isIgnored: false };

function collect(items: readonly ListItem[], keysOf: (item: ListItem) => readonly string[]): Map<string, ListItem[]> {
  const groups = new Map<string, ListItem[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

const bySeverity: Grouper = (items) =>
  SEVERITY_ORDER.flatMap((severity) => {
    const own = items.filter(({ finding }) => finding.severity === severity);
    return own.length === 0
      ? []
      : [{ ...plain, key: severity, title: text.severities[severity], severity, items: own }];
  });

const byRule: Grouper = (items) => {
  const groups = [...collect(items, ({ finding }) => [finding.rule])].map(([rule, own]): ListGroup => {
    const { severity } = own[0]!.finding;
    const isOne = own.every(({ finding }) => finding.severity === severity);
    return {
      ...plain,
      key: rule,
      title: own[0]!.ruleTitle,
      severity: isOne ? severity : null,
      rule,
      items: own,
    };
  });
  const rank = ({ items: own }: ListGroup): number => SEVERITY_ORDER.indexOf(own[0]!.finding.severity);
  return groups.sort((a, b) => rank(a) - rank(b) || a.items[0]!.ruleOrder - b.items[0]!.ruleOrder);
};

const byTable: Grouper = (items) => {
  const key = ({ table, finding }: ListItem): string =>
    table ? `${table.sheet}|${table.header.top}|${table.header.left}` : (finding.cell?.sheet ?? '');
  return [...collect(items, (item) => [key(item)])]
    .map(([each, own]): ListGroup => ({ ...plain, key: each, title: tableTitle(own[0]!), items: own }))
    .sort((a, b) => (a.key === '' ? 1 : b.key === '' ? -1 : 0));
};

const tableTitle = ({ table, finding }: ListItem): string =>
  table
    ? text.findings.tableGroup(table.sheet, table.header.top + 1, table.component)
    : (finding.cell?.sheet ?? text.findings.wholeWorkbook);

/** An aviso of two offices is in the list of both: each must act. */
const byResponsible: Grouper = (items) => {
  const names = new Map<string, string>();
  const keysOf = ({ offices }: ListItem): readonly string[] => {
    if (offices.length === 0) return [''];
    const keys = offices.map((name) => foldText(name));
    keys.forEach((key, index) => names.has(key) || names.set(key, offices[index]!));
    return [...new Set(keys)];
  };
  return [...collect(items, keysOf)]
    .map(([key, own]): ListGroup => {
      const office = names.get(key) ?? null;
      return { ...plain, key, title: office ?? text.findings.noOffice, office, items: own };
    })
    .sort((a, b) => compareOffices(a.office, b.office));
};

function compareOffices(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return bareText(a) < bareText(b) ? -1 : 1;
}

const GROUPERS: Readonly<Record<Grouping, Grouper>> = {
  severity: bySeverity,
  rule: byRule,
  table: byTable,
  responsible: byResponsible,
};

/** Whether a group shows its avisos: as the user left it, else open where that does not bury what comes below. */
export function isOpen(
  group: ListGroup,
  groups: readonly ListGroup[],
  { grouping, search, opened }: ListView,
): boolean {
  const said = opened[`${grouping}:${group.key}`];
  if (said !== undefined) return said;
  if (search.trim() !== '') return true;
  return !group.isIgnored && group.severity !== 'info' && group.items.length <= SHORT && groups.length <= 4;
}

export const stopId = (group: ListGroup, item: ListItem): string => `${group.key}/${item.id}`;

/** Where the user is after the list changed: at the same aviso, else at the one that took its place. */
export function followActive(
  before: readonly string[],
  after: readonly string[],
  active: string | null,
): string | null {
  if (active === null || after.includes(active)) return active;
  const at = before.indexOf(active);
  if (at < 0) return active;
  const present = new Set(after);
  const next = before.slice(at + 1).find((id) => present.has(id));
  return next ?? [...before.slice(0, at)].reverse().find((id) => present.has(id)) ?? null;
}
