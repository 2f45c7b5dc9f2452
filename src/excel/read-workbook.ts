/**
 * A workbook as plain data in three round trips, whatever the number of sheets: what sheets there are, how far they
 * reach and what stands on them, all contents. Each further 4 MB of contents takes one more.
 */
import { columnLetters } from '../core/workbook/address';
import { isOwnChart } from '../core/workbook/own-marks';
import {
  type Area,
  type CellValue,
  type ConditionalFormatSnapshot,
  type ListObjectSnapshot,
  type NameSnapshot,
  JOURNAL_NAMESPACE,
  SETTINGS_NAMESPACE,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../core/workbook/snapshot';
import { toBands } from './blocks';
import { readFormula, readValue } from './cell-content';
import { askMergedAreas, type MergedAreas } from './merged-areas';
import { CALL_BYTES, type Delivery, send, type Step } from './messages';
import { AREA_PROPERTIES, areaOf, AREAS_PROPERTIES, untracked } from './ranges';
import { turn } from './turns';

/** Of a cell's value, formula and number format together, on the average of real plans. */
const CELL_BYTES = 80;
const BLOCK_CELLS = 10_000;
/** Rows and columns beyond all contents in which merges are looked for: some format whole columns. */
const BEYOND = 100;

/** @throws Excel's errors */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  workbook.load('name,readOnly,protection/protected');
  const { worksheets, names } = workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula');
  const part = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).getOnlyItemOrNullObject();
  part.load('id');
  const journal = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  journal.load('items/id');
  // Excel's client does not tell the date system; a date does.
  const day = workbook.functions.date(1904, 1, 2);
  day.load('value');
  await context.sync();
  const sheets = worksheets.items.map((sheet) => new SheetReader(sheet));
  const settings = part.isNullObject ? null : part.getXml();
  const unfinished = journal.items.map((one) => one.getXml());
  const repeatable: Delivery = { isRepeatable: true };
  await send(
    context,
    sheets.map((sheet) => sheet.outline()),
    repeatable,
  );
  await send(
    context,
    sheets.flatMap((sheet) => sheet.contents()),
    repeatable,
  );
  const snapshots: SheetSnapshot[] = [];
  for (const sheet of sheets) snapshots.push(await sheet.snapshot());
  return {
    fileName: workbook.name || null,
    dateSystem: day.value === 1 ? 1904 : 1900,
    sheets: snapshots,
    names: names.items.map(plainName),
    settings: settings === null ? null : settings.value,
    isReadOnly: workbook.readOnly,
    ...(workbook.protection.protected && { isStructureProtected: true }),
    ...(unfinished.length > 0 && { journal: unfinished.map(({ value }) => value) }),
  };
}

const plainName = ({ name, formula }: Excel.NamedItem): NameSnapshot => ({ name, formula: String(formula) });

/** What is asked for on one sheet, and what it makes of the answers. */
class SheetReader {
  /** Where something stands, and where something is formatted: a merge may be blank. */
  private used!: Excel.Range;
  private formatted!: Excel.Range;
  private tables: Excel.Table[] = [];
  private tableCollection!: Excel.TableCollection;
  private names!: Excel.NamedItemCollection;
  private charts!: Excel.ChartCollection;
  private formats!: Excel.ConditionalFormatCollection;
  private readonly blocks = new Map<number, Excel.Range>();
  private merges: MergedAreas | null = null;
  private tableRanges: Excel.Range[] = [];
  private readonly rules: { rule: Excel.ConditionalFormatRule; areas: Excel.RangeAreas }[] = [];
  private rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null = null;
  private columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null = null;

  constructor(private readonly sheet: Excel.Worksheet) {}

  outline(): Step {
    return {
      bytes: 5 * CALL_BYTES,
      queue: () => {
        this.used = untracked(this.sheet.getUsedRangeOrNullObject(true));
        this.used.load(AREA_PROPERTIES);
        this.formatted = untracked(this.sheet.getUsedRangeOrNullObject(false));
        this.formatted.load(AREA_PROPERTIES);
        this.tableCollection = this.sheet.tables;
        this.tableCollection.load('items/name,items/showHeaders,items/showTotals');
        this.names = this.sheet.names;
        this.names.load('items/name,items/formula');
        this.charts = this.sheet.charts;
        this.charts.load('items/name');
        this.formats = untracked(this.sheet.getRange()).conditionalFormats;
        this.formats.load('items/id,items/type');
      },
    };
  }

  contents(): Step[] {
    const steps: Step[] = [this.furniture()];
    if (this.used.isNullObject) return steps;
    const area = areaOf(this.used);
    const rows = Math.max(1, Math.floor(BLOCK_CELLS / (area.right - area.left + 1)));
    for (const band of toBands(area.top, area.bottom, rows)) steps.push(this.block({ ...area, ...band }));
    steps.push(...this.askMerges(area));
    const hidden = (): void => {
      const all = this.range({ top: 0, left: 0, bottom: area.bottom, right: area.right });
      this.rows = all.getRowProperties({ rowHidden: true });
      this.columns = all.getColumnProperties({ columnHidden: true });
    };
    const answer = CALL_BYTES + (area.bottom + area.right + 2) * 24;
    steps.push({ bytes: 3 * CALL_BYTES, answer, queue: hidden });
    return steps;
  }

  private block(area: Area): Step {
    const { top, bottom } = area;
    return {
      bytes: 2 * CALL_BYTES,
      answer: CALL_BYTES + (bottom - top + 1) * (area.right - area.left + 1) * CELL_BYTES,
      queue: () => {
        const range = this.range(area);
        range.load('values,formulas,numberFormat');
        // By its first row: a smaller block that is asked for again takes the place of the larger one.
        this.blocks.set(top, range);
      },
      // Long texts: the estimate of a cell's size was wrong.
      halves: () =>
        bottom > top
          ? toBands(top, bottom, Math.ceil((bottom - top + 1) / 2)).map((band) => this.block({ ...area, ...band }))
          : null,
    };
  }

  private askMerges(area: Area): readonly Step[] {
    const formatted = this.formatted.isNullObject ? area : areaOf(this.formatted);
    const right = Math.max(area.right, Math.min(formatted.right, area.right + BEYOND));
    const bottom = Math.max(area.bottom, Math.min(formatted.bottom, area.bottom + BEYOND));
    this.merges = askMergedAreas((_, part) => this.range(part), bottom, right);
    return this.merges.steps;
  }

  /** Tables and rules: few, but their places are known only by asking each. */
  private furniture(): Step {
    this.tables = this.tableCollection.items;
    const formats = this.formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
    return {
      bytes: (this.tables.length + 2 * formats.length) * CALL_BYTES,
      queue: () => {
        this.tableRanges = this.tables.map((table) => untracked(table.getRange()));
        for (const range of this.tableRanges) range.load(AREA_PROPERTIES);
        // Found anew by id: the range that they hung on is not kept beyond its message.
        const { conditionalFormats } = untracked(this.sheet.getRange());
        this.rules.length = 0;
        for (const { id } of formats) {
          const { rule } = conditionalFormats.getItem(id).custom;
          rule.load('formula');
          const areas = untracked(conditionalFormats.getItem(id).getRanges());
          areas.load(AREAS_PROPERTIES);
          this.rules.push({ rule, areas });
        }
      },
    };
  }

  /** Large sheets in slices: between two blocks the browser has its turn. */
  async snapshot(): Promise<SheetSnapshot> {
    const { sheet } = this;
    const inOrder = [...this.blocks.entries()].sort(([a], [b]) => a - b);
    const rows: Row[] = [];
    for (const [, block] of inOrder) {
      if (rows.length > 0) await turn();
      for (const row of readBlock(block)) rows.push(row);
    }
    const ownCharts = this.charts.items.map(({ name }) => name).filter(isOwnChart);
    return {
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? 'visible',
      isProtected: sheet.protection.protected,
      area: this.used.isNullObject ? null : areaOf(this.used),
      values: rows.map((row) => row.values),
      formulas: rows.map((row) => row.formulas),
      numberFormats: rows.map((row) => row.numberFormats),
      merges: this.merges?.areas() ?? [],
      hiddenRows: indexesWhere(this.rows?.value ?? [], (row) => row.rowHidden === true),
      hiddenColumns: indexesWhere(this.columns?.value ?? [], (column) => column.columnHidden === true),
      listObjects: this.tables.map((table, index) => plainTable(table, this.tableRanges[index]!)),
      names: this.names.items.map(plainName),
      conditionalFormats: this.rules.map(plainRule),
      ...(ownCharts.length > 0 && { ownCharts }),
    };
  }

  private range(area: Area): Excel.Range {
    const last = `${columnLetters(area.right)}${area.bottom + 1}`;
    return untracked(this.sheet.getRange(`${columnLetters(area.left)}${area.top + 1}:${last}`));
  }
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

interface Row {
  readonly values: readonly CellValue[];
  readonly formulas: readonly (string | null)[];
  readonly numberFormats: readonly string[];
}

function readBlock(block: Excel.Range): Row[] {
  return block.values.map((values: unknown[], i): Row => {
    const formulas: unknown[] = block.formulas[i] ?? [];
    const formats: unknown[] = block.numberFormat[i] ?? [];
    return {
      // A formula that gives an empty text is not a blank cell.
      values: values.map((value, j) => (value === '' && formulas[j] !== '' ? '' : readValue(value))),
      formulas: values.map((value, j) => readFormula(formulas[j], value)),
      numberFormats: values.map((_, j) => String(formats[j] ?? 'General')),
    };
  });
}

function indexesWhere<T>(list: readonly T[], test: (item: T) => boolean): number[] {
  return list.flatMap((item, index) => (test(item) ? [index] : []));
}

function plainTable(table: Excel.Table, range: Excel.Range): ListObjectSnapshot {
  const { name, showHeaders, showTotals } = table;
  return { name, area: areaOf(range), hasHeaderRow: showHeaders, hasTotalsRow: showTotals };
}

/** A rule that users have cut up by pasting is told as the rectangle around its parts. */
function plainRule({
  rule,
  areas,
}: {
  rule: Excel.ConditionalFormatRule;
  areas: Excel.RangeAreas;
}): ConditionalFormatSnapshot {
  const parts = areas.areas.items.map(areaOf);
  const area = {
    top: Math.min(...parts.map((part) => part.top)),
    left: Math.min(...parts.map((part) => part.left)),
    bottom: Math.max(...parts.map((part) => part.bottom)),
    right: Math.max(...parts.map((part) => part.right)),
  };
  return { area, formula: rule.formula };
}
