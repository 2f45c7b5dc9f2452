/** Operations of a patch as tests write them. */
import { type CellContent, type Operation, type Patch } from '../../src/core/workbook/patch';
import { parseArea } from '../../src/core/workbook/address';
import { type Area, type CellValue } from '../../src/core/workbook/snapshot';

type WithoutCommon<T> = T extends unknown ? Omit<T, 'because' | 'unit'> : never;

/** An operation without saying why; `unit` matters only where units are taken or left. */
export const operation = (body: WithoutCommon<Operation>, unit = 'u'): Operation =>
  ({ because: { kind: 'column', label: 'prueba' }, unit, ...body }) as Operation;

export const patch = (...operations: Operation[]): Patch => ({ operations });

export const area = (address: string): Area => parseArea(address)!;

export const value = (content: CellValue): CellContent => ({ formula: null, value: content });

/** Writes one cell by its address. */
export function setCell(
  sheet: string,
  address: string,
  before: CellContent,
  after: CellContent,
  unit = 'u',
): Operation {
  const { top, left } = area(address);
  return operation({ op: 'set-cell', sheet, row: top, column: left, before, after }, unit);
}
