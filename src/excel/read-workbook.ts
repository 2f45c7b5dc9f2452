/**
 * A workbook as plain data in three round trips, whatever the number of sheets: what sheets there are, how far they
 * reach and what stands on them, all contents. Each further 4 MB of contents takes one more.
 */
import { columnLetters } from '../core/workbook/address';
import {
  type Area,
  type CellValue,
  type ConditionalFormatSnapshot,
  type ListObjectSnapshot,
  type NameSnapshot,
  SETTINGS_NAMESPACE,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../core/workbook/snapshot';
import { toBands } from './blocks';
import { readFormula, readValue } from './cell-content';
import { CALL_BYTES, type Delivery, send, type Step } from './messages';
import { AREA_PROPERTIES, areaOf, AREAS_PROPERTIES, untracked } from './ranges';

/** Excel fails where more merged areas are asked for at once. */
const MERGED_AREAS = 512;
/** Of a cell's value, formula and number format together, on the average of real plans. */
const CELL_BYTES = 80;
const BLOCK_CELLS = 10_000;

/** @throws Excel's errors */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  workbook.load('name,readOnly');
  const { worksheets, names } = workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula');
  const part = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).getOnlyItemOrNullObject();
  part.load('id');
  const xml = part.getXml();
  // Excel's client does not tell the date system; a date does.
  const day = workbook.functions.date(1904, 1, 2);
  day.load('value');
  await context.sync();
  const sheets = worksheets.items.map((sheet) => new SheetReader(sheet));
  await send(
    context,
    sheets.map((sheet) => sheet.outline()),
  );
  const repeatable: Delivery = { isRepeatable: true };
  await send(
    context,
    sheets.flatMap((sheet) => sheet.contents()),
    repeatable,
  );
  return {
    fileName: workbook.name || null,
    dateSystem: day.value === 1 ? 1904 : 1900,
    sheets: sheets.map((sheet) => sheet.snapshot()),
    names: names.items.map(plainName),
    // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method is not loaded
    settings: part.isNullObject ? null : xml.value,
    isReadOnly: workbook.readOnly,
  };
}

const plainName = ({ name, formula }: Excel.NamedItem): NameSnapshot => ({ name, formula: String(formula) });

/** What is asked for on one sheet, and what it makes of the answers. */
class SheetReader {
  private used!: Excel.Range;
  private tables: Excel.Table[] = [];
  private tableCollection!: Excel.TableCollection;
  private names!: Excel.NamedItemCollection;
  private formats!: Excel.ConditionalFormatCollection;
  private readonly blocks: Excel.Range[] = [];
  private readonly merges: Excel.RangeAreas[] = [];
  private readonly tableRanges: Excel.Range[] = [];
  private readonly rules: { rule: Excel.ConditionalFormatRule; areas: Excel.RangeAreas }[] = [];
  private rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null = null;
  private columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null = null;

  constructor(private readonly sheet: Excel.Worksheet) {}

  outline(): Step {
    return {
      bytes: 4 * CALL_BYTES,
      queue: () => {
        this.used = untracked(this.sheet.getUsedRangeOrNullObject(true));
        this.used.load(AREA_PROPERTIES);
        this.tableCollection = this.sheet.tables;
        this.tableCollection.load('items/name,items/showHeaders,items/showTotals');
        this.names = this.sheet.names;
        this.names.load('items/name,items/formula');
        this.formats = untracked(this.sheet.getRange()).conditionalFormats;
        this.formats.load('items/id,items/type');
      },
    };
  }

  contents(): Step[] {
    const steps: Step[] = [this.furniture()];
    if (this.used.isNullObject) return steps;
    const area = areaOf(this.used);
    const width = area.right - area.left + 1;
    for (const band of toBands(area.top, area.bottom, Math.max(1, Math.floor(BLOCK_CELLS / width)))) {
      const cells = (band.bottom - band.top + 1) * width;
      const step = (): void => {
        const range = this.range({ ...area, ...band });
        range.load('values,formulas,numberFormat');
        this.blocks.push(range);
      };
      steps.push({ bytes: CALL_BYTES + cells * CELL_BYTES, queue: step });
    }
    // From the first cell of the sheet on: an area is told only where its own first cell is in the range.
    const rows = Math.max(1, Math.floor((2 * MERGED_AREAS) / (area.right + 1)));
    for (const band of toBands(0, area.bottom, rows)) {
      const step = (): void => {
        const areas = untracked(this.range({ ...band, left: 0, right: area.right }).getMergedAreasOrNullObject());
        areas.load(AREAS_PROPERTIES);
        this.merges.push(areas);
      };
      steps.push({ bytes: 2 * CALL_BYTES, queue: step });
    }
    const hidden = (): void => {
      const all = this.range({ top: 0, left: 0, bottom: area.bottom, right: area.right });
      this.rows = all.getRowProperties({ rowHidden: true });
      this.columns = all.getColumnProperties({ columnHidden: true });
    };
    steps.push({ bytes: CALL_BYTES + (area.bottom + area.right + 2) * 24, queue: hidden });
    return steps;
  }

  /** Tables and rules: few, but their places are known only by asking each. */
  private furniture(): Step {
    this.tables = this.tableCollection.items;
    const formats = this.formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
    return {
      bytes: (this.tables.length + 2 * formats.length) * CALL_BYTES,
      queue: () => {
        for (const table of this.tables) {
          const range = untracked(table.getRange());
          range.load(AREA_PROPERTIES);
          this.tableRanges.push(range);
        }
        // Found anew by id: the range that they hung on is not kept beyond its message.
        const { conditionalFormats } = untracked(this.sheet.getRange());
        for (const { id } of formats) {
          const format = conditionalFormats.getItem(id);
          const { rule } = format.custom;
          rule.load('formula');
          const areas = untracked(format.getRanges());
          areas.load(AREAS_PROPERTIES);
          this.rules.push({ rule, areas });
        }
      },
    };
  }

  snapshot(): SheetSnapshot {
    const { sheet } = this;
    const rows = this.blocks.flatMap((block) => readBlock(block));
    return {
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? 'visible',
      isProtected: sheet.protection.protected,
      area: this.used.isNullObject ? null : areaOf(this.used),
      values: rows.map((row) => row.values),
      formulas: rows.map((row) => row.formulas),
      numberFormats: rows.map((row) => row.numberFormats),
      merges: this.merges.flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items.map(areaOf))),
      hiddenRows: indexesWhere(this.rows?.value ?? [], (row) => row.rowHidden === true),
      hiddenColumns: indexesWhere(this.columns?.value ?? [], (column) => column.columnHidden === true),
      listObjects: this.tables.map((table, index) => plainTable(table, this.tableRanges[index]!)),
      names: this.names.items.map(plainName),
      conditionalFormats: this.rules.map(plainRule),
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
      values: values.map(readValue),
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
