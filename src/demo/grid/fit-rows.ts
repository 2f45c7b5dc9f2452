/** Rows without a height of their own grow with the text that was written into them, as in Excel. */
import { type IRange, IUniverInstanceService, type Univer, type Workbook } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';
import { type Mutation } from './show-changes';
import { type ShownSheet, type ShownWorkbook } from './shown-sheet';

/** Rows that are measured before the next is drawn; those of a long sheet follow while nothing else is to be done. */
const AT_ONCE = 300;

export function fitRows(
  univer: Univer,
  unitId: string,
  before: ShownWorkbook | null,
  after: ShownWorkbook,
  apply: (mutations: readonly Mutation[]) => void,
): void {
  const heights = univer.__getInjector().get(SheetInterceptorService);
  const fit = (subUnitId: string, ranges: IRange[]): void => {
    if (!univer.__getInjector().get(IUniverInstanceService).getUnit<Workbook>(unitId)?.getSheetBySheetId(subUnitId))
      return;
    const some = ranges.slice(0, AT_ONCE);
    const { redos } = heights.generateMutationsOfAutoHeight({ unitId, subUnitId, ranges: some });
    apply(redos.map(({ id, params }) => ({ id, params: params as Mutation['params'] })));
    const rest = ranges.slice(AT_ONCE);
    if (rest.length > 0) setTimeout(() => fit(subUnitId, rest), 50);
  };
  for (const sheet of after.sheets) {
    const was = before?.sheets.find((other) => other.id === sheet.id);
    if (was === sheet) continue;
    const ranges = rowsToFit(was, sheet);
    if (ranges.length > 0) fit(sheet.id, ranges);
  }
}

/** Rows whose cells changed and whose height nobody set. */
function rowsToFit(was: ShownSheet | undefined, sheet: ShownSheet): IRange[] {
  const ranges: IRange[] = [];
  for (const key of Object.keys(sheet.cells)) {
    const row = Number(key);
    if (sheet.rowHeights[row] !== undefined) continue;
    const isSame = was && JSON.stringify(was.cells[row]) === JSON.stringify(sheet.cells[row]);
    if (!isSame) ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn: sheet.columnCount - 1 });
  }
  return ranges;
}
