/** The head of the seguimiento: title, and the fields that belong to the user once they are written. */
import { type Analysis } from '../analysis';
import { type Parameters } from '../parameters';
import { dateFromDay, dayFromDate, formatLongDay } from '../values/calendar-date';
import { type CellContent } from '../workbook/patch';
import { type Day } from '../values/day';
import { type CellValue } from '../workbook/snapshot';
import { type Choices, type Circumstances } from './choices';
import { NUMBER_FORMATS } from './column-texts';
import { isBlank } from './diff-sheet';
import { isTransparencyProgram, publicationDeadline, publicationTerm } from './publication';
import {
  FIRST_PRINTED,
  HEAD_FIELDS,
  type HeadFieldId,
  LAST_PRINTED,
  SUBTITLE_ROW,
  TITLE_ROW,
  detailColumn,
  fixedRange,
} from './seguimiento-layout';
import { type KeptSheet } from './seguimiento-read';
import { type SheetDraft } from './sheet-draft';
import { BORDER, LABEL_LOOK, TITLE_LOOK } from './sheet-looks';

export interface HeadJob {
  readonly analysis: Analysis;
  readonly choices: NonNullable<Choices['seguimiento']>;
  readonly circumstances: Circumstances;
  readonly kept: KeptSheet | null;
  /** First and last row of the detail. */
  readonly detail: readonly [number, number];
  readonly serialOffset: number;
}

export function drawHead(draft: SheetDraft, job: HeadJob): void {
  const { analysis, choices, circumstances, kept, serialOffset, detail } = job;
  const { cutoff, planYear } = analysis.plan;
  draft.value(
    TITLE_ROW,
    FIRST_PRINTED,
    isTransparencyProgram(analysis)
      ? 'SEGUIMIENTO AL PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA'
      : 'SEGUIMIENTO AL PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO',
  );
  const title = { top: TITLE_ROW, bottom: TITLE_ROW, left: FIRST_PRINTED, right: LAST_PRINTED };
  draft.merge(title);
  draft.format(title, { ...TITLE_LOOK, horizontal: 'center' });
  draft.heights.push({ row: TITLE_ROW, height: 26 });
  draft.value(SUBTITLE_ROW, FIRST_PRINTED, `Corte a ${formatLongDay(cutoff)}`);
  const subtitle = { ...title, top: SUBTITLE_ROW, bottom: SUBTITLE_ROW };
  draft.merge(subtitle);
  draft.format(subtitle, { bold: true, fontSize: 12, horizontal: 'center', vertical: 'center' });
  draft.heights.push({ row: SUBTITLE_ROW, height: 24 });

  const term = publicationTerm(analysis);
  const deadline = publicationDeadline(cutoff, term);
  const verified = fixedRange(detailColumn('verified'), detail[0], detail[1]);
  const count = detail[1] - detail[0] + 1;
  const first: Partial<Record<HeadFieldId, CellValue>> = {
    entity: choices.entity,
    planYear,
    madeOn: circumstances.today - serialOffset,
    preparedBy: choices.preparedBy,
  };
  // What the user chose in the pane fills a field that is still blank; what is written there stays.
  const later: Partial<Record<HeadFieldId, CellValue>> = { entity: choices.entity, preparedBy: choices.preparedBy };
  const verifiedCount = [...(kept?.rows.values() ?? [])].filter(
    (row) => typeof row.cells.get(detailColumn('verified'))?.value === 'number',
  ).length;
  const ours: Partial<Record<HeadFieldId, CellContent>> = {
    cutoff: { formula: null, value: cutoff - serialOffset },
    deadline: { formula: null, value: deadline - serialOffset },
    verified: { formula: `=COUNT(${verified})&" de "&ROWS(${verified})`, value: `${verifiedCount} de ${count}` },
    period: { formula: null, value: sayPeriod(cutoff) },
    term: { formula: null, value: sayTerm(term, analysis.parameters) },
  };
  for (const id of Object.keys(HEAD_FIELDS) as HeadFieldId[]) {
    const { label, labelColumns, valueColumns, row, holds } = HEAD_FIELDS[id];
    draft.value(row, labelColumns[0], label);
    draft.merge({ top: row, bottom: row, left: labelColumns[0], right: labelColumns[1] });
    draft.merge({ top: row, bottom: row, left: valueColumns[0], right: valueColumns[1] });
    draft.format(
      { top: row, bottom: row, left: labelColumns[0], right: labelColumns[1] },
      { ...LABEL_LOOK, fontSize: 10 },
    );
    draft.format(
      { top: row, bottom: row, left: valueColumns[0], right: valueColumns[1] },
      {
        horizontal: 'left',
        indent: 1,
        fontSize: 10,
        vertical: 'center',
        wrap: true,
        border: BORDER,
        numberFormat: holds === 'day' ? NUMBER_FORMATS.day : 'General',
      },
    );
    const present = kept?.head.get(id);
    draft.heights.push({ row, height: 18 });
    const fallback: CellContent = { formula: null, value: (present ? later[id] : first[id]) ?? null };
    const content = ours[id] ?? (present && !isBlank(present) ? present : fallback);
    if (!isBlank(content)) draft.put(row, valueColumns[0], content);
  }
}

/** *A corte* is cumulative since 1 January. */
function sayPeriod(cutoff: Day): string {
  const { year } = dateFromDay(cutoff);
  const end = formatLongDay(cutoff);
  return `1 de enero a ${end.slice(0, end.lastIndexOf(` de ${year}`))}`;
}

/** `10 días hábiles después del corte (30 de abril, 31 de agosto y 31 de diciembre)` */
function sayTerm(term: number, { cutoffs }: Parameters): string {
  const days = [...cutoffs]
    .sort((a, b) => a.month - b.month || a.day - b.day)
    .flatMap(({ month, day }) => dayFromDate(2001, month, day) ?? [])
    .map((day) => formatLongDay(day).replace(/ de 2001$/, ''));
  const last = days.pop();
  const list = days.length === 0 ? last : `${days.join(', ')} y ${last}`;
  return `${term} ${term === 1 ? 'día hábil' : 'días hábiles'} después del corte (${list})`;
}
