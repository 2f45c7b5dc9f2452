/** Addresses as the client sends them. */
import { LAST_COLUMN, LAST_ROW, parseArea } from '../../../core/workbook/address';
import { type Area } from '../../../core/workbook/snapshot';
import { ExcelFault } from '../protocol';

/** Longer addresses are refused. */
const ADDRESS_LENGTH = 8192;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** Reads `A1`, `A1:B2`, `3:5` and `B:D`. @throws ExcelFault InvalidArgument */
export function readAddress(address: unknown): Area {
  const text = String(address ?? '');
  if (text.length > ADDRESS_LENGTH) throw new ExcelFault('InvalidArgument', 'address');
  const local = text.slice(text.lastIndexOf('!') + 1).replace(/\$/g, '');
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) return { ...WHOLE_SHEET, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(local);
  const area = columns ? parseArea(`${columns[1]}1:${columns[2]}1`) : parseArea(local);
  if (!area) throw new ExcelFault('InvalidArgument', 'address');
  return columns ? { ...area, bottom: LAST_ROW } : area;
}
