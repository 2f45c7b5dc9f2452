/** All merged areas of a sheet, in as many questions as Excel's limit needs. */
import { type Area } from '../core/workbook/snapshot';
import { toBands } from './blocks';
import { CALL_BYTES, type Step } from './messages';
import { areaOf, AREAS_PROPERTIES, untracked } from './ranges';

/** Excel fails where more are asked for at once; an area has two cells or more. */
const MERGED_AREAS = 512;

export interface MergedAreas {
  readonly steps: readonly Step[];
  /** Once the steps are done. */
  areas(): Area[];
}

/**
 * From the first cell of the sheet to this row and column: an area is told only where its own first cell is in the
 * range that is asked.
 */
export function askMergedAreas(
  rangeOf: (context: Excel.RequestContext, area: Area) => Excel.Range,
  bottom: number,
  right: number,
): MergedAreas {
  const answers = new Map<number, Excel.RangeAreas>();
  const rows = Math.max(1, Math.floor((2 * MERGED_AREAS) / (right + 1)));
  const steps = toBands(0, bottom, rows).map((band): Step => ({
    bytes: 2 * CALL_BYTES,
    queue: (context) => {
      const areas = untracked(rangeOf(context, { ...band, left: 0, right }).getMergedAreasOrNullObject());
      areas.load(AREAS_PROPERTIES);
      answers.set(band.top, areas);
    },
  }));
  return {
    steps,
    areas: () => [...answers.values()].flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items.map(areaOf))),
  };
}
