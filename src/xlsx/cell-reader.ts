/** The cells of a sheet's part: values, formulas, styles, and the rows that they stand in. */
import { LAST_COLUMN, LAST_ROW, parseArea } from '../core/workbook/address';
import { type Area, type CellValue } from '../core/workbook/snapshot';
import { type CellLists } from './cell-lists';
import { XlsxError } from './error';
import { readFormula, shiftFormula } from './formula';
import { readRichText } from './shared-strings';
import { decodeControls, type XmlScanner } from './xml';

export interface ScannedRow {
  readonly row: number;
  /** Points; null: automatic. */
  readonly height: number | null;
  readonly isHidden: boolean;
  /** Style of its cells that are not in the file; null where the row sets none. */
  readonly style: number | null;
}

/** A formula that several cells share; its first cell holds the text. */
export interface SharedGroup {
  readonly master: number;
  readonly members: number[];
}

/** Reads `sheetData`, from its first row to its last. */
export class CellReader {
  readonly sheetRows: ScannedRow[] = [];
  readonly arrays: Area[] = [];
  private readonly groups = new Map<string, { master: number; text: string; members: number[] }>();
  private readonly waiting: { group: string; cell: number }[] = [];
  /** The last row that was met; -1: none yet. */
  private row = -1;
  /** The last column that was read of a row whose end is still to come; null between rows. */
  private open: number | null = null;

  constructor(
    readonly strings: readonly string[],
    readonly cells: CellLists,
  ) {}

  /** Reads the rows of the element under the scanner and ends on its closing tag. @throws XlsxError damaged, too-large */
  readSheetData(scanner: XmlScanner): void {
    if (scanner.isEmpty) return;
    if (this.open !== null) this.readCells(scanner, this.open);
    this.readRows(scanner);
  }

  /** What stands between here and the end is still to be read: further rows, or first the rest of the last one. */
  leaveRow(column: number): void {
    this.open = column;
  }

  private readRows(scanner: XmlScanner): void {
    for (;;) {
      if (!scanner.next()) throw new XlsxError('damaged', 'element without end');
      if (scanner.isClosing) return;
      if (scanner.name !== 'row') {
        scanner.skipElement();
        continue;
      }
      this.readRowTag(scanner);
      if (!scanner.isEmpty) this.readCells(scanner, -1);
    }
  }

  /** Takes note of the row under the scanner. */
  readRowTag(scanner: XmlScanner): ScannedRow {
    const row = scanner.number('r', this.row + 2) - 1;
    const height = scanner.attribute('ht') === null ? null : scanner.number('ht', 15);
    return this.addRow({
      row,
      height,
      isHidden: scanner.flag('hidden') || height === 0,
      style: scanner.flag('customFormat') ? scanner.number('s', 0) : null,
    });
  }

  addRow(row: ScannedRow): ScannedRow {
    if (!(row.row >= 0 && row.row <= LAST_ROW)) throw new XlsxError('damaged', 'row number');
    this.row = row.row;
    this.sheetRows.push(row);
    return row;
  }

  /** Reads the cells of a row from behind its tag, or from behind this column, and ends on its closing tag. */
  private readCells(scanner: XmlScanner, behind: number): void {
    for (let column = behind; ;) {
      if (!scanner.next()) throw new XlsxError('damaged', 'element without end');
      if (scanner.isClosing) return;
      const { start, isEmpty } = scanner;
      if (scanner.name === 'c') column = this.readCell(scanner, column + 1);
      if (!isEmpty && scanner.start === start) scanner.skipElement();
    }
  }

  /** Reads the cell under the scanner; its column is returned. */
  readCell(scanner: XmlScanner, nextColumn: number): number {
    const reference = scanner.attribute('r');
    const column = reference === null ? nextColumn : columnOf(reference);
    const style = scanner.attribute('s');
    if (!(column >= 0 && column <= LAST_COLUMN)) throw new XlsxError('damaged', 'column');
    const { cells } = this;
    const index = cells.push(this.row, column, style === null ? 0 : Number(style) || 0, null);
    if (scanner.isEmpty) return column;
    const type = scanner.attribute('t');
    let value: string | null = null;
    let rich: string | null = null;
    scanner.children((name) => {
      if (name === 'v') value = scanner.elementText();
      else if (name === 'is') rich = readRichText(scanner);
      else if (name === 'f') this.readFormula(scanner, column, index);
    });
    cells.values[index] = this.readValue(type, value, rich, cells.formulas.has(index));
    return column;
  }

  private readValue(type: string | null, text: string | null, rich: string | null, hasFormula: boolean): CellValue {
    if (type === 'inlineStr') return rich ?? text ?? null;
    if (text === null) return rich;
    switch (type) {
      case 's': {
        const shared = this.strings[Number(text)];
        if (shared === undefined) throw new XlsxError('damaged', `shared text ${text}`);
        return shared === '' && !hasFormula ? null : shared;
      }
      case 'str':
        return text === '' && !hasFormula ? null : decodeControls(text);
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        return { error: text.trim() };
      case 'd':
        return serialOfIso(text);
      default: {
        if (text.trim() === '') return null;
        const number = Number(text);
        return Number.isNaN(number) ? text : number;
      }
    }
  }

  private readFormula(scanner: XmlScanner, column: number, index: number): void {
    const { row } = this;
    const { formulas } = this.cells;
    const type = scanner.attribute('t');
    const group = scanner.attribute('si');
    const area = parseArea(scanner.attribute('ref') ?? '');
    const inputs = type === 'dataTable' ? [scanner.attribute('r1'), scanner.attribute('r2')] : [];
    const text = readFormula(decodeControls(scanner.elementText()));
    if (type === 'array' || type === 'dataTable') {
      const own = { top: row, bottom: row, left: column, right: column };
      this.arrays.push(area ?? own);
    }
    if (type === 'dataTable') formulas.set(index, `=TABLE(${inputs.map((input) => input ?? '').join(',')})`);
    else if (type === 'shared' && group !== null && text === '') this.waiting.push({ group, cell: index });
    else if (text !== '') {
      formulas.set(index, `=${text}`);
      if (type === 'shared' && group !== null) this.groups.set(group, { master: index, text, members: [] });
    }
  }

  /** Gives every cell its own formula: those that share one, and those inside an array formula. */
  expandSharedFormulas(): SharedGroup[] {
    const { rows, columns, formulas } = this.cells;
    for (const { group, cell } of this.waiting) {
      const found = this.groups.get(group);
      if (!found) continue;
      found.members.push(cell);
      const [down, right] = [rows[cell]! - rows[found.master]!, columns[cell]! - columns[found.master]!];
      formulas.set(cell, `=${shiftFormula(found.text, down, right)}`);
    }
    const wide = this.arrays.filter((area) => area.top !== area.bottom || area.left !== area.right);
    if (wide.length > 0) this.spreadArrays(wide);
    return [...this.groups.values()];
  }

  private spreadArrays(areas: readonly Area[]): void {
    const { rows, columns, formulas, count } = this.cells;
    const firsts = new Map<string, string>();
    for (const [index, formula] of formulas) firsts.set(`${rows[index]},${columns[index]}`, formula);
    for (let index = 0; index < count; index++) {
      const row = rows[index]!;
      const column = columns[index]!;
      const area = areas.find((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
      const formula = area && (firsts.get(`${area.top},${area.left}`) ?? firsts.get(`${area.top},${area.left - 1}`));
      if (formula !== undefined && !formulas.has(index)) formulas.set(index, formula);
    }
  }
}

/** Column of `AB12`, without building texts. */
function columnOf(reference: string): number {
  let column = 0;
  let i = 0;
  for (; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return i > 3 ? -1 : column - 1;
}

/** A date that a cell holds as ISO text, as a serial of the 1900 system; a text that is none stays one. */
function serialOfIso(text: string): CellValue {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text.trim());
  if (!found) return text;
  const days = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / 86_400_000 + 25_569;
  const seconds = Number(found[4] ?? 0) * 3600 + Number(found[5] ?? 0) * 60 + Number(found[6] ?? 0);
  return days + seconds / 86_400;
}
