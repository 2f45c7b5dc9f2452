/** What cells look like, at a glance. */
import {
  looksLikeActivityNumber,
  looksLikeDate,
  looksLikeNumber,
  looksLikeNumberInParts,
  saysNothing,
} from '../../../src/core/fields/cell-looks';
import { type CellValue } from '../../../src/core/workbook/snapshot';

const at = (value: CellValue, numberFormat = 'General') => ({ value, numberFormat });

test.each<[CellValue, string, boolean]>([
  [44681, 'dd/mm/yyyy', true],
  [44681, 'mmm-yy', true],
  [44681, '[$-240A]d" de "mmmm" de "yyyy', true],
  [44681, 'General', false],
  [44681, '"días" 0', false],
  [5, 'dd/mm/yyyy', false],
  ['30-jun-17', 'General', true],
  ['28-ab-17', 'General', true],
  ['Abril 30 de 2017', 'General', true],
  ['31/08/2022', 'General', true],
  ['Trimestral', 'General', true],
  ['Cuando se requiera', 'General', true],
  ['Versión aprobada', 'General', false],
  ['Mayor', 'General', false],
  ['Oficina de Planeación', 'General', false],
])('%p in format %s looks like a date: %p', (value, format, expected) =>
  expect(looksLikeDate(at(value, format))).toBe(expected),
);

test.each<[CellValue, boolean, boolean]>([
  ['1.1', true, true],
  ['2.8.', true, true],
  [1.1, true, true],
  ['4', true, false],
  [12, true, false],
  ['A012', true, false],
  ['PL-01', true, false],
  ['1.1 Publicar', false, false],
  ['Publicar', false, false],
  [44681, false, false],
])('%p numbers an activity: %p, in parts: %p', (value, isNumber, isInParts) => {
  expect(looksLikeActivityNumber(at(value))).toBe(isNumber);
  expect(looksLikeNumberInParts(at(value))).toBe(isInParts);
});

test.each<[CellValue, boolean]>([
  [3, true],
  ['50 %', true],
  ['1.500', true],
  ['2 informes', false],
])('%p looks like a number: %p', (value, expected) => expect(looksLikeNumber(at(value))).toBe(expected));

test.each<[CellValue, boolean]>([
  [null, true],
  [' ', true],
  ['N/A', true],
  ['No aplica', true],
  ['---', true],
  [{ error: '#REF!' }, true],
  [0, false],
  ['No', false],
])('%p says nothing: %p', (value, expected) => expect(saysNothing(at(value))).toBe(expected));
