/** A sheet as the grid draws it, as plain data: what is compared to know what changed. */
import { type ICellData, type IFreeze, type IRange, type IStyleData } from '@univerjs/core';
import { type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';

/** A cell with the id of its format in the table of formats. */
export interface ShownCell {
  readonly v?: ICellData['v'];
  readonly t?: ICellData['t'];
  /** With its leading `=`. */
  readonly f?: string;
  readonly s?: string;
}

/** Row → column → cell; what is blank and plain is not there. */
export type ShownCells = Readonly<Record<number, Readonly<Record<number, ShownCell>>>>;

export interface ShownSheet {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly tabColor: string;
  readonly freeze: IFreeze;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: ShownCells;
  readonly merges: readonly IRange[];
  /** Pixels; rows without an entry grow with their text. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly rules: readonly IConditionFormattingRule[];
}

/** A defined name; `sheet` is the id of the sheet to which it belongs, or null. */
export interface ShownName {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly sheet: string | null;
}

export interface ShownWorkbook {
  readonly sheets: readonly ShownSheet[];
  readonly names: readonly ShownName[];
  readonly styles: Readonly<Record<string, IStyleData>>;
}
