/**
 * The parts of the pane that its first screen does not show, each fetched when it is wanted; `fetchParts` gets them all
 * while nobody waits, so that a pane whose server goes away still works.
 */
const preview = () => import(/* webpackChunkName: "preview" */ './components/PreviewScreen');
const readings = () => import(/* webpackChunkName: "readings" */ './components/readings');
const declaring = () => import(/* webpackChunkName: "readings" */ '../core/recognize/declared-header');
const dialogs = () => import(/* webpackChunkName: "dialogs" */ './components/dialogs');
const unfinished = () => import(/* webpackChunkName: "preview" */ './components/Unfinished');
const journal = () => import(/* webpackChunkName: "preview" */ '../core/workbook/unfinished');

export const loadPreview = async () => (await preview()).PreviewScreen;
export const loadUnfinished = async () => (await unfinished()).Unfinished;
export const loadFindUnfinished = async () => (await journal()).findUnfinished;
export const loadTable = async () => (await readings()).TableReading;
export const loadNearTables = async () => (await readings()).NearTables;
export const loadSaid = async () => (await readings()).SaidReadings;
export const loadReadHeader = async () => (await declaring()).readDeclaredHeader;
export const loadRule = async () => (await dialogs()).RuleDialog;
export const loadMail = async () => (await dialogs()).MailDialog;
export const loadSettings = async () => (await dialogs()).SettingsDialog;

/**
 * `others`: parts that are not the pane's own. Never rejects: what cannot be fetched now is asked for again when it is
 * wanted.
 */
export const fetchParts = (...others: readonly (() => Promise<unknown>)[]): Promise<unknown> =>
  Promise.all(
    [preview, unfinished, journal, readings, declaring, dialogs, ...others].map((fetchPart) =>
      fetchPart().catch(() => null),
    ),
  );
