import { zipSync } from 'fflate';
import { buildParts, zipParts, ZIP_TIME } from '../support/build-workbook';
import { openPackage, savePackage } from '../../src/xlsx/package';
import { inflateEntry, readZip, writeZip } from '../../src/xlsx/zip';

const parts = buildParts({ sheets: [{ name: 'Á', rows: [['a', 1]] }] });

test('entries are copied as they are, in order', () => {
  const before = readZip(zipParts({ ...parts, 'xl/media/ñ.bin': new Uint8Array(5000) }));
  const after = readZip(writeZip(before));
  expect(after).toEqual(before);
  expect(after.map((entry) => entry.name)).toContain('xl/media/ñ.bin');
});

test('a change keeps the place, the name and the bytes of everything else', () => {
  const pkg = openPackage(zipParts(parts));
  const changed = pkg.with(
    new Map([
      ['XL/Styles.xml', '<styleSheet/>'],
      ['new/part.xml', '<a/>'],
    ]),
  );
  const saved = openPackage(savePackage(changed));
  expect(saved.paths()).toEqual([...pkg.paths(), 'new/part.xml']);
  expect(saved.text('xl/styles.xml')).toBe('<styleSheet/>');
  for (const path of pkg.paths().filter((other) => other !== 'xl/styles.xml')) {
    expect(saved.entry(path)!.compressed).toEqual(pkg.entry(path)!.compressed);
  }
  expect(pkg.text('xl/styles.xml')).toBe(parts['xl/styles.xml']);
  expect(pkg.has('new/part.xml')).toBe(false);
});

test('parts can be left out', () => {
  const pkg = openPackage(zipParts(parts));
  expect(pkg.with(new Map([['xl/styles.xml', null]])).has('xl/styles.xml')).toBe(false);
});

test('stored entries are read', () => {
  const bytes = zipSync({ 'a.txt': new Uint8Array([1, 2, 3]) }, { level: 0, mtime: ZIP_TIME });
  expect(inflateEntry(readZip(bytes)[0]!)).toEqual(new Uint8Array([1, 2, 3]));
});

test('saving twice gives the same bytes', () => {
  const make = () => savePackage(openPackage(zipParts(parts)).with(new Map([['b.xml', '<b/>']])));
  expect(make()).toEqual(make());
});
