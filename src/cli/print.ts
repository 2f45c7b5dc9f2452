/** The analysis and the changes as lines for reading. */
import { type Analysis } from '../core/analysis';
import { NO_COMPONENT, NOT_APPLICABLE, STATUS_WORDS, ZONE_WORDS } from '../core/output/labels';
import { type SummaryFigures, STATUSES } from '../core/progress/measured';
import { type Proposal } from '../core/propose';
import { type Table } from '../core/recognize/table';
import { SEVERITY_ORDER } from '../core/rules/finding-places';
import { SEVERITY_WORDS } from '../core/rules/page';
import { type Finding } from '../core/rules/rule';
import { formatDay } from '../core/values/calendar-date';
import { cleanText } from '../core/values/fold-text';
import { formatArea, formatCell } from '../core/workbook/address';
import { type BlockPatch, countOperations, singleOperations } from '../core/workbook/cell-block';
import { type CellContent, type Operation } from '../core/workbook/patch';
import { type CellRef, type CellValue, isCellError } from '../core/workbook/snapshot';
import { differenceCounts } from './closing';

/** So many lines are put together at once: a large plan has megabytes of them, and a small piece's memory serves the next. */
const LINES = 80;

/** What `check` shows without `--json`, in pieces. */
export function* printAnalysis(analysis: Analysis): Generator<string> {
  yield `${[...headLines(analysis), ''].join('\n')}\n`;
  yield* findingPieces(analysis.findings);
  const failures = analysis.failures.map(({ rule }) => `La regla ${rule} falló y no se revisó.`);
  yield `${[...ignoredLines(analysis.findings), ...failures, '', ...summaryLines(analysis)].join('\n')}\n`;
}

function headLines({ plan, recognition, workbook }: Analysis): string[] {
  const counts = new Map<Table, number>();
  for (const { table } of plan.activities) counts.set(table, (counts.get(table) ?? 0) + 1);
  const tables = recognition.tables.map((table) => {
    const count = counts.get(table) ?? 0;
    const what = {
      plan: `plan, ${count} actividades`,
      suit: 'SUIT',
      'risk-map': 'mapa de riesgos',
      seguimiento: 'OCI',
    };
    return `  ${table.sheet}, ${formatArea(table.header)}: ${what[table.kind]}`;
  });
  return [
    `${workbook.fileName ?? 'Libro'}: corte ${formatDay(plan.cutoff)}, vigencia ${plan.planYear ?? 'sin indicar'}`,
    '',
    recognition.tables.length === 0 ? 'No se reconoció ninguna tabla.' : 'Tablas',
    ...tables,
  ];
}

function* findingPieces(findings: readonly Finding[]): Generator<string> {
  const shown = findings.filter((finding) => finding.ignored === null);
  if (shown.length === 0) {
    yield 'Sin avisos por atender.\n';
    return;
  }
  let [placeWidth, severityWidth] = [0, 0];
  for (const { cell, severity } of shown) {
    if (cell) placeWidth = Math.max(placeWidth, placeOf(cell).length);
    severityWidth = Math.max(severityWidth, SEVERITY_WORDS[severity].length);
  }
  placeWidth = Math.min(WIDEST, placeWidth);
  let piece = `${count(shown.length, 'aviso', 'avisos')}\n`;
  let lines = 1;
  for (const severity of SEVERITY_ORDER) {
    const word = SEVERITY_WORDS[severity].padEnd(severityWidth);
    for (let at = 0; at < shown.length; at++) {
      const finding = shown[at]!;
      if (finding.severity !== severity) continue;
      const place = finding.cell ? placeOf(finding.cell) : '';
      piece += `  ${word}  ${place.padEnd(placeWidth)}  ${cleanText(finding.message)} (${finding.rule})\n`;
      if (++lines < LINES) continue;
      yield piece;
      [piece, lines] = ['', 0];
    }
  }
  if (lines > 0) yield piece;
}

/** What somebody decided to leave be stays in sight, with the reason. */
function ignoredLines(findings: readonly Finding[]): string[] {
  const rows: string[][] = [];
  for (const finding of findings) {
    const { cell, rule, ignored } = finding;
    if (!ignored) continue;
    const said = `${cleanText(finding.message)} (${rule}) Motivo: ${ignored.reason}`;
    rows.push([cell ? placeOf(cell) : '', said]);
  }
  if (rows.length === 0) return [];
  const words = count(rows.length, 'aviso ignorado con motivo', 'avisos ignorados con motivo');
  return ['', words, ...alignColumns(rows)];
}

const placeOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${formatCell(row, column)}`;

function summaryLines(analysis: Analysis): string[] {
  const { summary } = analysis;
  const header = ['Componente', 'Actividades', 'A corte', 'Cumplidas', '% cumplimiento', 'Zona', '% avance'];
  const line = (name: string, figures: SummaryFigures): string[] => [
    name,
    String(figures.activities),
    String(figures.due),
    String(figures.done),
    percent(figures.compliance),
    figures.zone === null ? NOT_APPLICABLE : ZONE_WORDS[figures.zone],
    percent(figures.meanProgress),
  ];
  const rows = [
    header,
    ...summary.components.map((component) => line(component.component ?? NO_COMPONENT, component)),
    line('Total del plan', summary),
  ];
  const statuses = STATUSES.filter((status) => summary.byStatus[status] > 0).map(
    (status) => `${STATUS_WORDS[status]} ${summary.byStatus[status]}`,
  );
  return ['Resumen', ...alignColumns(rows), ...(statuses.length > 0 ? ['', `Estado: ${statuses.join(', ')}`] : [])];
}

/** `79,6 %`; `N.A.` where there is none. */
export const percent = (ratio: number | null): string =>
  ratio === null ? NOT_APPLICABLE : `${(Math.round(ratio * 1000) / 10).toFixed(1).replace('.', ',')} %`;

const WIDEST = 48;

function columnWidth(texts: Iterable<string>): number {
  let width = 0;
  for (const text of texts) width = Math.max(width, text.length);
  return Math.min(WIDEST, width);
}

/** Texts of a column under one another; the last column is left as long as it is. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => columnWidth(rows.map((row) => row[column]!)));
  return rows.map((row) =>
    `  ${row.map((text, i) => (i === row.length - 1 ? text : text.padEnd(widths[i]!))).join('  ')}`.trimEnd(),
  );
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What `apply --dry-run` shows: one line a change, then how many. */
export function printChanges(proposal: Proposal<BlockPatch>): string {
  const operations = singleOperations(proposal.patch.operations);
  const lines = operations.map((operation) => `${describe(operation)} [${operation.because.label}]`);
  return `${[...lines, ...obstacleLines(proposal), ...closingLines(proposal), count(operations.length, 'cambio', 'cambios')].join('\n')}\n`;
}

/** What `apply --output` says when it is done. */
export function printWritten(proposal: Proposal<BlockPatch>, output: string, published: string | null = null): string {
  const length = countOperations(proposal.patch);
  const done = length === 0 ? `No había nada que cambiar; ${output} es una copia igual.` : `Se escribió ${output}.`;
  const also = published === null ? [] : [`Se escribió ${published}, con la hoja de seguimiento sola.`];
  return `${[...obstacleLines(proposal), ...closingLines(proposal), done, ...also, count(length, 'cambio', 'cambios')].join('\n')}\n`;
}

/** What is closed, and every figure of it that is not today what it was. */
const closingLines = ({ closings = [] }: Proposal<BlockPatch>): string[] =>
  closings.flatMap((report) => [
    ...differenceCounts([report]),
    ...report.differences.map(({ key, column, built, today }) => {
      const say = (value: CellValue): string => contentText({ formula: null, value });
      return `  ${key}, ${column}: al construirse ${say(built)}, hoy ${say(today)}`;
    }),
  ]);

const obstacleLines = (proposal: Proposal<BlockPatch>): string[] =>
  proposal.obstacles.map(({ sheet, message }) => (sheet === '' ? message : `No se escribe en ${sheet}: ${message}`));

/** One operation in one line. */
function describe(operation: Operation): string {
  switch (operation.op) {
    case 'set-cell':
      return (
        `${operation.sheet}!${formatCell(operation.row, operation.column)}: ` +
        `${contentText(operation.before)} → ${contentText(operation.after)}`
      );
    case 'set-format':
    case 'restore-format':
      return `${operation.sheet}!${formatArea(operation.area)}: formato`;
    case 'add-sheet':
      return `Hoja nueva «${operation.sheet}»`;
    case 'set-tab-color':
      return `${operation.sheet}: color de la pestaña`;
    case 'remove-sheet':
      return `Se quita la hoja «${operation.sheet}»`;
    case 'set-name': {
      const place = operation.scope === null ? 'del libro' : `de la hoja ${operation.scope}`;
      return `Nombre ${operation.name} ${place}: ${operation.before ?? '(no estaba)'} → ${operation.after ?? '(se quita)'}`;
    }
    case 'set-conditional-formats': {
      const area = operation.area ?? operation.beforeArea;
      return `${operation.sheet}!${area ? formatArea(area) : ''}: ${count(operation.after.length, 'marca condicional', 'marcas condicionales')}`;
    }
    case 'set-validation':
      return `${operation.sheet}!${formatArea(operation.area)}: validación de datos`;
    case 'merge':
      return `${operation.sheet}!${formatArea(operation.area)}: combinar celdas`;
    case 'unmerge':
      return `${operation.sheet}!${formatArea(operation.area)}: separar celdas`;
    case 'set-column-width':
      return `${operation.sheet}, columna ${formatCell(0, operation.column).slice(0, -1)}: ancho ${operation.width}`;
    case 'set-row-height':
      return `${operation.sheet}, fila ${operation.row + 1}: alto ${operation.height ?? 'automático'}`;
    case 'restore-sizes':
      return `${operation.sheet}: anchos y altos`;
    case 'resize-list-object':
      return `${operation.sheet}, tabla ${operation.name}: ${formatArea(operation.before)} → ${formatArea(operation.after)}`;
    case 'set-frozen-rows':
      return `${operation.sheet}: ${count(operation.rows, 'fila inmovilizada', 'filas inmovilizadas')}`;
    case 'set-page-setup':
      return `${operation.sheet}: configuración de página`;
    case 'set-chart':
      return `${operation.sheet}: ${operation.after ? `gráfico «${operation.after.title}»` : 'se quita el gráfico'}`;
    case 'set-settings':
      return 'Datos del complemento guardados en el libro';
  }
}

function contentText(content: CellContent): string {
  if (content.formula !== null) return cleanText(content.formula);
  const { value } = content;
  if (value === null || value === '') return '(vacía)';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'VERDADERO' : 'FALSO';
  return typeof value === 'number' ? String(value).replace('.', ',') : `«${cleanText(value)}»`;
}
