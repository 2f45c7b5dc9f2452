/** The charts that are drawn on a sheet, found by relationships. */
import { readFrame } from './chart-part';
import { ElementDraft } from './edit/element';
import { type XlsxPackage } from './package';
import { readRelationships } from './relationships';

/** Parts as they are, or as a change has left them. */
type Parts = Pick<XlsxPackage, 'text'>;

export interface DrawnChart {
  readonly name: string;
  /** Place of its frame among what is drawn on the sheet. */
  readonly index: number;
  readonly frame: string;
  readonly chartPath: string;
}

/** The part that holds what is drawn on a sheet; null where nothing is. */
export function drawingPathOf(parts: Parts, sheetPath: string): string | null {
  const related = readRelationships(parts, sheetPath).find((item) => item.kind === 'drawing' && !item.isExternal);
  return related && parts.text(related.target) !== null ? related.target : null;
}

/** @throws XlsxError damaged */
export function readCharts(parts: Parts, drawingPath: string): DrawnChart[] {
  const related = new Map(readRelationships(parts, drawingPath).map((item) => [item.id, item.target]));
  return ElementDraft.parse(parts.text(drawingPath)!).children.flatMap(({ text }, index) => {
    const read = readFrame(text);
    const chartPath = read ? related.get(read.relationshipId) : undefined;
    if (!read || chartPath === undefined || parts.text(chartPath) === null) return [];
    return [{ name: read.name, index, frame: text, chartPath }];
  });
}
