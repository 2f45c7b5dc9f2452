/** What the user says of the reading, through the whole line, from the part that the workbook keeps. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { buildSnapshot, serial } from '../support/workbook-spec';
import { CORRECTED_PLANS } from '../workbooks/corrected-plans';

const read = (name: string, cutoff: string) => {
  const { spec } = CORRECTED_PLANS.find((one) => one.name === name)!;
  const { plan, findings } = analyzeWorkbook(buildSnapshot(spec), { cutoff: serial(cutoff) });
  const rules = findings.map(({ rule }) => rule);
  return {
    isAsked: rules.includes('percent-basis-assumed'),
    activities: plan.activities.map(
      ({ target, executed, plannedToCutoff, status }) =>
        `${target.basis} ${executed.value} of ${plannedToCutoff}: ${status}`,
    ),
  };
};

test.each<[string, string, string[]]>([
  [
    'one percentage is kept, the other adds up',
    '2022-08-31',
    [
      'sustained 1 of 1: met',
      'cumulative 0.5 of 0.666666: late',
      'sustained 0.9 of 1: late',
      'cumulative 1 of 0.666666: done',
      'sustained null of 1: unreported',
    ],
  ],
  [
    'all percentages of the table are kept',
    '2022-12-31',
    ['sustained 1 of 1: done', 'sustained 0.4 of 1: late', 'sustained 1 of 1: done', 'sustained null of 1: unreported'],
  ],
  ['marks are kept each time', '2022-04-30', ['sustained 0.5 of 1: late', 'sustained 1 of 1: met']],
  ['shares that the user says are kept', '2022-04-30', ['sustained 0.5 of 1: late', 'sustained 1 of 1: met']],
  [
    'the whole in each period, which the user says adds up',
    '2022-04-30',
    ['cumulative 0.5 of 0.333333: met', 'cumulative 1 of 0.333333: done'],
  ],
  [
    'each cutoff holds its own period',
    '2022-08-31',
    [
      'cumulative 4 of 4: met',
      'cumulative null of 2: unreported',
      'cumulative 2 of 2: done',
      'cumulative 0.6 of 0.666666: late',
    ],
  ],
  [
    'each cutoff holds its own period',
    '2022-12-31',
    [
      'cumulative 5 of 6: late',
      'cumulative 2 of 3: late',
      'cumulative null of 2: unreported',
      'cumulative 1 of 1: done',
    ],
  ],
  [
    '% cumplimiento is what was executed',
    '2022-08-31',
    ['cumulative 0.333333 of 0.666666: late', 'cumulative 2 of 2: met', 'cumulative null of 2: unreported'],
  ],
])('%s, at %s', (name, cutoff, expected) => {
  expect(read(name, cutoff).activities).toEqual(expected);
});

test('once it is said, nobody is asked again', () => {
  const asked = CORRECTED_PLANS.filter(({ name }) => read(name, '2022-08-31').isAsked).map(({ name }) => name);
  expect(asked).toEqual(['each cutoff holds its own period', '% cumplimiento is what was executed']);
});
