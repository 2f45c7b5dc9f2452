import { formatArea } from '../../src/core/workbook/address';
import { toBands, toBlocks, toEqualAreas } from '../../src/excel/blocks';
import * as fc from 'fast-check';

const cell = (row: number, column: number) => ({ row, column });
const describeBlocks = (cells: readonly { row: number; column: number }[]) =>
  toBlocks(cells).map(({ area, cells: inside }) => [formatArea(area), inside.flat().filter(Boolean).length]);

test.each([
  ['a column', [cell(2, 3), cell(0, 3), cell(1, 3)], [['D1:D3', 3]]],
  ['two columns side by side', [cell(0, 3), cell(0, 4), cell(1, 3), cell(1, 4)], [['D1:E2', 4]]],
  [
    'columns apart',
    [cell(0, 0), cell(0, 2), cell(1, 0), cell(1, 2)],
    [
      ['A1:A2', 2],
      ['C1:C2', 2],
    ],
  ],
  ['rows of an activity left out', [cell(0, 0), cell(3, 0), cell(7, 0)], [['A1:A8', 3]]],
  [
    'far apart',
    [cell(0, 0), cell(40, 0)],
    [
      ['A1', 1],
      ['A41', 1],
    ],
  ],
  ['nothing', [], []],
])('%s', (_, cells, blocks) => expect(describeBlocks(cells)).toEqual(blocks));

const someCells = fc.uniqueArray(fc.record({ row: fc.nat(60), column: fc.nat(12) }), {
  selector: ({ row, column }) => `${row}:${column}`,
});

test('every cell is in exactly one block, at its place', () => {
  fc.assert(
    fc.property(someCells, (cells) => {
      const seen: string[] = [];
      for (const { area, cells: rows } of toBlocks(cells)) {
        expect(rows).toHaveLength(area.bottom - area.top + 1);
        rows.forEach((row, i) => {
          expect(row).toHaveLength(area.right - area.left + 1);
          row.forEach((one, j) => {
            if (!one) return;
            expect([one.row, one.column]).toEqual([area.top + i, area.left + j]);
            seen.push(`${one.row}:${one.column}`);
          });
        });
      }
      expect(seen.sort()).toEqual(cells.map(({ row, column }) => `${row}:${column}`).sort());
    }),
  );
});

test('equal areas cover every cell once, with its own key', () => {
  const keyed = someCells.chain((cells) =>
    fc.tuple(...cells.map((one) => fc.constantFrom('a', 'b').map((key) => ({ ...one, key })))),
  );
  fc.assert(
    fc.property(keyed, (cells) => {
      const seen = new Map<string, string>();
      for (const { key, area } of toEqualAreas(cells)) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            expect(seen.has(`${row}:${column}`)).toBe(false);
            seen.set(`${row}:${column}`, key);
          }
        }
      }
      expect(seen).toEqual(new Map(cells.map(({ row, column, key }) => [`${row}:${column}`, key])));
    }),
  );
});

test('bands', () => {
  expect(toBands(0, 9, 4)).toEqual([
    { top: 0, bottom: 3 },
    { top: 4, bottom: 7 },
    { top: 8, bottom: 9 },
  ]);
});
