/** A workbook in memory behind the interface that Excel stands behind: what the pane is tried on. */
import {
  type ApplyOptions,
  HostError,
  type HostErrorCode,
  type Receipt,
  type Selection,
  type WorkbookHost,
} from '../../../src/core/host';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type Patch } from '../../../src/core/workbook/patch';
import { type CellRef, type CellValue, type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { undoInMemory } from '../undo-in-memory';

export class MemoryHost implements WorkbookHost {
  /** Cells that were gone to, latest last. */
  readonly revealed: CellRef[] = [];
  reads = 0;
  /** What is marked in the grid; null: a chart. */
  selected: Selection | null = null;
  /** Workbooks that were opened beside. */
  readonly opened: { readonly bytes: Uint8Array; readonly name: string }[] = [];
  private readonly listeners = new Set<() => void>();
  private failure: HostErrorCode | null = null;

  constructor(
    public workbook: WorkbookSnapshot,
    /** Milliseconds that every call takes; an Excel on the web takes hundreds. */
    private readonly delay = 0,
  ) {}

  async openWorkbook(bytes: Uint8Array, name: string): Promise<void> {
    await this.answer();
    this.opened.push({ bytes, name });
  }

  async read(): Promise<WorkbookSnapshot> {
    this.reads += 1;
    await this.answer();
    return this.workbook;
  }

  async apply(patch: Patch, { onStale, onProgress }: ApplyOptions): Promise<Receipt> {
    onProgress?.(0.5);
    await this.answer();
    if (onStale === 'keep') {
      const { snapshot, inverse, keptUnits } = undoInMemory(this.workbook, patch);
      this.workbook = snapshot;
      return { inverse, keptUnits };
    }
    const { snapshot, inverse, stale } = applyPatch(this.workbook, patch);
    if (stale.length > 0) throw new HostError('stale', stale);
    this.workbook = snapshot;
    return { inverse, keptUnits: [] };
  }

  async reveal(cell: CellRef): Promise<void> {
    await this.answer();
    this.revealed.push(cell);
  }

  async selection(): Promise<Selection> {
    await this.answer();
    if (!this.selected) throw new HostError('selection');
    return this.selected;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The next call fails, as an Excel would. */
  failNext(code: HostErrorCode): void {
    this.failure = code;
  }

  /** What a person does in the grid: the cell must lie in the used range. */
  type(sheetName: string, row: number, column: number, value: CellValue): void {
    this.workbook = {
      ...this.workbook,
      sheets: this.workbook.sheets.map((sheet) => {
        const { area } = sheet;
        if (sheet.name !== sheetName || !area) return sheet;
        const put = <T>(grid: readonly (readonly T[])[], content: T): T[][] =>
          grid.map((line, i) =>
            line.map((old, j) => (i === row - area.top && j === column - area.left ? content : old)),
          );
        return { ...sheet, values: put(sheet.values, value), formulas: put(sheet.formulas, null) };
      }),
    };
    this.listeners.forEach((listener) => listener());
  }

  private async answer(): Promise<void> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    const code = this.failure;
    this.failure = null;
    if (code) throw new HostError(code, [], 'asked for by a test');
  }
}
