import { buildWorkbook, zipParts } from '../support/build-workbook';
import { tortureParts } from '../support/torture-workbook';
import { makePalette, INDEXED_COLORS } from '../../src/xlsx/color';
import { openPackage } from '../../src/xlsx/package';
import { readAppearance } from '../../src/xlsx/read-appearance';

const color = { rgb: null, theme: null, indexed: null, tint: 0, isAutomatic: false };
const palette = makePalette(['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4'], INDEXED_COLORS);

test.each([
  ['rgb with alpha', { ...color, rgb: 'FFD9E2F3' }, '#D9E2F3'],
  ['theme', { ...color, theme: 4 }, '#4472C4'],
  // What Excel shows for «Azul, Énfasis 1, Claro 40 %» and «… Oscuro 25 %».
  ['theme, lighter', { ...color, theme: 4, tint: 0.39997558519241921 }, '#8FAADC'],
  ['theme, darker', { ...color, theme: 4, tint: -0.249977111117893 }, '#2F5597'],
  ['white, darker', { ...color, theme: 0, tint: -0.14999847407452621 }, '#D9D9D9'],
  ['palette of old', { ...color, indexed: 22 }, '#C0C0C0'],
  ['system foreground', { ...color, indexed: 64 }, '#000000'],
  ['automatic', { ...color, isAutomatic: true }, null],
])('%s', (_, source, expected) => {
  const shown = palette(source);
  if (expected === null) expect(shown).toBeNull();
  // Excel rounds hue and lightness to bytes: one step of 255 aside is the same colour.
  else
    for (const at of [1, 3, 5]) {
      expect(Math.abs(parseInt(shown!.slice(at, at + 2), 16) - parseInt(expected.slice(at, at + 2), 16))).toBeLessThan(
        3,
      );
    }
});

test('formats, sizes and frozen panes of a built workbook', () => {
  const style = {
    bold: true,
    fill: '#D9E2F3',
    fontColor: '#112233',
    wrap: true,
    border: true,
    center: true,
    fontSize: 14,
  };
  const { styles, sheets, activeSheet } = readAppearance(
    openPackage(
      buildWorkbook({
        sheets: [
          { name: 'Oculta', visibility: 'hidden', rows: [['x']] },
          {
            name: 'P',
            rows: [
              [
                { value: 'a', ...style },
                { value: 0.5, numberFormat: '0.0%' },
              ],
            ],
            widths: { B: 22 },
            heights: { 1: 40 },
            frozenRows: 1,
            frozenColumns: 2,
          },
        ],
      }),
    ),
  );
  expect(activeSheet).toBe('P');
  const sheet = sheets[1]!;
  expect(sheet).toMatchObject({ frozenRows: 1, frozenColumns: 2, showsGridlines: true, tabColor: null });
  expect(sheet.columns).toEqual([{ first: 1, last: 1, width: 22, isHidden: false, style: 0 }]);
  expect(sheet.rows[0]).toMatchObject({ row: 0, height: 40 });
  const side = { style: 'thin', color: '#7F7F7F' };
  expect(styles[sheet.cells[0]!.style]).toMatchObject({
    font: { bold: true, size: 14, color: '#112233', name: 'Calibri' },
    fill: '#D9E2F3',
    left: side,
    right: side,
    top: side,
    bottom: side,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  });
  expect(styles[sheet.cells[1]!.style]).toMatchObject({ numberFormat: '0.0%', fill: null, left: null });
});

test('theme tints, tab colour, conditional formats and gridlines of the torture workbook', () => {
  const { styles, sheets } = readAppearance(openPackage(zipParts(tortureParts())));
  const [plan] = sheets;
  expect(plan).toMatchObject({ showsGridlines: false, frozenRows: 4, frozenColumns: 2, tabColor: '#4472C4' });
  const header = plan!.cells.find((cell) => cell.row === 3)!;
  expect(styles[header.style]).toMatchObject({ font: { color: '#FFFFFF', bold: true, name: 'Arial', size: 9 } });
  expect(plan!.rules.map((rule) => [rule.type, rule.operator, rule.formulas, rule.priority, rule.style])).toEqual([
    ['cellIs', 'lessThan', ['1'], 1, expect.objectContaining({ fill: '#FFC7CE', fontColor: '#9C0006' })],
    ['expression', null, ['$G5>$C5'], 2, expect.objectContaining({ fill: '#FFC7CE', bold: null })],
  ]);
});
