/**
 * Sheet `Avisos PAAC`: every aviso with a link to its cell, for whoever must prove what was wrong, or mend it without the
 * add-in. Drawn anew at every build; what the user wrote beside an aviso stays beside it.
 */
import { type Analysis } from '../analysis';
import { findPlacesIn, officesOf, SEVERITY_ORDER } from '../rules/finding-places';
import { type FindingReference, indexReferences, referToFindings } from '../rules/ignored';
import { findRule } from '../rules/index';
import { SEVERITY_WORDS } from '../rules/page';
import { type Finding } from '../rules/rule';
import { formatDay } from '../values/calendar-date';
import { formatCell, quoteSheet } from '../workbook/address';
import { OWN_SHEET_NAMES } from '../workbook/own-marks';
import { type Operation } from '../workbook/patch';
import { type Circumstances, type Obstacle } from './choices';
import { diffSheet } from './diff-sheet';
import {
  COLUMNS,
  FINDING_STATES,
  FIRST_ROW,
  HEADER_ROW,
  LAST_PRINTED,
  WIDTHS,
  columnOf,
  isFindingsColumn,
  writeReference,
} from './findings-layout';
import { FINDINGS_LIST } from './findings-kept';
import { type KeptList, drawGone, emptyOldCells, putKept, readKept } from './kept-list';
import { FINDINGS_SHEET } from './labels';
import { protectedMessage } from './obstacles';
import { freeSheetName, ownSheets } from './own-sheets';
import { SheetDraft, runsOf } from './sheet-draft';
import { BORDER, HEADER_LOOK, HELPER_LOOK, NOTE_COLOUR, TITLE_LOOK } from './sheet-looks';
import { listPage } from './sheet-page';

/** The sheet as the analysis has it; an obstacle where it is protected. */
export function findingsOperations(
  analysis: Analysis,
  circumstances: Circumstances,
): { readonly operations: readonly Operation[]; readonly obstacles: readonly Obstacle[] } {
  const existing = ownSheets(analysis, 'findings')[0] ?? null;
  if (existing?.isProtected) {
    return { operations: [], obstacles: [{ sheet: existing.name, message: protectedMessage(existing.name) }] };
  }
  const name = existing?.name ?? freeSheetName(analysis.workbook, FINDINGS_SHEET);
  const kept = existing && readKept(FINDINGS_LIST, existing);
  const mark = OWN_SHEET_NAMES.findings;
  const before = existing?.names.find((known) => known.name.toLowerCase() === mark.toLowerCase())?.formula ?? null;
  const operations = diffSheet(drawFindings(analysis, circumstances, kept), {
    name,
    existing,
    because: { kind: 'findings', label: `Hoja «${name}»` },
    unit: `sheet:${name}`,
    tabColor: '#BF8F00',
    names: [{ name: mark, scope: name, before, after: `=${quoteSheet(name)}!$A$1` }],
  });
  return { operations, obstacles: [] };
}

interface Row {
  readonly finding: Finding;
  readonly reference: FindingReference;
  readonly offices: readonly string[];
}

/** By severity, within one in the order of the sheets; what is ignored comes last. */
function sortRows(analysis: Analysis): Row[] {
  const { findings } = analysis;
  const references = referToFindings(findings, analysis);
  const placeOf = findPlacesIn(analysis.plan, analysis.recognition);
  const rows = findings.map((finding, index): Row => ({
    finding,
    reference: references[index]!,
    offices: officesOf(placeOf(finding.cell)),
  }));
  const rank = ({ finding }: Row): number =>
    SEVERITY_ORDER.indexOf(finding.severity) + (finding.ignored ? SEVERITY_ORDER.length : 0);
  return rows.sort((a, b) => rank(a) - rank(b));
}

function drawFindings(
  analysis: Analysis,
  circumstances: Circumstances,
  kept: KeptList<FindingReference> | null,
): SheetDraft {
  const draft = new SheetDraft(isFindingsColumn);
  const rows = sortRows(analysis);
  drawHead(draft, analysis, circumstances);
  COLUMNS.forEach(({ header }, column) => draft.value(HEADER_ROW, column, header));
  draft.format({ top: HEADER_ROW, bottom: HEADER_ROW, left: 0, right: LAST_PRINTED }, HEADER_LOOK);
  rows.forEach((row, index) => drawRow(draft, FIRST_ROW + index, row));
  if (rows.length === 0) draft.value(FIRST_ROW, 0, 'No hay avisos: el plan está limpio.');
  let lastRow = FIRST_ROW + Math.max(rows.length, 1) - 1;
  if (rows.length > 0) formatBody(draft, FIRST_ROW, lastRow, rows);
  if (kept) {
    const find = indexReferences(kept.rows.map((from) => ({ ...from.reference, from })));
    const taken = new Set<unknown>();
    rows.forEach(({ reference }, index) => {
      const found = find(reference)?.from;
      if (!found || taken.has(found)) return;
      taken.add(found);
      putKept(FINDINGS_LIST, draft, found, FIRST_ROW + index);
    });
    lastRow = drawGone(
      FINDINGS_LIST,
      draft,
      kept,
      kept.rows.filter((row) => !taken.has(row)),
      lastRow,
    );
    emptyOldCells(FINDINGS_LIST, draft, kept);
  }
  WIDTHS.forEach((width, column) => draft.widths.push({ column, width }));
  draft.frozenRows = HEADER_ROW + 1;
  draft.pageSetup = listPage('Avisos PAAC', 'letter', HEADER_ROW, lastRow, LAST_PRINTED);
  return draft;
}

function drawHead(draft: SheetDraft, analysis: Analysis, { today, version }: Circumstances): void {
  const { findings, plan, workbook } = analysis;
  const open = findings.filter(({ ignored }) => ignored === null);
  const count = (severity: Finding['severity']): number => open.filter((each) => each.severity === severity).length;
  const ignored = findings.length - open.length;
  draft.value(0, 0, FINDINGS_SHEET);
  draft.format({ top: 0, bottom: 0, left: 0, right: LAST_PRINTED }, TITLE_LOOK);
  draft.heights.push({ row: 0, height: 24 }, { row: HEADER_ROW, height: 22 });
  const year = plan.planYear === null ? '' : `, vigencia ${plan.planYear}`;
  draft.value(1, 0, `${workbook.fileName ?? 'Libro'}: corte ${formatDay(plan.cutoff)}${year}.`);
  draft.value(
    2,
    0,
    `Por atender: ${open.length} (${SEVERITY_ORDER.map((each) => `${SEVERITY_WORDS[each]} ${count(each)}`).join(', ')}). ` +
      `Ignorados con motivo: ${ignored}.`,
  );
  draft.value(
    3,
    0,
    `Hoja construida el ${formatDay(today)} con Seguimiento PAAC ${version}. Lo que escriba en «Observaciones», o a la ` +
      'derecha, se conserva al construirla de nuevo.',
    true,
  );
  const notes = { top: 1, bottom: 3, left: 0, right: LAST_PRINTED };
  draft.format(notes, { vertical: 'center', horizontal: 'left', numberFormat: 'General' });
  draft.format({ ...notes, top: 3 }, { fontSize: 8, fontColor: NOTE_COLOUR });
}

function drawRow(draft: SheetDraft, row: number, { finding, reference, offices }: Row): void {
  const { rule, severity, cell, message, ignored } = finding;
  // Rule ids are English, and stand in the reference.
  draft.value(row, columnOf('rule'), findRule(rule)?.title ?? rule);
  draft.value(row, columnOf('severity'), SEVERITY_WORDS[severity]);
  if (cell) {
    const place = formatCell(cell.row, cell.column);
    draft.value(row, columnOf('sheet'), cell.sheet);
    draft.formula(row, columnOf('cell'), linkFormula(cell.sheet, place), place);
  }
  draft.value(row, columnOf('message'), message);
  draft.value(row, columnOf('responsible'), offices.join('; '));
  draft.value(row, columnOf('state'), FINDING_STATES[ignored ? 'ignored' : 'open']);
  draft.value(row, columnOf('reason'), ignored?.reason ?? null);
  draft.value(row, columnOf('reference'), writeReference(reference));
}

/** A link inside the workbook that Excel and LibreOffice both follow; it moves with the file, whatever its name. */
export function linkFormula(sheet: string, place: string): string {
  const text = (words: string): string => `"${words.replace(/"/g, '""')}"`;
  return `=HYPERLINK(${text(`#${quoteSheet(sheet)}!${place}`)},${text(place)})`;
}

const SEVERITY_FILLS: Readonly<Record<Finding['severity'], string>> = {
  error: '#F8CBAD',
  warning: '#FFE699',
  info: '#DDEBF7',
};

function formatBody(draft: SheetDraft, top: number, bottom: number, rows: readonly Row[]): void {
  const body = { top, bottom, left: 0, right: LAST_PRINTED };
  draft.format(body, {
    fontSize: 9,
    wrap: true,
    vertical: 'top',
    horizontal: 'left',
    border: BORDER,
    numberFormat: 'General',
  });
  const strip = (id: Parameters<typeof columnOf>[0]) => ({ ...body, left: columnOf(id), right: columnOf(id) });
  draft.format(strip('cell'), { fontColor: '#0563C1', horizontal: 'center' });
  for (const severity of SEVERITY_ORDER) {
    for (const { first, last } of runsOf(rows, ({ finding }) => finding.severity === severity && !finding.ignored)) {
      const area = { ...strip('severity'), top: top + first, bottom: top + last };
      draft.format(area, { fill: SEVERITY_FILLS[severity] });
    }
  }
  for (const { first, last } of runsOf(rows, ({ finding }) => finding.ignored !== null)) {
    draft.format({ ...body, top: top + first, bottom: top + last }, { fontColor: NOTE_COLOUR });
  }
  draft.format(strip('reference'), { ...HELPER_LOOK, wrap: false, border: null, horizontal: 'left' });
}
