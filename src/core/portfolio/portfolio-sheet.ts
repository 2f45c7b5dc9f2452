/** Sheet `Consolidado PAAC`: many plans in one table, with their sum; what the user writes beside a plan stays beside it. */
import { type Analysis } from '../analysis';
import { type Circumstances } from '../output/choices';
import { diffSheet } from '../output/diff-sheet';
import { type KeptList, drawGone, emptyOldCells, putKept, readKept } from '../output/kept-list';
import { NOT_APPLICABLE, ZONE_WORDS } from '../output/labels';
import { READ_ONLY_MESSAGE, protectedMessage } from '../output/obstacles';
import { freeSheetName, ownSheets } from '../output/own-sheets';
import { SheetDraft, runsOf } from '../output/sheet-draft';
import { BORDER, HEADER_LOOK, HELPER_LOOK, NOTE_COLOUR, TITLE_LOOK, TOTAL_LOOK } from '../output/sheet-looks';
import { listPage } from '../output/sheet-page';
import { type Proposal } from '../propose';
import { formatDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { columnLetters, quoteSheet } from '../workbook/address';
import { OWN_SHEET_NAMES } from '../workbook/own-marks';
import { EMPTY_PATCH } from '../workbook/patch';
import { type CellValue } from '../workbook/snapshot';
import { type PortfolioRow, portfolioTotals } from './portfolio';
import {
  PORTFOLIO_COLUMNS,
  PORTFOLIO_FIRST_ROW,
  PORTFOLIO_HEADER_ROW,
  PORTFOLIO_LIST,
  PORTFOLIO_SHEET,
  type PortfolioColumnId,
  TOTAL_REFERENCE,
  isPortfolioColumn,
  portfolioColumn,
  writeFileReference,
} from './portfolio-layout';

/** `analysis` is of the workbook that the sheet is written into; `cutoff` that of the rows. */
export function proposePortfolio(
  analysis: Pick<Analysis, 'workbook' | 'recognition'>,
  rows: readonly PortfolioRow[],
  cutoff: Day,
  circumstances: Circumstances,
): Proposal {
  const { workbook } = analysis;
  if (workbook.isReadOnly) return { patch: EMPTY_PATCH, obstacles: [{ sheet: '', message: READ_ONLY_MESSAGE }] };
  const existing = ownSheets(analysis, 'portfolio')[0] ?? null;
  if (existing?.isProtected) {
    const message = protectedMessage(existing.name);
    return { patch: EMPTY_PATCH, obstacles: [{ sheet: existing.name, message }] };
  }
  const name = existing?.name ?? freeSheetName(workbook, PORTFOLIO_SHEET);
  const kept = existing && readKept(PORTFOLIO_LIST, existing);
  const mark = OWN_SHEET_NAMES.portfolio;
  const before = existing?.names.find((known) => known.name.toLowerCase() === mark.toLowerCase())?.formula ?? null;
  const operations = diffSheet(drawPortfolio(rows, cutoff, circumstances, kept), {
    name,
    existing,
    because: { kind: 'portfolio', label: `Hoja «${name}»` },
    unit: `sheet:${name}`,
    tabColor: '#7030A0',
    names: [{ name: mark, scope: name, before, after: `=${quoteSheet(name)}!$A$1` }],
  });
  return { patch: { operations }, obstacles: [] };
}

/** What could not be read comes last, where it is not lost among figures. */
const sorted = (rows: readonly PortfolioRow[]): PortfolioRow[] => [
  ...rows.filter(({ reason }) => reason === null),
  ...rows.filter(({ reason }) => reason !== null),
];

function drawPortfolio(
  unsorted: readonly PortfolioRow[],
  cutoff: Day,
  circumstances: Circumstances,
  kept: KeptList<string> | null,
): SheetDraft {
  const draft = new SheetDraft(isPortfolioColumn);
  const rows = sorted(unsorted);
  const { lastPrinted } = PORTFOLIO_LIST;
  drawHead(draft, rows, cutoff, circumstances);
  PORTFOLIO_COLUMNS.forEach(({ header }, column) => draft.value(PORTFOLIO_HEADER_ROW, column, header));
  const top = PORTFOLIO_HEADER_ROW;
  draft.format({ top, bottom: top, left: 0, right: lastPrinted }, HEADER_LOOK);
  draft.heights.push({ row: top, height: 50 });
  rows.forEach((row, index) => drawRow(draft, row, PORTFOLIO_FIRST_ROW + index));
  const totalRow = PORTFOLIO_FIRST_ROW + rows.length;
  formatBody(draft, totalRow, rows);
  drawTotal(draft, totalRow, rows);
  let lastRow = totalRow;
  if (kept) {
    const known = new Map(kept.rows.map((row) => [row.reference, row]));
    const references = [...rows.map(({ file }) => writeFileReference(file)), TOTAL_REFERENCE];
    references.forEach((reference, index) => {
      const row = known.get(reference);
      known.delete(reference);
      if (row) putKept(PORTFOLIO_LIST, draft, row, PORTFOLIO_FIRST_ROW + index);
    });
    lastRow = drawGone(PORTFOLIO_LIST, draft, kept, [...known.values()], totalRow);
    emptyOldCells(PORTFOLIO_LIST, draft, kept);
  }
  PORTFOLIO_COLUMNS.forEach(({ width }, column) => draft.widths.push({ column, width }));
  draft.frozenRows = PORTFOLIO_HEADER_ROW + 1;
  draft.pageSetup = listPage(
    `${PORTFOLIO_SHEET} · corte ${formatDay(cutoff)}`,
    'legal',
    PORTFOLIO_HEADER_ROW,
    lastRow,
    lastPrinted,
  );
  return draft;
}

function drawHead(draft: SheetDraft, rows: readonly PortfolioRow[], cutoff: Day, circumstances: Circumstances): void {
  const { files, unreadable } = portfolioTotals(rows);
  const { lastPrinted } = PORTFOLIO_LIST;
  draft.value(0, 0, PORTFOLIO_SHEET);
  draft.format({ top: 0, bottom: 0, left: 0, right: lastPrinted }, TITLE_LOOK);
  draft.heights.push({ row: 0, height: 24 });
  draft.value(
    1,
    0,
    `Corte ${formatDay(cutoff)}. Libros: ${files}; leídos: ${files - unreadable}; sin leer: ${unreadable}.`,
  );
  draft.value(
    2,
    0,
    '% de cumplimiento a corte = cumplidas ÷ programadas; el del total, sobre los libros que tienen reporte. ' +
      `${NOT_APPLICABLE}: nada programado a corte, o nadie ha reportado. Los avisos ignorados con motivo no se cuentan.`,
  );
  draft.value(
    3,
    0,
    `Hoja construida el ${formatDay(circumstances.today)} con Seguimiento PAAC ${circumstances.version}. Lo que escriba ` +
      'en «Observaciones», o a la derecha, se conserva al construirla de nuevo.',
    true,
  );
  const notes = { top: 1, bottom: 3, left: 0, right: lastPrinted };
  draft.format(notes, { vertical: 'center', horizontal: 'left', numberFormat: 'General' });
  draft.format({ ...notes, top: 2 }, { fontSize: 8, fontColor: NOTE_COLOUR });
}

const COUNTS = ['activities', 'due', 'done', 'late', 'unreported'] as const;

function drawRow(draft: SheetDraft, row: PortfolioRow, at: number): void {
  const put = (id: PortfolioColumnId, value: CellValue): void => draft.value(at, portfolioColumn(id), value);
  put('file', row.file);
  put('entity', row.entity);
  put('reason', row.reason);
  put('reference', writeFileReference(row.file));
  if (row.reason !== null) return;
  put('planYear', row.planYear);
  for (const id of COUNTS) put(id, row[id]);
  put('compliance', row.compliance ?? NOT_APPLICABLE);
  put('zone', row.zone === null ? NOT_APPLICABLE : ZONE_WORDS[row.zone]);
  put('meanProgress', row.meanProgress ?? NOT_APPLICABLE);
  for (const id of ['error', 'warning', 'info'] as const) put(id, row.findings![id]);
}

/** Sums that follow when a row is corrected by hand. */
function drawTotal(draft: SheetDraft, at: number, rows: readonly PortfolioRow[]): void {
  const range = (id: PortfolioColumnId): string => {
    const letters = columnLetters(portfolioColumn(id));
    return `${letters}${PORTFOLIO_FIRST_ROW + 1}:${letters}${Math.max(at, PORTFOLIO_FIRST_ROW + 1)}`;
  };
  const totals = portfolioTotals(rows);
  draft.value(at, portfolioColumn('file'), 'Total de los libros leídos');
  draft.value(at, portfolioColumn('reference'), TOTAL_REFERENCE);
  if (rows.length === 0) return;
  const sum = (id: PortfolioColumnId, value: number): void =>
    draft.formula(at, portfolioColumn(id), `=SUM(${range(id)})`, value);
  for (const id of COUNTS)
    sum(
      id,
      rows.reduce((all, row) => all + (row[id] ?? 0), 0),
    );
  for (const id of ['error', 'warning', 'info'] as const) {
    sum(
      id,
      rows.reduce((all, row) => all + (row.findings?.[id] ?? 0), 0),
    );
  }
  const judged = (id: 'due' | 'done'): string => `SUMIF(${range('compliance')},">=0",${range(id)})`;
  draft.formula(
    at,
    portfolioColumn('compliance'),
    `=IF(${judged('due')}=0,"${NOT_APPLICABLE}",${judged('done')}/${judged('due')})`,
    totals.compliance ?? NOT_APPLICABLE,
  );
}

const ZONE_FILLS: Readonly<Record<NonNullable<PortfolioRow['zone']>, string>> = {
  low: '#F4B0B0',
  medium: '#FFE699',
  high: '#C6E0B4',
};

function formatBody(draft: SheetDraft, totalRow: number, rows: readonly PortfolioRow[]): void {
  const { lastPrinted, reference } = PORTFOLIO_LIST;
  const body = { top: PORTFOLIO_FIRST_ROW, bottom: totalRow, left: 0, right: lastPrinted };
  const look = { fontSize: 9, wrap: true, vertical: 'center', border: BORDER, numberFormat: 'General' } as const;
  draft.format(body, { ...look, horizontal: 'left' });
  draft.format(
    { ...body, left: portfolioColumn('planYear'), right: portfolioColumn('info') },
    { horizontal: 'center' },
  );
  const strip = (id: PortfolioColumnId) => ({ ...body, left: portfolioColumn(id), right: portfolioColumn(id) });
  for (const id of ['compliance', 'meanProgress'] as const) draft.format(strip(id), { numberFormat: '0.0%' });
  for (const zone of ['low', 'medium', 'high'] as const) {
    for (const { first, last } of runsOf(rows, (row) => row.zone === zone)) {
      const area = { ...strip('zone'), top: body.top + first, bottom: body.top + last };
      draft.format(area, { fill: ZONE_FILLS[zone] });
    }
  }
  for (const { first, last } of runsOf(rows, ({ reason }) => reason !== null)) {
    draft.format({ ...body, top: body.top + first, bottom: body.top + last }, { fill: '#F2F2F2' });
  }
  draft.format({ ...body, top: totalRow }, TOTAL_LOOK);
  draft.format(
    { ...body, left: reference, right: reference },
    { ...HELPER_LOOK, wrap: false, border: null, horizontal: 'left' },
  );
}
