/** Rows into which cells are put: those of the file stay as they are written, whatever they look like. */
import { BLANK, type CellContent } from '../../src/core/workbook/patch';
import { SheetDraft, partOf } from '../../src/xlsx/edit/sheet';
import { XmlBytes } from '../../src/xlsx/edit/xml-bytes';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = `<worksheet xmlns="${MAIN}"><sheetData>`;
const END = '</sheetData></worksheet>';
const number = (value: number): CellContent => ({ formula: null, value });

function rowsAfter(rows: string, change: (sheet: SheetDraft) => void): string {
  const sheet = new SheetDraft(HEAD + rows + END, null);
  change(sheet);
  const text = new TextDecoder().decode(partOf(sheet, new XmlBytes())());
  return text.slice(HEAD.length, -END.length);
}

const put =
  (row: number, column: number, content: CellContent) =>
  (sheet: SheetDraft): void =>
    sheet.setContent(row, column, content, null);

describe('a row of the file into which a cell is put', () => {
  it('keeps its cells as they are where the new one stands behind them', () => {
    const kept = '<c r="A1" s="2" cm="1"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t> á</t></r></is></c>';
    const after = rowsAfter(`<row r="1" spans="1:3" ht="20">${kept}</row>`, put(0, 3, number(7)));
    expect(after).toBe(`<row r="1" ht="20">${kept}<c r="D1"><v>7</v></c></row>`);
  });

  it.each<[string, string, number, string | null]>([
    ['before them', '<row r="1"><c r="B1"/></row>', 0, '<row r="1"><c r="A1"><v>7</v></c><c r="B1"/></row>'],
    ['among them', '<row r="1"><c r="A1"/><c r="C1"/></row>', 1, null],
    ['into an empty row', '<row r="1"/>', 1, '<row r="1"><c r="B1"><v>7</v></c></row>'],
    ['among cells that are counted', '<row r="1"><c/><c><v>2</v></c></row>', 1, null],
    ['among cells out of order', '<row r="1"><c r="C1"/><c r="A1"/></row>', 1, null],
    ['before something else', '<row r="1"><c r="A1"/><extLst/></row>', 1, null],
    ['behind small letters', '<row r="1"><c r="a1"/></row>', 1, null],
  ])('is put %s', (_, row, column, expected) => {
    const after = rowsAfter(row, put(0, column, number(7)));
    const places = [...after.matchAll(/r="([A-Za-z]+)1"/g)].map(([, letters]) => letters!.toUpperCase());
    expect(places).toEqual([...new Set(places)].sort());
    expect(after).toContain(`${'AB'[column]!}1"><v>7</v></c>`);
    if (expected !== null) expect(after).toBe(expected);
    if (row.includes('extLst')) expect(after).toMatch(/<extLst\/><\/row>$/);
  });

  it('is left as it is where nothing is put into it', () => {
    const rows = '<row r="1" spans="1:1"><c r="A1"/></row><row r="2" spans="1:1"><c r="A2"/></row>';
    const after = rowsAfter(rows, put(2, 0, number(7)));
    expect(after).toBe(`${rows}<row r="3"><c r="A3"><v>7</v></c></row>`);
  });

  it('takes no cell for a blank one', () => {
    const rows = '<row r="1" spans="1:1"><c r="A1"/></row>';
    expect(rowsAfter(rows, put(0, 4, BLANK))).toBe(rows);
  });
});

describe('texts of cells', () => {
  it.each([
    ['Ñandú & «más» <b>', 'Ñandú &amp; «más» &lt;b&gt;'],
    ['señal 👍 y €', 'señal 👍 y €'],
    ['fin\u0001\r\n_x000D_', 'fin_x0001__x000D_\n_x005F_x000D_'],
    ['a'.repeat(60) + 'é', 'a'.repeat(60) + 'é'],
    ['\ud83d suelto', '_xD83D_ suelto'],
  ])('%j is written as %j', (text, written) => {
    const after = rowsAfter('', put(0, 0, { formula: null, value: text }));
    expect(after).toBe(`<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c></row>`);
  });
});
