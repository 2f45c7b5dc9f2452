/** Conditional formats and data validations of ours. Those of the user are never touched. */
import { sameFormula } from '../../core/workbook/formula-text';
import { type ConditionalFormat, type Operation, type Validation } from '../../core/workbook/patch';
import { type Area } from '../../core/workbook/snapshot';
import { type Inspection, type OperationOf, type Plan, type Scope, undoing } from '../change';
import { CALL_BYTES, type Step } from '../messages';
import { rangeAt, rangeOrNull } from '../ranges';

type FormatsOperation = OperationOf<'set-conditional-formats'>;
type ValidationOperation = OperationOf<'set-validation'>;

export function inspectConditionalFormats(operations: readonly FormatsOperation[], scope: Scope): Inspection {
  const found = new Map<FormatsOperation, Excel.ConditionalFormatCollection>();
  const relevant = operations.filter(({ sheet }) => !scope.removed.has(sheet));
  const steps: Step[] = relevant.flatMap((operation) => {
    const { sheet, beforeArea } = operation;
    if (!beforeArea || operation.before.length === 0 || scope.added.has(sheet)) return [];
    const queue = (context: Excel.RequestContext): void => {
      const formats = rangeOrNull(context, sheet, beforeArea).conditionalFormats;
      formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
      found.set(operation, formats);
    };
    return [{ bytes: 4 * CALL_BYTES, queue }];
  });
  return {
    steps,
    // A rule that the user has taken away needs no taking away; cells alone decide.
    differences: () => [],
    plan: (isLeft) =>
      relevant
        .filter(({ unit }) => !isLeft(unit))
        .map((operation) => planFormats(operation, oursAmong(found.get(operation), operation.before))),
  };
}

function oursAmong(
  formats: Excel.ConditionalFormatCollection | undefined,
  ours: readonly ConditionalFormat[],
): { readonly id: string; readonly rule: ConditionalFormat }[] {
  if (!formats || formats.isNullObject) return [];
  const custom = formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  const taken = new Set<string>();
  return ours.flatMap((rule) => {
    const format = custom.find(
      ({ id, customOrNullObject }) => !taken.has(id) && sameFormula(customOrNullObject.rule.formula, rule.formula),
    );
    if (!format) return [];
    taken.add(format.id);
    return [{ id: format.id, rule }];
  });
}

function planFormats(
  operation: FormatsOperation,
  present: readonly { readonly id: string; readonly rule: ConditionalFormat }[],
): Plan {
  const { sheet, beforeArea, area, after } = operation;
  const queue = (context: Excel.RequestContext): void => {
    if (beforeArea) {
      const { conditionalFormats } = rangeAt(context, sheet, beforeArea);
      for (const { id } of present) conditionalFormats.getItem(id).delete();
    }
    if (area) addFormats(rangeAt(context, sheet, area), after);
  };
  return {
    phase: 'rules',
    steps: [{ bytes: (4 + 8 * after.length + 2 * present.length) * CALL_BYTES, queue }],
    inverse: (): Operation[] => [
      {
        ...undoing(operation),
        op: 'set-conditional-formats',
        sheet,
        beforeArea: after.length > 0 ? area : null,
        before: after,
        area: present.length > 0 ? beforeArea : null,
        after: present.map(({ rule }) => rule),
      },
    ],
  };
}

/** A new format stands before all others: the last one is added first. */
function addFormats(range: Excel.Range, rules: readonly ConditionalFormat[]): void {
  const added = [...rules].reverse().map((rule) => {
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = rule.formula;
    format.custom.format.fill.color = rule.fill;
    if (rule.fontColor !== null) format.custom.format.font.color = rule.fontColor;
    format.stopIfTrue = rule.stopIfTrue;
    return format;
  });
  added.reverse().forEach((format, index) => {
    format.priority = index;
  });
}

export function inspectValidations(operations: readonly ValidationOperation[], scope: Scope): Inspection {
  const found = new Map<ValidationOperation, Excel.DataValidation>();
  const relevant = operations.filter(({ sheet }) => !scope.removed.has(sheet));
  const steps: Step[] = relevant
    .filter(({ sheet }) => !scope.added.has(sheet))
    .map((operation) => ({
      bytes: 2 * CALL_BYTES,
      queue: (context) => {
        const validation = rangeOrNull(context, operation.sheet, operation.area).dataValidation;
        validation.load('type,prompt');
        found.set(operation, validation);
      },
    }));
  /** A validation that is there though the patch knows of none is the user's. */
  const isUsers = (operation: ValidationOperation): boolean => {
    const validation = found.get(operation);
    if (!validation || validation.isNullObject || operation.before !== null) return false;
    // A message alone has no type of its own.
    const { prompt } = validation;
    const hasMessage = Boolean(prompt?.title) || Boolean(prompt?.message);
    return hasMessage || validation.type !== Excel.DataValidationType.none;
  };
  return {
    steps,
    differences: () => [],
    plan: (isLeft) =>
      relevant.filter((operation) => !isLeft(operation.unit) && !isUsers(operation)).map(planValidation),
  };
}

function planValidation(operation: ValidationOperation): Plan {
  const { sheet, area, before, after } = operation;
  return {
    phase: 'rules',
    steps: [{ bytes: 4 * CALL_BYTES, queue: (context) => setValidation(context, sheet, area, after) }],
    inverse: () => [{ ...undoing(operation), op: 'set-validation', sheet, area, before: after, after: before }],
  };
}

function setValidation(context: Excel.RequestContext, sheet: string, area: Area, wanted: Validation | null): void {
  const { dataValidation } = rangeAt(context, sheet, area);
  dataValidation.clear();
  if (!wanted) return;
  if (wanted.kind === 'decimal-at-least') {
    const { minimum = 0, maximum } = wanted;
    const { between, greaterThanOrEqualTo } = Excel.DataValidationOperator;
    dataValidation.rule = {
      decimal:
        maximum === undefined
          ? { formula1: minimum, operator: greaterThanOrEqualTo }
          : { formula1: minimum, formula2: maximum, operator: between },
    };
  } else if (wanted.kind === 'list') {
    dataValidation.rule = { list: { inCellDropDown: true, source: (wanted.list ?? []).join(',') } };
  }
  if (wanted.prompt !== undefined) {
    dataValidation.prompt = { showPrompt: true, title: wanted.promptTitle ?? '', message: wanted.prompt };
  }
  if (wanted.error !== undefined) {
    const style = Excel.DataValidationAlertStyle.stop;
    dataValidation.errorAlert = { showAlert: true, style, title: wanted.errorTitle ?? '', message: wanted.error };
  }
}
