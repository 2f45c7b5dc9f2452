/** The sheet that Control Interno publishes: drawn anew at every build, with every word that the user wrote on it kept. */
import { type Analysis } from '../analysis';
import { bareText, cleanText, foldText } from '../values/fold-text';
import { type StoredBuild } from '../progress/stored-build';
import { formatDay, isoFromDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { formatAbsoluteCell, quoteSheet } from '../workbook/address';
import { closedCutoff } from '../workbook/closing';
import { OWN_SHEET_NAMES } from '../workbook/own-marks';
import { BLANK, type Operation } from '../workbook/patch';
import { type Choices, type Circumstances, type Obstacle } from './choices';
import { diffSheet } from './diff-sheet';
import { type FiguresJob } from './figures-job';
import { readKey } from './keys';
import { NO_COMPONENT } from './labels';
import { closedMessage, protectedMessage } from './obstacles';
import { freeSheetName, ownSheets } from './own-sheets';
import { storedVersion } from './seguimiento-version';
import { type KeyedActivity } from './schedule';
import { type ClosedSheet, canClose, closeSheet } from './seguimiento-close';
import { type DetailJob, detailFigures, drawDetail, liveEvidence } from './seguimiento-detail';
import { drawFoot } from './seguimiento-foot';
import { isTransparencyProgram } from './publication';
import { drawHead } from './seguimiento-head';
import { drawKept, keepStrays } from './seguimiento-kept';
import {
  DETAIL_WIDTHS,
  FIRST_PRINTED,
  HEAD_FIELDS,
  LAST_PRINTED,
  SUMMARY_HEADER_ROW,
  detailColumn,
  isSeguimientoColumn,
} from './seguimiento-layout';
import { drawNotes } from './seguimiento-notes';
import { type KeptSheet, readSeguimiento } from './seguimiento-read';
import { type SummaryRow, drawSummary } from './seguimiento-summary';
import { typedRows } from './seguimiento-typed';
import { SheetDraft } from './sheet-draft';

/** `Seguimiento 30-abr-2017` */
export const seguimientoName = (cutoff: Day): string => `Seguimiento ${formatDay(cutoff)}`;

export function seguimientoOperations(
  analysis: Analysis,
  choices: NonNullable<Choices['seguimiento']>,
  circumstances: Circumstances,
  job: FiguresJob,
): SeguimientoProposal {
  const { cutoff } = analysis.plan;
  const sheets = ownSheets(analysis, 'seguimiento').map(readSeguimiento);
  const closed = sheets.find(({ sheet }) => closedCutoff(sheet) === isoFromDay(cutoff));
  if (closed) {
    const { name } = closed.sheet;
    return { ...NOTHING, obstacles: [{ sheet: name, message: closedMessage(name) }] };
  }
  const isOpen = ({ sheet }: KeptSheet): boolean => closedCutoff(sheet) === null;
  const kept = sheets.find((sheet) => isOpen(sheet) && sheet.cutoffSerial === cutoff - job.serialOffset) ?? null;
  if (kept?.sheet.isProtected) {
    return { ...NOTHING, obstacles: [{ sheet: kept.sheet.name, message: protectedMessage(kept.sheet.name) }] };
  }
  const name = kept?.sheet.name ?? freeSheetName(analysis.workbook, seguimientoName(cutoff));
  const draft = drawSeguimiento({ analysis, choices, circumstances, job, kept });
  const mark = OWN_SHEET_NAMES.seguimiento;
  const before = kept?.sheet.names.find((known) => known.name.toLowerCase() === mark.toLowerCase())?.formula ?? null;
  const operations = diffSheet(draft, {
    name,
    existing: kept?.sheet ?? null,
    because: { kind: 'seguimiento', label: `Hoja «${name}»` },
    unit: `sheet:${name}`,
    tabColor: '#548235',
    names: [{ name: mark, scope: name, before, after: `=${quoteSheet(name)}!$A$1` }],
  });
  const builds = { [isoFromDay(cutoff)]: storedBuild(analysis, job) };
  const earlier = sheets.filter(
    (sheet) => isOpen(sheet) && sheet.cutoffSerial !== null && sheet.cutoffSerial < cutoff - job.serialOffset,
  );
  const closings = earlier.flatMap((sheet): ClosedSheet[] => {
    if (choices.leftOpen?.includes(sheet.sheet.name) || sheet.sheet.isProtected || !canClose(sheet)) return [];
    const choice = { sheet: sheet.sheet.name, figures: 'built' as const, author: null };
    const done = closeSheet(analysis, sheet, { choice, cutoff: sheet.cutoffSerial! + job.serialOffset, circumstances });
    // Without the figures of its build it would be closed with those of today.
    return done.report.isBuildKnown ? [done] : [];
  });
  return { operations, obstacles: [], builds, closings };
}

export interface SeguimientoProposal {
  readonly operations: readonly Operation[];
  readonly obstacles: readonly Obstacle[];
  /** Figures of this build, by its cutoff. */
  readonly builds: Readonly<Record<string, StoredBuild>>;
  /** Earlier seguimientos that are closed with the figures of their own builds. */
  readonly closings: readonly ClosedSheet[];
}

const NOTHING: SeguimientoProposal = { operations: [], obstacles: [], builds: {}, closings: [] };

const storedBuild = ({ parameters }: Analysis, { activities }: FiguresJob): StoredBuild => ({
  zones: parameters.zones,
  version: storedVersion(activities),
  activities: activities.map((item) => {
    const { target, milestones, plannedToCutoff, executed, isOnDemand, weight } = item.activity;
    return {
      key: item.key,
      target: { value: target.value, unit: target.unit, basis: target.basis },
      milestones: milestones.map(({ due, amount }) => ({ due, amount })),
      plannedToCutoff,
      executed: { value: executed.value },
      isOnDemand,
      weight,
      evidence: liveEvidence(item),
    };
  }),
});

interface Build {
  readonly analysis: Analysis;
  readonly choices: NonNullable<Choices['seguimiento']>;
  readonly circumstances: Circumstances;
  readonly job: FiguresJob;
  readonly kept: KeptSheet | null;
}

function drawSeguimiento({ analysis, choices, circumstances, job, kept }: Build): SheetDraft {
  const draft = new SheetDraft(isSeguimientoColumn);
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
  const typed = typedRows(names, kept, isTransparencyProgram(analysis));
  const notesRow = SUMMARY_HEADER_ROW + names.length + typed.length + 3;
  const headerRow = notesRow + 3;
  const items = sortItems(job.activities, names, groupOf);
  const keptCell = (item: KeyedActivity, column: number) =>
    kept?.rows.get(readKey(item.key)!)?.cells.get(column) ?? BLANK;
  const detail: DetailJob = {
    draft,
    headerRow,
    schedule: job.schedule.name,
    cutoffCell: formatAbsoluteCell(HEAD_FIELDS.cutoff.row, HEAD_FIELDS.cutoff.valueColumns[0]),
    cutoff,
    serialOffset: job.serialOffset,
    verifiedOf: (item) => keptCell(item, detailColumn('verified')).value,
    doneDateOf: (item) => keptCell(item, detailColumn('doneDate')).value,
    hasWeights,
    componentOf: (item) => groupOf(item.activity.component),
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
      remarkOf: (component) => kept?.remarks.get(foldText(component)) ?? BLANK,
    },
    rows,
    hasWeights,
  );
  drawNotes(draft, notesRow, [headerRow + 1, last], rows, analysis.parameters);
  drawDetail(detail, items);
  const afterKept = drawKept(draft, kept, items, headerRow);
  const footRow = keepStrays(draft, kept, afterKept + 1);
  const lastRow = drawFoot(draft, footRow, { analysis, circumstances, blocks: job.blocks });
  DETAIL_WIDTHS.forEach((width, column) => draft.widths.push({ column, width }));
  draft.pageSetup = {
    landscape: true,
    paper: 'legal',
    fitToWidth: true,
    printArea: { top: 0, left: FIRST_PRINTED, bottom: lastRow, right: LAST_PRINTED },
    titleRows: [headerRow, headerRow],
    footerLeft: `${isTransparencyProgram(analysis) ? 'Seguimiento PTEP' : 'Seguimiento PAAC'} · corte ${formatDay(cutoff)}`,
    footerRight: 'Página &P de &N',
  };
  return draft;
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
