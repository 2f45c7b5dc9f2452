/** The table of many plans, for reading and as CSV. */
import { NOT_APPLICABLE, ZONE_WORDS } from '../core/output/labels';
import { type PortfolioRow, portfolioToJson, portfolioTotals } from '../core/portfolio/portfolio';
import { SEVERITY_WORDS } from '../core/rules/page';
import { formatDay, isoFromDay } from '../core/values/calendar-date';
import { type Day } from '../core/values/day';
import { csvField } from './csv';
import { alignColumns, percent } from './print';

const HEADER = ['Libro', 'Entidad', 'Actividades', 'A corte', 'Cumplidas', '% cumpl.', 'Zona', '% avance', 'Avisos'];

/** What `check CARPETA` shows without `--json`. */
export function printPortfolio(rows: readonly PortfolioRow[], cutoff: Day): string {
  const totals = portfolioTotals(rows);
  const read = rows.filter(({ reason }) => reason === null);
  const unread = rows.filter(({ reason }) => reason !== null);
  const lines = read.map((row) => [
    row.file,
    row.entity ?? '',
    ...[row.activities, row.due, row.done].map(String),
    percent(row.compliance),
    row.zone === null ? NOT_APPLICABLE : ZONE_WORDS[row.zone],
    percent(row.meanProgress),
    `${row.findings!.error} / ${row.findings!.warning} / ${row.findings!.info}`,
  ]);
  const sums = [totals.activities, totals.due, totals.done].map(String);
  const total = ['Total', '', ...sums, percent(totals.compliance), '', '', ''];
  const severities = (['error', 'warning', 'info'] as const).map((each) => SEVERITY_WORDS[each]).join(' / ');
  return `${[
    `Corte ${formatDay(cutoff)}: ${read.length} de ${totals.files} libros leídos. Avisos: ${severities}.`,
    '',
    ...(lines.length > 0 ? alignColumns([HEADER, ...lines, total]) : []),
    ...(unread.length > 0 ? ['', 'Sin leer', ...alignColumns(unread.map(({ file, reason }) => [file, reason!]))] : []),
  ].join('\n')}\n`;
}

const CSV_HEADER = [
  'Libro',
  'Entidad',
  'Vigencia',
  'Corte',
  'Actividades',
  'Programadas',
  'Cumplidas',
  'Atrasadas',
  'Sin reporte',
  'Cumplimiento',
  'Zona',
  'Avance',
  'Debe corregirse',
  'Revisar',
  'Nota',
  'Motivo',
];

/** One line a workbook; ratios 0..1 with a point and days as AAAA-MM-DD, so that every program reads the same. */
export function portfolioCsv(rows: readonly PortfolioRow[], cutoff: Day): string {
  const lines = portfolioToJson(rows, cutoff).files.map((row) => [
    row.file,
    row.entity,
    row.planYear,
    isoFromDay(cutoff),
    row.activities,
    row.due,
    row.done,
    row.late,
    row.unreported,
    row.compliance,
    row.zone && ZONE_WORDS[row.zone],
    row.meanProgress,
    row.findings?.error,
    row.findings?.warning,
    row.findings?.info,
    row.reason,
  ]);
  const field = (value: string | number | null | undefined): string =>
    typeof value === 'number' ? String(value) : csvField(value ?? '');
  return `\ufeff${[CSV_HEADER, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}
