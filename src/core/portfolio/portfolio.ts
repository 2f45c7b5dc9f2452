/** Many plans in one table: what each comes to, or why it could not be read. */
import { type Analysis } from '../analysis';
import { type Zone } from '../progress/measured';
import { SEVERITY_ORDER } from '../rules/finding-places';
import { type Finding, type Severity } from '../rules/rule';
import { isoFromDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { formatCell } from '../workbook/address';
import { findEntity } from './find-entity';

/** One workbook. Ratios are 0..1; null where there is no verdict, and everywhere where it could not be read. */
export interface PortfolioRow {
  /** With its folder below the one that was given. */
  readonly file: string;
  /** Why it is not in the figures, one Spanish sentence; null where it is. */
  readonly reason: string | null;
  /** As the workbook states it; null where it does not. */
  readonly entity: string | null;
  readonly planYear: number | null;
  readonly activities: number | null;
  readonly due: number | null;
  readonly done: number | null;
  readonly late: number | null;
  readonly unreported: number | null;
  readonly compliance: number | null;
  readonly zone: Zone | null;
  readonly meanProgress: number | null;
  /** Avisos that nobody ignored with a reason, by severity. */
  readonly findings: Readonly<Record<Severity, number>> | null;
}

/** An aviso of a workbook that is not open: what can be said without it. */
export interface PortfolioFinding {
  readonly severity: Severity;
  readonly rule: string;
  /** `Plan!C12`; '' where it names no cell. */
  readonly place: string;
  readonly message: string;
}

export interface PortfolioEntry {
  readonly row: PortfolioRow;
  readonly findings: readonly PortfolioFinding[];
}

export const NO_PLAN = 'No se reconoció en él ninguna tabla de un plan.';

const UNKNOWN: Omit<PortfolioRow, 'file' | 'reason'> = {
  entity: null,
  planYear: null,
  activities: null,
  due: null,
  done: null,
  late: null,
  unreported: null,
  compliance: null,
  zone: null,
  meanProgress: null,
  findings: null,
};

/** A workbook that could not be read, and why. */
export const unreadableEntry = (file: string, reason: string): PortfolioEntry => ({
  row: { file, reason, ...UNKNOWN },
  findings: [],
});

/** Holds nothing of the workbook itself: a hundred of them weigh little. */
export function portfolioEntry(file: string, analysis: Analysis): PortfolioEntry {
  const { plan, summary, workbook, recognition } = analysis;
  const open = analysis.findings.filter(({ ignored }) => ignored === null);
  const isPlan = recognition.tables.some(({ kind }) => kind === 'plan');
  const count = (severity: Severity): number => open.filter((each) => each.severity === severity).length;
  const row: PortfolioRow = {
    file,
    reason: isPlan ? null : NO_PLAN,
    ...UNKNOWN,
    entity: findEntity(workbook, recognition),
    ...(isPlan && {
      planYear: plan.planYear,
      activities: summary.activities,
      due: summary.due,
      done: summary.done,
      late: summary.late,
      unreported: summary.unreported,
      compliance: summary.compliance,
      zone: summary.zone,
      meanProgress: summary.meanProgress,
      findings: { error: count('error'), warning: count('warning'), info: count('info') },
    }),
  };
  // Texts cut out of a sheet would keep the whole sheet in memory.
  return detached({ row, findings: isPlan ? SEVERITY_ORDER.flatMap((each) => listed(open, each)) : [] });
}

const listed = (findings: readonly Finding[], severity: Severity): PortfolioFinding[] =>
  findings
    .filter((finding) => finding.severity === severity)
    .map(({ rule, cell, message }) => ({
      severity,
      rule,
      place: cell ? `${cell.sheet}!${formatCell(cell.row, cell.column)}` : '',
      message,
    }));

const detached = (entry: PortfolioEntry): PortfolioEntry => JSON.parse(JSON.stringify(entry)) as PortfolioEntry;

export interface PortfolioTotals {
  readonly files: number;
  readonly unreadable: number;
  readonly activities: number;
  readonly due: number;
  readonly done: number;
  /** Done / due over the workbooks that have a verdict; null where none has. */
  readonly compliance: number | null;
}

/** Over all workbooks that could be read. */
export function portfolioTotals(rows: readonly PortfolioRow[]): PortfolioTotals {
  const sum = (of: readonly PortfolioRow[], id: 'activities' | 'due' | 'done'): number =>
    of.reduce((total, row) => total + (row[id] ?? 0), 0);
  const judged = rows.filter(({ compliance }) => compliance !== null);
  const due = sum(judged, 'due');
  return {
    files: rows.length,
    unreadable: rows.filter(({ reason }) => reason !== null).length,
    activities: sum(rows, 'activities'),
    due: sum(rows, 'due'),
    done: sum(rows, 'done'),
    compliance: due > 0 ? sum(judged, 'done') / due : null,
  };
}

export interface PortfolioJson {
  readonly schema: 1;
  readonly cutoff: string;
  readonly totals: PortfolioTotals;
  readonly files: readonly PortfolioRow[];
}

const round = (ratio: number | null): number | null => (ratio === null ? null : Math.round(ratio * 10_000) / 10_000);

/** Flat rows under plain names, ratios with 4 decimals: what Power BI or a database takes as it stands. */
export function portfolioToJson(rows: readonly PortfolioRow[], cutoff: Day): PortfolioJson {
  const totals = portfolioTotals(rows);
  return {
    schema: 1,
    cutoff: isoFromDay(cutoff),
    totals: { ...totals, compliance: round(totals.compliance) },
    files: rows.map((row) => ({ ...row, compliance: round(row.compliance), meanProgress: round(row.meanProgress) })),
  };
}
