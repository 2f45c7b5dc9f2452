/** How the sheets look: what a snapshot leaves out since the core decides nothing by it. For showing a workbook. */
import { type Area } from '../core/workbook/snapshot';
import { type XlsxPackage } from './package';
import { scannedSheet } from './read-snapshot';
import { type ScannedRow } from './cell-reader';
import { type ColumnBand } from './sheet-part';
import { type CellStyle, type DifferentialStyle, readStyles } from './styles-part';
import { readWorkbookPart } from './workbook-part';

/** A conditional format of any kind; those without a `style` (bars, scales, icons) are told by their type only. */
export interface AppearanceRule {
  /** The formula is relative to the first cell of the first area. */
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string | null;
  readonly text: string | null;
  /** Without `=`. */
  readonly formulas: readonly string[];
  readonly style: DifferentialStyle | null;
  /** 1 goes first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

export interface StyledCell {
  readonly row: number;
  readonly column: number;
  /** Index into `styles`. */
  readonly style: number;
}

export interface SheetAppearance {
  readonly name: string;
  /** Cells of the file whose style is not 0, blank ones too, in file order. */
  readonly cells: readonly StyledCell[];
  /** Only the rows and columns that the file mentions. */
  readonly rows: readonly ScannedRow[];
  readonly columns: readonly ColumnBand[];
  /** Points. */
  readonly defaultHeight: number;
  /** Characters. */
  readonly defaultWidth: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridlines: boolean;
  /** `#RRGGBB` */
  readonly tabColor: string | null;
  /** In order of precedence. */
  readonly rules: readonly AppearanceRule[];
}

export interface Appearance {
  readonly styles: readonly CellStyle[];
  /** In the order of the snapshot's sheets. */
  readonly sheets: readonly SheetAppearance[];
  /** Name of the sheet that was active when the file was saved. */
  readonly activeSheet: string;
}

/** @throws XlsxError */
export function readAppearance(pkg: XlsxPackage): Appearance {
  const workbook = readWorkbookPart(pkg);
  const styles = readStyles(pkg, workbook);
  const entries = workbook.sheets.filter((entry) => entry.hasCells);
  const sheets = entries.map((entry): SheetAppearance => {
    const sheet = scannedSheet(pkg, entry);
    const cells: StyledCell[] = [];
    sheet.cells.styles.forEach((style, i) => {
      const index = style < styles.cells.length ? style : 0;
      if (index !== 0) cells.push({ row: sheet.cells.rows[i]!, column: sheet.cells.columns[i]!, style: index });
    });
    const rules = sheet.rules
      .map(({ dxf, ...rule }) => ({ ...rule, style: dxf === null ? null : (styles.differentials[dxf] ?? null) }))
      .sort((a, b) => a.priority - b.priority);
    return {
      name: entry.name,
      cells,
      rows: sheet.rows,
      columns: sheet.columns,
      defaultHeight: sheet.defaultHeight,
      defaultWidth: sheet.defaultWidth ?? 9.140625,
      frozenRows: sheet.frozenRows,
      frozenColumns: sheet.frozenColumns,
      showsGridlines: sheet.showsGridlines,
      tabColor: styles.palette(sheet.tabColor),
      rules,
    };
  });
  const active = workbook.sheets[workbook.activeSheet];
  const shown = entries.find((entry) => entry.visibility === 'visible') ?? entries[0];
  return { styles: styles.cells, sheets, activeSheet: (active?.hasCells ? active : shown)?.name ?? '' };
}
