import { buildParts, buildWorkbook, zipParts } from '../support/build-workbook';
import { tortureParts } from '../support/torture-workbook';
import { buildSnapshot, type WorkbookSpec } from '../support/workbook-spec';
import { formulaAt, type SheetSnapshot, valueAt } from '../../src/core/workbook/snapshot';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { TEST_PLANS } from '../workbooks';

const SPECS: [what: string, spec: WorkbookSpec][] = [
  [
    'values of every kind',
    {
      sheets: [
        {
          name: 'Á & <B>',
          rows: [
            ['texto', 1, true, null, { value: { error: '#N/A' } }],
            [
              '=no es fórmula',
              -0.5,
              false,
              { date: '2017-06-30' },
              { formula: '=B1*2', value: 2, numberFormat: '0.0%' },
            ],
            ['dos\nlíneas', 1e21, { formula: '=""', value: '' }, { formula: '="a"', value: 'a' }],
          ],
        },
      ],
    },
  ],
  ['1904', { dateSystem: 1904, sheets: [{ name: 'P', rows: [[{ date: '2017-06-30' }]] }] }],
  [
    'merges, hidden rows and columns, tables, names, protection',
    {
      settings: '<a xmlns="urn:seguimiento-paac:ajustes:1">{"x":1}</a>',
      names: [{ name: 'Corte', formula: "='Hoja 1'!$B$3" }],
      sheets: [
        {
          name: 'Hoja 1',
          at: 'B3',
          rows: [
            ['a', 'b'],
            ['c', 1],
            ['d', 2],
          ],
          merges: ['B8:C9'],
          hiddenRows: [4, 20],
          hiddenColumns: ['C', 'F'],
          listObjects: [{ name: 'Tabla1', area: 'B3:C5', hasTotalsRow: true }],
          names: [{ name: 'local', formula: "='Hoja 1'!$B$3" }],
        },
        { name: 'Oculta', visibility: 'hidden', isProtected: true, rows: [['x']] },
        { name: 'Muy oculta', visibility: 'very-hidden', rows: [] },
      ],
    },
  ],
];

test.each(SPECS)('%s: a file reads as the snapshot of the same description', (_, spec) => {
  expect(readSnapshot(openPackage(buildWorkbook(spec)), 'prueba.xlsx')).toEqual(buildSnapshot(spec));
});

test('every golden workbook reads as its snapshot', () => {
  for (const { spec } of TEST_PLANS) {
    const expected = buildSnapshot(spec);
    expect(readSnapshot(openPackage(buildWorkbook(spec)), expected.fileName)).toEqual(trimmed(expected));
  }
});

/** A file knows cells; a description also blank rows and columns around them. */
const trimmed = (workbook: ReturnType<typeof buildSnapshot>) => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => expect.objectContaining({ name: sheet.name, ...usedGrids(sheet) })),
});

function usedGrids(sheet: SheetSnapshot): Partial<SheetSnapshot> {
  const { area } = sheet;
  if (!area) return { area: null };
  const rows: number[] = [];
  const columns: number[] = [];
  sheet.values.forEach((line, i) =>
    line.forEach((value, j) => {
      if (value === null && sheet.formulas[i]![j] === null) return;
      rows.push(i);
      columns.push(j);
    }),
  );
  const [top, bottom, left, right] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
  const cut = <T>(grid: readonly (readonly T[])[]): T[][] =>
    grid.slice(top, bottom + 1).map((line) => line.slice(left, right + 1));
  return {
    area: { top: area.top + top, bottom: area.top + bottom, left: area.left + left, right: area.left + right },
    values: cut(sheet.values),
    formulas: cut(sheet.formulas),
    numberFormats: cut(sheet.numberFormats),
  };
}

describe('XML as rare producers write it', () => {
  const [, pivot, data] = readSnapshot(openPackage(zipParts(tortureParts())), null).sheets;

  test('elements with a prefix', () => {
    expect(pivot!.values).toEqual([
      ['Oficina', 'Suma de Horas'],
      [null, null],
      [null, null],
      ['Total', 8],
    ]);
  });

  test.each([
    ['a row and cells without numbers', 0, 0, 'Oficina', null],
    ['runs of rich text, without their pronunciation', 0, 1, 'Horas', null],
    ['the first cell of a shared formula', 1, 2, 11, '=B2*$B$2+LOG10(100)'],
    ['the next one', 2, 2, 17, '=B3*$B$2+LOG10(100)'],
    ['the last one, in a row with a number', 3, 2, 2, '=B4*$B$2+LOG10(100)'],
    ['a truth value', 1, 3, true, null],
    ['an error', 2, 3, { error: '#N/A' }, null],
    ['a formula that gives a text', 3, 4, 'ab', '="a"&"b"'],
    ['an array formula', 3, 5, 6, '=B2:B3*2'],
    ['inside an array formula', 4, 5, 10, '=B2:B3*2'],
    ['a younger function', 3, 6, 5, '=MAXIFS(B2:B3,B2:B3,">1")'],
    ['control characters', 4, 7, 'l1\r\nl2 _x0041_', null],
  ])('%s', (_, row, column, value, formula) => {
    expect([valueAt(data!, row, column), formulaAt(data!, row, column)]).toEqual([value, formula]);
  });

  test('hidden row, hidden column inside overlapping bands', () => {
    expect([data!.hiddenRows, data!.hiddenColumns]).toEqual([[4], [2]]);
  });
});

const SHEET = 'xl/worksheets/sheet1.xml';
const plain = buildParts({ sheets: [{ name: 'P', rows: [['a', 2]] }] });
const read = (change: (text: string) => string): SheetSnapshot =>
  readSnapshot(openPackage(zipParts({ ...plain, [SHEET]: change(plain[SHEET]!) })), null).sheets[0]!;

test('rows of no height, filtered rows and rows that a sheet hides by default are hidden', () => {
  const rows =
    '<row r="1" ht="0"/><row r="2"><c r="A2"><v>1</v></c></row><row r="4" hidden="1"/><row r="6"><c r="A6"><v>1</v></c></row>';
  const sheet = (zero: string) =>
    read((text) =>
      text
        .replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`)
        .replace('defaultRowHeight="15"', `defaultRowHeight="15"${zero}`),
    );
  expect(sheet('').hiddenRows).toEqual([0, 3]);
  expect(sheet(' zeroHeight="1"').hiddenRows).toEqual([0, 2, 3, 4]);
});

test('parts are found whatever the case of their names, and by absolute targets', () => {
  const path = 'xl/_rels/workbook.xml.rels';
  const rels = plain[path]!.replace('sharedStrings.xml', '/XL/SHAREDSTRINGS.xml').replace(
    'worksheets/',
    './x/../Worksheets/',
  );
  const workbook = readSnapshot(openPackage(zipParts({ ...plain, [path]: rels })), null);
  expect(workbook.sheets[0]!.values).toEqual([['a', 2]]);
});

test('a column without width is hidden', () => {
  const cols = '<cols><col min="2" max="3" width="0" customWidth="1"/></cols><sheetData>';
  expect(read((text) => text.replace('<sheetData>', cols)).hiddenColumns).toEqual([1, 2]);
});

test('a stray cell at the last row costs no memory', () => {
  const stray = '<row r="1048576"><c r="P1048576"><v>7</v></c></row></sheetData>';
  const sheet = read((text) => text.replace('</sheetData>', stray));
  expect(sheet.area).toEqual({ top: 0, left: 0, bottom: 1048575, right: 15 });
  expect(valueAt(sheet, 1048575, 15)).toBe(7);
});

test('blank cells get the number format of their row or column', () => {
  const parts = buildParts({
    sheets: [{ name: 'P', rows: [['a', { value: 0.5, numberFormat: '0%' }], [], ['c', 'd', 'e']] }],
  });
  const text = parts[SHEET]!.replace(
    '<sheetData>',
    '<cols><col min="3" max="3" width="9" style="1"/></cols><sheetData>',
  ).replace('<row r="2">', '<row r="2" s="1" customFormat="1">');
  const sheet = readSnapshot(openPackage(zipParts({ ...parts, [SHEET]: text })), null).sheets[0]!;
  expect(sheet.numberFormats).toEqual([
    ['General', '0%', '0%'],
    ['0%', '0%', '0%'],
    ['General', 'General', 'General'],
  ]);
});

test('formula rules, each area with the formula as it reads there; other rules and old views are left out', () => {
  const rules =
    '</sheetData><customSheetViews><customSheetView guid="{1}"><conditionalFormatting sqref="A9"/></customSheetView></customSheetViews>' +
    '<conditionalFormatting sqref="A1:A3 C2"><cfRule type="expression" priority="2"><formula>$B1&gt;A1</formula></cfRule>' +
    '<cfRule type="dataBar" priority="3"><dataBar/></cfRule></conditionalFormatting>';
  expect(read((text) => text.replace('</sheetData>', rules)).conditionalFormats).toEqual([
    { area: { top: 0, left: 0, bottom: 2, right: 0 }, formula: '=$B1>A1' },
    { area: { top: 1, left: 2, bottom: 1, right: 2 }, formula: '=$B2>C2' },
  ]);
});
