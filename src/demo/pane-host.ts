/**
 * Runs in the pane's frame before office.js and prepares the window as Excel on Windows does: what the client library
 * asks of the application (`window.external`), and the bridge to the stand-in for Excel.
 */
import { type ClientWindow } from './excel-host/bridge';

/** What the page offers to the pane's frame. */
export interface PaneHost {
  connect(client: ClientWindow): void;
  /** The workbook as a file, as it is now; left out by a page that has none. */
  file?(): Promise<Uint8Array>;
}

/** Requirement sets of Excel LTSC 2021, the oldest Excel that the add-in supports. */
const SETS = {
  ExcelApi: '1.14',
  DelayForCellEdit: '1.1',
  SharedRuntime: '1.1',
  DialogApi: '1.2',
  RibbonApi: '1.1',
  CompressedFile: '1.1',
};
/** `?falla=excel-antiguo`: an Excel below the floor. */
if (window.parent.location.search.includes('falla=excel-antiguo')) SETS.ExcelApi = '1.7';
const EXCEL = 1;
const READ_WRITE = 2;
const OPENED_BY_USER = 1;
const IN_PANE = 1;

/** Office's colours as Excel tells them, whole numbers. `?tema=oscuro` in the page's address: Office in black. */
const isDark = new URLSearchParams(window.parent.location.search).get('tema') === 'oscuro';
const THEME = isDark
  ? {
      bodyBackgroundColor: 0x262626,
      bodyForegroundColor: 0xffffff,
      controlBackgroundColor: 0x363636,
      controlForegroundColor: 0xffffff,
    }
  : {
      bodyBackgroundColor: 0xffffff,
      bodyForegroundColor: 0x262626,
      controlBackgroundColor: 0xf3f2f1,
      controlForegroundColor: 0x262626,
    };

/** A status alone, or a list in which it comes first. */
type Answer = (response: number | { toArray(): readonly unknown[] }) => void;

/** Numbers by which office.js asks for the workbook as a file, and what it is told where that fails. */
const GET_FILE = 77;
const GET_SLICE = 80;
const INTERNAL_ERROR = 5001;

const listOf = (...response: readonly unknown[]) => ({ toArray: () => response });

/** Copies that were asked for, by their handles from 1 on. */
const copies: Uint8Array[] = [];

async function copyFile(callback: Answer): Promise<void> {
  try {
    copies.push(await page.paneHost!.file!());
    callback(listOf(0, copies.length, copies[copies.length - 1]!.length));
  } catch (error) {
    reportError(error);
    callback(INTERNAL_ERROR);
  }
}

function readSlice([handle, from, size]: readonly [number, number, number]): Parameters<Answer>[0] {
  const data = copies[handle - 1]?.subarray(from, from + size);
  return data ? listOf(0, Array.from(data), data.length) : INTERNAL_ERROR;
}

/** The parts of the application's own object that office.js calls. Results go back by `callback`; 0 is success. */
const external = {
  GetContext: () => ({
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'seguimiento-paac-demo',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'es-CO',
    GetAppDataLocale: () => 'es-CO',
    GetDocUrl: () => '',
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => OPENED_BY_USER,
    GetControlIntegrationLevel: () => IN_PANE,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => '',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(SETS),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.14332.20000',
    GetDialogRequirementMatrix: () => '',
    GetFeaturesForSolution: () => '',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(THEME),
    // Settings of the add-in in the file; the pane keeps its own in a part of the workbook.
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  }),
  GetLoggingAllowed: () => false,
  Execute: (id: number, parameters: readonly unknown[], callback: Answer): void => {
    if (id === GET_FILE) void copyFile(callback);
    else if (id === GET_SLICE) callback(readSlice(parameters as [number, number, number]));
    else callback(0);
  },
  RegisterEvent: (_id: number, _target: string, _handler: unknown, callback: Answer): void => callback(0),
  UnregisterEvent: (_id: number, _target: string, callback: Answer): void => callback(0),
};

Object.assign(window.external, external);
const page = window.parent as { paneHost?: PaneHost };
page.paneHost?.connect(window as ClientWindow);
