/**
 * Waits until the formulas have their values. Univer computes by itself a moment after a change; but when many formulas
 * arrive together, as when the pane fills its columns, it may compute one before those on which it depends, and leave
 * it so. So what was touched is computed again until nothing changes any more: then every formula agrees with its cells.
 * Where no formula came or went, as when somebody types a value, there is no such danger and no need to wait for Univer.
 */
import { type IUnitRange, type Univer } from '@univerjs/core';
import { type FUniver } from '@univerjs/core/facade';
import { IDependencyManagerService } from '@univerjs/engine-formula';

const START = 'formula.mutation.set-formula-calculation-start';
/** A workbook of thousands of formulas takes seconds; longer than this is a fault, and the last values stay. */
const LONGEST = 60000;
/** Univer computes so many milliseconds after a change; what was computed well before that is not disturbed by it. */
const UNDISTURBED = 80;
/** Formulas that go round in a circle never come to rest. */
const PASSES = 8;

export class Calculation {
  private touched: IUnitRange[] = [];
  private touchedAt = 0;
  private hasOtherFormulas = false;
  private hasChanged = false;
  private running: Promise<void> | null = null;

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
  ) {}

  /** Cells whose content was written. `hasOtherFormulas`: formulas came, went or were replaced. */
  touch(ranges: readonly IUnitRange[], hasOtherFormulas: boolean): void {
    if (this.touched.length === 0) this.touchedAt = performance.now();
    this.touched.push(...ranges);
    this.hasOtherFormulas ||= hasOtherFormulas;
  }

  /** A formula gave another value than before. */
  noteChange(): void {
    this.hasChanged = true;
  }

  /** Formulas went or were replaced: Univer would go on asking for those that are gone, and say so in the console. */
  forgetDependencies(): void {
    this.univer.__getInjector().get(IDependencyManagerService).reset();
  }

  /** Another workbook is shown. */
  forget(): void {
    this.touched = [];
    this.hasOtherFormulas = false;
  }

  settled(): Promise<void> {
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async run(): Promise<void> {
    while (this.touched.length > 0) {
      const { touched: dirtyRanges, touchedAt, hasOtherFormulas } = this;
      this.touched = [];
      this.hasOtherFormulas = false;
      if (!hasOtherFormulas) {
        await this.compute(dirtyRanges);
        if (performance.now() - touchedAt < UNDISTURBED) continue;
      }
      await this.applied();
      await this.compute(dirtyRanges);
    }
  }

  private async compute(dirtyRanges: readonly IUnitRange[]): Promise<void> {
    for (let pass = 0; pass < PASSES; pass++) {
      this.hasChanged = false;
      this.start(dirtyRanges);
      await this.applied();
      if (!this.hasChanged) return;
    }
  }

  private start(dirtyRanges: readonly IUnitRange[]): void {
    const params = {
      forceCalculation: false,
      dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    void this.api.executeCommand(START, params, { onlyLocal: true });
  }

  private async applied(): Promise<void> {
    await this.api
      .getFormula()
      .onCalculationResultApplied(LONGEST)
      .catch(() => undefined);
  }
}

/** The cells of a write as few ranges: rows that follow each other in a column are one. */
export function rangesOfCells(
  unitId: string,
  sheetId: string,
  cells: Readonly<Record<number, Readonly<Record<number, unknown>>>>,
): IUnitRange[] {
  const ranges: IUnitRange[] = [];
  const open = new Map<number, IUnitRange>();
  for (const [rowKey, columns] of Object.entries(cells)) {
    const row = Number(rowKey);
    for (const columnKey of Object.keys(columns)) {
      const column = Number(columnKey);
      const last = open.get(column);
      if (last?.range.endRow === row - 1) last.range.endRow = row;
      else {
        const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        const added = { unitId, sheetId, range };
        open.set(column, added);
        ranges.push(added);
      }
    }
  }
  return ranges;
}
