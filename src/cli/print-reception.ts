/** What was received, as lines for reading and as JSON for other programs. */
import { FIELD_WORDS, MISSING_WORDS, VERDICT_WORDS, sayReason } from '../core/exchange/decision-words';
import { type Decision } from '../core/exchange/decisions';
import { type Missing } from '../core/exchange/missing';
import { nameOf } from '../core/exchange/activity-words';
import { type Receiving, answersIn } from '../core/exchange/receive-operations';
import { formatDay, isoFromDay } from '../core/values/calendar-date';
import { formatCell } from '../core/workbook/address';
import { type Patch } from '../core/workbook/patch';
import { type CellRef } from '../core/workbook/snapshot';

export interface ReceiveResult {
  readonly receiving: Receiving;
  readonly patch: Patch;
  /** Files that are no answer, each with the reason. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
  /** null where nothing was to be written. */
  readonly output: string | null;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 87)}…` : text);
const placeOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${formatCell(row, column)}`;

export function printReception(result: ReceiveResult): string {
  const { receiving, patch, unread, output } = result;
  const { reception, columns, obstacles } = receiving;
  const lines = [`Reportes del corte ${formatDay(reception.cutoff)}`, ''];
  for (const { book, accepted, asked, refused, same } of reception.outcomes) {
    const who = book.office === null ? '' : ` (${book.office})`;
    const kind = book.kind === 'own-form' ? ', formato propio' : '';
    lines.push(
      `  ${book.file}${who}${kind}: ${accepted} por escribir, ${asked} por decidir, ${refused} que no se escriben, ` +
        `${same} que ya estaban`,
    );
  }
  for (const { file, reason } of unread) lines.push(`  ${file}: no se leyó. ${reason}`);
  const isDoubted = (each: Decision): boolean => each.verdict === 'asked' && isWritten(each, patch);
  const groups: readonly (readonly [title: string, (each: Decision) => boolean])[] = [
    [VERDICT_WORDS.refused, ({ verdict }) => verdict === 'refused'],
    [VERDICT_WORDS.asked, (each) => each.verdict === 'asked' && !isDoubted(each)],
    ['Se escribe, con dudas', isDoubted],
  ];
  for (const [title, belongs] of groups) {
    const own = reception.decisions.filter(belongs);
    if (own.length > 0) lines.push('', title, ...own.map(decisionLine));
  }
  if (reception.contradictions.length > 0) {
    lines.push('', 'El reporte y el plan no coinciden');
    for (const { file, from, activity, reasons } of reception.contradictions) {
      lines.push(`  ${file}, ${placeOf(from)} · ${short(nameOf(activity))}: ${reasons.map(sayReason).join(' ')}`);
    }
  }
  if (reception.missing.length > 0) lines.push('', 'Falta', ...missingLines(reception.missing));
  for (const { sheet, message } of obstacles) lines.push('', `No se escribe en ${sheet}: ${message}`);
  const cells = answersIn(patch).length;
  lines.push('');
  if (columns.operations.length > 0 && patch.operations.length > 0) {
    lines.push('El plan no tenía columnas para todo lo recibido: se agregan las de seguimiento y las calculadas.');
  }
  const what = `${count(cells, 'celda del plan', 'celdas del plan')} y su línea en «Bitácora PAAC»`;
  if (output === null) lines.push(cells === 0 ? 'No hay nada que escribir.' : `Se escribirían ${what}.`);
  else
    lines.push(
      cells === 0 ? `No había nada que escribir; ${output} es una copia igual.` : `Se escribió ${output}: ${what}.`,
    );
  return `${lines.join('\n')}\n`;
}

function decisionLine({ file, from, field, name, reasons }: Decision): string {
  return `  ${file}, ${placeOf(from)} · ${short(name)} · ${FIELD_WORDS[field]}: ${reasons.map(sayReason).join(' ')}`;
}

/** By office; what nobody is late with is only counted. */
function missingLines(missing: readonly Missing[]): string[] {
  const offices = [...new Set(missing.map(({ office }) => office))];
  return offices.flatMap((office) => {
    const own = missing.filter((each) => each.office === office);
    const due = own.filter(({ isDue, why }) => isDue || why === 'no-row');
    if (own.every(({ why }) => why === 'no-book')) {
      return [
        `  ${office} ${MISSING_WORDS['no-book']}: ${count(own.length, 'actividad', 'actividades')}, ` +
          `${own.filter(({ isDue }) => isDue).length} con algo programado.`,
      ];
    }
    return due.map(({ activity, why }) => `  ${office}: ${short(nameOf(activity))} (${MISSING_WORDS[why]})`);
  });
}

/** Plain enough for other programs. */
export function receptionJson({ receiving, patch, unread, output }: ReceiveResult): object {
  const { reception, obstacles } = receiving;
  return {
    schema: 1,
    cutoff: isoFromDay(reception.cutoff),
    output,
    books: reception.outcomes.map(({ book, ...counts }) => ({
      file: book.file,
      kind: book.kind,
      office: book.office,
      filledBy: book.filledBy,
      cutoff: book.cutoff === null ? null : isoFromDay(book.cutoff),
      ...counts,
    })),
    unread,
    cells: reception.decisions.map((decision) => ({
      file: decision.file,
      office: decision.office,
      from: placeOf(decision.from),
      field: decision.field,
      received: decision.received,
      key: decision.key,
      activity: decision.name,
      cell: decision.ref && placeOf(decision.ref),
      before: decision.holds.value,
      after: decision.value,
      verdict: decision.verdict,
      written: decision.ref !== null && isWritten(decision, patch),
      reasons: decision.reasons.map((reason) => ({ code: reason.code, message: sayReason(reason) })),
    })),
    contradictions: reception.contradictions.map(({ file, office, from, activity, reasons }) => ({
      file,
      office,
      from: placeOf(from),
      activity: nameOf(activity),
      reasons: reasons.map((reason) => ({ code: reason.code, message: sayReason(reason) })),
    })),
    missing: reception.missing.map(({ office, activity, key, isDue, why }) => ({
      office,
      key,
      activity: nameOf(activity),
      due: isDue,
      why,
    })),
    obstacles,
  };
}

/** Of several answers for one cell the one whose value is written. */
const isWritten = ({ ref, value, verdict }: Decision, patch: Patch): boolean =>
  (verdict === 'accepted' || verdict === 'asked') &&
  answersIn(patch).some(
    (operation) =>
      operation.sheet === ref!.sheet &&
      operation.row === ref!.row &&
      operation.column === ref!.column &&
      operation.after.value === value,
  );
