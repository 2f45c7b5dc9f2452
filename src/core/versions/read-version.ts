/** A version of a plan, from the analysis of its workbook. */
import { type Analysis } from '../analysis';
import { readKey } from '../output/keys';
import { type PlanVersion, versionActivities } from '../progress/plan-version';
import { findSheet, valueAt } from '../workbook/snapshot';

/** `name`: what people call it. Códigos are read from the column that the add-in wrote, where it is there. */
export function readVersion({ plan, workbook }: Analysis, name: string): PlanVersion {
  return {
    name,
    activities: versionActivities(plan.activities, ({ table, row }) => {
      const column = table.ownColumns.find(({ id }) => id === 'key')?.column;
      const sheet = findSheet(workbook, table.sheet);
      const value = column === undefined || !sheet ? null : valueAt(sheet, row, column);
      return readKey(value) === null ? null : (value as string).trim().toUpperCase();
    }),
  };
}
