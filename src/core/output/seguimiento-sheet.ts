/** A seguimiento sheet from top to bottom, as it should be. */
import { type Analysis } from '../analysis';
import { formatDay } from '../values/calendar-date';
import { bareText, cleanText, foldText } from '../values/fold-text';
import { formatAbsoluteCell } from '../workbook/address';
import { BLANK } from '../workbook/patch';
import { type Choices, type Circumstances } from './choices';
import { shrinkLongTexts } from './draft-formats';
import { type FiguresJob } from './figures-job';
import { readKey } from './keys';
import { NO_COMPONENT } from './labels';
import { isTransparencyProgram } from './publication';
import { type KeyedActivity } from './schedule';
import { drawChart } from './seguimiento-chart';
import { type DetailJob, detailFigures, drawDetail } from './seguimiento-detail';
import { drawFoot } from './seguimiento-foot';
import { drawHead } from './seguimiento-head';
import { drawKept, keepStrays } from './seguimiento-kept';
import {
  DETAIL_WIDTHS,
  FIRST_PRINTED,
  HEAD_FIELDS,
  LAST_PRINTED,
  SUMMARY_HEADER_ROW,
  SMALLER_SIZES,
  SUPPORT_LABEL,
  detailColumn,
  isSeguimientoColumn,
} from './seguimiento-layout';
import { drawModificationsSection } from './seguimiento-modifications';
import { drawNotes } from './seguimiento-notes';
import { type KeptSheet } from './seguimiento-read';
import { findPutOffDates } from './seguimiento-rescheduled';
import { type SummaryRow, drawSummary } from './seguimiento-summary';
import { typedRows } from './seguimiento-typed';
import { SheetDraft } from './sheet-draft';

export interface SheetBuild {
  readonly analysis: Analysis;
  readonly choices: NonNullable<Choices['seguimiento']>;
  readonly circumstances: Circumstances;
  readonly job: FiguresJob;
  readonly kept: KeptSheet | null;
}

export function drawSeguimiento({ analysis, choices, circumstances, job, kept }: SheetBuild): SheetDraft {
  const draft = new SheetDraft(isSeguimientoColumn);
  const form = choices.detail ?? 'activities';
  const { cutoff } = analysis.plan;
  const { components, isWeighted } = analysis.summary;
  const names = components.map(({ component }) => component ?? NO_COMPONENT);
  const groups = new Map<string | null, string>([[null, NO_COMPONENT]]);
  const groupOf = (component: string | null): string => {
    const known = groups.get(component);
    if (known !== undefined) return known;
    const group = names.find((name) => sameGroup(name, component!)) ?? component!;
    groups.set(component, group);
    return group;
  };
  const hasWeights = isWeighted || components.some((component) => component.isWeighted);
  const typed = typedRows(names, { kept, isProgram: isTransparencyProgram(analysis), form });
  const bars = names.length + typed.length;
  const notesRow = SUMMARY_HEADER_ROW + bars + 3;
  const chartEnd = choices.chart === false ? notesRow + 1 : drawChart(draft, form, bars);
  // The bare form ends here; what its figures stand on follows below the printed page.
  const bareEnd =
    form === 'oci' ? drawFoot(draft, chartEnd + 2, { analysis, circumstances, blocks: job.blocks }) : null;
  const headerRow = bareEnd === null ? chartEnd + 2 : drawSupportLabel(draft, bareEnd + 2) + 1;
  const items = sortItems(job.activities, names, groupOf);
  const putOff = findPutOffDates(analysis, items);
  const keptCell = (item: KeyedActivity, column: number) =>
    kept?.rows.get(readKey(item.key)!)?.cells.get(column) ?? BLANK;
  const detail: DetailJob = {
    draft,
    headerRow,
    schedule: job.schedule.name,
    cutoffCell: formatAbsoluteCell(HEAD_FIELDS.cutoff.row, HEAD_FIELDS.cutoff.valueColumns[0]),
    planCutoffName: job.cutoffName.name,
    cutoff,
    serialOffset: job.serialOffset,
    verifiedOf: (item) => keptCell(item, detailColumn('verified')).value,
    doneDateOf: (item) => keptCell(item, detailColumn('doneDate')).value,
    hasWeights,
    componentOf: (item) => groupOf(item.activity.component),
    putOffOf: ({ key }) => putOff.get(key.toUpperCase()) ?? [],
  };
  const last = headerRow + items.length;
  const rows: SummaryRow[] = names.map((component) => {
    const own = items.filter((item) => detail.componentOf(item) === component);
    return {
      component,
      figures: own.map((item) => detailFigures(detail, item)),
      weights: own.map((item) => item.activity.weight),
    };
  });
  drawHead(draft, {
    analysis,
    choices,
    circumstances,
    kept,
    detail: [headerRow + 1, last],
    serialOffset: job.serialOffset,
  });
  drawSummary(
    {
      draft,
      headerRow: SUMMARY_HEADER_ROW,
      detail: [headerRow + 1, last],
      parameters: analysis.parameters,
      typed,
      form,
      remarkOf: (component) => kept?.remarks.get(foldText(component)) ?? BLANK,
    },
    rows,
    hasWeights,
  );
  drawNotes(draft, {
    row: notesRow,
    detail: [headerRow + 1, last],
    rows,
    parameters: analysis.parameters,
    form,
  });
  drawDetail(detail, items);
  const afterKept = drawKept(draft, kept, items, headerRow);
  const afterSection = drawModificationsSection(draft, analysis, afterKept);
  const footRow = keepStrays(draft, kept, afterSection + 1);
  const lastRow = bareEnd ?? drawFoot(draft, footRow, { analysis, circumstances, blocks: job.blocks });
  DETAIL_WIDTHS.forEach((width, column) => draft.widths.push({ column, width }));
  shrinkLongTexts(draft, SMALLER_SIZES);
  draft.pageSetup = {
    landscape: true,
    paper: 'legal',
    fitToWidth: true,
    printArea: { top: 0, left: FIRST_PRINTED, bottom: lastRow, right: LAST_PRINTED },
    titleRows: form === 'oci' ? [SUMMARY_HEADER_ROW, SUMMARY_HEADER_ROW] : [headerRow, headerRow],
    footerLeft: `${isTransparencyProgram(analysis) ? 'Seguimiento PTEP' : 'Seguimiento PAAC'} · corte ${formatDay(cutoff)}`,
    footerRight: 'Página &P de &N',
  };
  return draft;
}

function drawSupportLabel(draft: SheetDraft, row: number): number {
  draft.value(row, FIRST_PRINTED, SUPPORT_LABEL);
  draft.format({ top: row, bottom: row, left: FIRST_PRINTED, right: LAST_PRINTED }, { bold: true });
  return row;
}

const sameGroup = (a: string, b: string): boolean => bareText(cleanText(a)) === bareText(cleanText(b));

/** By component as the summary lists them; within one what is late or without report comes first. */
function sortItems(
  items: readonly KeyedActivity[],
  names: readonly string[],
  groupOf: (component: string | null) => string,
): KeyedActivity[] {
  const place = new Map(items.map((item, index) => [item, index]));
  const isBehind = ({ activity }: KeyedActivity): number =>
    activity.status === 'late' || activity.status === 'unreported' ? 0 : 1;
  const order = new Map(names.map((name, index) => [name, index]));
  const group = (item: KeyedActivity): number => order.get(groupOf(item.activity.component)) ?? 0;
  return [...items].sort((a, b) => group(a) - group(b) || isBehind(a) - isBehind(b) || place.get(a)! - place.get(b)!);
}
