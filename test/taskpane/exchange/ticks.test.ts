import { type Decision } from '../../../src/core/exchange/decisions';
import { isTicked, tick, tickedIds, type Ticks } from '../../../src/taskpane/exchange/ticks';

const decision = (id: string, verdict: Decision['verdict'], row: number): Decision => ({
  id,
  verdict,
  file: 'a.xlsx',
  office: null,
  filledBy: null,
  cutoff: null,
  field: 'executed',
  from: { sheet: 'Solicitud', row: 9, column: 8 },
  received: '2',
  activity: null,
  key: null,
  name: 'Publicar boletines',
  ref: { sheet: 'Plan', row, column: 5 },
  holds: { formula: null, value: null },
  value: 2,
  unit: 'count',
  reasons: [],
});

const RIGHT = decision('right', 'accepted', 2);
const ONE = decision('one', 'asked', 3);
const OTHER = decision('other', 'asked', 3);
const WRONG = decision('wrong', 'refused', 4);
const SAME = decision('same', 'same', 5);
const ALL = [RIGHT, ONE, OTHER, WRONG, SAME];
const NONE: Ticks = new Map();

test('what is right is ticked at first, and nothing else', () => {
  expect([...tickedIds(NONE, ALL)]).toEqual(['right']);
});

test('of two answers for one cell only one keeps its tick', () => {
  const first = tick(NONE, ALL, [ONE], true);
  expect([...tickedIds(first, ALL)]).toEqual(['right', 'one']);
  const second = tick(first, ALL, [OTHER], true);
  expect([...tickedIds(second, ALL)]).toEqual(['right', 'other']);
  expect([...tickedIds(tick(second, ALL, [OTHER], false), ALL)]).toEqual(['right']);
});

test('what is refused or there already cannot be ticked', () => {
  const ticks = tick(NONE, ALL, [WRONG, SAME], true);
  expect([isTicked(ticks, WRONG), isTicked(ticks, SAME)]).toEqual([false, false]);
});
