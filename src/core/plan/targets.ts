/** The target that a plan writes down: in its planned column, else as a quantity in a text. */
import { readExecutedCell } from '../values/executed-text';
import { isDateFormat, isPercentFormat } from '../values/number-format';
import { type Quantity, readQuantity } from '../values/quantity';
import { isAmount, roundQuantity, sumQuantities } from '../values/rounding';
import { type CellReading } from './plan';

/** A target that was written; one that has to be assumed is made with the milestones. */
export interface WrittenTarget {
  readonly value: number;
  readonly unit: 'count' | 'percent';
  readonly source: 'planned' | 'text';
  readonly cell: CellReading;
  readonly isSum: boolean;
}

/** A number above 0 in a planned cell; null for any other content. */
function plannedQuantity(cell: CellReading): Quantity | null {
  const read = readExecutedCell(cell.value, cell.numberFormat);
  if (read.kind !== 'number') return null;
  const value = roundQuantity(read.percent === 'sign' ? read.number / 100 : read.number);
  return value > 0 ? { value, unit: read.percent === null ? 'count' : 'percent' } : null;
}

/** A reader of target cells that reads equal texts once. */
export function makeQuantityReader(): (cell: CellReading) => Quantity | null {
  const known = new Map<string, Quantity | null>();
  return ({ value, numberFormat }) => {
    if (typeof value === 'number') {
      if (!isAmount(value) || isDateFormat(numberFormat)) return null;
      return { value: roundQuantity(value), unit: isPercentFormat(numberFormat) ? 'percent' : 'count' };
    }
    if (typeof value !== 'string') return null;
    let quantity = known.get(value);
    if (quantity === undefined) known.set(value, (quantity = readQuantity(value)));
    return quantity;
  };
}

/**
 * Over several rows of an activity planned quantities add up; of texts the first quantity counts. `texts` are the
 * target cells, or the product cells of a table without a target column.
 */
export function readWrittenTarget(
  planned: readonly CellReading[],
  texts: readonly CellReading[],
  quantityOf: (cell: CellReading) => Quantity | null,
): WrittenTarget | null {
  if (planned.length === 1) {
    const quantity = plannedQuantity(planned[0]!);
    if (quantity)
      return { value: quantity.value, unit: quantity.unit, source: 'planned', cell: planned[0]!, isSum: false };
  } else if (planned.length > 1) {
    const sum = sumPlanned(planned);
    if (sum) return sum;
  }
  for (const cell of texts) {
    const quantity = quantityOf(cell);
    if (quantity) return { value: quantity.value, unit: quantity.unit, source: 'text', cell, isSum: false };
  }
  return null;
}

/** Those in the unit of the first. */
function sumPlanned(planned: readonly CellReading[]): WrittenTarget | null {
  const plannedQuantities: { readonly cell: CellReading; readonly quantity: Quantity }[] = [];
  for (const cell of planned) {
    const quantity = plannedQuantity(cell);
    if (quantity) plannedQuantities.push({ cell, quantity });
  }
  const first = plannedQuantities[0];
  if (!first) return null;
  const alike = plannedQuantities.filter(({ quantity }) => quantity.unit === first.quantity.unit);
  return {
    value: sumQuantities(alike.map(({ quantity }) => quantity.value)),
    unit: first.quantity.unit,
    source: 'planned',
    cell: first.cell,
    isSum: alike.length > 1,
  };
}
