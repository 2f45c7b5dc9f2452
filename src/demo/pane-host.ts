/**
 * Runs in the pane's frame before office.js and prepares the window as Excel on Windows does: what the client library
 * asks of the application (`window.external`), and the bridge to the stand-in for Excel.
 */
import { type ClientWindow } from './excel-host/bridge';

/** What the page offers to the pane's frame. */
export interface PaneHost {
  connect(client: ClientWindow): void;
}

/** Requirement sets of Excel LTSC 2021, the oldest Excel that the add-in supports. */
const SETS = { ExcelApi: '1.14', SharedRuntime: '1.1', DialogApi: '1.2', RibbonApi: '1.1' };
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

type Answer = (status: number, result?: unknown) => void;

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
  Execute: (_id: number, _parameters: unknown, callback: Answer): void => callback(0),
  RegisterEvent: (_id: number, _target: string, _handler: unknown, callback: Answer): void => callback(0),
  UnregisterEvent: (_id: number, _target: string, callback: Answer): void => callback(0),
};

Object.assign(window.external, external);
const page = window.parent as { paneHost?: PaneHost };
page.paneHost?.connect(window as ClientWindow);
