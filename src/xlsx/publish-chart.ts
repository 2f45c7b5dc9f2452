/** The chart of a published sheet: the same bars, told as numbers instead of by cells of the workbook that it left. */
import { type CellValue } from '../core/workbook/snapshot';
import { isOwnChart } from '../core/workbook/own-marks';
import {
  EMPTY_DRAWING,
  chartXml,
  readSource,
  readTitle,
  withFrameName,
  withRelationship,
  withSource,
} from './chart-part';
import { ElementDraft } from './edit/element';
import { drawingPathOf, readCharts } from './own-charts';
import { type XlsxPackage } from './package';
import { OFFICE_TYPES, addRelationship } from './relationships';

export interface PublishedChart {
  /** To be put where the order of a sheet's elements has it. */
  readonly element: string;
  /** Parts by their paths, relationships included. */
  readonly parts: ReadonlyMap<string, string>;
}

const DRAWING_PATH = 'xl/drawings/drawing1.xml';
const CHART_PATH = 'xl/charts/chart1.xml';
const NAME = 'Gráfico del seguimiento';

/** null where the sheet has no chart of ours, or one that the user has pointed at cells in a way that we cannot read. */
export function publishChart(
  pkg: XlsxPackage,
  sheetPath: string,
  valueAt: (row: number, column: number) => CellValue,
): PublishedChart | null {
  const drawingPath = drawingPathOf(pkg, sheetPath);
  const chart = drawingPath === null ? undefined : readCharts(pkg, drawingPath).find(({ name }) => isOwnChart(name));
  const text = chart && pkg.text(chart.chartPath)!;
  const source = text === undefined ? null : readSource(text);
  if (!chart || text === undefined || source === null) return null;
  const own = withSource(text, source, { valueAt });
  const refersElsewhere = (xml: string): boolean =>
    /<(?:[\w.-]+:)?f(?:\s[^>]*)?>/.test(xml) || /\s[\w.-]+:(?:id|embed)=/.test(xml);
  const published = own !== null && !refersElsewhere(own) ? own : plainChart(text, source, valueAt);
  const drawing = ElementDraft.parse(EMPTY_DRAWING);
  drawing.append('twoCellAnchor', withFrameName(withRelationship(chart.frame, 'rId1'), NAME));
  const related = (target: string, kind: string): string => addRelationship(null, kind, `/${target}`).text;
  return {
    element: `drawing xmlns:r="${OFFICE_TYPES}" r:id="rId1"`,
    parts: new Map([
      ['xl/worksheets/_rels/sheet1.xml.rels', related(DRAWING_PATH, 'drawing')],
      [DRAWING_PATH, String(drawing)],
      ['xl/drawings/_rels/drawing1.xml.rels', related(CHART_PATH, 'chart')],
      [CHART_PATH, published],
    ]),
  };
}

export const CHART_PARTS = { drawing: DRAWING_PATH, chart: CHART_PATH } as const;

/** As we draw it: what else the user has made of it speaks of cells that are not published. */
function plainChart(
  text: string,
  source: NonNullable<ReturnType<typeof readSource>>,
  valueAt: (row: number, column: number) => CellValue,
): string {
  const nowhere = { top: 0, left: 0, bottom: 0, right: 0 };
  const chart = {
    ...source,
    anchor: nowhere,
    sample: nowhere,
    title: readTitle(text),
    series: '%',
    description: '',
    fill: '#1F4E79',
  };
  return chartXml(chart, { valueAt });
}
