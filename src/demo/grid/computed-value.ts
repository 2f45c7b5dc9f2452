/** What the calculation engine gives for a formula, as the value of a cell. */
import { type ICellData } from '@univerjs/core';
import { type CellValue } from '../../core/workbook/snapshot';

const [NUMBER, BOOLEAN] = [2, 3];
const ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;
/** Univer's own errors, by the one that Excel would give. */
const EXCEL_ERRORS: Readonly<Record<string, string>> = { '#CYCLE!': '#REF!', '#ERROR!': '#VALUE!' };

export function computedValue(cell: ICellData | null | undefined): CellValue {
  const v = cell?.v;
  if (v === null || v === undefined) return '';
  if (cell?.t === BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  if (typeof v === 'number' || (cell?.t === NUMBER && v !== '' && Number.isFinite(Number(v)))) return Number(v);
  if (typeof v === 'boolean') return v;
  const error = EXCEL_ERRORS[v] ?? v;
  return ERROR.test(error) ? { error } : v;
}
