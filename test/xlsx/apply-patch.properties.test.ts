import fc from 'fast-check';
import { buildWorkbook, zipParts } from '../support/build-workbook';
import { operation } from '../support/patches';
import { tortureParts } from '../support/torture-workbook';
import { BLANK, type CellContent, type Operation } from '../../src/core/workbook/patch';
import { type Area, formulaAt, valueAt } from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage } from '../../src/xlsx/package';
import { readAppearance } from '../../src/xlsx/read-appearance';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

const FILES = [
  openPackage(zipParts(tortureParts())),
  openPackage(
    buildWorkbook({
      sheets: [
        {
          name: 'Datos',
          rows: [
            ['a', 1],
            [2, { formula: '=B1', value: 1 }],
          ],
          merges: ['D4:E5'],
        },
      ],
    }),
  ),
];

const row = fc.nat(12);
const column = fc.nat(12);
const cellArea: fc.Arbitrary<Area> = fc
  .tuple(row, column, fc.nat(4), fc.nat(4))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constant(BLANK),
  fc.record({
    formula: fc.constantFrom(null, '=A1&"<x>"', '=MINIFS(A:A,B:B,1)'),
    value: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      // XML knows one line end; what Excel means by others stands as a code.
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.constant({ error: '#REF!' }),
    ),
  }),
);

const color = fc.constantFrom('#FF0000', '#00FF00', '#123ABC');
const format = fc.record(
  {
    numberFormat: fc.constantFrom('General', '0%', 'dd/mm/yyyy', '0.0 "<u>"'),
    bold: fc.boolean(),
    italic: fc.boolean(),
    fontSize: fc.integer({ min: 6, max: 40 }),
    fontColor: color,
    fill: fc.option(color),
    border: fc.option(color),
    horizontal: fc.constantFrom('general', 'left', 'center', 'right'),
    wrap: fc.boolean(),
  },
  { requiredKeys: [] },
);

const sheet = 'Datos';
const cell = fc.record({ row, column, after: content });
const look: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .record({ area: cellArea, format, like: fc.option(fc.record({ row, column })) })
    .map((body) => operation({ op: 'set-format', sheet, ...body } as never)),
  fc
    .record({ column, width: fc.integer({ min: 1, max: 60 }) })
    .map((body) => operation({ op: 'set-column-width', sheet, ...body })),
  fc
    .record({ row, height: fc.option(fc.integer({ min: 5, max: 90 })) })
    .map((body) => operation({ op: 'set-row-height', sheet, ...body })),
  fc.nat(5).map((rows) => operation({ op: 'set-frozen-rows', sheet, rows })),
);

test('whatever is written is read again, and its inverse gives back what was there', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FILES),
      fc.uniqueArray(cell, { maxLength: 15, selector: (c) => `${c.row},${c.column}` }),
      fc.array(look, { maxLength: 6 }),
      (pkg, cells, looks) => {
        const before = readSnapshot(pkg, null);
        const data = before.sheets.find((other) => other.name === sheet)!;
        // One cell of an array formula cannot be changed.
        const free = cells.filter((c) => !(c.column === 5 && c.row >= 3 && c.row <= 4));
        const sets = free.map(({ row: r, column: c, after }) => {
          const now = { formula: formulaAt(data, r, c), value: valueAt(data, r, c) };
          return operation({ op: 'set-cell', sheet, row: r, column: c, before: now, after });
        });
        const applied = applyPatch(pkg, { operations: [...looks.slice(0, 3), ...sets, ...looks.slice(3)] });
        const saved = openPackage(savePackage(applied.pkg));
        const after = readSnapshot(saved, null).sheets.find((other) => other.name === sheet)!;
        for (const { row: r, column: c, after: wanted } of free) {
          expect(formulaAt(after, r, c)).toBe(wanted.formula);
          const value = valueAt(after, r, c);
          expect(value === '' ? null : value).toEqual(wanted.value === '' ? null : wanted.value);
        }
        const undone = openPackage(savePackage(applyPatch(saved, applied.inverse).pkg));
        expect(readSnapshot(undone, null)).toEqual(before);
        expect(shown(undone)).toEqual(shown(pkg));
      },
    ),
    { numRuns: 150, seed: 4 },
  );
});

/** What a reader sees: rows and columns that say nothing do not count. */
function shown(pkg: (typeof FILES)[number]): unknown {
  const { sheets, activeSheet } = readAppearance(pkg);
  return {
    activeSheet,
    sheets: sheets.map(({ columns, rows, cells, ...rest }) => ({
      ...rest,
      widths: Array.from({ length: 20 }, (_, c) => {
        const band = columns.filter((other) => other.first <= c && other.last >= c).pop();
        return band && [band.width, band.isHidden, band.style];
      }),
      rows: rows.filter((line) => line.height !== null || line.isHidden || line.style !== null),
      cells,
    })),
  };
}
