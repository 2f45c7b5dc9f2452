import { type Operation } from '../../../src/core/workbook/patch';
import { openBook } from '../../../src/demo/excel-host/open-book';
import { buildSnapshot, type WorkbookSpec } from '../../support/workbook-spec';

const SPEC: WorkbookSpec = {
  sheets: [
    { name: 'Plan', rows: [['a', 1], [{ formula: '=B1', value: 1 }]], merges: ['A3:B3'] },
    { name: 'Otra', rows: [['x']] },
  ],
  names: [{ name: 'Lista', formula: '=Otra!$A$1' }],
};

const open = () => openBook(buildSnapshot(SPEC), () => ({ styleAt: () => ({ fontName: 'Arial' }) }));
const ops = (operations: readonly Operation[]) => operations.map(({ op }) => op);

test('a book says what it was made from', () => {
  expect(openBook(buildSnapshot(SPEC)).toSnapshot()).toEqual(buildSnapshot(SPEC));
  expect(open().changes().operations).toEqual([]);
});

test('what was changed and changed back is no change', () => {
  const book = open();
  book.setCell('Plan', 0, 0, { formula: null, value: 'b' });
  expect(book.changes().operations).toMatchObject([
    { op: 'set-cell', sheet: 'Plan', row: 0, column: 0, before: { value: 'a' }, after: { value: 'b' } },
  ]);
  book.setCell('Plan', 0, 0, { formula: null, value: 'a' });
  book.addSheet('Nueva');
  book.removeSheet(book.findSheet('nueva')!);
  expect(book.changes().operations).toEqual([]);
});

test('what formulas give is no change', () => {
  const book = open();
  book.setComputed('Plan', 1, 0, 99);
  expect(book.findSheet('Plan')!.cell(1, 0).value).toBe(99);
  book.setComputed('Plan', 0, 0, 99);
  expect(book.findSheet('Plan')!.cell(0, 0).value).toBe('a');
  expect(book.changes().operations).toEqual([]);
});

test('a font that a patch cannot name is taken over from a cell that has it', () => {
  const book = open();
  const plan = book.findSheet('Plan')!;
  plan.setStyle({ top: 5, left: 5, bottom: 9, right: 6 }, (style) => ({ ...style, fontName: 'Arial', bold: true }));
  expect(book.changes().operations).toMatchObject([
    {
      op: 'set-format',
      area: { top: 5, left: 5, bottom: 9, right: 6 },
      like: { row: 0, column: 0 },
      format: { bold: true },
    },
  ]);
});

test('every kind of change, in the order in which it can be done', () => {
  const book = open();
  const plan = book.findSheet('Plan')!;
  plan.update({
    merges: [{ top: 4, left: 0, bottom: 5, right: 0 }],
    widths: { 3: 20 },
    heights: { 2: 30 },
    frozenRows: 2,
    names: [{ name: 'PAAC_Estado_1', formula: '=Plan!$D$1' }],
  });
  const added = book.addSheet('Cronograma PAAC');
  added.setContent(0, 0, { formula: null, value: 'Código' }, 'client');
  book.removeSheet(book.findSheet('Otra')!);
  book.update({ names: [], settings: '<a/>' });
  expect(ops(book.changes().operations)).toEqual([
    'unmerge',
    'set-name',
    'add-sheet',
    'set-cell',
    'merge',
    'set-column-width',
    'set-row-height',
    'set-frozen-rows',
    'remove-sheet',
    'set-name',
    'set-settings',
  ]);
});

test('listeners hear the changes of one piece of work together', () => {
  const book = open();
  const heard: number[] = [];
  const stop = book.subscribe((changes) => heard.push(changes.length));
  book.together(() => {
    book.setCell('Plan', 0, 0, { formula: null, value: 1 });
    book.setCell('Plan', 0, 1, { formula: null, value: 2 });
  });
  book.setCell('Plan', 0, 1, { formula: null, value: 3 });
  stop();
  book.setCell('Plan', 0, 1, { formula: null, value: 4 });
  expect(heard).toEqual([2, 1]);
});
