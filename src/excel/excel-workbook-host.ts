/** The door to the workbook that is open in Excel. */
import { type ApplyOptions, HostError, type Receipt, type Selection, type WorkbookHost } from '../core/host';
import { type Patch } from '../core/workbook/patch';
import { type CellRef, type WorkbookSnapshot } from '../core/workbook/snapshot';
import { toBase64 } from './base64';
import { codeOf, toHostError } from './errors';
import { loadWriting } from './load-writing';
import { AREA_PROPERTIES, areaOf, rangeAt, untracked } from './ranges';
import { readWorkbook } from './read-workbook';
import { hasRequiredExcel } from './requirements';
import { readWorkbookFile } from './workbook-file';

export class ExcelWorkbookHost implements WorkbookHost {
  read(): Promise<WorkbookSnapshot> {
    return inExcel(readWorkbook);
  }

  async apply(patch: Patch, options: ApplyOptions): Promise<Receipt> {
    const isNothing = patch.operations.length === 0 && !options.endsUnfinished;
    if (isNothing) return { inverse: patch, keptUnits: [] };
    const { applyPatch } = await loadWriting();
    return inExcel((context) => applyPatch(context, patch, options));
  }

  reveal(cell: CellRef): Promise<void> {
    return inExcel(async (context) => {
      const { row, column } = cell;
      context.workbook.worksheets.getItem(cell.sheet).activate();
      rangeAt(context, cell.sheet, { top: row, left: column, bottom: row, right: column }).select();
      await context.sync();
    });
  }

  selection(): Promise<Selection> {
    return inExcel(async (context) => {
      const range = untracked(context.workbook.getSelectedRange()).load(AREA_PROPERTIES);
      range.worksheet.load('name');
      await context.sync();
      return { sheet: range.worksheet.name, area: areaOf(range) };
    }).catch((error: unknown) => {
      // A chart, a picture or several ranges are selected.
      throw codeOf(error) === 'InvalidSelection' ? new HostError('selection', [], 'InvalidSelection') : error;
    });
  }

  async forgetUnfinished(): Promise<void> {
    const { forgetJournal } = await loadWriting();
    return inExcel(forgetJournal);
  }

  onChange(listener: () => void): () => void {
    let isStopped = false;
    const onChanged = async ({ triggerSource }: Excel.WorksheetChangedEventArgs): Promise<void> => {
      // What we write ourselves is no news.
      if (triggerSource !== 'ThisLocalAddin' && !isStopped) listener();
    };
    const registration = inExcel(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(onChanged);
      await context.sync();
      return result;
    });
    // Without the event the pane still works: every write compares before.
    registration.catch(() => undefined);
    return () => {
      isStopped = true;
      registration
        .then((result) =>
          Excel.run(result.context, async (context) => {
            result.remove();
            await context.sync();
          }),
        )
        .catch(() => undefined);
    };
  }

  file(): Promise<Uint8Array> {
    return readWorkbookFile();
  }

  async openWorkbook(bytes: Uint8Array): Promise<void> {
    if (!hasRequiredExcel()) throw new HostError('unsupported');
    try {
      await Excel.createWorkbook(toBase64(bytes));
    } catch (error) {
      throw toHostError(error);
    }
  }
}

/** Waits until no cell is being edited; all failures come out as `HostError`. */
async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!hasRequiredExcel()) throw new HostError('unsupported');
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw toHostError(error);
  }
}
