/**
 * The sheet grid of the demonstration: a view of a book, with an editor and a calculation engine. The book is the
 * workbook; what changes there is shown here, what the user changes here goes there, and so does what the formulas give.
 */
import {
  CanceledError,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  LifecycleStages,
  type IRange,
  type Univer,
} from '@univerjs/core';
import { type FUniver } from '@univerjs/core/facade';
import { type FWorkbook } from '@univerjs/sheets/facade';
import { sameValue, type Validation } from '../../core/workbook/patch';
import { type Area, type CellRef } from '../../core/workbook/snapshot';
import { type Book } from '../excel-host/book';
import { type BookChange } from '../excel-host/book-parts';
import { type BookSheet } from '../excel-host/book-sheet';
import { fitRows } from './fit-rows';
import { contentOf, type EditedCell, refusalOf, validationAt } from './edits';
import { Calculation, rangesOfCells } from './calculation';
import { createUniver } from './create-univer';
import { computedValue } from './computed-value';
import { type Mutation, changesBetween } from './show-changes';
import { shownBook } from './shown-book';
import { type ShownWorkbook } from './shown-sheet';
import { readSpanish } from './read-spanish';
import { isSupported } from './supported-commands';
import { workbookData } from './worksheet-data';

const SET_CELLS = 'sheet.mutation.set-range-values';

interface SetCells {
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null>>;
}

export class Grid {
  /** For the page's scripts and tests: Univer's own interface. */
  readonly api: FUniver;
  private readonly univer: Univer;
  private book: Book | null = null;
  private unit: FWorkbook | null = null;
  private shown: ShownWorkbook | null = null;
  private stopBook: () => void = () => {};
  private edits: EditedCell[] = [];
  private readonly drawn: Promise<void>;
  private isApplying = false;
  private isTakingEdits = false;
  private readonly calculation: Calculation;
  private units = 0;

  /**
   * @param refuse called with a sentence for the user when an edit was taken back
   * @param advise called with the validation of the selected cell, whose message Excel would show beside it
   */
  constructor(
    container: HTMLElement,
    private readonly refuse: (reason: string) => void,
    private readonly advise: (validation: Validation | null) => void,
  ) {
    const { univer, api } = createUniver(container);
    this.univer = univer;
    this.api = api;
    this.calculation = new Calculation(univer, api);
    this.drawn = new Promise((resolve) => {
      api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage === LifecycleStages.Rendered) resolve();
      });
    });
    api.addEvent(api.Event.SelectionChanged, ({ selections }) => this.adviseOn(selections[0]));
    api.onBeforeCommandExecute((command) => this.judge(command));
    api.onCommandExecuted((command, options) => this.follow(command, options));
  }

  /** Shows another book instead of the one that is shown. */
  show(book: Book): void {
    this.stopBook();
    if (this.unit) this.api.disposeUnit(this.unit.getId());
    this.book = book;
    this.edits = [];
    this.units += 1;
    this.shown = shownBook(book, null, () => true);
    this.isApplying = true;
    this.unit = this.api.createWorkbook(workbookData(`libro-${this.units}`, book.state.fileName, this.shown));
    this.isApplying = false;
    this.fitAllRows();
    // Univer starts its plugins with the first workbook.
    if (this.units === 1) readSpanish(this.univer);
    this.unit.setNumfmtLocal('es');
    this.calculation.forget();
    this.stopBook = book.subscribe((changes) => this.update(changes));
  }

  /** When everything typed is in the book and every formula has its value. */
  async settled(): Promise<void> {
    do {
      this.takeEdits();
      await this.calculation.settled();
    } while (this.edits.length > 0);
  }

  /** Selects a cell and brings it into view. */
  reveal({ sheet, row, column }: CellRef): void {
    const found = this.unit?.getSheetByName(sheet);
    if (!found) return;
    found.activate();
    found.scrollToCell(Math.max(0, row - 2), Math.max(0, column - 2));
    const cell = found.getRange(row, column);
    cell.activate();
    // Univer tells of selections by mouse and keyboard only.
    this.adviseOn(cell.getRange());
  }

  /** What the user has marked; null where that is not one rectangle of cells. */
  selection(): { sheet: string; area: Area } | null {
    const active = this.unit?.getActiveSheet();
    const ranges = active?.getSelection()?.getActiveRangeList() ?? [];
    const [range] = ranges;
    if (!active || !range || ranges.length > 1) return null;
    const { startRow, startColumn, endRow, endColumn } = range.getRange();
    const area = { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
    return { sheet: active.getSheetName(), area };
  }

  private adviseOn(range: IRange | undefined): void {
    const id = this.unit?.getActiveSheet().getSheetId();
    const sheet = id === undefined ? undefined : this.sheetOf(id);
    this.advise(sheet && range ? validationAt(sheet, range.startRow, range.startColumn) : null);
  }

  /** Once Univer has drawn the workbook: before that it measures nothing. */
  private fitAllRows(): void {
    const { unit, shown } = this;
    void this.drawn.then(() => {
      if (!unit || !shown || unit !== this.unit) return;
      fitRows(this.univer, unit.getId(), null, shown, (mutations) => this.apply(mutations));
    });
  }

  private update(changes: readonly BookChange[]): void {
    const { book, shown, unit } = this;
    if (!book || !shown || !unit) return;
    const touched = new Set(changes.map((change) => ('sheet' in change ? change.sheet : null)));
    const next = shownBook(book, shown, (sheet) => touched.has(sheet.name));
    try {
      this.leaveRemoved(next);
      this.apply(changesBetween(shown, next, unit.getId()));
      this.calculation.forgetDependencies();
      this.shown = next;
      fitRows(this.univer, unit.getId(), shown, next, (list) => this.apply(list));
    } catch (error) {
      // The book is right whatever the grid makes of it: draw it anew, and let the fault be seen.
      reportError(error);
      this.show(book);
    }
  }

  private apply(mutations: readonly Mutation[]): void {
    this.isApplying = true;
    try {
      for (const { id, params } of mutations) {
        this.api.syncExecuteCommand(id, params);
        if (id === SET_CELLS) this.touch(params as unknown as SetCells, !this.isTakingEdits);
      }
    } finally {
      this.isApplying = false;
    }
  }

  private touch({ subUnitId, cellValue = {} }: SetCells, hasOtherFormulas: boolean): void {
    if (!this.unit) return;
    this.calculation.touch(rangesOfCells(this.unit.getId(), subUnitId, cellValue), hasOtherFormulas);
  }

  /** What was typed is a formula, or stands where one was: the book still has what was there before. */
  private changesFormulas({ subUnitId, cellValue = {} }: SetCells): boolean {
    const sheet = this.sheetOf(subUnitId);
    return Object.entries(cellValue).some(([row, columns]) =>
      Object.entries(columns).some(
        ([column, cell]) => cell?.f || cell?.si || !sheet || sheet.cell(Number(row), Number(column)).formula !== null,
      ),
    );
  }

  /** A sheet that goes must not be the one that is looked at. */
  private leaveRemoved(next: ShownWorkbook): void {
    const active = this.unit?.getActiveSheet();
    if (!active || next.sheets.some((sheet) => sheet.id === active.getSheetId() && !sheet.isHidden)) return;
    const other = next.sheets.find((sheet) => !sheet.isHidden);
    if (other) this.unit?.getSheetBySheetId(other.id)?.activate();
  }

  private judge(command: Readonly<ICommandInfo>): void {
    if (!this.isApplying && !isSupported(command.id)) throw new CanceledError();
  }

  private follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id !== SET_CELLS) return;
    const { subUnitId, cellValue = {} } = command.params as SetCells;
    const isResult = options?.fromFormula === true;
    if (isResult) return this.takeResults(subUnitId, cellValue);
    if (this.isApplying) return;
    for (const [row, columns] of Object.entries(cellValue)) {
      for (const column of Object.keys(columns)) {
        this.edits.push({ sheetId: subUnitId, row: Number(row), column: Number(column) });
      }
    }
    this.touch(command.params as SetCells, this.changesFormulas(command.params as SetCells));
    // The command that made the edit is still running.
    setTimeout(() => void this.settled(), 0);
  }

  private takeResults(sheetId: string, cellValue: Record<number, Record<number, ICellData | null>>): void {
    const sheet = this.sheetOf(sheetId);
    if (!sheet) return;
    for (const [row, columns] of Object.entries(cellValue)) {
      for (const [column, cell] of Object.entries(columns)) {
        const value = computedValue(cell);
        if (!sameValue(sheet.cell(Number(row), Number(column)).value, value)) this.calculation.noteChange();
        this.book?.setComputed(sheet.name, Number(row), Number(column), value);
      }
    }
  }

  private takeEdits(): void {
    const { book, unit } = this;
    const edits = this.edits;
    if (edits.length === 0 || !book || !unit || !this.shown) return;
    this.edits = [];
    const reasons = new Set<string>();
    this.forget(edits);
    const touched = new Set<string>();
    // They come back from the book with their format; what they do to formulas is known since they were made.
    this.isTakingEdits = true;
    book.together(() => {
      for (const edit of edits) {
        const sheet = this.sheetOf(edit.sheetId);
        const view = unit.getSheetBySheetId(edit.sheetId);
        if (!sheet || !view) continue;
        touched.add(sheet.name);
        const { row, column } = edit;
        const raw = view.getSheet().getCellRaw(row, column);
        const content = contentOf(raw ?? null, raw?.f || raw?.si ? view.getRange(row, column).getFormula() : null);
        const reason = refusalOf(sheet, edit, content);
        if (reason) {
          reasons.add(reason);
          continue;
        }
        const pattern = unit.getWorkbook().getStyles().getStyleByCell(raw)?.n?.pattern;
        sheet.setContent(row, column, content, 'user');
        if (pattern && content.value !== null && sheet.cell(row, column).style.numberFormat === 'General') {
          const area = { top: row, left: column, bottom: row, right: column };
          sheet.setStyle(area, (style) => ({ ...style, numberFormat: pattern }));
        }
      }
    });
    this.isTakingEdits = false;
    if (reasons.size > 0) {
      this.update([...touched].map((sheet) => ({ kind: 'sheet', sheet })));
      this.refuse([...reasons].join(' '));
    }
  }

  /** What the user typed over is written anew from the book, format and all. */
  private forget(edits: readonly EditedCell[]): void {
    const { shown } = this;
    if (!shown) return;
    const sheets = shown.sheets.map((sheet) => {
      const own = edits.filter((edit) => edit.sheetId === sheet.id);
      if (own.length === 0) return sheet;
      const cells = { ...sheet.cells };
      for (const { row, column } of own) cells[row] = { ...cells[row], [column]: { v: null, f: '=typed()' } };
      return { ...sheet, cells };
    });
    this.shown = { ...shown, sheets };
  }

  private sheetOf(id: string): BookSheet | undefined {
    return this.book?.sheets.find((sheet) => sheet.id === id);
  }
}
