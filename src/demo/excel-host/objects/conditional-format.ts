/** Conditional formats with a formula. A new one stands before all others, as in Excel. */
import { overlaps } from '../../../core/workbook/address';
import { type Area } from '../../../core/workbook/snapshot';
import { type Book } from '../book';
import { type BookFormulaRule } from '../book-parts';
import { type BookSheet } from '../book-sheet';
import { defineKind, type OwnKind, type Scene, type Target } from '../kind';
import { ExcelFault } from '../protocol';
import { guardWrite } from './guard';
import { rangeAreasKind } from './range';

interface Cells {
  readonly sheet: BookSheet;
  readonly area: Area;
}

interface Item {
  readonly sheet: BookSheet;
  readonly id: string;
}

let lastRule = 0;

const current = ({ sheet, id }: Item): BookFormulaRule => {
  const found = sheet.state.formulaRules.find((rule) => rule.id === id);
  if (!found) throw new ExcelFault('ItemNotFound', 'ConditionalFormat');
  return found;
};

function change(item: Item, part: Partial<BookFormulaRule>, book: Book): void {
  guardWrite(item.sheet, book);
  const rule = { ...current(item), ...part };
  item.sheet.update({ formulaRules: item.sheet.state.formulaRules.map((one) => (one.id === item.id ? rule : one)) });
}

function move(item: Item, priority: number, book: Book): void {
  guardWrite(item.sheet, book);
  const rule = current(item);
  const others = item.sheet.state.formulaRules.filter((one) => one !== rule);
  const place = Math.min(priority, others.length);
  item.sheet.update({ formulaRules: [...others.slice(0, place), rule, ...others.slice(place)] });
}

const ruleKind = defineKind<Item>({
  name: 'ConditionalFormatRule',
  values: {
    Formula: {
      get: (item) => current(item).formula,
      set: (item, formula, { book }) => change(item, { formula: String(formula) }, book),
    },
  },
});

const fillKind = defineKind<Item>({
  name: 'ConditionalRangeFill',
  values: {
    Color: {
      get: (item) => current(item).fill,
      set: (item, color, { book }) => change(item, { fill: String(color) }, book),
    },
  },
});

const fontKind = defineKind<Item>({
  name: 'ConditionalRangeFont',
  values: {
    Color: {
      get: (item) => current(item).fontColor,
      set: (item, color, { book }) => change(item, { fontColor: String(color) }, book),
    },
  },
});

const formatKind = defineKind<Item>({
  name: 'ConditionalRangeFormat',
  objects: { Fill: (item) => fillKind.of(item), Font: (item) => fontKind.of(item) },
});

const customKind = defineKind<Item>({
  name: 'CustomConditionalFormat',
  objects: { Rule: (item) => ruleKind.of(item), Format: (item) => formatKind.of(item) },
});

const itemKind: OwnKind<Item> = defineKind({
  name: 'ConditionalFormat',
  id: ({ id }) => id,
  values: {
    Id: { get: ({ id }) => id },
    Type: { get: () => 'Custom' },
    Priority: {
      get: (item) => item.sheet.state.formulaRules.indexOf(current(item)),
      set: (item, priority, { book }) => move(item, Number(priority), book),
    },
    StopIfTrue: {
      get: (item) => current(item).stopIfTrue,
      set: (item, value, { book }) => change(item, { stopIfTrue: Boolean(value) }, book),
    },
  },
  objects: { Custom: (item) => customKind.of(item), CustomOrNullObject: (item) => customKind.of(item) },
  methods: {
    GetRanges: (item) => rangeAreasKind.of({ sheet: item.sheet, areas: [current(item).area] }),
    Delete: (item, _, { book }) => {
      guardWrite(item.sheet, book);
      const rule = current(item);
      item.sheet.update({ formulaRules: item.sheet.state.formulaRules.filter((one) => one !== rule) });
    },
  },
});

const within = ({ sheet, area }: Cells): BookFormulaRule[] =>
  sheet.state.formulaRules.filter((rule) => overlaps(rule.area, area));

const find = (cells: Cells, id: unknown): Target | null =>
  within(cells).some((rule) => rule.id === id) ? itemKind.of({ sheet: cells.sheet, id: String(id) }) : null;

function add({ sheet, area }: Cells, type: unknown, { book }: Scene): Target {
  guardWrite(sheet, book);
  if (type !== 'Custom') throw new ExcelFault('NotImplemented', 'ConditionalFormatCollection.add');
  lastRule += 1;
  const id = `{format-${lastRule}}`;
  const rule: BookFormulaRule = { id, area, formula: '', fill: null, fontColor: null, stopIfTrue: false };
  sheet.update({ formulaRules: [rule, ...sheet.state.formulaRules] });
  return itemKind.of({ sheet, id });
}

export const conditionalFormatsKind: OwnKind<Cells> = defineKind({
  name: 'ConditionalFormatCollection',
  items: (cells) => within(cells).map(({ id }) => itemKind.of({ sheet: cells.sheet, id })),
  item: find,
  methods: {
    Add: (cells, [type], scene) => add(cells, type, scene),
    GetItem: (cells, [id]) => {
      const found = find(cells, id);
      if (!found) throw new ExcelFault('ItemNotFound', 'ConditionalFormat');
      return found;
    },
    GetItemOrNullObject: (cells, [id]) => find(cells, id),
  },
});
