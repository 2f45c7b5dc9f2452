/** Charts: as far as bars of one series go. What they look like is nobody's to see here, so it is taken and dropped. */
import { type Area } from '../../../core/workbook/snapshot';
import { type BookChart, unknownChart } from '../book-parts';
import { type BookSheet } from '../book-sheet';
import { defineKind, isTarget, type Target, type Value } from '../kind';
import { ExcelFault } from '../protocol';
import { guardWrite } from './guard';
import { type BookRange } from './range';

interface Item {
  readonly sheet: BookSheet;
  /** Its place among the charts, by which it is known while its name changes. */
  readonly index: number;
}

const current = ({ sheet, index }: Item): BookChart => {
  const chart = sheet.state.charts[index];
  if (!chart) throw new ExcelFault('ItemNotFound', 'Chart');
  return chart;
};

const change = ({ sheet, index }: Item, part: Partial<BookChart>): void =>
  sheet.update({ charts: sheet.state.charts.map((chart, at) => (at === index ? { ...chart, ...part } : chart)) });

/** Looks that no test asks for. */
const taken: Value<Item> = { set: () => undefined };

const fontKind = defineKind<Item>({ name: 'ChartFont', values: { Size: taken, Bold: taken, Color: taken } });
const fillKind = defineKind<Item>({
  name: 'ChartFill',
  methods: { SetSolidColor: (item, [color]) => change(item, { fill: String(color) }) },
});
const formatKind = defineKind<Item>({
  name: 'ChartFormat',
  objects: { Font: (item) => fontKind.of(item), Fill: (item) => fillKind.of(item) },
});
const titleKind = defineKind<Item>({
  name: 'ChartTitle',
  values: {
    Text: { get: (item) => current(item).title ?? '', set: (item, text) => change(item, { title: String(text) }) },
  },
  objects: { Format: (item) => formatKind.of(item) },
});
const legendKind = defineKind<Item>({ name: 'ChartLegend', values: { Visible: taken } });
const axisKind = defineKind<Item>({
  name: 'ChartAxis',
  values: {
    Minimum: taken,
    Maximum: taken,
    MajorUnit: taken,
    NumberFormat: taken,
    ReversePlotOrder: taken,
    Position: taken,
  },
});
const axesKind = defineKind<Item>({
  name: 'ChartAxes',
  objects: { ValueAxis: (item) => axisKind.of(item), CategoryAxis: (item) => axisKind.of(item) },
});
const labelsKind = defineKind<Item>({
  name: 'ChartDataLabels',
  values: { ShowValue: taken, NumberFormat: taken, Position: taken },
  objects: { Format: (item) => formatKind.of(item) },
});

const areaOf = (reference: unknown): Area => {
  if (!isTarget(reference)) throw new ExcelFault('InvalidArgument', 'Chart');
  return (reference.subject as BookRange).area;
};

const seriesKind = defineKind<Item>({
  name: 'ChartSeries',
  values: {
    Name: { get: (item) => current(item).series ?? '', set: (item, name) => change(item, { series: String(name) }) },
    GapWidth: taken,
    HasDataLabels: taken,
  },
  objects: { Format: (item) => formatKind.of(item), DataLabels: (item) => labelsKind.of(item) },
  methods: {
    SetValues: (item, [range]) => change(item, { values: areaOf(range) }),
    SetXAxisValues: (item, [range]) => change(item, { categories: areaOf(range) }),
  },
});
const seriesListKind = defineKind<Item>({
  name: 'ChartSeriesCollection',
  items: (item) => [seriesKind.of(item)],
  methods: {
    GetItemAt: (item, [index]) => {
      if (index !== 0) throw new ExcelFault('InvalidArgument', 'ChartSeriesCollection.getItemAt');
      return seriesKind.of(item);
    },
  },
});

const placed = (key: keyof BookChart['place']): Value<Item> => ({
  get: (item) => current(item).place[key],
  set: (item, points) => change(item, { place: { ...current(item).place, [key]: Number(points) } }),
});

const chartKind = defineKind<Item>({
  name: 'Chart',
  values: {
    Name: {
      get: (item) => current(item).name,
      set: (item, name) => change(item, { name: String(name) }),
    },
    Left: placed('left'),
    Top: placed('top'),
    Width: placed('width'),
    Height: placed('height'),
    PlotVisibleOnly: taken,
  },
  objects: {
    Title: (item) => titleKind.of(item),
    Legend: (item) => legendKind.of(item),
    Axes: (item) => axesKind.of(item),
    Series: (item) => seriesListKind.of(item),
    Format: (item) => formatKind.of(item),
  },
  methods: {
    SetPosition: (item, [from, to]) => {
      const first = areaOf(from);
      const last = to === undefined || to === null ? first : areaOf(to);
      change(item, { anchor: { top: first.top, left: first.left, bottom: last.bottom, right: last.right } });
    },
    Delete: (item, _, { book }) => {
      guardWrite(item.sheet, book);
      item.sheet.update({ charts: item.sheet.state.charts.filter((__, at) => at !== item.index) });
    },
  },
});

function find(sheet: BookSheet, name: unknown): Target | null {
  const index = sheet.state.charts.findIndex((chart) => chart.name.toLowerCase() === String(name).toLowerCase());
  return index < 0 ? null : chartKind.of({ sheet, index });
}

export const chartsKind = defineKind<BookSheet>({
  name: 'ChartCollection',
  items: (sheet) => sheet.state.charts.map((_, index) => chartKind.of({ sheet, index })),
  item: find,
  methods: {
    GetItem: (sheet, [name]) => find(sheet, name) ?? raise(),
    GetItemOrNullObject: (sheet, [name]) => find(sheet, name),
    Add: (sheet, [, range], { book }) => {
      guardWrite(sheet, book);
      const { charts } = sheet.state;
      const chart = { ...unknownChart(`Gráfico ${charts.length + 1}`), values: areaOf(range) };
      sheet.update({ charts: [...charts, chart] });
      return chartKind.of({ sheet, index: charts.length });
    },
  },
});

function raise(): never {
  throw new ExcelFault('ItemNotFound', 'Chart');
}
