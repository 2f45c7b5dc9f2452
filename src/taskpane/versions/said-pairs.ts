/** What the user says of pairs, one word after another: the last word on an activity holds. */
import { NOTHING_SAID, type SaidPairs } from '../../core/versions/match-activities';

interface Pair {
  readonly older: number;
  readonly newer: number;
}

const isSame = (a: Pair, b: Pair): boolean => a.older === b.older && a.newer === b.newer;
const touches = (a: Pair, b: Pair): boolean => a.older === b.older || a.newer === b.newer;

/** They are not the same activity. */
export const partPair = (said: SaidPairs, { older, newer }: Pair): SaidPairs => {
  const pair = { older, newer };
  return {
    joined: said.joined.filter((each) => !isSame(each, pair)),
    parted: [...said.parted.filter((each) => !isSame(each, pair)), pair],
  };
};

/** They are the same activity, whatever was said of either before. */
export const joinPair = (said: SaidPairs, { older, newer }: Pair): SaidPairs => {
  const pair = { older, newer };
  return {
    joined: [...said.joined.filter((each) => !touches(each, pair)), pair],
    parted: said.parted.filter((each) => !isSame(each, pair)),
  };
};

export const countSaid = ({ joined, parted }: SaidPairs): number => joined.length + parted.length;

export { NOTHING_SAID };
