import { type CellSpec } from '../../support/workbook-spec';
import { measureOne, parseWritten, type PlanSpec } from './written-plan';

const percent = (value: number): CellSpec => ({ value, numberFormat: '0%' });
const error: CellSpec = { value: { error: '#N/A' } };

describe('one executed cell', () => {
  // target, dates, header of the executed column, cell, executed value
  it.each<[CellSpec, string, string, CellSpec, number | null]>([
    [4, '30-abr-17', 'executed', 1, 1],
    [4, '30-abr-17', 'executed', 0, 0],
    [4, '30-abr-17', 'executed', '1', 1],
    [4, '30-abr-17', 'executed', '1,5', 1.5],
    [4, '30-abr-17', 'executed', -1, -1],
    [4, '30-abr-17', 'executed', 50, 50],
    [4, '30-abr-17', 'executed', '50%', 2],
    [4, '30-abr-17', 'executed', percent(0.5), 2],
    [4, '30-abr-17', 'executed%', 50, 2],
    [4, '30-abr-17', 'executed%', 0.5, 2],
    [4, '30-abr-17', 'executed%', 1, 4],
    [4, '30-abr-17', 'executed%', 100, 4],
    ['100%', '30-abr-17', 'executed', 50, 0.5],
    ['100%', '30-abr-17', 'executed', 0.5, 0.5],
    ['100%', '30-abr-17', 'executed', 1, 1],
    ['100%', '30-abr-17', 'executed', '100%', 1],
    ['100%', '30-abr-17', 'executed', '1%', 0.01],
    ['100%', '30-abr-17', 'executed', percent(1.2), 1.2],
    ['90%', '30-abr-17', 'executed', '90%', 0.9],
    // A share near k of n milestones is k of them.
    [3, 'abril, agosto, diciembre', 'executed%', 33, 1],
    [3, 'abril, agosto, diciembre', 'executed%', 0.34, 1],
    [3, 'abril, agosto, diciembre', 'executed%', 67, 2],
    [3, 'abril, agosto, diciembre', 'executed%', 35, 1.05],
    [15000, 'abril, agosto, diciembre', 'executed', '33%', 5000],
    ['100%', 'abril, agosto, diciembre', 'executed', '33%', 0.333333],
    ['100%', 'abril, agosto, diciembre', 'executed', 66.7, 0.666666],
    ['90%', 'abril, agosto, diciembre', 'executed', '30%', 0.3],
    ['100%', 'Bimestral', 'executed', 83, 0.833333],
    ['100%', 'abril, agosto, diciembre', 'executed', '99.5%', 0.995],
    [4, '30-abr-17', 'executed', '-', null],
    [4, '30-abr-17', 'executed', 'N/A', null],
    [4, '30-abr-17', 'executed', '2 talleres', null],
    [4, '30-abr-17', 'executed', error, null],
    [4, '30-abr-17', 'executed', null, null],
    [4, '30-abr-17', 'executed', { date: '2017-04-30' }, null],
  ])('of target %j due %j, below %s: %j', (target, dates, column, cell, expected) => {
    const activity = measureOne({
      columns: ['activity', 'target', 'dueDate', column],
      rows: [['A', target, dates, cell]],
    });
    expect(activity.executed.value).toBe(expected);
  });

  it.each<[CellSpec, boolean, boolean]>([
    [1, false, false],
    [null, false, false],
    ['-', false, false],
    ['N/A', false, true],
    ['Cumplida', true, false],
    [error, true, false],
  ])('%j: unreadable %s, not applicable %s', (cell, isUnreadable, isNotApplicable) => {
    const { executed } = measureOne({ columns: ['activity', 'executed'], rows: [['A', cell]] });
    expect([executed.isUnreadable, executed.isNotApplicable]).toEqual([isUnreadable, isNotApplicable]);
  });
});

describe('several cells', () => {
  it.each<[string, PlanSpec, number | null]>([
    [
      'a quantity goes before a percentage',
      { columns: ['activity', 'target', 'executed%', 'executed'], rows: [['A', 4, 25, 2]] },
      2,
    ],
    [
      'the percentage speaks where no quantity is',
      { columns: ['activity', 'target', 'executed%', 'executed'], rows: [['A', 4, 25, null]] },
      1,
    ],
    ['the left one', { columns: ['activity', 'target', 'executed', 'executed'], rows: [['A', 4, 1, 2]] }, 1],
    ['the first that is a number', { columns: ['activity', 'executed', 'executed'], rows: [['A', 'N/A', 2]] }, 2],
    [
      'verified before executed',
      { columns: ['activity', 'target', 'executed', 'verified'], rows: [['A', 4, 2, 1]] },
      1,
    ],
    [
      'executed where nothing was verified',
      { columns: ['activity', 'target', 'executed', 'verified'], rows: [['A', 4, 2, '-']] },
      2,
    ],
    [
      'quantities of several rows add up',
      {
        columns: ['activity', 'target', 'executed'],
        rows: [
          ['A', 4, 1],
          [null, null, 2],
        ],
        spans: [{ top: 0, bottom: 1 }],
      },
      3,
    ],
    [
      'of percentages of several rows the last counts',
      {
        columns: ['activity', 'target', 'executed%'],
        rows: [
          ['A', 4, 25],
          [null, null, 50],
        ],
        spans: [{ top: 0, bottom: 1 }],
      },
      2,
    ],
    [
      'a merged cell counts once',
      {
        columns: ['activity', 'target', 'executed'],
        rows: [
          ['A', 4, 2],
          [null, null, null],
        ],
        spans: [{ top: 0, bottom: 1 }],
        merges: ['C1:C2'],
      },
      2,
    ],
  ])('%s', (_, spec, expected) => expect(measureOne(spec).executed.value).toBe(expected));

  it('a cell merged over two activities counts for each', () => {
    const { activities } = parseWritten({
      columns: ['activity', 'target', 'executed', 'dueDate'],
      rows: [
        ['A', 4, 2, '30-abr-17'],
        ['B', 4, null, null],
      ],
      merges: ['C1:C2', 'D1:D2'],
    });
    expect(activities.map((each) => each.executed.value)).toEqual([2, 2]);
    expect(activities.map((each) => each.milestones.length)).toEqual([1, 1]);
  });
});

describe('executed periods', () => {
  const columns = ['activity', 'target', 'period:1-3', 'executedPeriod:1-3', 'period:4-6', 'executedPeriod:4-6'];
  it.each<[string, CellSpec[], string, number | null]>([
    ['up to the cutoff', ['A', 4, 2, 2, 2, 1], '2017-04-30', 2],
    ['ending at the cutoff', ['A', 4, 2, 2, 2, 1], '2017-06-30', 3],
    ['a mark is worth its amount', ['A', 4, 2, 'X', 2, null], '2017-06-30', 2],
    ['shares', ['A', 4, 2, '50%', 2, '25%'], '2017-06-30', 3],
    ['accumulated percentages do not add up', ['A', '100%', '50%', '40%', '100%', '90%'], '2017-06-30', 0.9],
    ['a level does not add up', ['A', '100%', '100%', '100%', '100%', '80%'], '2017-06-30', 0.8],
    ['nothing', ['A', 4, 2, null, 2, '-'], '2017-06-30', null],
    ['nothing yet', ['A', 4, 2, 2, 2, 2], '2017-03-30', null],
  ])('%s', (_, row, cutoff, expected) =>
    expect(measureOne({ columns, rows: [row] }, cutoff).executed.value).toBe(expected),
  );
});

describe('follow-up columns repeated by cutoff', () => {
  const blocks = [4, 8, 12].map((month, index) => ({
    label: `Monitoreo ${index + 1}`,
    cutoff: { year: null, month, day: month === 4 ? 30 : 31 },
  }));
  const plan = (cells: CellSpec[], blocksHold: 'accumulated' | 'period' = 'accumulated'): PlanSpec => ({
    columns: ['activity', 'target', 'dueDate', 'executed@0', 'executed@1', 'executed@2'],
    rows: [['A', 4, '30-abr-17 31-dic-17', ...cells]],
    table: { blocks, blocksHold },
  });
  it.each<[string, PlanSpec, string, number | null]>([
    ['the latest at the cutoff', plan([1, 2, 4]), '2017-08-31', 2],
    ['the latest before the cutoff', plan([1, 2, 4]), '2017-11-30', 2],
    ['none yet', plan([1, 2, 4]), '2017-03-31', null],
    ['an empty cell is null whatever earlier blocks hold', plan([1, null, 4]), '2017-08-31', null],
    ['amounts of the period add up', plan([1, 2, 1], 'period'), '2017-12-31', 4],
    ['also over one that is empty', plan([1, null, 1], 'period'), '2017-12-31', 2],
    ['an empty cell is null there too', plan([1, null, 1], 'period'), '2017-08-31', null],
  ])('%s', (_, spec, cutoff, expected) => expect(measureOne(spec, cutoff).executed.value).toBe(expected));

  it('shows the rules only the cells of the measured block', () => {
    const { cells } = measureOne(plan([1, 2, 4]), '2017-08-31');
    expect(cells.executed?.map((cell) => cell.value)).toEqual([2]);
  });
});
