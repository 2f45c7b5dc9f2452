import {
  type Parameters,
  CURRENT_PARAMETERS,
  areCutoffs,
  areZones,
  changedParameters,
  isTerm,
} from '../../src/core/parameters';

test.each([
  [0.6, 0.8, true],
  [0.5, 1, true],
  [0.8, 0.8, false],
  [0.9, 0.8, false],
  [0, 0.8, false],
  [0.6, 1.01, false],
  [NaN, 0.8, false],
])('zones from %d and %d: %s', (medium, high, expected) => expect(areZones(medium, high)).toBe(expected));

test.each([
  ['30/4', true],
  ['31/3 30/6 30/9 31/12', true],
  ['', false],
  ['31/4', false],
  ['29/2', false],
  ['30/4 30/4', false],
  ['1/1 1/2 1/3 1/4 1/5 1/6 1/7 1/8 1/9 1/10 1/11 1/12', true],
  ['1/1 1/2 1/3 1/4 1/5 1/6 1/7 1/8 1/9 1/10 1/11 1/12 2/12', false],
])('cutoffs «%s»: %s', (written, expected) => {
  const cutoffs = written.split(' ').flatMap((one) => {
    const [day, month] = one.split('/').map(Number);
    return day && month ? [{ day, month }] : [];
  });
  expect(areCutoffs(cutoffs)).toBe(expected);
});

test.each([
  [1, true],
  [90, true],
  [0, false],
  [91, false],
  [2.5, false],
])('a term of %d: %s', (days, expected) => expect(isTerm(days)).toBe(expected));

test('only what differs from the guide is kept', () => {
  const zones: Parameters['zones'] = { medium: 0.7, high: 0.9 };
  expect(changedParameters({ ...CURRENT_PARAMETERS })).toBeNull();
  expect(changedParameters({ ...CURRENT_PARAMETERS, zones })).toEqual({ zones });
  expect(changedParameters({ ...CURRENT_PARAMETERS, publicationTerm: 15, programTerm: 20 })).toEqual({
    publicationTerm: 15,
    programTerm: 20,
  });
});
