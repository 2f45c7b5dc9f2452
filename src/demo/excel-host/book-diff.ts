/**
 * What has changed in a book since it was opened, as one patch: the demo writes it into the file that the book came
 * from. It is a comparison, not a log: what was done and undone leaves nothing.
 */
import { formatCell, sameArea } from '../../core/workbook/address';
import {
  type Because,
  type CellFormat,
  type Chart,
  type ConditionalFormat,
  type Operation,
  type Patch,
  sameContent,
} from '../../core/workbook/patch';
import { type Area, type NameSnapshot } from '../../core/workbook/snapshot';
import { type BookState } from './book';
import { type BookSheet } from './book-sheet';
import { type BookChart, type BookFormulaRule, type BookValidation, EMPTY_SHEET } from './book-parts';
import { collectFormats } from './format-diff';

interface Side {
  readonly state: BookState;
  readonly sheets: readonly BookSheet[];
}

const BECAUSE: Because = { kind: 'undo', label: 'Cambios del libro' };

export function diffBooks(before: Side, after: Side): Patch {
  const parts: Parts = { first: [], formats: [], cells: [], decoration: [], last: [] };
  for (const sheet of after.sheets) {
    const old = before.sheets.find((other) => other.id === sheet.id);
    if (!old)
      parts.first.push({ ...common(sheet), op: 'add-sheet', sheet: sheet.name, tabColor: sheet.state.tabColor });
    diffSheet(old ?? null, sheet, parts);
  }
  for (const sheet of before.sheets) {
    if (after.sheets.some((other) => other.id === sheet.id)) continue;
    parts.last.push({ ...common(sheet), op: 'remove-sheet', sheet: sheet.name });
  }
  diffNames(before.state.names, after.state.names, null, parts);
  if (before.state.settings !== after.state.settings) {
    parts.last.push({
      because: BECAUSE,
      unit: 'settings',
      op: 'set-settings',
      before: before.state.settings,
      after: after.state.settings,
    });
  }
  return { operations: [...parts.first, ...parts.formats, ...parts.cells, ...parts.decoration, ...parts.last] };
}

interface Parts {
  readonly first: Operation[];
  readonly formats: Operation[];
  readonly cells: Operation[];
  readonly decoration: Operation[];
  readonly last: Operation[];
}

const common = (sheet: BookSheet): { because: Because; unit: string } => ({
  because: BECAUSE,
  unit: `sheet:${sheet.name}`,
});

function diffSheet(old: BookSheet | null, sheet: BookSheet, parts: Parts): void {
  const was = old?.state ?? EMPTY_SHEET;
  const is = sheet.state;
  const about = { ...common(sheet), sheet: sheet.name };
  for (const area of missing(was.merges, is.merges)) parts.first.push({ ...about, op: 'unmerge', area });
  for (const area of missing(is.merges, was.merges)) parts.decoration.push({ ...about, op: 'merge', area });
  for (const table of is.listObjects) {
    const before = was.listObjects.find((other) => other.name === table.name);
    if (!before || sameArea(before.area, table.area)) continue;
    parts.first.push({
      ...about,
      op: 'resize-list-object',
      name: table.name,
      before: before.area,
      after: table.area,
    });
  }
  if (old && was.tabColor !== is.tabColor) parts.decoration.push({ ...about, op: 'set-tab-color', color: is.tabColor });
  diffNames(was.names, is.names, sheet.name, parts);
  for (const { area, like, format } of collectFormats(old, sheet)) {
    parts.formats.push({ ...about, op: 'set-format', area, like, format: format as CellFormat });
  }
  diffCells(old, sheet, about, parts);
  diffRules(was.formulaRules, is.formulaRules, about, parts);
  diffValidations(was.validations, is.validations, about, parts);
  diffCharts(was.charts, is.charts, about, parts);
  for (const [column, width] of changed(was.widths, is.widths)) {
    parts.decoration.push({ ...about, op: 'set-column-width', column, width: width ?? DEFAULT_WIDTH });
  }
  for (const [row, height] of changed(was.heights, is.heights)) {
    parts.decoration.push({ ...about, op: 'set-row-height', row, height: height ?? null });
  }
  if (was.frozenRows !== is.frozenRows) {
    parts.decoration.push({ ...about, op: 'set-frozen-rows', rows: is.frozenRows });
  }
  if (is.pageSetup && JSON.stringify(was.pageSetup) !== JSON.stringify(is.pageSetup)) {
    parts.decoration.push({ ...about, op: 'set-page-setup', setup: is.pageSetup });
  }
}

/** Characters: Excel's own default. */
const DEFAULT_WIDTH = 8.43;

type About = { because: Because; unit: string; sheet: string };

function diffCells(old: BookSheet | null, sheet: BookSheet, about: About, parts: Parts): void {
  const blank = { value: null, formula: null };
  for (const { row, column, cell } of inOrder(sheet)) {
    const was = old?.cell(row, column) ?? blank;
    const before = { formula: was.formula, value: was.value };
    const after = { formula: cell.formula, value: cell.value };
    if (!sameContent(before, after)) parts.cells.push({ ...about, op: 'set-cell', row, column, before, after });
  }
}

function inOrder(sheet: BookSheet): { row: number; column: number; cell: ReturnType<BookSheet['cell']> }[] {
  return [...sheet.stored()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function missing(from: readonly Area[], where: readonly Area[]): Area[] {
  return from.filter((area) => !where.some((other) => sameArea(other, area)));
}

function changed(
  before: Readonly<Record<number, number>>,
  after: Readonly<Record<number, number>>,
): [number, number | undefined][] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].map(Number).sort((a, b) => a - b);
  return keys.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]);
}

function diffNames(
  before: readonly NameSnapshot[],
  after: readonly NameSnapshot[],
  scope: string | null,
  parts: Parts,
): void {
  const find = (names: readonly NameSnapshot[], name: string): string | null =>
    names.find((other) => other.name.toLowerCase() === name.toLowerCase())?.formula ?? null;
  const all = new Map([...before, ...after].map(({ name }) => [name.toLowerCase(), name]));
  for (const name of all.values()) {
    const [was, is] = [find(before, name), find(after, name)];
    if (was === is) continue;
    const target = is === null ? parts.last : parts.first;
    target.push({ because: BECAUSE, unit: `name:${name}`, op: 'set-name', name, scope, before: was, after: is });
  }
}

const areaKey = (area: Area): string => `${formatCell(area.top, area.left)}:${formatCell(area.bottom, area.right)}`;

function diffRules(
  before: readonly BookFormulaRule[],
  after: readonly BookFormulaRule[],
  about: About,
  parts: Parts,
): void {
  const areas = new Map([...before, ...after].map(({ area }) => [areaKey(area), area]));
  for (const [key, area] of areas) {
    const pick = (rules: readonly BookFormulaRule[]): ConditionalFormat[] =>
      rules.filter((rule) => areaKey(rule.area) === key).map(plainRule);
    const [was, is] = [pick(before), pick(after)];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    parts.decoration.push({
      ...about,
      op: 'set-conditional-formats',
      beforeArea: was.length > 0 ? area : null,
      before: was,
      area: is.length > 0 ? area : null,
      after: is,
    });
  }
}

function diffCharts(before: readonly BookChart[], after: readonly BookChart[], about: About, parts: Parts): void {
  const names = new Set([...before, ...after].map(({ name }) => name));
  for (const name of names) {
    const [was, is] = [before, after].map((list) => list.find((chart) => chart.name === name) ?? null);
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const [old, now] = [plainChart(was), plainChart(is)];
    if (is && !now) continue;
    parts.decoration.push({ ...about, op: 'set-chart', name, before: old, after: now });
  }
}

function plainChart(chart: BookChart | null | undefined): Chart | null {
  if (!chart) return null;
  const { title, series, categories, values, anchor, fill } = chart;
  if (!categories || !values || !anchor) return null;
  return {
    title: title ?? '',
    series: series ?? '',
    description: '',
    categories,
    values,
    sample: values,
    anchor,
    fill: fill ?? '#000000',
  };
}

const plainRule = ({ formula, fill, fontColor, stopIfTrue }: BookFormulaRule): ConditionalFormat => ({
  formula,
  fill: fill ?? '#FFFFFF',
  fontColor,
  stopIfTrue,
});

function diffValidations(
  before: readonly BookValidation[],
  after: readonly BookValidation[],
  about: About,
  parts: Parts,
): void {
  const areas = new Map([...before, ...after].map(({ area }) => [areaKey(area), area]));
  for (const [key, area] of areas) {
    const pick = (list: readonly BookValidation[]) => list.find((one) => areaKey(one.area) === key)?.validation ?? null;
    const [was, is] = [pick(before), pick(after)];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    parts.decoration.push({ ...about, op: 'set-validation', area, before: was, after: is });
  }
}
