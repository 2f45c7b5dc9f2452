import { readExample } from '../../../src/core/rules/example';
import { pageOf } from '../../../src/core/rules/page';
import dateAsText from '../../../src/core/rules/date-as-text';

test.each([
  ['4', 4],
  ['1,5', 1.5],
  ['-1', -1],
  ['1.1', '1.1'],
  ['50%', { percent: 0.5 }],
  ['2022-08-31', { date: '2022-08-31' }],
  ['31/08/2022', '31/08/2022'],
  ["'4", '4'],
  ['#REF!', { error: '#REF!' }],
  ['una¶dos', 'una\ndos'],
  ['', null],
])('a cell typed %s holds %j', (typed, value) => {
  expect(readExample(`| ${typed} | x |`)[0]!.rows[0]!.cells[0]!.value).toEqual(value);
});

test('marks, fixes, joined cells, hidden rows, title rows and sheets', () => {
  const [first, second] = readExample(`
    Vigencia 2022

    | [[a]] | [[b => 3]] | < |
    ~| ^ | [[]] | c |
    # Otra
    | d |`);
  expect(first!.rows.map(({ isTitle, isHidden }) => [isTitle, isHidden])).toEqual([
    [true, false],
    [true, false],
    [false, false],
    [false, true],
  ]);
  expect(first!.rows[2]!.cells).toEqual([
    { shown: 'a', value: 'a', joined: null, isMarked: true, fix: null },
    { shown: 'b', value: 'b', joined: null, isMarked: true, fix: { shown: '3', value: 3 } },
    { shown: '', value: null, joined: 'left', isMarked: false, fix: null },
  ]);
  expect(first!.rows[3]!.cells[1]).toMatchObject({ value: null, isMarked: true });
  expect(second).toMatchObject({ name: 'Otra', rows: [{ cells: [{ value: 'd' }] }] });
});

test('a page shows the example before and after its fix', () => {
  const { faults, correct, severityWord } = pageOf(dateAsText);
  const cells = (sheets: (typeof faults)[number]['before']) => sheets[0]!.rows[1]!.cells.map(({ text }) => text);
  expect(severityWord).toBe('Nota');
  expect(cells(faults[0]!.before)).toContain('30-jun-22');
  expect(cells(faults[0]!.after!)).toContain('30/06/2022');
  expect(correct.every(({ after }) => after === null)).toBe(true);
});
