/** The values that a file keeps beside its formulas, for whoever shows it without calculating: an email, a phone. */
import { type CellValue } from '../core/workbook/snapshot';
import { sameValue } from '../core/workbook/patch';
import { SheetDraft, partOf } from './edit/sheet';
import { XmlBytes } from './edit/xml-bytes';
import { type PartContent, type XlsxPackage } from './package';
import { scannedSheet } from './read-snapshot';
import { readWorkbookPart } from './workbook-part';

/** What a formula gives. */
export interface FormulaResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** With its `=`; a cell that holds another one by now is left alone. */
  readonly formula: string;
  readonly value: CellValue;
}

/** The package with these results beside their formulas; no formula changes. @throws XlsxError damaged */
export function storeResults(pkg: XlsxPackage, results: readonly FormulaResult[]): XlsxPackage {
  const changes = new Map<string, PartContent>();
  const out = new XmlBytes();
  for (const entry of readWorkbookPart(pkg).sheets) {
    const wanted = new Map<string, FormulaResult>();
    for (const result of results) {
      if (result.sheet === entry.name) wanted.set(`${result.row},${result.column}`, result);
    }
    if (wanted.size === 0 || !entry.hasCells) continue;
    const { rows, columns, values, formulas } = scannedSheet(pkg, entry).cells;
    let draft: SheetDraft | null = null;
    for (const [index, formula] of formulas) {
      const result = wanted.get(`${rows[index]},${columns[index]}`);
      if (!result || result.formula !== formula || sameValue(result.value, values[index]!)) continue;
      draft ??= new SheetDraft(pkg.text(entry.path)!, null);
      draft.setResult(result.row, result.column, result.value);
    }
    if (draft) changes.set(entry.path, partOf(draft, out));
  }
  return changes.size === 0 ? pkg : pkg.with(changes);
}
