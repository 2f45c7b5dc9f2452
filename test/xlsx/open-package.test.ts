import { strToU8, zipSync } from 'fflate';
import { buildParts, buildWorkbook, zipParts } from '../support/build-workbook';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

const spec = {
  sheets: [
    {
      name: 'Plan',
      rows: [
        ['Actividad', 'Meta'],
        ['Feria', 1],
      ],
    },
  ],
};
const parts = buildParts(spec);
const whole = buildWorkbook(spec);
const without = (path: string): Uint8Array => {
  const left = { ...parts };
  delete left[path];
  return zipParts(left);
};
const changed = (path: string, change: (text: string) => string): Uint8Array =>
  zipParts({ ...parts, [path]: change(parts[path]!) });

const ole = (text: string): Uint8Array => {
  const utf16 = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0), ...utf16]);
};

/** A directory that promises 4 GB from a few bytes. */
function bomb(): Uint8Array {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true);
  }
  return bytes;
}

/** A part that inflates to far more than its directory says. */
function liar(): Uint8Array {
  const bytes = zipParts({ ...parts, 'xl/worksheets/sheet1.xml': 'x'.repeat(3_000_000) });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 3_000_000) {
      view.setUint32(at + 24, 100, true);
    }
  }
  return bytes;
}

const encryptedEntry = (): Uint8Array => {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return bytes;
};

const BAD: [what: string, bytes: Uint8Array, code: string][] = [
  ['an empty file', new Uint8Array(), 'empty'],
  ['a CSV named .xlsx', strToU8('Actividad;Meta\nFeria;1\n'), 'not-a-zip'],
  ['a web page named .xlsx', strToU8('<html><table></table></html>'), 'not-a-zip'],
  ['a file with a password', ole('EncryptedPackage'), 'encrypted'],
  ['an .xls', ole('Workbook'), 'old-format'],
  ['an .xls of Excel 95', ole('Book'), 'old-format'],
  ['a container of which only the beginning came', ole('EncryptionInf'), 'encrypted'],
  ['a file that was cut off', whole.subarray(0, whole.length - 200), 'damaged'],
  ['a zip with a password', encryptedEntry(), 'encrypted'],
  ['a zip bomb', bomb(), 'too-large'],
  ['a part longer than it says', liar(), 'damaged'],
  [
    'a document',
    zipSync({
      '[Content_Types].xml': strToU8('<Types>wordprocessingml.document.main</Types>'),
      '_rels/.rels': strToU8('<Relationships/>'),
    }),
    'not-a-workbook',
  ],
  ['any zip', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
  [
    'a spreadsheet of LibreOffice',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
    'not-a-workbook',
  ],
  [
    'an .xlsb',
    changed('[Content_Types].xml', (text) =>
      text.replace(
        'openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'ms-excel.sheet.binary.macroEnabled.main',
      ),
    ),
    'binary-format',
  ],
  [
    'strict Open XML',
    changed('_rels/.rels', (text) =>
      text.replace(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
    ),
    'strict',
  ],
  ['a signed workbook', zipParts({ ...parts, '_xmlsignatures/origin.sigs': '' }), 'signed'],
  ['no content types', without('[Content_Types].xml'), 'damaged'],
  ['no workbook part', without('xl/workbook.xml'), 'damaged'],
  ['no sheet part', without('xl/worksheets/sheet1.xml'), 'damaged'],
  ['a sheet that ends in the middle', changed('xl/worksheets/sheet1.xml', (text) => text.slice(0, 500)), 'damaged'],
  [
    'a text that is not there',
    changed('xl/worksheets/sheet1.xml', (text) => text.replace('<v>0</v>', '<v>99</v>')),
    'damaged',
  ],
  [
    'a DOCTYPE',
    changed('xl/workbook.xml', (text) => text.replace('<workbook', '<!DOCTYPE workbook><workbook')),
    'damaged',
  ],
  ['no sheets', changed('xl/workbook.xml', (text) => text.replace(/<sheet [^>]*>/, '')), 'damaged'],
  [
    'bytes that are no UTF-8',
    zipParts({ ...parts, 'xl/workbook.xml': new Uint8Array([60, 97, 255, 254, 62]) } as never),
    'damaged',
  ],
];

test.each(BAD)('%s', (_, bytes, code) => {
  expect(() => readSnapshot(openPackage(bytes), null)).toThrow(expect.objectContaining({ name: 'XlsxError', code }));
});

test.each([
  ['styles', 'xl/styles.xml'],
  ['shared texts that nobody uses', 'docProps/app.xml'],
])('a workbook without %s opens', (_, path) => {
  expect(readSnapshot(openPackage(without(path)), null).sheets[0]!.values).toEqual([
    ['Actividad', 'Meta'],
    ['Feria', 1],
  ]);
});

test.each([
  [
    'UTF-16 with a mark',
    (text: string) => new Uint8Array(Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
  ],
  ['UTF-8 with a mark', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`))],
  ['ISO-8859-1', (text: string) => new Uint8Array(Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1'))],
])('a sheet in %s', (_, encode) => {
  const accented = buildParts({ sheets: [{ name: 'Plan', rows: [[{ formula: '="ñ"', value: 'ñandú' }]] }] });
  const sheet = encode(accented['xl/worksheets/sheet1.xml']!);
  const bytes = zipParts({ ...accented, 'xl/worksheets/sheet1.xml': sheet });
  expect(readSnapshot(openPackage(bytes), null).sheets[0]!.values).toEqual([['ñandú']]);
});
