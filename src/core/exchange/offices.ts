/** Who answers for which activities: each office once, however it is written, and what each activity's cell says of it. */
import { type Analysis } from '../analysis';
import { type MeasuredActivity } from '../progress/measured';
import { groupOffices } from '../rules/office-groups';
import { isSupportRole, officeKey, officeName, spellingKey } from '../rules/office-spelling';

/** One office; two are the same where they are the same object. */
export interface Office {
  /** In its commonest spelling, on a tie the first; without a role before it. */
  readonly name: string;
}

/** The offices of one activity. */
export interface Answerable {
  /** Whom to ask. */
  readonly offices: readonly Office[];
  /** Offices that only support another one: they are named, and not asked. */
  readonly supporting: readonly Office[];
}

export interface Offices {
  /** In the order in which the plan names them. */
  readonly all: readonly Office[];
  answerableFor(activity: MeasuredActivity): Answerable;
  /** The office that somebody calls so; null where the plan names none like it. */
  find(name: string): Office | null;
}

interface Spelling {
  readonly name: string;
  readonly order: number;
  count: number;
}

const NOBODY: Answerable = { offices: [], supporting: [] };

export function readOffices({ plan }: Analysis): Offices {
  const spellings = new Map<string, Spelling>();
  for (const { responsible } of plan.activities) {
    for (const written of responsible) {
      const name = officeName(written.name);
      const key = spellingKey(name);
      if (key === '') continue;
      const known = spellings.get(key);
      if (known) known.count += 1;
      else spellings.set(key, { name, order: spellings.size, count: 1 });
    }
  }
  const bySpelling = new Map<string, Office>();
  const byKey = new Map<string, Office>();
  const all: Office[] = [];
  for (const group of groupOffices([...spellings.values()])) {
    const common = group.reduce((a, b) => (b.count > a.count || (b.count === a.count && b.order < a.order) ? b : a));
    const office: Office = { name: common.name };
    all.push(office);
    for (const { name } of group) {
      bySpelling.set(spellingKey(name), office);
      byKey.set(officeKey(name), office);
    }
  }
  const find = (name: string): Office | null =>
    bySpelling.get(spellingKey(officeName(name))) ?? byKey.get(officeKey(officeName(name))) ?? null;
  const answerable = new Map<MeasuredActivity, Answerable>();
  for (const activity of plan.activities) answerable.set(activity, answerableOf(activity, find));
  return { all, answerableFor: (activity) => answerable.get(activity) ?? NOBODY, find };
}

/** Who only supports is not asked, unless nobody else answers. */
function answerableOf({ responsible }: MeasuredActivity, find: Offices['find']): Answerable {
  const leading: Office[] = [];
  const supporting: Office[] = [];
  for (const { name } of responsible) {
    const office = find(name);
    if (!office) continue;
    const list = isSupportRole(name) ? supporting : leading;
    if (!list.includes(office)) list.push(office);
  }
  if (leading.length === 0) return { offices: supporting, supporting: [] };
  return { offices: leading, supporting: supporting.filter((office) => !leading.includes(office)) };
}
