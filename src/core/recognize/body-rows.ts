/**
 * Rows of a plan whose words read like a header's: a unit `Actividad` beside an evidence `Soportes`, the component
 * `Iniciativas adicionales` beside `Subcomponente 1 Ética`. Taken for headers they would cut their plan off.
 */
import { looksLikeActivityNumber, looksLikeDate } from '../fields/cell-looks';
import { type FieldId } from '../fields/field';
import { bareText } from '../values/fold-text';
import { numberFormatAt } from '../workbook/snapshot';
import { type HeaderBlock } from './header-blocks';
import { labelOf } from './header-labels';
import { type HeaderTable } from './header-tables';
import { fieldsByWords } from './header-words';
import { countKindWords } from './kinds';
import { readPeriodLabel } from './periods';
import { type SheetGrid } from './sheet-grid';

const DATES: ReadonlySet<FieldId | null> = new Set<FieldId | null>(['startDate', 'endDate', 'dueDate']);
/** What a header may say of a time, too: `Seguimiento corte 30 de abril`, `I trimestre 2022`. */
const TIME_OF_HEADER = /\b(corte|seguimiento|monitoreo|vigencia|\w*mestre)\b/;

/** The blocks that are headers; `headers` are the tables read below all of them. */
export function withoutBodyRows(
  grid: SheetGrid,
  blocks: readonly HeaderBlock[],
  headers: readonly HeaderTable[],
): readonly HeaderBlock[] {
  let plans: readonly HeaderTable[] = [];
  return blocks.filter((block) => {
    const own = headers.filter((header) => header.block.anchor === block.anchor);
    if (!block.declared && plans.some((plan) => isRowOf(grid, plan, block, own))) return false;
    const found = own.filter(({ kind }) => kind === 'plan');
    plans = [...plans.filter((plan) => !found.some((other) => overlap(plan, other))), ...found];
    return true;
  });
}

const overlap = (a: HeaderTable, b: HeaderTable): boolean =>
  a.header.left <= b.header.right && b.header.left <= a.header.right;

/** Below a plan, with a date or a number where that asks for one; or no table at all, in the midst of filled rows. */
function isRowOf(grid: SheetGrid, plan: HeaderTable, block: HeaderBlock, own: readonly HeaderTable[]): boolean {
  const beside = own.length > 0 && !own.some((header) => overlap(header, plan));
  if (beside || own.some(({ words }) => words === plan.words)) return false;
  if (plan.columns.some(({ field, column }) => answers(grid, field, block.anchor, column))) return true;
  const { left, right } = plan.header;
  const filledAbove = grid.countFilled(block.top - 1, left, right);
  if (own.every(({ kind }) => kind === null) && filledAbove >= 2) return true;
  // Below the header itself, or below a row with more in it than a title.
  const isBelowRow =
    block.top === plan.block.bottom + 1 ||
    filledAbove > 1 ||
    (filledAbove === 1 && grid.at(block.top - 1, left) === null);
  return isBelowRow && own.every((header) => !saysPlainly(grid, header));
}

/** What follows a row of another table at once names at least so many columns by their own words alone. */
const FEWEST_PLAIN_LABELS = 3;

/** `Racionalización de trámites | Trámites inscritos` in a plan sounds like the head of a SUIT table, and is none. */
function saysPlainly(grid: SheetGrid, { kind, header, block, texts }: HeaderTable): boolean {
  if (kind === 'suit' || kind === 'risk-map') return countKindWords(texts, kind) >= FEWEST_PLAIN_LABELS;
  let plain = 0;
  let filled = 0;
  for (let column = header.left; column <= header.right; column++) {
    const text = grid.textAt(block.anchor, column);
    if (!text) continue;
    filled++;
    const best = fieldsByWords(text)[0];
    const period = readPeriodLabel(text);
    if (best ? best.matched === best.total : (period.period || period.unit) && !period.rest.length) plain++;
  }
  return plain >= FEWEST_PLAIN_LABELS && plain * 2 > filled;
}

function answers(grid: SheetGrid, field: FieldId | null, row: number, column: number): boolean {
  if (field !== 'number' && !DATES.has(field)) return false;
  const value = grid.at(row, column);
  if (value === null) return false;
  const cell = { value, numberFormat: numberFormatAt(grid.sheet, row, column) };
  if (field === 'number') return looksLikeActivityNumber(cell);
  if (!looksLikeDate(cell)) return false;
  return typeof value !== 'string' || (!labelOf(value) && !TIME_OF_HEADER.test(bareText(value)));
}
