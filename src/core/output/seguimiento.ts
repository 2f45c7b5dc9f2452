/** The sheet that Control Interno publishes: drawn anew at every build, with every word that the user wrote on it kept. */
import { type Analysis } from '../analysis';
import { type StoredBuild } from '../progress/stored-build';
import { formatDay, isoFromDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { quoteSheet } from '../workbook/address';
import { closedCutoff } from '../workbook/closing';
import { COMPLIANCE_CHART, OWN_SHEET_NAMES } from '../workbook/own-marks';
import { type Operation } from '../workbook/patch';
import { type Choices, type Circumstances, type Obstacle } from './choices';
import { diffSheet } from './diff-sheet';
import { type FiguresJob } from './figures-job';
import { closedMessage, protectedMessage } from './obstacles';
import { freeSheetName, ownSheets } from './own-sheets';
import { findPutOffDates } from './seguimiento-rescheduled';
import { storedVersion } from './seguimiento-version';
import { presentChart } from './seguimiento-chart';
import { type ClosedSheet, canClose, closeSheet, showsResults } from './seguimiento-close';
import { liveEvidence } from './seguimiento-detail';
import { type KeptSheet, readSeguimiento } from './seguimiento-read';
import { drawSeguimiento } from './seguimiento-sheet';

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
    charts: new Map(kept?.sheet.ownCharts?.includes(COMPLIANCE_CHART) ? [[COMPLIANCE_CHART, presentChart(kept)]] : []),
  });
  const builds = { [isoFromDay(cutoff)]: storedBuild(analysis, job) };
  const earlier = sheets.filter(
    (sheet) => isOpen(sheet) && sheet.cutoffSerial !== null && sheet.cutoffSerial < cutoff - job.serialOffset,
  );
  const closings = earlier.flatMap((sheet): ClosedSheet[] => {
    if (
      choices.leftOpen?.includes(sheet.sheet.name) ||
      sheet.sheet.isProtected ||
      !canClose(sheet) ||
      !showsResults(sheet)
    )
      return [];
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

const storedBuild = (
  analysis: Analysis,
  { activities }: FiguresJob,
  putOff = findPutOffDates(analysis, activities),
): StoredBuild => ({
  zones: analysis.parameters.zones,
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
      ...(putOff.has(item.key.toUpperCase()) && { putOff: putOff.get(item.key.toUpperCase())! }),
    };
  }),
});
