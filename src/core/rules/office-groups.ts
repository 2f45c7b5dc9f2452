/** Which spellings are nearly surely one office: for the rule that says so, and for whoever asks each office once. */
import { isOneLetterApart, neighbourKeys, officeKey } from './office-spelling';

/** The spellings of each office, in the order of their first one; `name` is without a role (`officeName`). */
export function groupOffices<T extends { readonly name: string }>(spellings: readonly T[]): readonly (readonly T[])[] {
  const byOffice = new Map<string, T[]>();
  for (const spelling of spellings) {
    const office = officeKey(spelling.name);
    if (office !== '') byOffice.set(office, [...(byOffice.get(office) ?? []), spelling]);
  }
  const leaderOf = new Map<string, string>();
  const leader = (office: string): string => {
    let here = office;
    for (let next = leaderOf.get(here); next !== undefined; next = leaderOf.get(here)) here = next;
    return here;
  };
  const neighbours = new Map<string, string[]>();
  for (const office of byOffice.keys()) {
    for (const key of neighbourKeys(office)) {
      const known = neighbours.get(key) ?? [];
      for (const other of known) {
        const [a, b] = [leader(other), leader(office)];
        if (a !== b && isOneLetterApart(other, office)) leaderOf.set(b, a);
      }
      if (known[known.length - 1] !== office) neighbours.set(key, [...known, office]);
    }
  }
  const groups = new Map<string, T[]>();
  for (const [office, members] of byOffice) {
    groups.set(leader(office), [...(groups.get(leader(office)) ?? []), ...members]);
  }
  return [...groups.values()];
}
