/** The chart of a published seguimiento: its bars as numbers, whatever the user has made of its look. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { publishedPart } from '../../src/core/output/seguimiento-published';
import { type SeguimientoDetail, proposeChanges } from '../../src/core/propose';
import { type SheetSnapshot } from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { type XlsxPackage, openPackage, savePackage } from '../../src/xlsx/package';
import { publishSheet } from '../../src/xlsx/publish';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { serial } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';

function build(detail: SeguimientoDetail, chart = true): { pkg: XlsxPackage; sheet: SheetSnapshot } {
  const pkg = openPackage(buildWorkbook(ministry2017));
  const analysis = analyzeWorkbook(readSnapshot(pkg, null), { cutoff: serial('2017-04-30') });
  const seguimiento = { entity: null, preparedBy: null, detail, chart };
  const choices = { columns: true, marks: true, seguimiento, fixes: [] };
  const { patch } = proposeChanges(analysis, choices, { today: 42863, version: '1' });
  const written = applyPatch(pkg, patch).pkg;
  return {
    pkg: written,
    sheet: readSnapshot(written, null).sheets.find(({ name }) => name.startsWith('Seguimiento '))!,
  };
}

const CHART = 'xl/charts/chart1.xml';
const publish = (pkg: XlsxPackage, sheet: SheetSnapshot): XlsxPackage =>
  openPackage(savePackage(publishSheet(pkg, sheet.name, publishedPart(sheet))));
const points = (text: string, list: 'strLit' | 'numLit'): string[] => {
  const inner = new RegExp(`<c:${list}>([\\s\\S]*?)</c:${list}>`).exec(text)![1]!;
  return [...inner.matchAll(/<c:v>([^<]*)</g)].map((match) => match[1]!);
};

test.each<SeguimientoDetail>(['activities', 'oci'])(
  '%s: a name for each component, a bar where there is a figure',
  (detail) => {
    const { pkg, sheet } = build(detail);
    const published = publish(pkg, sheet);
    const text = published.text(CHART)!;
    expect(points(text, 'strLit')).toEqual([
      'Participación Ciudadana',
      'Rendición de cuentas',
      'Gestión del riesgo de corrupción (N.A.)',
      'Racionalización de trámites (N.A.)',
      'Mecanismos para mejorar la atención al ciudadano (N.A.)',
      'Transparencia y acceso a la información (N.A.)',
    ]);
    expect(points(text, 'numLit')).toEqual(['1', '0.5']);
    expect(text).not.toMatch(/<c:f>|Seguimiento 30/);
    expect(published.text('xl/drawings/drawing1.xml')).toContain('name="Gráfico del seguimiento"');
    expect(readSnapshot(published, null).sheets[0]!.ownCharts).toBeUndefined();
  },
);

test('without a chart nothing is drawn on the published sheet', () => {
  const { pkg, sheet } = build('activities', false);
  expect(
    publish(pkg, sheet)
      .paths()
      .filter((path) => /chart|drawing/.test(path)),
  ).toEqual([]);
});

test.each<[string, (text: string) => string, string]>([
  ['coloured', (text) => text.replace(/1F4E79/g, 'C00000'), 'C00000'],
  [
    'with values kept beside the cells, as Excel saves it',
    (text) =>
      text.replace(
        '</c:f></c:numRef>',
        '</c:f><c:numCache><c:formatCode>0.0%</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>9</c:v></c:pt></c:numCache></c:numRef>',
      ),
    '<c:v>0.5</c:v>',
  ],
  [
    'with a title that stands in a cell',
    (text) =>
      text.replace(
        /<c:tx><c:rich>[\s\S]*?<\/c:rich><\/c:tx>/,
        "<c:tx><c:strRef><c:f>'Otra hoja'!$A$1</c:f></c:strRef></c:tx>",
      ),
    '<c:v>0.5</c:v>',
  ],
])('a chart of ours that the user has %s', (_, change, expected) => {
  const { pkg, sheet } = build('activities');
  const text = publish(pkg.with(new Map([[CHART, change(pkg.text(CHART)!)]])), sheet).text(CHART)!;
  expect(text).toContain(expected);
  expect(text).not.toMatch(/<c:f>|Otra hoja|<c:v>9</);
  expect(points(text, 'numLit')).toEqual(['1', '0.5']);
});
