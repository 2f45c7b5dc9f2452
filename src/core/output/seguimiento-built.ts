/** What the formulas of a seguimiento sheet showed when it was built, from what that build kept, with what was verified since. */
import { type Parameters } from '../parameters';
import { type StoredActivity, type StoredBuild } from '../progress/stored-build';
import { foldText } from '../values/fold-text';
import { BLANK, type CellContent } from '../workbook/patch';
import { type CellValue, type SheetSnapshot, formulaAt, valueAt } from '../workbook/snapshot';
import { readKey } from './keys';
import { type DetailFigures, type FiguresAt, figuresOf } from './seguimiento-figures';
import { detailValues } from './seguimiento-detail';
import {
  HEAD_FIELDS,
  TOTAL_LABEL,
  type TypedColumnId,
  detailColumn,
  helperColumn,
  summaryColumn,
} from './seguimiento-layout';
import { isLabel } from './seguimiento-labels';
import { drawNotes } from './seguimiento-notes';
import { type KeptSheet } from './seguimiento-read';
import { type SummaryRow, drawSummary } from './seguimiento-summary';
import { type TypedRow } from './seguimiento-typed';
import { SheetDraft } from './sheet-draft';

interface BuiltRow {
  readonly component: string;
  readonly stored: StoredActivity;
  readonly figures: DetailFigures;
}

/**
 * By `row,column`; null where the sheet has rows of which the build knows nothing, or was rearranged beyond recognition.
 * Rows that are `asShown`, by the number of their Código, stay as they are, and the summary counts them so.
 */
export function builtValues(
  kept: KeptSheet,
  build: StoredBuild,
  at: FiguresAt,
  parameters: Parameters,
  asShown: (key: number) => boolean = () => false,
): ReadonlyMap<string, CellValue> | null {
  const { sheet, summaryRow, detailRow } = kept;
  if (summaryRow < 0 || detailRow < 0) return null;
  const known = new Map(build.activities.map((activity) => [readKey(activity.key), activity]));
  const values = new Map<string, CellValue>();
  const rows: BuiltRow[] = [];
  let verifiedCount = 0;
  for (const [key, { row, cells }] of kept.rows) {
    // The list at the end has no formulas.
    if (formulaAt(sheet, row, detailColumn('status')) === null) continue;
    const stored = known.get(key);
    if (!stored) return null;
    const verified = cells.get(detailColumn('verified'))?.value ?? null;
    const doneDate = cells.get(detailColumn('doneDate'))?.value ?? null;
    const isShown = asShown(key);
    const figures = isShown ? shownFigures(sheet, row) : figuresOf(stored, { verified, doneDate }, at);
    // What is left out here stays as it is shown.
    if (!isShown) {
      for (const [column, value] of detailValues(stored, figures, at.serialOffset, stored.putOff ?? []))
        values.set(`${row},${column}`, value);
      if (stored.evidence !== null) values.set(`${row},${detailColumn('evidence')}`, stored.evidence);
    }
    if (typeof verified === 'number') verifiedCount++;
    rows.push({ component: String(valueAt(sheet, row, detailColumn('component')) ?? ''), stored, figures });
  }
  const draft = new SheetDraft(() => true);
  if (!drawParts(draft, kept, rows, { ...parameters, zones: build.zones })) return null;
  for (const { row, column, content } of draft.cells.values()) {
    if (content.formula !== null) values.set(`${row},${column}`, content.value);
  }
  const { row, valueColumns } = HEAD_FIELDS.verified;
  values.set(`${row},${valueColumns[0]}`, `${verifiedCount} de ${rows.length}`);
  return values;
}

/** The figures of a row as its own cells show them now: what the summary counts. */
function shownFigures(sheet: SheetSnapshot, row: number): DetailFigures {
  const numberAt = (column: number): number | null => {
    const value = valueAt(sheet, row, column);
    return typeof value === 'number' ? value : null;
  };
  const word = valueAt(sheet, row, detailColumn('status'));
  return {
    planned: numberAt(detailColumn('planned')) ?? 0,
    counted: numberAt(helperColumn('counted')),
    compliance: numberAt(detailColumn('compliance')),
    word: typeof word === 'string' ? word : '',
    progress: numberAt(helperColumn('progress')) ?? 0,
    daysLate: numberAt(detailColumn('daysLate')) ?? 0,
    firstOpen: numberAt(helperColumn('firstOpen')),
    lastDue: numberAt(helperColumn('lastDue')),
  };
}

/** Draws summary and notes at the sheet's own places; false where its summary is not as we have drawn it. */
function drawParts(draft: SheetDraft, kept: KeptSheet, rows: readonly BuiltRow[], parameters: Parameters): boolean {
  const { sheet, summaryRow, form } = kept;
  const names: string[] = [];
  let total = summaryRow + 1;
  for (; ; total++) {
    const name = valueAt(sheet, total, summaryColumn('component', form));
    if (typeof name !== 'string' || name === '') return false;
    if (isLabel(name, TOTAL_LABEL)) break;
    names.push(name);
  }
  const isMeasured = (name: string): boolean => rows.some((row) => row.component === name);
  const measured = names.filter(isMeasured);
  if (measured.some((name, index) => names[index] !== name)) return false;
  if (rows.some(({ component }) => !measured.includes(component))) return false;
  const summaryRows: SummaryRow[] = measured.map((component) => {
    const own = rows.filter((row) => row.component === component);
    return { component, figures: own.map((row) => row.figures), weights: own.map((row) => row.stored.weight) };
  });
  const typed: TypedRow[] = names.slice(measured.length).map((component) => ({
    component,
    cells: kept.typed.get(foldText(component)) ?? new Map<TypedColumnId, CellContent>(),
    remark: BLANK,
  }));
  const detail = [kept.detailRow + 1, kept.detailRow + rows.length] as const;
  const hasWeights = rows.some(({ stored }) => stored.weight !== null);
  drawSummary(
    { draft, headerRow: summaryRow, detail, parameters, typed, form, remarkOf: () => BLANK },
    summaryRows,
    hasWeights,
  );
  drawNotes(draft, { row: total + 2, detail, rows: summaryRows, parameters, form });
  return true;
}
