/** Versions of the plan that the workbook itself remembers: of each closed seguimiento the plan that it was built from. */
import { type Analysis } from '../analysis';
import { listSeguimientos } from '../output/seguimiento-list';
import { type PlanVersion } from '../progress/plan-version';
import { isoFromDay } from '../values/calendar-date';
import { type Day } from '../values/day';

export interface RememberedVersion {
  readonly cutoff: Day;
  /** Named as the sheet of its seguimiento. */
  readonly version: PlanVersion;
}

/** The latest first; none where the workbook was closed by a release that kept the figures only. */
export function rememberedVersions(analysis: Analysis): RememberedVersion[] {
  return listSeguimientos(analysis)
    .filter(({ isClosed }) => isClosed)
    .flatMap(({ sheet, cutoff }): RememberedVersion[] => {
      const activities = analysis.settings.builds[isoFromDay(cutoff)]?.version;
      return activities ? [{ cutoff, version: { name: sheet, activities } }] : [];
    })
    .reverse();
}
