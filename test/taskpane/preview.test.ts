import { type Choices, type Proposal } from '../../src/core/propose';
import { type Because, type Operation } from '../../src/core/workbook/patch';
import { type Preview, choicesWithout, labelsOf, totalsOf, withoutMarks } from '../../src/taskpane/preview';
import { boxesOf, obstaclesOf } from '../../src/taskpane/preview-boxes';

const set = (kind: Because['kind'], label: string, sheet: string, row: number, column: number): Operation => ({
  op: 'set-cell',
  sheet,
  row,
  column,
  before: { formula: null, value: null },
  after: { formula: null, value: 1 },
  because: { kind, label },
  unit: `${sheet}!${label}`,
});
const mark = (label: string, sheet: string): Operation => ({
  op: 'set-conditional-formats',
  sheet,
  beforeArea: null,
  before: [],
  area: { top: 1, left: 0, bottom: 2, right: 3 },
  after: [],
  because: { kind: 'mark', label },
  unit: `${sheet}!mark`,
});
const addSheet: Operation = {
  op: 'add-sheet',
  sheet: 'Cronograma PAAC',
  tabColor: null,
  because: { kind: 'schedule', label: 'Hoja «Cronograma PAAC»' },
  unit: 'sheet:Cronograma PAAC',
};

const operations: readonly Operation[] = [
  addSheet,
  set('schedule', 'Hoja «Cronograma PAAC»', 'Cronograma PAAC', 0, 0),
  set('column', 'Columna «Estado» de «A»', 'A', 4, 11),
  set('column', 'Columna «Estado» de «B»', 'B', 4, 11),
  mark('Marcas de «A»', 'A'),
  mark('Marcas de «B»', 'B'),
  set('fix', 'Fecha como fecha de Excel', 'A', 5, 8),
  set('fix', 'Responsable', 'A', 6, 7),
];
const offered: Proposal = { patch: { operations }, obstacles: [] };
const asked: Choices = {
  columns: true,
  marks: true,
  seguimiento: null,
  findings: false,
  fixes: [
    { rule: 'date-as-text', cell: { sheet: 'A', row: 5, column: 8 } },
    { rule: 'responsible-variant', cell: { sheet: 'A', row: 6, column: 7 } },
  ],
};
const preview = (parts: Partial<Preview> = {}): Preview => ({
  job: 'calculate',
  asked,
  leftOut: [],
  offered,
  chosen: offered,
  ...parts,
});

test('what the formulas tie together is one box, marks and fixes stand alone', () => {
  const boxes = boxesOf(preview());
  expect(boxes.map(({ key, groups }) => [key, groups.map(({ label }) => label)])).toEqual([
    ['columns', ['Hoja «Cronograma PAAC»', 'Columna «Estado» de «A»', 'Columna «Estado» de «B»']],
    ['mark:Marcas de «A»', ['Marcas de «A»']],
    ['mark:Marcas de «B»', ['Marcas de «B»']],
    ['fix:Fecha como fecha de Excel', ['Fecha como fecha de Excel']],
    ['fix:Responsable', ['Responsable']],
  ]);
  expect(boxes.every(({ isTicked, isNeeded }) => isTicked && !isNeeded)).toBe(true);
});

test('a box is ticked when the core still proposes it', () => {
  const chosen = { ...offered, patch: { operations: operations.filter(({ because }) => because.kind === 'column') } };
  const boxes = boxesOf(preview({ leftOut: ['columns', 'mark:Marcas de «A»'], chosen }));
  expect(boxes.find(({ key }) => key === 'columns')).toMatchObject({ isTicked: true, isNeeded: true });
  expect(boxes.find(({ key }) => key === 'mark:Marcas de «A»')).toMatchObject({ isTicked: false, isNeeded: false });
});

test('what was left out is asked for no more', () => {
  expect(choicesWithout(asked, [], offered.patch)).toEqual(asked);
  expect(choicesWithout(asked, ['columns'], offered.patch)).toEqual({ ...asked, columns: false });
  expect(choicesWithout(asked, ['fix:Responsable'], offered.patch).fixes).toEqual([asked.fixes[0]]);
  const both: Choices = { ...asked, seguimiento: { entity: null, preparedBy: null } };
  expect(choicesWithout(both, ['seguimiento'], offered.patch).seguimiento).toBeNull();
  const list: Choices = { ...asked, findings: true };
  expect(choicesWithout(list, ['findings'], offered.patch)).toEqual(asked);
});

test('marks go one by one', () => {
  const { patch } = withoutMarks(offered, ['mark:Marcas de «B»', 'columns']);
  expect(patch.operations).toEqual(operations.filter(({ unit }) => unit !== 'B!mark'));
});

test('totals count cells, sheets, new sheets and the rest', () => {
  expect(totalsOf(operations)).toEqual({
    cells: 5,
    others: 2,
    sheets: ['Cronograma PAAC', 'A', 'B'],
    newSheets: ['Cronograma PAAC'],
  });
});

test('each unit has the label of its reason', () => {
  expect(labelsOf(offered.patch)).toMatchObject({ 'sheet:Cronograma PAAC': 'Hoja «Cronograma PAAC»' });
});

test('an obstacle is said once', () => {
  const obstacle = { sheet: 'A', message: 'La tabla «T» no tiene sitio a la derecha.' };
  expect(obstaclesOf({ ...offered, obstacles: [obstacle, { ...obstacle }, { ...obstacle, sheet: 'B' }] })).toHaveLength(
    2,
  );
});
