/**
 * Sheet `Modificaciones PAAC`: what changed from another version of the plan to this one, each change with a place for
 * its justification, which is kept when the sheet is built again.
 */
import { type Analysis } from '../analysis';
import { type Circumstances, type Obstacle } from '../output/choices';
import { diffSheet } from '../output/diff-sheet';
import { linkFormula } from '../output/findings-sheet';
import { type KeptList, type KeptRow, drawGone, emptyOldCells, putKept, readKept } from '../output/kept-list';
import { rescheduledWords } from '../output/labels';
import {
  type ChangeReference,
  MODIFICATIONS_FIRST_ROW,
  MODIFICATIONS_HEADER_ROW,
  MODIFICATIONS_LIST,
  MODIFICATIONS_SHEET,
  MODIFICATION_COLUMNS,
  NO_MODIFICATIONS,
  isModificationColumn,
  modificationColumn,
  writeChangeReference,
} from '../output/modifications-layout';
import { READ_ONLY_MESSAGE, protectedMessage } from '../output/obstacles';
import { freeSheetName, ownSheets } from '../output/own-sheets';
import { SheetDraft, runsOf } from '../output/sheet-draft';
import { BORDER, HEADER_LOOK, HELPER_LOOK, NOTE_COLOUR, TITLE_LOOK } from '../output/sheet-looks';
import { listPage } from '../output/sheet-page';
import { type Proposal } from '../propose';
import { formatDay } from '../values/calendar-date';
import { foldText } from '../values/fold-text';
import { formatCell, quoteSheet } from '../workbook/address';
import { OWN_SHEET_NAMES } from '../workbook/own-marks';
import { EMPTY_PATCH } from '../workbook/patch';
import { CHANGE_KINDS, type PlanChange } from './changes';
import { type Comparison } from './compare-plans';
import { initialDatesOperation } from './initial-dates';
import { CHANGES_WORDS, CHANGE_WORDS } from './wording';

/** The sheet as the comparison has it, and what the seguimiento must remember of it. `analysis` is of the newer version. */
export function proposeModifications(
  analysis: Analysis,
  comparison: Comparison,
  circumstances: Circumstances,
): Proposal {
  const refuse = (sheet: string, message: string): Proposal => {
    const obstacle: Obstacle = { sheet, message };
    return { patch: EMPTY_PATCH, obstacles: [obstacle] };
  };
  if (analysis.workbook.isReadOnly) return refuse('', READ_ONLY_MESSAGE);
  const existing = ownSheets(analysis, 'modifications')[0] ?? null;
  if (existing?.isProtected) return refuse(existing.name, protectedMessage(existing.name));
  const name = existing?.name ?? freeSheetName(analysis.workbook, MODIFICATIONS_SHEET);
  const kept = existing && readKept(MODIFICATIONS_LIST, existing);
  const mark = OWN_SHEET_NAMES.modifications;
  const before = existing?.names.find((known) => known.name.toLowerCase() === mark.toLowerCase())?.formula ?? null;
  const operations = diffSheet(drawModifications(analysis, comparison, circumstances, kept), {
    name,
    existing,
    because: { kind: 'modifications', label: `Hoja «${name}»` },
    unit: `sheet:${name}`,
    tabColor: '#7F6000',
    names: [{ name: mark, scope: name, before, after: `=${quoteSheet(name)}!$A$1` }],
  });
  const memory = initialDatesOperation(analysis, comparison);
  return { patch: { operations: [...(memory ? [memory] : []), ...operations] }, obstacles: [] };
}

function drawModifications(
  analysis: Analysis,
  comparison: Comparison,
  circumstances: Circumstances,
  kept: KeptList<ChangeReference> | null,
): SheetDraft {
  const draft = new SheetDraft(isModificationColumn);
  const { changes } = comparison;
  const { lastPrinted } = MODIFICATIONS_LIST;
  const header = MODIFICATIONS_HEADER_ROW;
  const first = MODIFICATIONS_FIRST_ROW;
  drawHead(draft, analysis, comparison, circumstances);
  MODIFICATION_COLUMNS.forEach(({ header: words }, column) => draft.value(header, column, words));
  draft.format({ top: header, bottom: header, left: 0, right: lastPrinted }, HEADER_LOOK);
  changes.forEach((change, index) => drawChange(draft, change, first + index));
  if (changes.length === 0) draft.value(first, 0, `${NO_MODIFICATIONS}: las dos versiones dicen lo mismo.`);
  else formatBody(draft, first, changes);
  let lastRow = first + Math.max(changes.length, 1) - 1;
  if (kept) lastRow = putBack(draft, kept, changes, lastRow);
  MODIFICATION_COLUMNS.forEach(({ width }, column) => draft.widths.push({ column, width }));
  draft.frozenRows = header + 1;
  draft.pageSetup = listPage(MODIFICATIONS_SHEET, 'legal', header, lastRow, lastPrinted);
  return draft;
}

function drawHead(
  draft: SheetDraft,
  { plan, workbook }: Analysis,
  { older, newer, cutoff, changes, matching }: Comparison,
  { today, version }: Circumstances,
): void {
  draft.value(0, 0, MODIFICATIONS_SHEET);
  const { lastPrinted } = MODIFICATIONS_LIST;
  draft.format({ top: 0, bottom: 0, left: 0, right: lastPrinted }, TITLE_LOOK);
  draft.heights.push({ row: 0, height: 24 }, { row: MODIFICATIONS_HEADER_ROW, height: 22 });
  const year = plan.planYear === null ? '' : `, vigencia ${plan.planYear}`;
  const by = cutoff === null ? '' : ` Fechas que ya habían pasado: al corte ${formatDay(cutoff)}.`;
  // A file that was renamed is no reason to write the sheet again.
  draft.value(1, 0, `Antes: ${older.name}. Después: ${workbook.fileName ?? newer.name}${year}.${by}`, true);
  const counts = CHANGE_KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${CHANGES_WORDS[kind].toLowerCase()} ${count}`];
  });
  draft.value(2, 0, `Modificaciones: ${changes.length}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}.`);
  draft.value(
    3,
    0,
    `Actividades antes: ${older.activities.length}; después: ${newer.activities.length}; en las dos versiones: ${matching.matches.length}. ` +
      'Mayúsculas, tildes, espacios y puntuación no cuentan como modificación, ni escribir la misma fecha de otra manera.',
  );
  draft.value(
    4,
    0,
    `Hoja construida el ${formatDay(today)} con Seguimiento PAAC ${version}. Lo que escriba en «Justificación», o a la ` +
      'derecha, se conserva al construirla de nuevo.',
    true,
  );
  const notes = { top: 1, bottom: 4, left: 0, right: lastPrinted };
  draft.format(notes, { vertical: 'center', horizontal: 'left', numberFormat: 'General' });
  draft.format({ ...notes, top: 3 }, { fontSize: 8, fontColor: NOTE_COLOUR });
}

function drawChange(draft: SheetDraft, change: PlanChange, row: number): void {
  const { kind, older, newer, before, after, putOff, activities } = change;
  const shown = newer ?? older;
  draft.value(row, modificationColumn('kind'), CHANGE_WORDS[kind]);
  draft.value(row, modificationColumn('key'), shown?.key ?? null);
  draft.value(row, modificationColumn('component'), shown?.component ?? null);
  draft.value(row, modificationColumn('number'), shown?.number ?? null);
  draft.value(row, modificationColumn('activity'), shown?.text ?? `${activities} actividades`);
  if (newer?.cell) {
    const place = formatCell(newer.cell.row, newer.cell.column);
    draft.formula(row, modificationColumn('cell'), linkFormula(newer.cell.sheet, place), place);
  }
  draft.value(row, modificationColumn('before'), before);
  draft.value(row, modificationColumn('after'), after);
  draft.value(row, modificationColumn('note'), putOff === null ? null : rescheduledWords(putOff));
  draft.value(row, modificationColumn('reference'), writeChangeReference(referenceOf(change)));
}

/** Of a component or subcomponent that got another name, the names are its texts. */
function referenceOf({ kind, older, newer, before, after }: PlanChange): ChangeReference {
  if (!older && !newer) return { kind, key: null, older: before, newer: after };
  return { kind, key: newer?.key ?? older?.key ?? null, older: older?.text ?? '', newer: newer?.text ?? '' };
}

function formatBody(draft: SheetDraft, top: number, changes: readonly PlanChange[]): void {
  const { lastPrinted, reference } = MODIFICATIONS_LIST;
  const body = { top, bottom: top + changes.length - 1, left: 0, right: lastPrinted };
  draft.format(body, {
    fontSize: 9,
    wrap: true,
    vertical: 'top',
    horizontal: 'left',
    border: BORDER,
    numberFormat: 'General',
  });
  const strip = (id: Parameters<typeof modificationColumn>[0]) => ({
    ...body,
    left: modificationColumn(id),
    right: modificationColumn(id),
  });
  draft.format(strip('kind'), { bold: true });
  draft.format(strip('cell'), { fontColor: '#0563C1', horizontal: 'center' });
  for (const { first, last } of runsOf(changes, ({ putOff }) => putOff !== null)) {
    draft.format({ ...strip('note'), top: top + first, bottom: top + last }, { fill: '#F8CBAD', bold: true });
  }
  draft.format(
    { ...body, left: reference, right: reference },
    { ...HELPER_LOOK, wrap: false, border: null, horizontal: 'left' },
  );
}

/** Every justification beside its change, the rest at the end. Returns the last row in use. */
function putBack(
  draft: SheetDraft,
  kept: KeptList<ChangeReference>,
  changes: readonly PlanChange[],
  lastRow: number,
): number {
  const find = indexKept(kept.rows);
  const taken = new Set<unknown>();
  changes.forEach((change, index) => {
    const row = find(referenceOf(change), taken);
    if (!row) return;
    taken.add(row);
    putKept(MODIFICATIONS_LIST, draft, row, MODIFICATIONS_FIRST_ROW + index);
  });
  const gone = kept.rows.filter((row) => !taken.has(row));
  const last = drawGone(MODIFICATIONS_LIST, draft, kept, gone, lastRow);
  emptyOldCells(MODIFICATIONS_LIST, draft, kept);
  return last;
}

/** By Código, else by the text that the activity had before, else by the one that it has now. */
function indexKept(
  rows: readonly KeptRow<ChangeReference>[],
): (reference: ChangeReference, taken: ReadonlySet<unknown>) => KeptRow<ChangeReference> | null {
  const known = new Map<string, KeptRow<ChangeReference>[]>();
  const wordsOf = ({ kind, key, older, newer }: ChangeReference): string[] => [
    ...(key === null ? [] : [`${kind}|key|${key}`]),
    `${kind}|both|${foldText(older)}|${foldText(newer)}`,
    ...(older === '' ? [] : [`${kind}|older|${foldText(older)}`]),
    ...(newer === '' ? [] : [`${kind}|newer|${foldText(newer)}`]),
  ];
  for (const row of rows) {
    for (const word of wordsOf(row.reference)) known.set(word, [...(known.get(word) ?? []), row]);
  }
  return (reference, taken) => {
    for (const word of wordsOf(reference)) {
      const row = known.get(word)?.find((each) => !taken.has(each));
      if (row) return row;
    }
    return null;
  };
}
