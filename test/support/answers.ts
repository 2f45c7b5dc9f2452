/** What an office does with a request: types into it as Excel would, or sends something else. */
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage, type XlsxPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { readWorkbookPart } from '../../src/xlsx/workbook-part';
import { type Operation } from '../../src/core/workbook/patch';
import { type CellValue, formulaAt, valueAt, type SheetSnapshot } from '../../src/core/workbook/snapshot';
import { FIRST_ROW, type RequestColumnId, requestColumn } from '../../src/core/exchange/request-layout';

/** Without the protection: what somebody does who copies the sheet, or takes the protection off. */
function unprotected(pkg: XlsxPackage): XlsxPackage {
  const part = readWorkbookPart(pkg);
  const path = part.sheets[0]!.path;
  return pkg.with(new Map([[path, pkg.text(path)!.replace(/<sheetProtection[^>]*\/>/, '')]]));
}

/** The file of a request with some cells typed over; `rows` are counted from its first activity. */
export function fillRequest(
  bytes: Uint8Array,
  typed: readonly { readonly row: number; readonly column: RequestColumnId; readonly value: CellValue }[],
): Uint8Array {
  const pkg = unprotected(openPackage(bytes));
  const sheet = readSnapshot(pkg, null).sheets[0]!;
  const operations = typed.map(({ row, column, value }): Operation => {
    const [at, to] = [FIRST_ROW + row, requestColumn(column)];
    return {
      op: 'set-cell',
      because: { kind: 'fix', label: 'Respuesta' },
      unit: 'answer',
      sheet: sheet.name,
      row: at,
      column: to,
      before: { formula: formulaAt(sheet, at, to), value: valueAt(sheet, at, to) },
      after: { formula: null, value },
    };
  });
  return savePackage(applyPatch(pkg, { operations }).pkg);
}

/** Every cell of a sheet that holds something, by its place. */
export function cellsOf(sheet: SheetSnapshot): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  const { area } = sheet;
  for (let row = area?.top ?? 0; area && row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(sheet, row, column);
      if (value !== null && value !== '') cells.set(`${sheet.name}!${row},${column}`, value);
    }
  }
  return cells;
}
