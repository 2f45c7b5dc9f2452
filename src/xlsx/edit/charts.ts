/** Charts of ours on a sheet: drawing, chart and what ties them together. Whatever else the sheet has drawn on it stays. */
import { type Chart, type Operation } from '../../core/workbook/patch';
import {
  CHART_TYPE,
  DRAWING_TYPE,
  EMPTY_DRAWING,
  chartXml,
  frameXml,
  movedFrame,
  readFrame,
  withSource,
  withRelationship,
  withWords,
} from '../chart-part';
import {
  OFFICE_TYPES,
  addRelationship,
  readRelationships,
  relationshipsPath,
  removeRelationships,
} from '../relationships';
import { drawingPathOf, readCharts } from '../own-charts';
import { type Child, ElementDraft } from './element';
import { SHEET_ORDER } from './order';
import { type PackageDraft } from './package-draft';

type SetChart = Extract<Operation, { op: 'set-chart' }>;

/** What a chart was, so that it can be put back. */
interface ChartMemento {
  /** Its anchor; null where there was no chart. */
  readonly frame: string | null;
  /** The chart's own part first, then what hangs on it. */
  readonly parts: readonly SavedPart[];
  /** The sheet had nothing drawn on it. */
  readonly isDrawingNew: boolean;
}

interface SavedPart {
  readonly path: string;
  readonly text: string;
  readonly type: string | null;
}

interface Found {
  readonly drawingPath: string;
  readonly drawing: ElementDraft;
  readonly frame: Child;
  readonly chartPath: string;
}

/** @returns what takes it back */
export function setChart(draft: PackageDraft, operation: SetChart): ChartMemento {
  const { sheet, name, after } = operation;
  const found = findChart(draft, sheet, name);
  const before = save(draft, sheet, found);
  const memento = operation.memento as ChartMemento | undefined;
  if (memento) restore(draft, sheet, found, memento);
  else if (after === null) {
    if (found) remove(draft, sheet, found, true);
  } else if (!found) add(draft, sheet, after, name);
  else repoint(draft, found, operation, after);
  return before;
}

const drawingOf = (draft: PackageDraft, sheet: string): string | null => drawingPathOf(draft, draft.sheetPath(sheet));

function findChart(draft: PackageDraft, sheet: string, name: string): Found | null {
  const drawingPath = drawingOf(draft, sheet);
  if (drawingPath === null) return null;
  const chart = readCharts(draft, drawingPath).find((each) => each.name === name);
  if (!chart) return null;
  const drawing = ElementDraft.parse(draft.text(drawingPath)!);
  return { drawingPath, drawing, frame: drawing.children[chart.index]!, chartPath: chart.chartPath };
}

function save(draft: PackageDraft, sheet: string, found: Found | null): ChartMemento {
  const isDrawingNew = drawingOf(draft, sheet) === null;
  if (!found) return { frame: null, parts: [], isDrawingNew };
  const paths = [found.chartPath, relationshipsPath(found.chartPath), ...hangingOn(draft, found.chartPath)];
  const parts = paths.flatMap((path) => {
    const text = draft.text(path);
    return text === null ? [] : [{ path, text, type: path.endsWith('.rels') ? null : draft.contentType(path) }];
  });
  return { frame: found.frame.text, parts, isDrawingNew };
}

/** Colours and styles that Excel keeps beside a chart. */
const hangingOn = (draft: PackageDraft, chartPath: string): string[] =>
  readRelationships(draft, chartPath)
    .filter((item) => ['chartStyle', 'chartColorStyle', 'themeOverride'].includes(item.kind) && !item.isExternal)
    .map((item) => item.target);

/** Other cells behind its bars, and other cells under it; what cannot be told apart any more is drawn anew. */
function repoint(draft: PackageDraft, found: Found, { sheet, name, before }: SetChart, chart: Chart): void {
  const { frame, chartPath } = found;
  const present = withSource(draft.text(chartPath)!, chart, { sheet });
  draft.setPart(chartPath, present === null ? chartXml(chart, { sheet }) : withWords(present, before, chart));
  const { relationshipId } = readFrame(frame.text)!;
  frame.text = movedFrame(frame.text, chart.anchor) ?? frameXml(chart, name, freeId(found.drawing), relationshipId);
  draft.setPart(found.drawingPath, String(found.drawing));
}

function freeId(drawing: ElementDraft): number {
  const ids = [...String(drawing).matchAll(/cNvPr\s[^>]*?\bid\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1]));
  return Math.max(1, ...ids) + 1;
}

function add(draft: PackageDraft, sheet: string, chart: Chart, name: string): void {
  const path = draft.freePath('xl/charts/chart');
  draft.setPart(path, chartXml(chart, { sheet }), CHART_TYPE);
  hang(draft, sheet, path, (id, relationshipId) => frameXml(chart, name, id, relationshipId));
}

/** Ties a chart's part to the sheet's drawing, which is made where there is none. */
function hang(
  draft: PackageDraft,
  sheet: string,
  chartPath: string,
  frameOf: (id: number, relationshipId: string) => string,
): void {
  const drawingPath = drawingOf(draft, sheet) ?? addDrawing(draft, sheet);
  const rels = relationshipsPath(drawingPath);
  const related = addRelationship(draft.text(rels), 'chart', `/${chartPath}`);
  draft.setPart(rels, related.text);
  const drawing = ElementDraft.parse(draft.text(drawingPath)!);
  drawing.append('twoCellAnchor', frameOf(freeId(drawing), related.id));
  draft.setPart(drawingPath, String(drawing));
}

function addDrawing(draft: PackageDraft, sheet: string): string {
  const path = draft.freePath('xl/drawings/drawing');
  draft.setPart(path, EMPTY_DRAWING, DRAWING_TYPE);
  const rels = relationshipsPath(draft.sheetPath(sheet));
  const related = addRelationship(draft.text(rels), 'drawing', `/${path}`);
  draft.setPart(rels, related.text);
  const { root } = draft.sheet(sheet);
  const tag = `<${root.prefix}drawing xmlns:r="${OFFICE_TYPES}" r:id="${related.id}"/>`;
  root.insert('drawing', tag, SHEET_ORDER);
  return path;
}

function remove(draft: PackageDraft, sheet: string, found: Found, dropsDrawing: boolean): void {
  const { drawingPath, drawing, frame, chartPath } = found;
  const rels = relationshipsPath(drawingPath);
  const { relationshipId } = readFrame(frame.text)!;
  draft.setPart(
    rels,
    removeRelationships(draft.text(rels)!, (id) => id === relationshipId),
  );
  for (const path of hangingOn(draft, chartPath)) draft.removePart(path);
  draft.removePart(chartPath);
  drawing.remove(frame);
  draft.setPart(drawingPath, String(drawing));
  if (dropsDrawing && drawing.children.length === 0) dropDrawing(draft, sheet, drawingPath);
}

function dropDrawing(draft: PackageDraft, sheet: string, drawingPath: string): void {
  const path = draft.sheetPath(sheet);
  const id = readRelationships(draft, path).find((item) => item.target === drawingPath)!.id;
  const rels = relationshipsPath(path);
  const left = removeRelationships(draft.text(rels)!, (other) => other === id);
  if (ElementDraft.parse(left).children.length === 0) draft.dropPart(rels);
  else draft.setPart(rels, left);
  const { root } = draft.sheet(sheet);
  const child = root.find('drawing');
  if (child) root.remove(child);
  draft.removePart(drawingPath);
}

function restore(draft: PackageDraft, sheet: string, found: Found | null, memento: ChartMemento): void {
  const { frame, parts, isDrawingNew } = memento;
  const [chart, ...others] = parts;
  if (frame === null || !chart) {
    if (found) remove(draft, sheet, found, isDrawingNew);
    return;
  }
  if (found) {
    draft.setPart(found.chartPath, chart.text);
    const { relationshipId } = readFrame(found.frame.text)!;
    found.frame.text = withRelationship(frame, relationshipId);
    draft.setPart(found.drawingPath, String(found.drawing));
    return;
  }
  const path = draft.text(chart.path) === null ? chart.path : draft.freePath('xl/charts/chart');
  draft.setPart(path, chart.text, chart.type);
  if (path === chart.path) for (const part of others) draft.setPart(part.path, part.text, part.type);
  hang(draft, sheet, path, (_, id) => withRelationship(frame, id));
}
