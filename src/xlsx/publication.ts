/** A seguimiento as a file of its own, for whoever publishes it: the command line and the pane make the same one. */
import { HostError } from '../core/host';
import { type PublishedPart, publishedPart } from '../core/output/seguimiento-published';
import { sameValue } from '../core/workbook/patch';
import { type CellRef, type CellValue, type SheetSnapshot, valueAt } from '../core/workbook/snapshot';
import { openPackage, savePackage, type XlsxPackage } from './package';
import { publishSheet } from './publish';
import { scannedSheet } from './read-snapshot';
import { readWorkbookPart } from './workbook-part';

/** Cells that are named where a file is not up to date. */
const NAMED = 5;

/**
 * `shown`: the sheet as somebody sees it now. The file may be older than that (Excel saves on the web when it finds the
 * time): no figure but those is published. @throws XlsxError; HostError `stale` with the cells that differ
 */
export function makePublication(bytes: Uint8Array, shown: SheetSnapshot): Uint8Array {
  const pkg = openPackage(bytes);
  const part = publishedPart(shown);
  requireCurrent(pkg, shown, part);
  return savePackage(publishSheet(pkg, shown.name, part));
}

function requireCurrent(pkg: XlsxPackage, shown: SheetSnapshot, { first, last, lastRow }: PublishedPart): void {
  const entry = readWorkbookPart(pkg).sheets.find(({ name }) => name === shown.name);
  if (!entry) throw new HostError('stale', [], 'the file lacks the sheet');
  const { count, rows, columns, values } = scannedSheet(pkg, entry).cells;
  const inFile = new Map<string, CellValue>();
  let bottom = shown.area?.bottom ?? -1;
  for (let index = 0; index < count; index++) {
    inFile.set(`${rows[index]},${columns[index]}`, values[index]!);
    bottom = Math.max(bottom, rows[index]!);
  }
  const different: CellRef[] = [];
  for (let row = 0; row <= (lastRow ?? bottom) && different.length < NAMED; row++) {
    for (let column = first; column <= last; column++) {
      const isSame = sameFigure(inFile.get(`${row},${column}`) ?? null, valueAt(shown, row, column));
      if (!isSame) different.push({ sheet: shown.name, row, column });
    }
  }
  if (different.length > 0) throw new HostError('stale', different);
}

/** Numbers by twelve digits: programs keep fifteen of them, and not the same ones. Line ends differ too. */
function sameFigure(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Number(a.toPrecision(12)) === Number(b.toPrecision(12));
  if (typeof a === 'string' && typeof b === 'string') return a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n');
  return sameValue(a, b);
}
