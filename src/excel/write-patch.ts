/**
 * A patch in two round trips: everything is compared (and saved for the way back) before anything is written. Excel
 * knows no transactions: where a message fails half-way, what was written is put back.
 */
import { type ApplyOptions, HostError, type Receipt } from '../core/host';
import { withBlankChecks } from '../core/workbook/blank-checks';
import { withReferencedUnits } from '../core/workbook/kept-units';
import { type Operation, type Patch } from '../core/workbook/patch';
import { contains } from '../core/workbook/address';
import { type Area, type CellRef } from '../core/workbook/snapshot';
import { type Inspection, type Phase, PHASES, pickOperations, type Plan, type Scope } from './change';
import { codeOf, isRefusal, toHostError } from './errors';
import { send } from './messages';
import { inspectConditionalFormats, inspectValidations } from './operations/rules';
import { inspectContents } from './operations/contents';
import { inspectFormats } from './operations/formats';
import { inspectFrozenRows, inspectListObjects, inspectSizes } from './operations/layout';
import { inspectMerges } from './operations/merges';
import { inspectNames } from './operations/names';
import { inspectPages } from './operations/page';
import { inspectSettings } from './operations/settings';
import { inspectSheets, sheetOf } from './operations/sheets';
import { inspectTabColors } from './operations/tab-color';

/** `force`: differences do not count, and what is not there is passed over; for putting back. */
type OnStale = ApplyOptions['onStale'] | 'force';

/** @throws HostError */
export async function applyPatch(
  context: Excel.RequestContext,
  wanted: Patch,
  { onStale, onProgress }: ApplyOptions,
): Promise<Receipt> {
  const patch = withBlankChecks(wanted);
  const { plans, keptUnits } = await compare(context, patch.operations, onStale);
  onProgress?.(0.5);
  const written = { messages: 0 };
  try {
    await write(context, plans, (share) => {
      written.messages += 1;
      onProgress?.(0.5 + share / 2);
    });
  } catch (error) {
    if (written.messages === 0 && isRefusal(error)) throw toHostError(error);
    throw await putBack(context, patch.operations, plans, error);
  }
  return { inverse: { operations: invert(plans) }, keptUnits };
}

interface Compared {
  readonly plans: readonly Plan[];
  readonly keptUnits: readonly string[];
}

async function compare(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  onStale: OnStale,
): Promise<Compared> {
  if (onStale === 'force') return comparePresent(context, operations);
  const sheets = inspectSheets(operations);
  const inspections = [sheets, ...inspectAll(operations, false)];
  await send(
    context,
    inspections.flatMap(({ steps }) => steps),
    { isRepeatable: true },
  );
  const obstacles = sheets.obstacles();
  const differences = inspections.flatMap((inspection) => inspection.differences());
  if (onStale === 'stop') {
    if (obstacles[0]) throw new HostError(obstacles[0].code, [obstacles[0].cell]);
    if (differences.length > 0)
      throw new HostError(
        'stale',
        differences.map(({ cell }) => cell),
      );
  }
  const changed = [...obstacles, ...differences].map(({ unit }) => unit);
  const kept = withReferencedUnits(operations, new Set(changed));
  const isLeft = (unit: string): boolean => kept.has(unit);
  await send(
    context,
    inspections.flatMap(({ closer }) => closer?.() ?? []),
    { isRepeatable: true },
  );
  return { plans: inspections.flatMap((inspection) => inspection.plan(isLeft)), keptUnits: [...kept] };
}

function inspectAll(operations: readonly Operation[], isForced: boolean): Inspection[] {
  const scope: Scope = {
    added: new Set(pickOperations(operations, 'add-sheet').map(({ sheet }) => sheet)),
    removed: new Set(pickOperations(operations, 'remove-sheet').map(({ sheet }) => sheet)),
  };
  const formats = pickOperations(operations, 'set-format', 'restore-format');
  const formatted = new Map<string, Area[]>();
  for (const { sheet, area } of formats) formatted.set(sheet, [...(formatted.get(sheet) ?? []), area]);
  const isFormatted = ({ sheet, row, column }: CellRef): boolean =>
    formatted.get(sheet)?.some((area) => contains(area, row, column)) ?? false;
  const cells = pickOperations(operations, 'set-cell');
  const places = new Set(cells.map(placeOf));
  const isWritten = (cell: CellRef): boolean => places.has(placeOf(cell));
  return [
    inspectNames(pickOperations(operations, 'set-name'), scope),
    inspectFormats(formats, scope),
    inspectContents(cells, scope, isFormatted),
    inspectMerges(pickOperations(operations, 'merge', 'unmerge'), scope, isWritten, isForced),
    inspectConditionalFormats(pickOperations(operations, 'set-conditional-formats'), scope),
    inspectValidations(pickOperations(operations, 'set-validation'), scope),
    inspectSizes(pickOperations(operations, 'set-column-width', 'set-row-height', 'restore-sizes'), scope),
    inspectListObjects(pickOperations(operations, 'resize-list-object'), scope),
    inspectFrozenRows(pickOperations(operations, 'set-frozen-rows'), scope),
    inspectPages(pickOperations(operations, 'set-page-setup'), scope),
    inspectTabColors(pickOperations(operations, 'set-tab-color'), scope),
    inspectSettings(pickOperations(operations, 'set-settings')),
  ];
}

/** What is on sheets that are not there is passed over: it has not been written, or is gone already. */
async function comparePresent(context: Excel.RequestContext, operations: readonly Operation[]): Promise<Compared> {
  const all = inspectSheets(operations);
  await send(context, all.steps, { isRepeatable: true });
  const present = operations.filter((operation) => {
    const sheet = sheetOf(operation);
    return sheet === null || all.exists(sheet) || operation.op === 'add-sheet';
  });
  const inspections = [inspectSheets(present), ...inspectAll(present, true)];
  await send(
    context,
    inspections.flatMap(({ steps }) => steps),
    { isRepeatable: true },
  );
  return { plans: inspections.flatMap((inspection) => inspection.plan(() => false)), keptUnits: [] };
}

const placeOf = ({ sheet, row, column }: CellRef): string => `${row}:${column}:${sheet}`;

async function write(
  context: Excel.RequestContext,
  plans: readonly Plan[],
  onProgress: (share: number) => void,
): Promise<void> {
  const place = (phase: Phase): number => PHASES.indexOf(phase);
  const steps = [...plans].sort((a, b) => place(a.phase) - place(b.phase)).flatMap((plan) => plan.steps);
  await send(context, steps, {
    first: ({ application }) => {
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
    },
    onSent: (left) => onProgress(1 - left / steps.length),
  });
}

/** Last written, first taken back. */
function invert(plans: readonly Plan[]): Operation[] {
  const place = (phase: Phase): number => PHASES.indexOf(phase);
  return [...plans].sort((a, b) => place(b.phase) - place(a.phase)).flatMap((plan) => plan.inverse());
}

/** @returns the error to throw */
async function putBack(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  plans: readonly Plan[],
  cause: unknown,
): Promise<HostError> {
  const code = codeOf(cause) || String(cause);
  try {
    const back = await compare(context, invert(plans), 'force');
    await write(context, back.plans, () => undefined);
    return new HostError('failed-restored', [], code);
  } catch (error) {
    const isUntouched = await compare(context, operations, 'stop').then(
      () => true,
      () => false,
    );
    // Nothing could be put back because nothing could be written: Protected View, a lost connection.
    if (isUntouched) return toHostError(cause);
    return new HostError('failed-unrestored', [], `${code}, ${codeOf(error)}`);
  }
}
