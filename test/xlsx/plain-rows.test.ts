/** Cells are read from the bytes where they are written as usual, and as text where not: with the same result. */
import { type SheetSnapshot } from '../../src/core/workbook/snapshot';
import { openPackage, type XlsxPackage } from '../../src/xlsx/package';
import { readSnapshot, readSnapshotOnce } from '../../src/xlsx/read-snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { type WorkbookSpec } from '../support/workbook-spec';
import { largePlan } from '../workbooks/large-plan';

const PART = 'xl/worksheets/sheet1.xml';

const SPEC: WorkbookSpec = {
  sheets: [
    {
      name: 'Plan',
      at: 'B2',
      rows: [
        ['Actividad', 'Meta', 'Fecha', 'Avance'],
        ['Publicar el informe', 2, { date: '2024-06-30' }, { value: 0.5, numberFormat: '0%' }],
        ['Publicar el informe', 12, { date: '2024-08-31' }, { value: 1.25, numberFormat: '0%' }],
        ['Áá & <b>', null, { date: '2024-11-30' }, { formula: '=C4/2', value: 6, numberFormat: '0%' }],
        [null, 3, null, { formula: '=SUM(C3:C5)', value: -0.125 }],
        [true, { value: { error: '#N/A' } }, 123456789012345, 0.1],
      ],
    },
    {
      name: 'Otra',
      rows: [
        ['a', 1],
        ['b', 2],
      ],
    },
  ],
};

const original = openPackage(buildWorkbook(SPEC));
const text = original.text(PART)!;
const withPart = (content: string | Uint8Array): XlsxPackage => original.with(new Map([[PART, content]]));
const readBoth = (pkg: XlsxPackage) => {
  const snapshot = readSnapshot(pkg, 'x');
  expect(readSnapshotOnce(pkg, 'x')).toEqual(snapshot);
  return snapshot;
};
const expected = readBoth(original);

/** The same part, in words that other programs use for it. */
const SAME: [what: string, write: (text: string) => string | Uint8Array][] = [
  [
    'blanks between all tags',
    (part) => part.replace(/></g, '>\n  <').replace(/(<(t|v|f)>)\s+|\s+(<\/(t|v|f)>)/g, '$1$3'),
  ],
  ['a comment before the first row', (part) => part.replace('<sheetData>', '<sheetData><!-- filas -->')],
  [
    'a comment that looks like rows',
    (part) => part.replace('<sheetData>', '<!-- <sheetData><row r="9"><c r="A9"><v>7</v></c></row> --><sheetData>'),
  ],
  ['a comment between cells', (part) => part.replace(/<\/c><c /g, '</c><!-- <c r="Z9"><v>1</v></c> --><c ')],
  ['a comment inside of a cell', (part) => part.replace(/<v>/g, '<!-- </c> --><v>')],
  ['attributes in another order', (part) => part.replace(/<c r="(\w+)"( s="\d+")?( t="\w+")?/g, '<c$3$2 r="$1"')],
  ['single quotes', (part) => part.replace(/ (r|s|t)="(\w+)"/g, " $1='$2'")],
  ['rows with looks', (part) => part.replace(/<row r="(\d+)"/g, '<row r="$1" spans="2:5" x="1>2" thickBot="0"')],
  ['rows without numbers', (part) => part.replace(/<row r="(\d+)"/g, (whole, row) => (row === '2' ? whole : '<row'))],
  ['cells without places', (part) => part.replace(/<c r="C[345]"/g, '<c')],
  ['numbers written at length', (part) => part.replace(/(<c r="\w+"(?: s="\d+")?><v>)(\d+)<\/v>/g, '$1$2.000</v>')],
  ['numbers with an exponent', (part) => part.replace(/(<c r="\w+"(?: s="\d+")?><v>)(\d{1,6})<\/v>/g, '$1$2E0</v>')],
  ['blank cells in between', (part) => part.replace(/<\/row>/g, '<c r="Z1"/></row>').replace(/Z1/g, 'Z9')],
  ['an unknown element among the cells', (part) => part.replace('</c><c ', '</c><ext><c r="A1"><v>9</v></c></ext><c ')],
  ['an unknown element among the rows', (part) => part.replace('</row><row', '</row><ext><row r="1"/></ext><row')],
  [
    'rows with a prefix',
    (part) =>
      part.replace(/<(\/?)(worksheet|sheetData|row|c|v|f|is|t)(?=[\s>/])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
  ],
  ['a space in the tag', (part) => part.replace('<sheetData>', '<sheetData >')],
  ['UTF-8 with its mark', (part) => Buffer.from(`\ufeff${part}`)],
  ['UTF-16', (part) => Buffer.from(`\ufeff${part.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
  [
    'a cell in its place twice, at last as it was',
    (part) => part.replace(/(<c r="C3"[^>]*>)(<v>\d+<\/v><\/c>)/, '$1<v>77</v></c>$1$2'),
  ],
];

test.each(SAME)('%s: the same snapshot', (_, write) => {
  const other = write(text);
  expect(other).not.toEqual(text);
  expect(readBoth(withPart(other)).sheets.map(cellsOf)).toEqual(expected.sheets.map(cellsOf));
});

/** Formats of blank cells may differ where these are written. */
const cellsOf = ({ name, area, values, formulas }: SheetSnapshot) => ({ name, area, values, formulas });

const DAMAGED: [what: string, write: (text: string) => string | Uint8Array][] = [
  ['a row without end', (part) => part.replace(/<\/row>[^]*$/, '')],
  ['a cell without end', (part) => part.replace(/<\/c><\/row>[^]*$/, '')],
  ['a tag without end', (part) => part.slice(0, part.lastIndexOf('<row') + 6)],
  ['a row that ends inside of a cell', (part) => part.replace('</f>', '</f></row>')],
  ['a text that the workbook lacks', (part) => part.replace(/ t="s"><v>\d+/, ' t="s"><v>99999')],
  ['a row below the last one', (part) => part.replace(/<row r="3"/, '<row r="1048577"')],
  ['a column behind the last one', (part) => part.replace(/<c r="B3"/, '<c r="XFE3"')],
  [
    'what is no UTF-8, in a text',
    (part) => Buffer.from(part.replace('</f>', '\u0001</f>')).map((byte) => (byte === 1 ? 0xff : byte)),
  ],
];

test.each(DAMAGED)('%s: damaged, and nothing is read of it', (_, write) => {
  const pkg = withPart(write(text));
  for (const read of [readSnapshot, readSnapshotOnce]) {
    expect(() => read(pkg, 'x')).toThrow(expect.objectContaining({ code: 'damaged' }));
  }
});

test('numbers are read to their last digit', () => {
  const written = [
    '0.1',
    '0.30000000000000004',
    '1.005',
    '123456789.012345',
    '99999999999999.9',
    '0.000000000000001',
    '4.35',
    '1e-7',
    '-2.5',
    '.5',
    '5.',
    '007',
    '1.7976931348623157E+308',
    '9007199254740993',
    '0.3333333333333333',
  ];
  const cells = written.map((number, index) => `<c r="A${index + 1}"><v>${number}</v></c>`);
  const rows = cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join('');
  const { sheets } = readBoth(withPart(text.replace(/<sheetData>[^]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`)));
  expect(sheets[0]!.values.map(([value]) => value)).toEqual(written.map(Number));
});

test('a plan as large as a ministry has reads the same both ways', () => {
  const pkg = openPackage(buildWorkbook(largePlan(300)));
  const asText = pkg.with(
    new Map(
      pkg
        .paths()
        .filter((path) => /worksheets\/sheet/.test(path))
        .map((path) => [path, pkg.text(path)!.replace('<sheetData>', '<sheetData >')]),
    ),
  );
  expect(readBoth(asText)).toEqual(readBoth(pkg));
});
