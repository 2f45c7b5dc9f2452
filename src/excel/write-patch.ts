/**
 * A patch in two round trips: everything is compared (and saved for the way back) before anything is written. Excel
 * knows no transactions: where a message fails half-way, what was written is put back.
 */
import { type ApplyOptions, HostError, type HostErrorCode, type Receipt } from '../core/host';
import { withBlankChecks } from '../core/workbook/blank-checks';
import { withReferencedUnits } from '../core/workbook/kept-units';
import { type Operation, type Patch } from '../core/workbook/patch';
import { contains } from '../core/workbook/address';
import { type Area, type CellRef } from '../core/workbook/snapshot';
import { type Difference, type Inspection, type Phase, PHASES, pickOperations, type Plan, type Scope } from './change';
import { codeOf, isPartFault, isRefusal, reasonOf, toHostError } from './errors';
import { findJournal, forgetSteps, type JournalSteps, journalSteps, NO_JOURNAL } from './journal';
import { MESSAGE_BYTES, send, SMALLEST, type Step } from './messages';
import { inspectConditionalFormats, inspectValidations } from './operations/rules';
import { inspectCharts } from './operations/charts';
import { inspectContents } from './operations/contents';
import { inspectFormats } from './operations/formats';
import { inspectFrozenRows, inspectListObjects, inspectSizes } from './operations/layout';
import { inspectMerges } from './operations/merges';
import { inspectNames } from './operations/names';
import { inspectPages } from './operations/page';
import { inspectSettings } from './operations/settings';
import { inspectSheets, sheetOf } from './operations/sheets';
import { inspectTabColors } from './operations/tab-color';
import { breathe } from './turns';

interface Attempt extends ApplyOptions {
  /** Most bytes in one message. */
  readonly bytes: number;
  readonly hasJournal: boolean;
}

/** @throws HostError */
export const applyPatch = (context: Excel.RequestContext, wanted: Patch, options: ApplyOptions): Promise<Receipt> =>
  attempt(context, withBlankChecks(wanted), { ...options, bytes: MESSAGE_BYTES, hasJournal: !options.endsUnfinished });

async function attempt(context: Excel.RequestContext, patch: Patch, options: Attempt): Promise<Receipt> {
  const { onStale, onProgress, bytes, hasJournal } = options;
  const { plans, keptUnits, parts } = await compare(context, patch.operations, onStale);
  onProgress?.(0.5);
  // What an unfinished write keeps stays until that one is taken back: it is the journal of taking back, too.
  const own = hasJournal ? await journalSteps({ operations: await invert(plans) }) : NO_JOURNAL;
  const journal = options.endsUnfinished ? { ...own, close: forgetSteps(parts) } : own;
  const written = { messages: 0 };
  const onSent = (share: number): void => {
    written.messages += 1;
    onProgress?.(0.5 + share / 2);
  };
  try {
    await write(context, plans, { journal, bytes, onSent });
  } catch (cause) {
    if (written.messages === 0 && isRefusal(cause)) throw toHostError(cause);
    const failure = await putBack(context, patch.operations, plans, cause, options);
    const isBack = failure.code !== 'failed-unrestored';
    // All was done, only the answer was too large: once more, in smaller messages.
    const isAnswerTooLarge = codeOf(cause) === 'ResponsePayloadSizeLimitExceeded' && bytes / 2 >= SMALLEST;
    if (isBack && isAnswerTooLarge) return attempt(context, patch, { ...options, bytes: bytes / 2 });
    if (isBack && hasJournal && isPartFault(cause)) return attempt(context, patch, { ...options, hasJournal: false });
    throw failure;
  }
  const clashes = plans.flatMap((plan) => plan.clashes?.() ?? []);
  if (clashes.length > 0) {
    const stale = new HostError(
      'stale',
      clashes.map(({ cell }) => cell),
    );
    const failure = await putBack(context, patch.operations, plans, stale, options);
    throw failure.code === 'failed-unrestored' ? failure : stale;
  }
  return { inverse: { operations: await invert(plans) }, keptUnits };
}

interface Compared {
  readonly plans: readonly Plan[];
  readonly keptUnits: readonly string[];
  /** Ids of the parts in which this or an earlier write keeps how to take it back. */
  readonly parts: readonly string[];
}

async function compare(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  onStale: ApplyOptions['onStale'],
): Promise<Compared> {
  const sheets = inspectSheets(operations);
  const journal = findJournal();
  await breathe();
  const inspections = [sheets, ...inspectAll(operations, false)];
  await breathe();
  await look(context, [journal.step, ...inspections.flatMap(({ steps }) => steps)]);
  const obstacles = sheets.obstacles();
  const differences: Difference[] = [];
  for (const inspection of inspections) {
    for (const difference of inspection.differences()) differences.push(difference);
    await breathe();
  }
  if (onStale === 'stop') {
    if (obstacles[0]) throw new HostError(obstacles[0].code, cellsOf(obstacles[0]));
    if (differences.length > 0) throw new HostError('stale', differences.flatMap(cellsOf));
  }
  const changed = [...obstacles, ...differences].map(({ unit }) => unit);
  const kept = withReferencedUnits(operations, new Set(changed));
  const isLeft = (unit: string): boolean => kept.has(unit);
  await look(
    context,
    inspections.flatMap(({ closer }) => closer?.() ?? []),
  );
  const plans = await planAll(inspections, isLeft);
  return { plans, keptUnits: [...kept], parts: journal.ids() };
}

async function planAll(inspections: readonly Inspection[], isLeft: (unit: string) => boolean): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const inspection of inspections) {
    for (const plan of inspection.plan(isLeft)) {
      plans.push(plan);
      await breathe();
    }
  }
  return plans;
}

const look = (context: Excel.RequestContext, steps: readonly Step[]): Promise<void> =>
  send(context, steps, { isRepeatable: true });

/** Of the workbook as a whole there is no cell. */
const cellsOf = ({ cell }: Difference): CellRef[] => (cell.sheet === '' ? [] : [cell]);

function inspectAll(operations: readonly Operation[], isForced: boolean): Inspection[] {
  const cells = pickOperations(operations, 'set-cell');
  // Few, beside hundreds of thousands of cells: these are gone through once for each kind.
  const others = operations.filter(({ op }) => op !== 'set-cell');
  const scope: Scope = {
    added: new Set(pickOperations(others, 'add-sheet').map(({ sheet }) => sheet)),
    removed: new Set(pickOperations(others, 'remove-sheet').map(({ sheet }) => sheet)),
  };
  const formats = pickOperations(others, 'set-format', 'restore-format');
  const tables = pickOperations(others, 'resize-list-object');
  const isFormatted = within(formats);
  const isTitled = within(
    tables.map(({ sheet, after: { left, right, top } }) => ({ sheet, area: { left, right, top, bottom: top } })),
  );
  let places: ReadonlySet<string> | null = null;
  const isWritten = (cell: CellRef): boolean => (places ??= new Set(cells.map(placeOf))).has(placeOf(cell));
  return [
    inspectNames(pickOperations(others, 'set-name'), scope),
    inspectFormats(formats, scope),
    inspectContents(cells, scope, { isFormatted, isTitled }),
    inspectMerges(pickOperations(others, 'merge', 'unmerge'), scope, isWritten, isForced),
    inspectConditionalFormats(pickOperations(others, 'set-conditional-formats'), scope),
    inspectValidations(pickOperations(others, 'set-validation'), scope),
    inspectSizes(pickOperations(others, 'set-column-width', 'set-row-height', 'restore-sizes'), scope),
    inspectListObjects(tables, scope),
    inspectFrozenRows(pickOperations(others, 'set-frozen-rows'), scope),
    inspectPages(pickOperations(others, 'set-page-setup'), scope),
    inspectTabColors(pickOperations(others, 'set-tab-color'), scope),
    inspectCharts(pickOperations(others, 'set-chart'), scope),
    inspectSettings(pickOperations(others, 'set-settings')),
  ];
}

/** Whether a cell lies in one of these. */
function within(places: readonly { readonly sheet: string; readonly area: Area }[]): (cell: CellRef) => boolean {
  const areas = new Map<string, Area[]>();
  for (const { sheet, area } of places) areas.set(sheet, [...(areas.get(sheet) ?? []), area]);
  return ({ sheet, row, column }) => areas.get(sheet)?.some((area) => contains(area, row, column)) ?? false;
}

interface ToPutBack extends Pick<Compared, 'plans' | 'parts'> {
  /** Whether something was written that cannot be reached any more. */
  readonly isLost: boolean;
}

/**
 * What is on sheets that are not there is passed over: it has not been written, or is gone already. So is what is on
 * sheets that have come to be protected, and what was written there is lost to us.
 */
async function comparePresent(
  context: Excel.RequestContext,
  wanted: readonly Operation[],
  inverse: readonly Operation[],
): Promise<ToPutBack> {
  const all = inspectSheets([...wanted, ...inverse]);
  const journal = findJournal();
  await look(context, [...all.steps, journal.step]);
  const isShut = (operation: Operation): boolean => all.isProtected(sheetOf(operation) ?? '');
  const present = inverse.filter((operation) => {
    const sheet = sheetOf(operation);
    return sheet === null || operation.op === 'add-sheet' || (all.exists(sheet) && !isShut(operation));
  });
  const shut = inspectAll(wanted.filter(isShut), false);
  const inspections = [inspectSheets(present), ...inspectAll(present, true)];
  await look(
    context,
    [...shut, ...inspections].flatMap(({ steps }) => steps),
  );
  return {
    plans: await planAll(inspections, () => false),
    parts: journal.ids(),
    isLost: shut.some((inspection) => inspection.differences().length > 0),
  };
}

const placeOf = ({ sheet, row, column }: CellRef): string => `${row}:${column}:${sheet}`;

interface Writing {
  readonly journal: JournalSteps;
  readonly bytes: number;
  readonly onSent?: (share: number) => void;
}

async function write(
  context: Excel.RequestContext,
  plans: readonly Plan[],
  { journal, bytes, onSent }: Writing,
): Promise<void> {
  const place = (phase: Phase): number => PHASES.indexOf(phase);
  const inOrder = [...plans].sort((a, b) => place(a.phase) - place(b.phase)).flatMap((plan) => plan.steps);
  const steps = [...journal.open, ...inOrder, ...journal.close];
  await send(context, steps, {
    bytes,
    first: ({ application }) => {
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
    },
    onSent: (left) => onSent?.(1 - left / steps.length),
  });
}

/** Last written, first taken back. */
async function invert(plans: readonly Plan[]): Promise<Operation[]> {
  const place = (phase: Phase): number => PHASES.indexOf(phase);
  const operations: Operation[] = [];
  for (const plan of [...plans].sort((a, b) => place(b.phase) - place(a.phase))) {
    for (const operation of plan.inverse()) operations.push(operation);
    await breathe();
  }
  return operations;
}

/** @returns the error to throw */
async function putBack(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  plans: readonly Plan[],
  cause: unknown,
  { bytes, endsUnfinished }: Attempt,
): Promise<HostError> {
  const detail = codeOf(cause) || String(cause);
  const reason = reasonOf(cause);
  try {
    const back = await comparePresent(context, operations, await invert(plans));
    // Where something stays half done, the workbook keeps how to take it back; and so it does for what was half done before.
    const close = back.isLost || endsUnfinished ? [] : forgetSteps(back.parts);
    await write(context, back.plans, { journal: { open: [], close }, bytes });
    return new HostError(back.isLost ? 'failed-unrestored' : 'failed-restored', [], detail, reason);
  } catch (error) {
    const untouched = await compare(context, operations, 'stop').then(
      () => toHostError(cause),
      // Nothing could be put back because nothing could be written: the reason that is known now is the better one.
      (now: unknown) => (now instanceof HostError && OBSTACLES.has(now.code) ? now : null),
    );
    return untouched ?? new HostError('failed-unrestored', [], `${detail}, ${codeOf(error)}`, reason);
  }
}

const OBSTACLES: ReadonlySet<HostErrorCode> = new Set(['read-only']);
