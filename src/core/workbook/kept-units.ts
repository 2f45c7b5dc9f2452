/** Which units an undo leaves when something in them is the user's by now. */
import { columnIndex, LAST_ROW, quoteSheet } from './address';
import { canonicalFormula } from './formula-text';
import { type Operation } from './patch';

/**
 * What stays goes on reading other cells of ours: the schedule and the names that its formulas speak of stay too, or the
 * user would find `#REF!` beside what they typed; and so do the columns that they read, or a seguimiento that stays
 * would show other figures than before.
 */
export function withReferencedUnits(
  operations: readonly Operation[],
  changed: ReadonlySet<string>,
): ReadonlySet<string> {
  const kept = new Set(changed);
  if (kept.size === 0) return kept;
  const doomed = operations.flatMap((operation) => {
    if (operation.op === 'remove-sheet') {
      return [{ unit: operation.unit, text: canonicalFormula(`=${quoteSheet(operation.sheet)}!A1`).slice(1, -2) }];
    }
    const isDropped = operation.op === 'set-name' && operation.after === null;
    return isDropped ? [{ unit: operation.unit, text: operation.name }] : [];
  });
  const cells = cellsByPlace(operations);
  const read = new Set<string>();
  for (let size = -1; size !== kept.size;) {
    size = kept.size;
    for (const operation of operations) {
      if (operation.op !== 'set-cell' || operation.before.formula === null || !kept.has(operation.unit)) continue;
      const formula = canonicalFormula(operation.before.formula);
      for (const { unit, text } of doomed) if (formula.includes(text)) kept.add(unit);
      for (const reference of referencesIn(formula, operation.sheet)) {
        const key = Object.values(reference).join(',');
        if (read.has(key)) continue;
        read.add(key);
        for (const unit of unitsAt(cells, reference)) kept.add(unit);
      }
    }
  }
  return kept;
}

interface Reference {
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type CellsByPlace = ReadonlyMap<string, readonly { readonly row: number; readonly unit: string }[]>;

const placeOf = (sheet: string, column: number): string => `${column}:${sheet.toLowerCase()}`;

/** Units of the cells whose content changes, by sheet and column. */
function cellsByPlace(operations: readonly Operation[]): CellsByPlace {
  const cells = new Map<string, { row: number; unit: string }[]>();
  for (const operation of operations) {
    if (operation.op !== 'set-cell') continue;
    const place = placeOf(operation.sheet, operation.column);
    const list = cells.get(place);
    if (list) list.push({ row: operation.row, unit: operation.unit });
    else cells.set(place, [{ row: operation.row, unit: operation.unit }]);
  }
  return cells;
}

function unitsAt(cells: CellsByPlace, { sheet, left, right, top, bottom }: Reference): Set<string> {
  const units = new Set<string>();
  for (let column = left; column <= right; column++) {
    for (const { row, unit } of cells.get(placeOf(sheet, column)) ?? [])
      if (row >= top && row <= bottom) units.add(unit);
  }
  return units;
}

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([A-Za-z_À-ɏ][\w.À-ɏ]*))!`;
const CELL = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})`;
const COLUMN = String.raw`\$?([A-Z]{1,3})`;
const REFERENCES = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${SHEET})?(?:${CELL}(?::${CELL})?|${COLUMN}:${COLUMN})(?![\w(.!])`,
  'gi',
);

/** The ranges that a formula of ours reads. */
function referencesIn(formula: string, ownSheet: string): Reference[] {
  const references: Reference[] = [];
  REFERENCES.lastIndex = 0;
  for (let match = REFERENCES.exec(formula); match; match = REFERENCES.exec(formula)) {
    const [whole, quoted, plain, from, fromRow, to, toRow, first, last] = match;
    if (whole.startsWith('"')) continue;
    const sheet = quoted?.replace(/''/g, "'") ?? plain ?? ownSheet;
    if (first !== undefined && last !== undefined) {
      references.push({ sheet, left: columnIndex(first), right: columnIndex(last), top: 0, bottom: LAST_ROW });
    } else if (from !== undefined && fromRow !== undefined) {
      const left = columnIndex(from);
      const top = Number(fromRow) - 1;
      const right = to === undefined ? left : columnIndex(to);
      references.push({ sheet, left, right, top, bottom: toRow === undefined ? top : Number(toRow) - 1 });
    }
  }
  return references;
}
