/** Where the figures of the schedule stand, for the formulas that read it and the sheet that holds it. */
import { columnLetters, formatAbsoluteArea, quoteSheet } from '../workbook/address';
import { SITUATION_WORDS, TOLERANCE } from './formulas-words';

/** Columns of the list from A on, in their order. */
export const SCHEDULE_COLUMNS = [
  'key',
  'sheet',
  'component',
  'number',
  'activity',
  'responsible',
  'start',
  'due',
  'amount',
  'accumulated',
  'situation',
] as const;
export type ScheduleColumnId = (typeof SCHEDULE_COLUMNS)[number];

/** `'Cronograma PAAC'!$H:$H`: whole columns, so that no formula of the plan changes when the list grows. */
export function scheduleColumn(sheet: string, id: ScheduleColumnId): string {
  const letters = columnLetters(SCHEDULE_COLUMNS.indexOf(id));
  return `${quoteSheet(sheet)}!$${letters}:$${letters}`;
}

/** Rows of a table's body and the sheet on which it stands. */
export interface PlanRows {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A figure of the plan's computed block, found by Código: `INDEX('Rendición'!$N$5:$N$19,MATCH($A9,'Rendición'!$L$5:$L$19,0))`.
 * The table's own rows only: in the same columns another table of the sheet may hold what depends on the schedule, and
 * Excel would see a circle.
 */
export function planFigure({ sheet, top, bottom }: PlanRows, column: number, keyColumn: number, key: string): string {
  const range = (of: number): string =>
    `${quoteSheet(sheet)}!${formatAbsoluteArea({ top, bottom, left: of, right: of })}`;
  return `INDEX(${range(column)},MATCH(${key},${range(keyColumn)},0))`;
}

/** The oldest milestone of a Código whose accumulated amount is above what was executed; '' where all are covered. */
export function firstUncovered(schedule: string, key: string, executed: string, after: string | null): string {
  const by = `${scheduleColumn(schedule, 'key')},${key}`;
  const rest =
    after === null
      ? `${scheduleColumn(schedule, 'accumulated')},">"&(N(${executed})+${TOLERANCE})`
      : `${scheduleColumn(schedule, 'due')},">"&${after}`;
  return `IF(COUNTIFS(${by},${rest})=0,"",MINIFS(${scheduleColumn(schedule, 'due')},${by},${rest}))`;
}

/** Situación of one milestone; a sustained target is covered up to the cutoff only, however much was executed. */
export function situationFormula(options: {
  readonly executed: string;
  readonly accumulated: string;
  readonly due: string;
  readonly cutoff: string;
  readonly isSustained: boolean;
}): string {
  const { executed, accumulated, due, cutoff, isSustained } = options;
  const enough = `ROUND(N(${executed})-${accumulated},6)>=-${TOLERANCE}`;
  const covered = isSustained ? `AND(${enough},${due}<=${cutoff})` : enough;
  const { covered: done, overdue, pending } = SITUATION_WORDS;
  return `=IFERROR(IF(${covered},"${done}",IF(${due}<=${cutoff},"${overdue}","${pending}")),"")`;
}
