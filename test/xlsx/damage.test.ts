import fc from 'fast-check';
import { buildParts, zipParts } from '../support/build-workbook';
import { tortureParts } from '../support/torture-workbook';
import { XlsxError } from '../../src/xlsx/error';
import { openPackage } from '../../src/xlsx/package';
import { readAppearance } from '../../src/xlsx/read-appearance';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

/** Whatever the bytes are: a workbook, or an `XlsxError`. */
function readAll(bytes: Uint8Array): void {
  try {
    const pkg = openPackage(bytes);
    readSnapshot(pkg, null);
    readAppearance(pkg);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
  }
}

const parts = tortureParts({ macros: true });
const whole = zipParts(parts);
const xmlPaths = Object.keys(parts).filter((path) => /workbook|sheet|plan|styles|Strings|rels|Types/i.test(path));
const change = fc.record({ at: fc.nat(), byte: fc.nat(255) });

test('random bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => readAll(bytes)),
    { numRuns: 300, seed: 1 },
  );
});

test('damaged bytes of a whole file, or its end missing', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), fc.option(fc.nat(whole.length)), (changes, cut) => {
      const bytes = whole.slice(0, cut ?? whole.length);
      for (const { at, byte } of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
      readAll(bytes);
    }),
    { numRuns: 300, seed: 2 },
  );
});

test('damaged XML in a zip that is whole', () => {
  const edit = fc.record({
    path: fc.constantFrom(...xmlPaths),
    at: fc.nat(),
    drop: fc.nat(40),
    put: fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        '&',
        '/>',
        '</',
        '-1',
        '1e999',
        'NaN',
        '99999999999',
        '',
        '<x>',
        'r="ZZZZ9"',
        ']]>',
      ),
      fc.string({ maxLength: 8 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const damaged = { ...parts };
      for (const { path, at, drop, put } of edits) {
        const text = String(damaged[path]);
        const from = at % text.length;
        damaged[path] = text.slice(0, from) + put + text.slice(from + drop);
      }
      readAll(zipParts(damaged));
    }),
    { numRuns: 400, seed: 3 },
  );
});

test.each([
  ['a column out of the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
  ['a row out of the sheet', '<row r="1048577"><c r="A1"><v>1</v></c></row>'],
  ['a row without a number', '<row r="x"><c r="A1"><v>1</v></c></row>'],
  ['a merged area of nonsense', '</sheetData><mergeCells><mergeCell ref="?"/></mergeCells><sheetData>'],
])('%s', (_, rows) => {
  const plain = buildParts({ sheets: [{ name: 'P', rows: [['a']] }] });
  const path = 'xl/worksheets/sheet1.xml';
  readAll(zipParts({ ...plain, [path]: plain[path]!.replace(/<row.*<\/row>/, rows) }));
});
