/** The sheet of a request, as operations on an empty workbook. What may be typed into is said beside: `unlocked`. */
import { STATUS_WORDS } from '../output/labels';
import { diffSheet } from '../output/diff-sheet';
import { SheetDraft, runsOf } from '../output/sheet-draft';
import { BORDER, HEADER_LOOK, LABEL_LOOK, NOTE_COLOUR, TITLE_LOOK } from '../output/sheet-looks';
import { listPage } from '../output/sheet-page';
import { formatDay } from '../values/calendar-date';
import { quoteSheet } from '../workbook/address';
import { OWN_SHEET_NAMES } from '../workbook/own-marks';
import { type Patch, type Validation } from '../workbook/patch';
import { type Area } from '../workbook/snapshot';
import { datesWords, formatAmount, placeOf, targetWords } from './activity-words';
import {
  FIELD_COLUMN,
  FILLED_COLUMNS,
  FIRST_ROW,
  HEADER_ROW,
  INSTRUCTION_ROW,
  LAST_PRINTED,
  REQUEST_COLUMNS,
  REQUEST_FIELDS,
  type RequestColumnId,
  TITLE_ROW,
  fieldRow,
  requestColumn,
} from './request-layout';
import { type AskedActivity, type RequestBook, type RequestRun } from './requests';

export interface RequestSheet {
  readonly name: string;
  /** Makes the sheet in a workbook that has none. */
  readonly patch: Patch;
  /** The only cells in which something can be typed once the sheet is protected. */
  readonly unlocked: readonly Area[];
}

const FILL = '#FFF9E5';
const FILL_HEADER = '#7F6000';
const AMOUNT_FORMATS = { count: '#,##0.######', percent: '0.##%' } as const;

export function drawRequest(run: RequestRun, book: RequestBook): RequestSheet {
  const name = `Solicitud ${formatDay(run.cutoff)}`;
  const draft = new SheetDraft(() => true);
  const last = FIRST_ROW + book.asked.length - 1;
  drawHead(draft, run, book);
  REQUEST_COLUMNS.forEach(({ header, width }, column) => {
    draft.value(HEADER_ROW, column, header);
    draft.widths.push({ column, width });
  });
  drawHeaderLooks(draft);
  const hasSeveral = new Set(book.asked.map(({ activity }) => activity.component)).size > 1;
  book.asked.forEach((asked, index) => drawRow(draft, FIRST_ROW + index, asked, hasSeveral));
  drawBodyLooks(draft, book, last);
  drawValidations(draft, book, last);
  draft.frozenRows = HEADER_ROW + 1;
  draft.pageSetup = listPage(
    `${name} · ${book.office}`.replace(/&/g, '&&').slice(0, 200),
    'legal',
    HEADER_ROW,
    last,
    LAST_PRINTED,
  );
  const because = { kind: 'receive', label: `Hoja «${name}»` } as const;
  const operations = diffSheet(draft, {
    name,
    existing: null,
    because,
    unit: `sheet:${name}`,
    tabColor: '#BF8F00',
    names: [{ name: OWN_SHEET_NAMES.request, scope: name, before: null, after: `=${quoteSheet(name)}!$A$1` }],
  });
  const filledBy = fieldRow('filledBy');
  const answers = FILLED_COLUMNS.map(requestColumn);
  return {
    name,
    patch: { operations },
    unlocked: [
      { top: filledBy, bottom: filledBy, left: FIELD_COLUMN, right: requestColumn('notes') },
      { top: FIRST_ROW, bottom: last, left: Math.min(...answers), right: Math.max(...answers) },
    ],
  };
}

/** How the whole is to be filled, in one line. */
export const instructionFor = ({ replyBy }: RequestRun): string =>
  'Escriba solo en las celdas amarillas: el valor ejecutado acumulado desde el 1 de enero (un número, en la unidad de la ' +
  'meta), qué se hizo y dónde está la evidencia. Si no hay nada nuevo en una actividad, déjela en blanco. ' +
  `Guarde el libro y devuélvalo a más tardar el ${formatDay(replyBy)}. Si algo del plan cambió, dígalo en el correo.`;

function drawHead(draft: SheetDraft, run: RequestRun, book: RequestBook): void {
  const right = LAST_PRINTED;
  draft.value(
    TITLE_ROW,
    0,
    run.isTransparencyProgram
      ? 'SOLICITUD DE REPORTE AL PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA'
      : 'SOLICITUD DE REPORTE AL PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO',
  );
  draft.format({ top: TITLE_ROW, bottom: TITLE_ROW, left: 0, right }, { ...TITLE_LOOK, horizontal: 'left' });
  draft.heights.push({ row: TITLE_ROW, height: 24 });
  const values = {
    office: book.office,
    cutoff: run.cutoff,
    replyBy: run.replyBy,
    year: run.planYear,
    plan: run.plan,
    filledBy: null,
  };
  const valueRight = requestColumn('notes');
  for (const { id, label, row } of REQUEST_FIELDS) {
    draft.value(row, 0, label);
    draft.put(row, 1, { formula: null, value: null });
    draft.merge({ top: row, bottom: row, left: 0, right: 1 });
    draft.format({ top: row, bottom: row, left: 0, right: 1 }, { ...LABEL_LOOK, fontSize: 10, wrap: false, indent: 0 });
    for (let column = FIELD_COLUMN; column <= valueRight; column++) {
      draft.put(row, column, { formula: null, value: column === FIELD_COLUMN ? values[id] : null });
    }
    const area = { top: row, bottom: row, left: FIELD_COLUMN, right: valueRight };
    draft.merge(area);
    draft.format(area, {
      fontSize: 10,
      vertical: 'center',
      horizontal: 'left',
      wrap: true,
      border: BORDER,
      numberFormat: id === 'cutoff' || id === 'replyBy' ? 'dd/mm/yyyy' : 'General',
      ...(id === 'filledBy' && { fill: FILL }),
    });
  }
  draft.validations.push({
    area: { top: fieldRow('filledBy'), bottom: fieldRow('filledBy'), left: FIELD_COLUMN, right: FIELD_COLUMN },
    validation: {
      kind: 'any',
      promptTitle: 'Diligenciado por',
      prompt: 'Nombre y cargo de quien responde por la dependencia.',
    },
  });
  draft.value(INSTRUCTION_ROW, 0, instructionFor(run));
  const instruction = { top: INSTRUCTION_ROW, bottom: INSTRUCTION_ROW, left: 0, right };
  for (let column = 1; column <= right; column++) draft.put(INSTRUCTION_ROW, column, { formula: null, value: null });
  draft.merge(instruction);
  draft.format(instruction, { wrap: true, vertical: 'center', horizontal: 'left', bold: true });
}

function drawHeaderLooks(draft: SheetDraft): void {
  const header = { top: HEADER_ROW, bottom: HEADER_ROW, left: 0, right: LAST_PRINTED };
  draft.format(header, { ...HEADER_LOOK, fontSize: 10 });
  const filled = { ...header, left: requestColumn('executed'), right: requestColumn('evidence') };
  draft.format(filled, { fill: FILL_HEADER });
  const place = requestColumn('place');
  draft.format(
    { ...header, left: place, right: place },
    { fontSize: 8, fontColor: NOTE_COLOUR, vertical: 'center', wrap: true },
  );
  draft.heights.push({ row: HEADER_ROW, height: 32 });
}

function drawRow(draft: SheetDraft, row: number, asked: AskedActivity, saysComponent: boolean): void {
  const { activity, key, prior } = asked;
  const put = (id: RequestColumnId, value: string | number | null): void =>
    draft.put(row, requestColumn(id), { formula: null, value: value === '' ? null : value });
  put('key', key);
  put('number', activity.number);
  put('activity', activity.text);
  put('target', targetWords(activity));
  put('dates', datesWords(activity));
  put('notes', notesOf(asked, saysComponent));
  put('priorExecuted', prior.executed);
  put('priorText', prior.text);
  for (const id of FILLED_COLUMNS) put(id, null);
  put('place', placeOf(activity));
}

/** What was due, how it stands, who else is asked, and the component where the book has several. */
function notesOf({ activity, isDue, alsoAsked, supporting }: AskedActivity, saysComponent: boolean): string {
  const { target, plannedToCutoff, status } = activity;
  const parts = [
    isDue
      ? `${STATUS_WORDS[status]}. Programado a corte: ${formatAmount(plannedToCutoff, target.unit)}.`
      : `${STATUS_WORDS[status]}. Nada programado hasta el corte.`,
  ];
  if (alsoAsked.length > 0) parts.push(`También se le pide a: ${alsoAsked.join('; ')}. Acuerden un solo valor.`);
  if (supporting.length > 0) parts.push(`Con apoyo de: ${supporting.join('; ')}.`);
  if (saysComponent && activity.component !== null) parts.push(`Componente: ${activity.component}.`);
  return parts.join('\n');
}

function drawBodyLooks(draft: SheetDraft, { asked }: RequestBook, last: number): void {
  const strip = (from: RequestColumnId, to: RequestColumnId = from): Area => ({
    top: FIRST_ROW,
    bottom: last,
    left: requestColumn(from),
    right: requestColumn(to),
  });
  draft.format(strip('key', 'evidence'), {
    fontSize: 9,
    wrap: true,
    vertical: 'top',
    horizontal: 'left',
    border: BORDER,
    numberFormat: 'General',
  });
  draft.format(strip('key', 'number'), { horizontal: 'center' });
  draft.format(strip('priorExecuted'), { horizontal: 'center' });
  draft.format(strip('priorExecuted', 'priorText'), { fontColor: '#595959' });
  draft.format(strip('executed', 'evidence'), { fill: FILL, fontSize: 10 });
  draft.format(strip('executed'), { horizontal: 'center' });
  draft.format(strip('place'), { fontSize: 8, fontColor: NOTE_COLOUR, vertical: 'top' });
  for (const unit of ['count', 'percent'] as const) {
    for (const run of runsOf(asked, (each) => each.unit === unit)) {
      const rows = { top: FIRST_ROW + run.first, bottom: FIRST_ROW + run.last };
      for (const id of ['priorExecuted', 'executed'] as const) {
        draft.format({ ...strip(id), ...rows }, { numberFormat: AMOUNT_FORMATS[unit] });
      }
    }
  }
}

function drawValidations(draft: SheetDraft, { asked }: RequestBook, last: number): void {
  const column = requestColumn('executed');
  for (const unit of ['count', 'percent'] as const) {
    for (const run of runsOf(asked, (each) => each.unit === unit)) {
      draft.validations.push({
        area: { top: FIRST_ROW + run.first, bottom: FIRST_ROW + run.last, left: column, right: column },
        validation: EXECUTED_CHECKS[unit],
      });
    }
  }
  for (const [id, prompt] of [
    ['report', 'Cuente qué se hizo hasta la fecha de corte.'],
    ['evidence', 'Diga dónde está el soporte: enlace, radicado, acta, fotografía.'],
  ] as const) {
    const area = { top: FIRST_ROW, bottom: last, left: requestColumn(id), right: requestColumn(id) };
    const { header } = REQUEST_COLUMNS[requestColumn(id)]!;
    draft.validations.push({ area, validation: { kind: 'any', promptTitle: header, prompt } });
  }
}

const EXECUTED_CHECKS: Readonly<Record<AskedActivity['unit'], Validation>> = {
  count: {
    kind: 'decimal-at-least',
    minimum: 0,
    promptTitle: 'Valor ejecutado',
    prompt:
      'La cantidad hecha desde el 1 de enero hasta el corte, en la unidad de la meta. Solo el número: 2, no «2 informes». Si no hay nada nuevo, déjela en blanco.',
    errorTitle: 'Valor ejecutado',
    error: 'Escriba solo un número, mayor o igual que 0. Lo que quiera explicar va en «Seguimiento».',
  },
  percent: {
    kind: 'decimal-at-least',
    minimum: 0,
    maximum: 1,
    promptTitle: 'Valor ejecutado (porcentaje)',
    prompt:
      'El porcentaje alcanzado desde el 1 de enero hasta el corte: 50%. Si no hay nada nuevo, deje la celda en blanco.',
    errorTitle: 'Valor ejecutado',
    error: 'Escriba un porcentaje entre 0% y 100%. Lo que quiera explicar va en «Seguimiento».',
  },
};
