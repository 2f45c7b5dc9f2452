/** Charts of ours in a file: beside whatever the user has drawn, taken back to the last byte, moved without losing a look. */
import { type Chart } from '../../src/core/workbook/patch';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage, type XlsxPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook, zipParts } from '../support/build-workbook';
import { operation, patch } from '../support/patches';
import { tortureParts } from '../support/torture-workbook';

const NAME = 'PAAC_Grafico_Prueba';
const rows = (top: number, bottom: number, column: number) => ({ top, bottom, left: column, right: column });
const CHART: Chart = {
  title: 'Cumplimiento <a corte> & más',
  series: '% de cumplimiento',
  description: 'Barras: "una" por componente',
  categories: rows(0, 2, 0),
  values: rows(0, 2, 1),
  sample: rows(0, 0, 1),
  anchor: { top: 5, left: 0, bottom: 11, right: 3 },
  fill: '#1F4E79',
};
const MOVED: Chart = {
  ...CHART,
  categories: rows(0, 3, 0),
  values: rows(0, 3, 1),
  anchor: { ...CHART.anchor, top: 8 },
};

const plain = (): XlsxPackage =>
  openPackage(
    buildWorkbook({
      sheets: [
        {
          name: "O'Higgins",
          rows: [
            ['a', 0.5],
            ['b', 'N.A.'],
            ['c', 1],
          ],
        },
      ],
    }),
  );
const torture = (): XlsxPackage => openPackage(zipParts(tortureParts()));
const set = (sheet: string, before: Chart | null, after: Chart | null) =>
  patch(operation({ op: 'set-chart', sheet, name: NAME, before, after }));
const parts = (pkg: XlsxPackage): Record<string, string | null> =>
  Object.fromEntries(
    pkg.paths().map((path) => [path, /\.(xml|rels|vml)$/.test(path) ? pkg.text(path) : String(pkg.bytes(path))]),
  );
const chartsOf = (pkg: XlsxPackage, name: string) =>
  readSnapshot(openPackage(savePackage(pkg)), null).sheets.find((sheet) => sheet.name === name)!.ownCharts;

const BOOKS: readonly (readonly [string, () => XlsxPackage, string])[] = [
  ['a sheet on which nothing is drawn', plain, "O'Higgins"],
  ['a sheet with a chart, a picture and controls of the user', torture, 'Datos'],
];

describe.each(BOOKS)('%s', (_, open, sheet) => {
  test('has one more chart, found again by its name', () => {
    const { pkg } = applyPatch(open(), set(sheet, null, CHART));
    expect(chartsOf(pkg, sheet)).toEqual([NAME]);
    expect(chartsOf(open(), sheet)).toBeUndefined();
  });

  test('is the same again, part by part, once the chart is taken back', () => {
    const pkg = open();
    const added = applyPatch(pkg, set(sheet, null, CHART));
    const undone = applyPatch(added.pkg, added.inverse).pkg;
    expect(parts(undone)).toEqual(parts(pkg));
  });

  test('keeps all that the user drew on it', () => {
    const before = parts(open());
    const after = parts(applyPatch(open(), set(sheet, null, CHART)).pkg);
    const drawn = Object.keys(before).filter((path) => /chart|media|vml|ctrl/i.test(path));
    for (const path of drawn) expect([path, after[path]]).toEqual([path, before[path]]);
    const drawing = Object.keys(before).find((path) => /drawings\/drawing\d+\.xml$/.test(path));
    if (drawing !== undefined) {
      const closing = before[drawing]!.lastIndexOf('</');
      expect(after[drawing]!.startsWith(before[drawing]!.slice(0, closing))).toBe(true);
    }
  });

  test('twice is once: drawn again, it is the one that is there', () => {
    const once = applyPatch(open(), set(sheet, null, CHART)).pkg;
    const twice = applyPatch(once, set(sheet, CHART, CHART)).pkg;
    expect(parts(twice)).toEqual(parts(once));
  });

  test('taken away, nothing of it is left; put back, it is as it was', () => {
    const once = applyPatch(open(), set(sheet, null, CHART)).pkg;
    const gone = applyPatch(once, set(sheet, CHART, null));
    expect(parts(gone.pkg)).toEqual(parts(open()));
    expect(parts(applyPatch(gone.pkg, gone.inverse).pkg)).toEqual(parts(once));
  });
});

test('a chart that the user coloured keeps its look when it is given other cells, and so when that is undone', () => {
  const once = applyPatch(plain(), set("O'Higgins", null, CHART)).pkg;
  const path = once.paths().find((name) => /charts\/chart\d+\.xml$/.test(name))!;
  const coloured = once.with(new Map([[path, once.text(path)!.replace(/1F4E79/g, 'C00000')]]));
  const moved = applyPatch(coloured, set("O'Higgins", CHART, MOVED));
  const text = moved.pkg.text(path)!;
  expect(text).toContain('C00000');
  expect(text).toContain("<c:f>'O''Higgins'!$A$1:$A$4</c:f>");
  expect(text).toContain("<c:f>'O''Higgins'!$B$1:$B$4</c:f>");
  const drawing = moved.pkg.paths().find((name) => /drawings\/drawing\d+\.xml$/.test(name))!;
  expect(moved.pkg.text(drawing)).toContain('<xdr:row>8</xdr:row>');
  expect(parts(applyPatch(moved.pkg, moved.inverse).pkg)).toEqual(parts(coloured));
});

test('a chart to which the user added bars is drawn anew', () => {
  const once = applyPatch(plain(), set("O'Higgins", null, CHART)).pkg;
  const path = once.paths().find((name) => /charts\/chart\d+\.xml$/.test(name))!;
  const text = once.text(path)!;
  const series = /<c:ser>[\s\S]*?<\/c:ser>/.exec(text)![0];
  const two = once.with(new Map([[path, text.replace(series, series + series)]]));
  const moved = applyPatch(two, set("O'Higgins", CHART, MOVED));
  const drawn = moved.pkg.paths().filter((name) => /charts\/chart\d+\.xml$/.test(name));
  expect(drawn).toHaveLength(1);
  expect(moved.pkg.text(drawn[0]!)).toContain('$B$1:$B$4');
  expect(parts(applyPatch(moved.pkg, moved.inverse).pkg)).toEqual(parts(two));
});
