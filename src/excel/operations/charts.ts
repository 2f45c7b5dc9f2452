/** Charts of ours: drawn once, then only given their cells and their place again, so that the user's own look of them stays. */
import { type Chart, type Operation } from '../../core/workbook/patch';
import { type Inspection, type OperationOf, type Plan, type Scope, undoing } from '../change';
import { CALL_BYTES, type Step } from '../messages';
import { rangeAt } from '../ranges';

type ChartOperation = OperationOf<'set-chart'>;

/** Where a chart was, in points: a user may have moved it off the cells. */
interface ChartMemento {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function inspectCharts(operations: readonly ChartOperation[], scope: Scope): Inspection {
  const found = new Map<ChartOperation, Excel.Chart>();
  const relevant = operations.filter(({ sheet }) => !scope.removed.has(sheet));
  const steps: Step[] = relevant
    .filter(({ sheet }) => !scope.added.has(sheet))
    .map((operation) => ({
      bytes: 2 * CALL_BYTES,
      queue: (context) => {
        const { charts } = context.workbook.worksheets.getItemOrNullObject(operation.sheet);
        const chart = charts.getItemOrNullObject(operation.name);
        chart.load('left,top,width,height');
        found.set(operation, chart);
      },
    }));
  return {
    steps,
    // Drawn from cells that are compared; whoever moved it or took it away has changed no content.
    differences: () => [],
    plan: (isLeft) =>
      relevant
        .filter(({ unit }) => !isLeft(unit))
        .flatMap((operation) => planChart(operation, found.get(operation)) ?? []),
  };
}

function planChart(operation: ChartOperation, found: Excel.Chart | undefined): Plan | null {
  const { sheet, name, before, after } = operation;
  const isThere = found !== undefined && !found.isNullObject;
  if (!isThere && after === null) return null;
  const queue = (context: Excel.RequestContext): void => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    if (after === null) charts.getItem(name).delete();
    else {
      const chart = isThere ? charts.getItem(name) : draw(context, operation, after);
      point(context, chart, { sheet, before: isThere ? before : null, after });
      const place = operation.memento as ChartMemento | undefined;
      if (place) Object.assign(chart, place);
    }
  };
  return {
    phase: 'charts',
    steps: [{ bytes: (after === null ? 1 : 30) * CALL_BYTES, queue }],
    inverse: (): Operation[] => {
      const was = isThere ? { left: found.left, top: found.top, width: found.width, height: found.height } : null;
      return [
        {
          ...undoing(operation),
          op: 'set-chart',
          sheet,
          name,
          before: after,
          after: was && before,
          ...(was && { memento: was }),
        },
      ];
    },
  };
}

function draw(context: Excel.RequestContext, { sheet, name }: ChartOperation, chart: Chart): Excel.Chart {
  const { charts } = context.workbook.worksheets.getItem(sheet);
  const sample = rangeAt(context, sheet, chart.sample);
  const drawn = charts.add(Excel.ChartType.barClustered, sample, Excel.ChartSeriesBy.columns);
  drawn.name = name;
  // Columns that only the chart reads may be hidden.
  drawn.plotVisibleOnly = false;
  drawn.legend.visible = false;
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 11;
  drawn.title.format.font.bold = true;
  drawn.title.format.font.color = '#000000';
  const { valueAxis, categoryAxis } = drawn.axes;
  valueAxis.minimum = 0;
  valueAxis.maximum = 1;
  valueAxis.majorUnit = 0.2;
  valueAxis.numberFormat = '0%';
  // The first category stands on top, as in the table; the scale stays below.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = Excel.ChartAxisPosition.maximum;
  const series = drawn.series.getItemAt(0);
  series.name = chart.series;
  series.gapWidth = 50;
  series.format.fill.setSolidColor(chart.fill);
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  // A bar of no length has no label: its category says whether it is a zero.
  series.dataLabels.numberFormat = '0.0%;;';
  series.dataLabels.position = Excel.ChartDataLabelPosition.outsideEnd;
  series.dataLabels.format.font.bold = true;
  return drawn;
}

function point(
  context: Excel.RequestContext,
  chart: Excel.Chart,
  { sheet, before, after }: { readonly sheet: string; readonly before: Chart | null; readonly after: Chart },
): void {
  const { categories, values, anchor } = after;
  const series = chart.series.getItemAt(0);
  series.setValues(rangeAt(context, sheet, values));
  series.setXAxisValues(rangeAt(context, sheet, categories));
  if (before && before.title !== after.title) chart.title.text = after.title;
  if (before && before.series !== after.series) series.name = after.series;
  const corner = (row: number, column: number): Excel.Range =>
    rangeAt(context, sheet, { top: row, bottom: row, left: column, right: column });
  chart.setPosition(corner(anchor.top, anchor.left), corner(anchor.bottom, anchor.right));
}
