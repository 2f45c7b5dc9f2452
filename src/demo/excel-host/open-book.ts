/** A book from a snapshot: what a door read of a workbook, with how it looks where that is known. */
import { type Area, type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { Book } from './book';
import { type BookValidation, EMPTY_SHEET, type SheetState, unknownChart } from './book-parts';
import { BookSheet } from './book-sheet';
import { type CellStyle, NORMAL_STYLE, shareStyle } from './cell-style';

/** How a sheet looks, beside its snapshot. */
export interface SheetLook {
  readonly styleAt?: (row: number, column: number) => Partial<CellStyle>;
  /** Rectangle in which cells look like something though they may be blank. */
  readonly area?: Area | null;
  readonly widths?: Readonly<Record<number, number>>;
  readonly heights?: Readonly<Record<number, number>>;
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly tabColor?: string | null;
  readonly validations?: readonly BookValidation[];
  /** Looks of the snapshot's formula rules, in the same order. */
  readonly ruleLooks?: readonly { fill: string | null; fontColor: string | null; stopIfTrue: boolean }[];
}

export function openBook(snapshot: WorkbookSnapshot, lookOf: (sheet: string) => SheetLook = () => ({})): Book {
  const sheets = snapshot.sheets.map((sheet) => openSheet(sheet, lookOf(sheet.name)));
  const { fileName, dateSystem, isReadOnly, isStructureProtected = false, names, settings } = snapshot;
  const state = { fileName: fileName ?? 'libro.xlsx', dateSystem, isReadOnly, isStructureProtected, names, settings };
  return new Book(state, sheets);
}

function openSheet(snapshot: SheetSnapshot, look: SheetLook): BookSheet {
  const state: SheetState = {
    ...EMPTY_SHEET,
    name: snapshot.name,
    visibility: snapshot.visibility,
    isProtected: snapshot.isProtected,
    merges: snapshot.merges,
    listObjects: snapshot.listObjects,
    names: snapshot.names,
    hiddenRows: snapshot.hiddenRows,
    hiddenColumns: snapshot.hiddenColumns,
    formulaRules: snapshot.conditionalFormats.map(({ area, formula }, index) => ({
      id: `{rule-${index}}`,
      area,
      formula,
      ...(look.ruleLooks?.[index] ?? { fill: null, fontColor: null, stopIfTrue: false }),
    })),
    validations: look.validations ?? [],
    charts: (snapshot.ownCharts ?? []).map(unknownChart),
    widths: look.widths ?? {},
    heights: look.heights ?? {},
    frozenRows: look.frozenRows ?? 0,
    frozenColumns: look.frozenColumns ?? 0,
    tabColor: look.tabColor ?? null,
  };
  const sheet = BookSheet.create(state);
  const area = union(snapshot.area, look.area ?? null);
  for (let row = area?.top ?? 0; area && row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const inner = snapshot.area ?? area;
      const [i, j] = [row - inner.top, column - inner.left];
      const value = snapshot.values[i]?.[j] ?? null;
      const formula = snapshot.formulas[i]?.[j] ?? null;
      const style = shareStyle({
        ...NORMAL_STYLE,
        ...look.styleAt?.(row, column),
        ...(snapshot.numberFormats[i]?.[j] !== undefined && { numberFormat: snapshot.numberFormats[i]![j]! }),
      });
      if (value !== null || formula !== null || style !== NORMAL_STYLE)
        sheet.load(row, column, { value, formula, style });
    }
  }
  return sheet;
}

function union(a: Area | null, b: Area | null): Area | null {
  if (!a || !b) return a ?? b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
