/** One pass over a sheet's part: cells, formulas, and what stands around them, as the file has it. */
import { LAST_COLUMN, parseArea } from '../core/workbook/address';
import { type Area } from '../core/workbook/snapshot';
import { CellLists, type ScannedCells } from './cell-lists';
import { CellReader, type ScannedRow, type SharedGroup } from './cell-reader';
import { type ColorSource, readColor } from './color';
import { XlsxError } from './error';
import { readFormula } from './formula';
import { textBesidePlainRows } from './plain-rows';
import { rootOf, type XmlScanner } from './xml';

export interface ColumnBand {
  readonly first: number;
  readonly last: number;
  /** Characters; null: the default. */
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly style: number;
}

export interface ScannedRule {
  readonly areas: readonly Area[];
  /** `expression`, `cellIs`, `containsText`, `dataBar` … */
  readonly type: string;
  readonly operator: string | null;
  readonly text: string | null;
  /** Without `=`, relative to the first cell of the first area. */
  readonly formulas: readonly string[];
  /** Index of its format; null where it has none (bars, scales, icons). */
  readonly dxf: number | null;
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

export interface ScannedSheet {
  readonly cells: ScannedCells;
  readonly rows: readonly ScannedRow[];
  readonly columns: readonly ColumnBand[];
  readonly merges: readonly Area[];
  readonly rules: readonly ScannedRule[];
  readonly sharedGroups: readonly SharedGroup[];
  /** Areas of array formulas and data tables: no single cell of theirs can be changed. */
  readonly arrays: readonly Area[];
  readonly isProtected: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridlines: boolean;
  readonly tabColor: ColorSource | null;
  readonly defaultHeight: number;
  readonly defaultWidth: number | null;
  /** Rows that the file does not mention are hidden. */
  readonly hidesOtherRows: boolean;
}

/** Reads a sheet's part (UTF-8); `lists` hold its cells afterwards. @throws XlsxError damaged, too-large */
export function scanSheet(bytes: Uint8Array, strings: readonly string[], lists = new CellLists()): ScannedSheet {
  lists.clear();
  const reader = new CellReader(strings, lists);
  const columns: ColumnBand[] = [];
  const merges: Area[] = [];
  const rules: ScannedRule[] = [];
  let isProtected = false;
  let view = { frozenRows: 0, frozenColumns: 0, showsGridlines: true };
  let tabColor: ColorSource | null = null;
  let defaultHeight = 15;
  let defaultWidth: number | null = null;
  let hidesOtherRows = false;
  const root = rootOf(textBesidePlainRows(bytes, reader));
  root.children((name) => {
    switch (name) {
      case 'sheetPr':
        root.children((child) => {
          if (child === 'tabColor') tabColor = readColor(root);
        });
        break;
      case 'sheetViews':
        view = readView(root);
        break;
      case 'sheetFormatPr':
        defaultHeight = root.number('defaultRowHeight', 15);
        defaultWidth = root.attribute('defaultColWidth') === null ? null : root.number('defaultColWidth', 8.43);
        hidesOtherRows = root.flag('zeroHeight');
        break;
      case 'cols':
        root.children(() => columns.push(readColumn(root)));
        break;
      case 'sheetData':
        reader.readSheetData(root);
        break;
      case 'sheetProtection':
        isProtected = root.flag('sheet');
        break;
      case 'mergeCells':
        root.children(() => {
          const area = parseArea(root.attribute('ref') ?? '');
          if (area) merges.push(area);
        });
        break;
      case 'conditionalFormatting':
        readRules(root, rules);
        break;
    }
  });
  if (root.next()) throw new XlsxError('damaged', 'text after the root element');
  const sharedGroups = reader.expandSharedFormulas();
  return {
    cells: lists,
    rows: reader.sheetRows,
    columns,
    merges,
    rules,
    sharedGroups,
    arrays: reader.arrays,
    isProtected,
    ...view,
    tabColor,
    defaultHeight,
    defaultWidth,
    hidesOtherRows,
  };
}

function readView(root: XmlScanner): { frozenRows: number; frozenColumns: number; showsGridlines: boolean } {
  const view = { frozenRows: 0, frozenColumns: 0, showsGridlines: true };
  root.children((name) => {
    if (name !== 'sheetView') return;
    view.showsGridlines = root.flag('showGridLines', true);
    root.children((child) => {
      if (child !== 'pane' || !/^frozen/.test(root.attribute('state') ?? '')) return;
      view.frozenRows = Math.round(root.number('ySplit', 0));
      view.frozenColumns = Math.round(root.number('xSplit', 0));
    });
  });
  return view;
}

function readColumn(root: XmlScanner): ColumnBand {
  const first = root.number('min', 1) - 1;
  const width = root.attribute('width') === null ? null : root.number('width', 8.43);
  return {
    first,
    last: Math.min(root.number('max', first + 1) - 1, LAST_COLUMN),
    width,
    isHidden: root.flag('hidden') || width === 0,
    style: root.number('style', 0),
  };
}

export const parseAreas = (text: string): Area[] =>
  text
    .trim()
    .split(/\s+/)
    .map(parseArea)
    .filter((area): area is Area => area !== null);

function readRules(root: XmlScanner, rules: ScannedRule[]): void {
  const areas = parseAreas(root.attribute('sqref') ?? '');
  root.children((name) => {
    if (name !== 'cfRule') return;
    const dxf = root.number('dxfId', -1);
    const head = {
      areas,
      type: root.attribute('type') ?? '',
      operator: root.attribute('operator'),
      text: root.attribute('text'),
      dxf: dxf < 0 ? null : dxf,
      priority: root.number('priority', 0),
      stopIfTrue: root.flag('stopIfTrue'),
    };
    const formulas: string[] = [];
    root.children((child) => {
      if (child === 'formula') formulas.push(readFormula(root.elementText()));
    });
    rules.push({ ...head, formulas });
  });
}
