/**
 * Sheet `Bitácora PAAC`: what came when, from whom, and what it changed. Lines are only ever added below; what stands
 * there, also what somebody wrote beside a line, is never touched.
 */
import { type Analysis } from '../analysis';
import { diffSheet } from '../output/diff-sheet';
import { countLines } from '../output/draft-formats';
import { LOG_SHEET } from '../output/labels';
import { linkFormula } from '../output/findings-sheet';
import { type Circumstances } from '../output/choices';
import { freeSheetName, ownSheets } from '../output/own-sheets';
import { SheetDraft, runsOf } from '../output/sheet-draft';
import { BORDER, HEADER_LOOK, NOTE_COLOUR, TITLE_LOOK } from '../output/sheet-looks';
import { DAYS_1904 } from '../values/day';
import { formatCell, quoteSheet } from '../workbook/address';
import { OWN_SHEET_NAMES } from '../workbook/own-marks';
import { BLANK, type CellContent, type CellFormat, type Operation } from '../workbook/patch';
import { type Area, type SheetSnapshot, formulaAt, valueAt } from '../workbook/snapshot';
import { FIELD_WORDS, sayReason } from './decision-words';
import { type Decision } from './decisions';

/** The columns of ours; `Observaciones` and all at its right are the user's. */
const COLUMNS = [
  { id: 'day', header: 'Recibido', width: 11.5 },
  { id: 'office', header: 'Dependencia', width: 28 },
  { id: 'filledBy', header: 'Diligenciado por', width: 20 },
  { id: 'file', header: 'Archivo', width: 30 },
  { id: 'cutoff', header: 'Corte', width: 11.5 },
  { id: 'key', header: 'Código', width: 9 },
  { id: 'activity', header: 'Actividad', width: 36 },
  { id: 'sheet', header: 'Hoja', width: 18 },
  { id: 'cell', header: 'Celda', width: 8 },
  { id: 'field', header: 'Dato', width: 15 },
  { id: 'before', header: 'Antes', width: 28 },
  { id: 'after', header: 'Después', width: 28 },
  { id: 'decided', header: 'Se decidió', width: 26 },
  { id: 'remarks', header: 'Observaciones', width: 26 },
] as const;
type ColumnId = (typeof COLUMNS)[number]['id'];

const columnOf = (id: ColumnId): number => COLUMNS.findIndex((column) => column.id === id);
const LAST_COLUMN = COLUMNS.length - 1;
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;

/** One line for each answer that is written; none for none. A protected sheet of ours gets a new one beside it. */
export function logOperations(
  analysis: Analysis,
  written: readonly Decision[],
  circumstances: Circumstances,
): Operation[] {
  if (written.length === 0) return [];
  const existing = ownSheets(analysis, 'log').find(({ isProtected }) => !isProtected) ?? null;
  const offset = analysis.workbook.dateSystem === 1904 ? DAYS_1904 : 0;
  const { cutoff } = analysis.plan;
  const lines = written.map((decision) => lineOf(decision, circumstances.today - offset, cutoff - offset));
  return existing ? appendLines(existing, lines) : newLog(freeSheetName(analysis.workbook, LOG_SHEET), lines);
}

type Line = Readonly<Partial<Record<ColumnId, CellContent>>> & {
  /** Before and after are shares: 0.5 is 50 %. */
  readonly isShare: boolean;
};

const text = (value: string | null): CellContent => ({ formula: null, value: value === '' ? null : value });
const day = (value: number): CellContent => ({ formula: null, value });

function lineOf(decision: Decision, today: number, cutoff: number): Line {
  const { ref, holds, value, field, office, filledBy, file, key, name, reasons } = decision;
  const place = formatCell(ref!.row, ref!.column);
  const isSmall = ({ value: number }: Pick<CellContent, 'value'>): boolean => typeof number !== 'number' || number <= 1;
  return {
    isShare: field === 'executed' && decision.unit === 'percent' && isSmall(holds) && isSmall({ value }),
    day: day(today),
    office: text(office),
    filledBy: text(filledBy),
    file: text(file),
    cutoff: day(cutoff),
    key: text(key),
    activity: text(name),
    sheet: text(ref!.sheet),
    cell: { formula: linkFormula(ref!.sheet, place), value: place },
    field: text(FIELD_WORDS[field]),
    before: { formula: null, value: holds.value },
    after: { formula: null, value },
    decided: text(reasons.map(sayReason).join('\n')),
  };
}

function newLog(name: string, lines: readonly Line[]): Operation[] {
  const draft = new SheetDraft((column) => column <= LAST_COLUMN);
  draft.value(0, 0, LOG_SHEET);
  draft.format({ top: 0, bottom: 0, left: 0, right: LAST_COLUMN }, TITLE_LOOK);
  draft.heights.push({ row: 0, height: 24 }, { row: HEADER_ROW, height: 22 });
  draft.value(
    1,
    0,
    'Lo que se recibió de las dependencias y se escribió en el plan: una línea por celda, con lo que había antes.',
  );
  draft.value(
    2,
    0,
    'Las líneas nuevas se agregan al final; lo que ya está, y lo que escriba usted al lado, no se toca.',
  );
  draft.format({ top: 1, bottom: 2, left: 0, right: LAST_COLUMN }, { fontSize: 9, fontColor: NOTE_COLOUR });
  COLUMNS.forEach(({ header, width }, column) => {
    draft.value(HEADER_ROW, column, header);
    draft.widths.push({ column, width });
  });
  draft.format({ top: HEADER_ROW, bottom: HEADER_ROW, left: 0, right: LAST_COLUMN }, HEADER_LOOK);
  lines.forEach((line, index) => {
    for (const { id } of COLUMNS) {
      const content = line[id] ?? BLANK;
      draft.put(FIRST_ROW + index, columnOf(id), content);
    }
  });
  for (const { area, format } of looks(FIRST_ROW, lines)) draft.format(area, format);
  draft.frozenRows = HEADER_ROW + 1;
  draft.pageSetup = {
    landscape: true,
    paper: 'legal',
    fitToWidth: true,
    // Lines are added below: what is printed is the sheet as it is then.
    printArea: null,
    titleRows: [HEADER_ROW, HEADER_ROW],
    footerLeft: LOG_SHEET,
    footerRight: 'Página &P de &N',
  };
  return diffSheet(draft, {
    name,
    existing: null,
    ...reasonFor(name),
    tabColor: '#548235',
    names: [{ name: OWN_SHEET_NAMES.log, scope: name, before: null, after: `=${quoteSheet(name)}!$A$1` }],
  });
}

const reasonFor = (name: string): Pick<Operation, 'because' | 'unit'> => ({
  because: { kind: 'receive', label: `Hoja «${name}»` },
  unit: `sheet:${name}`,
});

const looks = (top: number, lines: readonly Line[]): { readonly area: Area; readonly format: CellFormat }[] => {
  const body = { top, bottom: top + lines.length - 1, left: 0, right: LAST_COLUMN };
  const strip = (id: ColumnId): Area => ({ ...body, left: columnOf(id), right: columnOf(id) });
  return [
    {
      area: body,
      format: {
        fontSize: 9,
        bold: false,
        wrap: true,
        vertical: 'top',
        horizontal: 'left',
        border: BORDER,
        numberFormat: 'General',
      },
    },
    { area: strip('day'), format: { numberFormat: 'dd/mm/yyyy', horizontal: 'center' } },
    { area: strip('cutoff'), format: { numberFormat: 'dd/mm/yyyy', horizontal: 'center' } },
    { area: strip('key'), format: { horizontal: 'center' } },
    { area: strip('cell'), format: { horizontal: 'center', fontColor: '#0563C1' } },
    ...runsOf(lines, ({ isShare }) => isShare).map(({ first, last }) => ({
      area: { top: top + first, bottom: top + last, left: columnOf('before'), right: columnOf('after') },
      format: { numberFormat: '0.##%' },
    })),
  ];
};

/** Below everything that stands in the sheet, in whatever column. */
function appendLines(sheet: SheetSnapshot, lines: readonly Line[]): Operation[] {
  const common = { ...reasonFor(sheet.name), sheet: sheet.name };
  const top = Math.max(FIRST_ROW, lastFilledRow(sheet) + 1);
  const operations: Operation[] = looks(top, lines).map(({ area, format }) => ({
    ...common,
    op: 'set-format',
    area,
    like: null,
    format,
  }));
  lines.forEach((line, index) => {
    for (const { id } of COLUMNS) {
      const after = line[id];
      if (!after || (after.formula === null && after.value === null)) continue;
      operations.push({ ...common, op: 'set-cell', row: top + index, column: columnOf(id), before: BLANK, after });
    }
    const lineCount = Math.max(
      ...COLUMNS.map(({ id, width }) => countLines(String(line[id]?.value ?? ''), ((width - 1) * 11) / (9 * 0.8))),
    );
    if (lineCount > 1) {
      const height = Math.min(409, Math.ceil(lineCount * 9 * 1.3 + 3));
      operations.push({ ...common, op: 'set-row-height', row: top + index, height, isEstimate: true });
    }
  });
  return operations;
}

function lastFilledRow(sheet: SheetSnapshot): number {
  const { area } = sheet;
  for (let row = area?.bottom ?? -1; area && row >= area.top; row--) {
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(sheet, row, column);
      if (formulaAt(sheet, row, column) !== null || (value !== null && value !== '')) return row;
    }
  }
  return -1;
}
