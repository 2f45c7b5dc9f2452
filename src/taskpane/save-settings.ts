/** What the user says is kept in the workbook at once, as one operation, and undone like any write. */
import { HostError, type HostErrorCode, type Receipt } from '../core/host';
import { readSettings, type Settings, writeSettings } from '../core/settings';
import { type Patch } from '../core/workbook/patch';
import { type WorkbookSnapshot } from '../core/workbook/snapshot';
import { totalsOf } from './preview';
import { type Written } from './state';

/** Called again where somebody else has changed the settings meanwhile: both count. */
export type ChangeSettings = (settings: Settings) => Settings | Promise<Settings>;

export interface SettingsChange {
  /** What was said, for the user. */
  readonly title: string;
  readonly workbook: WorkbookSnapshot;
  /** After the change. */
  readonly settings: Settings;
  readonly change: ChangeSettings;
}

/** The workbook as it is then, and how to take it back. @throws HostError */
export async function saveInWorkbook(
  { title, workbook, settings, change }: SettingsChange,
  write: (patch: Patch) => Promise<Receipt>,
): Promise<{ readonly workbook: WorkbookSnapshot; readonly written: Written }> {
  if (workbook.isReadOnly) throw new HostError('read-only');
  let after = writeSettings(settings);
  const because = { kind: 'settings' as const, label: title };
  const put = async (before: string | null): Promise<Patch> =>
    (await write({ operations: [{ op: 'set-settings', because, unit: 'settings', before, after }] })).inverse;
  let inverse = await put(workbook.settings);
  const there = settingsIn(inverse);
  // Excel lets the last one win: what somebody else said meanwhile must not be lost by it.
  if (there !== undefined && isOther(there, workbook.settings)) {
    const [written, both] = [after, writeSettings(await change(readSettings(there)))];
    after = both;
    await put(written);
    inverse = { operations: [{ op: 'set-settings', because, unit: 'settings', before: both, after: there }] };
  }
  const written = { title, inverse, totals: totalsOf([]), labels: { settings: title } };
  return { workbook: { ...workbook, settings: after }, written };
}

/** What a workbook says that takes no changes. */
const TAKES_NO_CHANGE: ReadonlySet<HostErrorCode> = new Set(['protected', 'read-only', 'unsupported']);

export const takesNoChange = (error: unknown): boolean => error instanceof HostError && TAKES_NO_CHANGE.has(error.code);

/** Does the workbook say by now what could only be held? */
export function isHeldSaved(held: Settings, saved: string | null): boolean {
  const told = ({ corrections, ignored, parameters, sheetForm }: Settings): string =>
    JSON.stringify([corrections, ignored, parameters, sheetForm]);
  return told(readSettings(saved)) === told(held);
}

/** What an inverse puts back into our part: what stood there. */
const settingsIn = ({ operations }: Patch): string | null | undefined =>
  operations.find((operation) => operation.op === 'set-settings')?.after;

/** Excel may write the same settings in another way. */
const isOther = (a: string | null, b: string | null): boolean =>
  writeSettings(readSettings(a)) !== writeSettings(readSettings(b));
