/** The chart below the summary: one bar a component, on rows of its own, so that it never lies over a cell that holds something. */
import { areaOfCell } from '../workbook/address';
import { COMPLIANCE_CHART } from '../workbook/own-marks';
import { type Chart } from '../workbook/patch';
import { valueAt } from '../workbook/snapshot';
import { type SeguimientoDetail } from './choices';
import {
  FIRST_PRINTED,
  LAST_PRINTED,
  SUMMARY_HEADERS,
  SUMMARY_HEADER_ROW,
  TOTAL_LABEL,
  summaryColumn,
} from './seguimiento-layout';
import { isLabel } from './seguimiento-labels';
import { type KeptSheet } from './seguimiento-read';
import { type SheetDraft } from './sheet-draft';

/** Points. */
const ROW_HEIGHT = 18;

const TITLES: Readonly<Record<SeguimientoDetail, string>> = {
  activities: 'Cumplimiento a corte por componente',
  oci: '% de avance por componente',
};

/** Rows that the chart takes: title and scale, and a row a bar while the first page has room for it. */
export const chartRows = (bars: number): number => Math.min(14, Math.max(6, bars + 3));

/** Two rows of notes and a narrow blank one stand between the mean and the chart. */
const CHART_BELOW_MEAN = 4;
const GAP_HEIGHT = 6;

/** Of a summary with that many components, below the header row. */
function complianceChart(form: SeguimientoDetail, headerRow: number, bars: number): Chart {
  const rows = { top: headerRow + 1, bottom: headerRow + bars };
  const strip = (id: 'label' | 'compliance') => ({
    ...rows,
    left: summaryColumn(id, form),
    right: summaryColumn(id, form),
  });
  const top = headerRow + bars + 2 + CHART_BELOW_MEAN;
  return {
    title: TITLES[form],
    series: SUMMARY_HEADERS[form].compliance,
    description: `Gráfico de barras: ${SUMMARY_HEADERS[form].compliance} de cada componente, de 0 a 100 %. Las cifras están en la tabla.`,
    categories: strip('label'),
    values: strip('compliance'),
    sample: areaOfCell({ row: headerRow + bars + 1, column: summaryColumn('activities', form) }),
    anchor: { top, bottom: top + chartRows(bars) - 1, left: FIRST_PRINTED, right: LAST_PRINTED },
    fill: '#1F4E79',
  };
}

/** Returns the last row that it takes. */
export function drawChart(draft: SheetDraft, form: SeguimientoDetail, bars: number): number {
  const chart = complianceChart(form, SUMMARY_HEADER_ROW, bars);
  draft.charts.set(COMPLIANCE_CHART, chart);
  draft.heights.push({ row: chart.anchor.top - 1, height: GAP_HEIGHT });
  for (let row = chart.anchor.top; row <= chart.anchor.bottom; row++) draft.heights.push({ row, height: ROW_HEIGHT });
  return chart.anchor.bottom;
}

/** The chart that stands on a sheet, as its summary tells; rows may have been inserted above it since. */
export function presentChart({ sheet, form, summaryRow }: KeptSheet): Chart {
  const headerRow = summaryRow < 0 ? SUMMARY_HEADER_ROW : summaryRow;
  const column = summaryColumn('component', form);
  let bars = 0;
  for (let row = headerRow + 1; row <= (sheet.area?.bottom ?? -1); row++, bars++) {
    const name = valueAt(sheet, row, column);
    if (typeof name !== 'string' || name === '' || isLabel(name, TOTAL_LABEL)) break;
  }
  return complianceChart(form, headerRow, Math.max(1, bars));
}
