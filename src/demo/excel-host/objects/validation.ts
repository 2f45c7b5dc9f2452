/** Data validation of a range. */
import { contains, overlaps, sameArea } from '../../../core/workbook/address';
import { type Validation } from '../../../core/workbook/patch';
import { type Area } from '../../../core/workbook/snapshot';
import { type BookSheet } from '../book-sheet';
import { defineKind, type Scene } from '../kind';
import { ExcelFault } from '../protocol';
import { guardWrite } from './guard';

interface Cells {
  readonly sheet: BookSheet;
  readonly area: Area;
}

interface Rule {
  readonly decimal?: { readonly formula1: number; readonly formula2?: number; readonly operator: string };
  readonly list?: { readonly source: string };
}

const current = ({ sheet, area }: Cells): Validation | null =>
  sheet.state.validations.find((one) => contains(one.area, area.top, area.left))?.validation ?? null;

function change(cells: Cells, validation: Validation | null, { book }: Scene): void {
  const { sheet, area } = cells;
  guardWrite(sheet, book);
  const others = sheet.state.validations.filter((one) => !sameArea(one.area, area));
  if (others.some((one) => overlaps(one.area, area))) throw new ExcelFault('InvalidOperation', 'DataValidation');
  sheet.update({ validations: validation ? [...others, { area, validation }] : others });
}

const amend = (cells: Cells, part: Partial<Validation>, scene: Scene): void =>
  change(cells, { ...(current(cells) ?? { kind: 'any' }), ...part }, scene);

function ruleOf(validation: Validation | null): Rule {
  if (validation?.kind === 'list') return { list: { source: (validation.list ?? []).join(',') } };
  if (validation?.kind !== 'decimal-at-least') return {};
  const { minimum = 0, maximum } = validation;
  return maximum === undefined
    ? { decimal: { formula1: minimum, operator: 'GreaterThanOrEqualTo' } }
    : { decimal: { formula1: minimum, formula2: maximum, operator: 'Between' } };
}

const TYPES = { any: 'None', list: 'List', 'decimal-at-least': 'Decimal' } as const;

export const validationKind = defineKind<Cells>({
  name: 'DataValidation',
  values: {
    Type: {
      get: (cells) => {
        const found = cells.sheet.state.validations.filter((one) => overlaps(one.area, cells.area));
        if (found.length === 0) return 'None';
        return found.length === 1 && sameArea(found[0]!.area, cells.area)
          ? TYPES[found[0]!.validation.kind]
          : 'MixedCriteria';
      },
    },
    Rule: {
      get: (cells) => ruleOf(current(cells)),
      set: (cells, value, scene) => {
        const { decimal, list } = value as Rule;
        if (decimal) {
          const { formula1, formula2 } = decimal;
          const maximum = formula2 === undefined ? {} : { maximum: Number(formula2) };
          amend(cells, { kind: 'decimal-at-least', minimum: Number(formula1), ...maximum }, scene);
        } else if (list) amend(cells, { kind: 'list', list: list.source.split(',') }, scene);
        else throw new ExcelFault('NotImplemented', 'DataValidation.rule');
      },
    },
    Prompt: {
      get: (cells) => ({
        showPrompt: current(cells)?.prompt !== undefined,
        title: current(cells)?.promptTitle ?? '',
        message: current(cells)?.prompt ?? '',
      }),
      set: (cells, value, scene) => {
        const { title, message } = value as { title: string; message: string };
        if (title.length > 32 || message.length > 255) throw new ExcelFault('InvalidArgument', 'DataValidation.prompt');
        amend(cells, { promptTitle: title, prompt: message }, scene);
      },
    },
    ErrorAlert: {
      get: (cells) => ({ title: current(cells)?.errorTitle ?? '', message: current(cells)?.error ?? '' }),
      set: (cells, value, scene) => {
        const { title, message } = value as { title: string; message: string };
        amend(cells, { errorTitle: title, error: message }, scene);
      },
    },
  },
  methods: { Clear: (cells, _, scene) => change(cells, null, scene) },
});
