/**
 * The avisos as CSV (RFC 4180: commas, CRLF, quotes doubled). It begins with a byte order mark: without it Excel takes
 * UTF-8 for the Windows alphabet and shows «ActualizaciÃ³n». A comma parts, as the standard says; an Excel in Spanish
 * expects `;` on a double click, therefore the help names Datos › Desde texto/CSV, which finds it out by itself.
 */
import { type Analysis } from '../core/analysis';
import { FINDING_STATES } from '../core/output/findings-layout';
import { findPlacesIn, officesOf } from '../core/rules/finding-places';
import { SEVERITY_WORDS } from '../core/rules/page';
import { formatCell } from '../core/workbook/address';

const HEADER = ['Regla', 'Gravedad', 'Hoja', 'Celda', 'Aviso', 'Responsable', 'Estado', 'Motivo'];

/** One line for each aviso, in the order of the JSON. */
export function printCsv(analysis: Analysis): string {
  const placeOf = findPlacesIn(analysis.plan, analysis.recognition);
  const rows = analysis.findings.map(({ rule, severity, cell, message, ignored }) => [
    rule,
    SEVERITY_WORDS[severity],
    cell?.sheet ?? '',
    cell ? formatCell(cell.row, cell.column) : '',
    message,
    officesOf(placeOf(cell)).join('; '),
    ignored ? FINDING_STATES.ignored : FINDING_STATES.open,
    ignored?.reason ?? '',
  ]);
  return `\ufeff${[HEADER, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
}

/** A field that a spreadsheet would run as a formula gets an apostrophe; one that holds a sign of the format, quotes. */
export function csvField(text: string): string {
  const safe = /^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
