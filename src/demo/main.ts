/** The demonstration: a workbook at the left, the add-in's pane at the right, and the stand-in for Excel between them. */
import { type Validation } from '../core/workbook/patch';
import { XlsxError } from '../xlsx/error';
import { connect } from './excel-host/bridge';
import { ExcelHost } from './excel-host/excel-host';
import { playFault } from './faults';
import { type OpenedFile, openFile, saveFile } from './file';
import { Grid } from './grid/grid';
import { Notice } from './notice';
import './page.css';
import { type PaneHost } from './pane-host';
import { goAround } from './regions';
import { makeSplitter } from './splitter';
import { FILE_REASONS, resultName, TEXT } from './text';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SAMPLE = 'plan-de-ejemplo.xlsx';
/** How Excel on Windows opens a pane: which host, platform, version and language it is. */
const PANE = 'pane/taskpane.html?_host_Info=Excel$Win32$16.01$es-CO$$$$0';

const element = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;

/** Answers only when what the user typed is in the book and the formulas have their values. */
class DemoHost extends ExcelHost {
  constructor(
    file: OpenedFile,
    private readonly grid: Grid,
  ) {
    super(file.book, { calculate: () => grid.settled() });
    this.onReveal = (cell) => grid.reveal(cell);
    this.onSelection = () => grid.selection();
    this.onOpenWorkbook = (bytes) => demo.downloadBeside(bytes);
  }

  override async execute(body: string, flags?: number): Promise<string> {
    await this.grid.settled();
    return super.execute(body, flags);
  }
}

/** The message of a cell's validation, as Excel shows it while the cell is selected. */
function showAdvice(validation: Validation | null): void {
  const advice = element('advice');
  advice.hidden = !validation?.prompt;
  element('advice-title').textContent = validation?.promptTitle ?? '';
  element('advice-text').textContent = validation?.prompt ?? '';
}

class Demo {
  readonly notice = new Notice(element('notice'));
  readonly grid = new Grid(element('grid'), (reason) => this.notice.warn(reason, TEXT.close), showAdvice);
  file: OpenedFile | null = null;
  host: DemoHost | null = null;
  private isChanged = false;

  /** Opens what the user chose, after asking about changes that would be lost. */
  open(bytes: Uint8Array, name: string, message: string): void {
    let file: OpenedFile;
    try {
      file = openFile(bytes, name);
    } catch (error) {
      const reason = error instanceof XlsxError ? FILE_REASONS[error.code] : FILE_REASONS.damaged;
      this.notice.warn(TEXT.badFile(name, reason), TEXT.close);
      return;
    }
    if (!this.hasUnsaved()) return this.show(file, message);
    this.notice.ask(TEXT.unsaved, [
      { label: TEXT.keep, run: () => undefined },
      { label: TEXT.discard, run: () => this.show(file, message) },
    ]);
  }

  async download(): Promise<void> {
    const { file } = this;
    if (!file) return;
    await this.grid.settled();
    try {
      const name = resultName(file.book.state.fileName);
      saveAs(new Blob([saveFile(file) as BlobPart], { type: XLSX_TYPE }), name);
      this.isChanged = false;
      this.notice.tell(TEXT.downloaded(name));
    } catch (error) {
      this.notice.warn(TEXT.downloadFailed, TEXT.close);
      reportError(error);
    }
  }

  /** Where Excel would open another workbook, there is a file for it here. */
  downloadBeside(bytes: Uint8Array): void {
    const [sheet] = openFile(bytes, '').book.sheets;
    const name = `${sheet?.name ?? 'Libro'}.xlsx`;
    saveAs(new Blob([bytes as BlobPart], { type: XLSX_TYPE }), name);
    this.notice.tell(TEXT.downloadedBeside(name));
  }

  hasUnsaved(): boolean {
    return this.isChanged && this.file !== null && this.file.book.changes().operations.length > 0;
  }

  private show(file: OpenedFile, message: string): void {
    this.file = file;
    this.isChanged = false;
    file.book.subscribe(() => {
      this.isChanged = true;
    });
    this.grid.show(file.book);
    this.host = new DemoHost(file, this.grid);
    playFault(window.location.search, { host: this.host, reopen: () => this.openPane() });
    this.openPane();
    element('file-name').textContent = file.book.state.fileName;
    if (message) this.notice.tell(message);
    else this.notice.hide();
  }

  /** Each workbook has a pane of its own, as in Excel. */
  private openPane(): void {
    const frame = document.createElement('iframe');
    frame.title = TEXT.paneTitle;
    const job = new URLSearchParams(window.location.search).get('trabajo');
    frame.src = job === null ? PANE : `${PANE}&trabajo=${encodeURIComponent(job)}`;
    // The pane is another document, whose keys do not come here by themselves.
    frame.addEventListener('load', () => frame.contentWindow?.addEventListener('keydown', goAround));
    element('pane').replaceChildren(frame);
  }
}

function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

const demo = new Demo();

const paneHost: PaneHost = {
  connect(client) {
    if (demo.host) connect(client, demo.host);
  },
  async file() {
    await demo.grid.settled();
    return saveFile(demo.file!);
  },
};
// `demo` is for scripts that drive the page: tests, pictures, a curious developer's console.
Object.assign(window, { paneHost, demo });

async function openChosen(file: File): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    demo.notice.warn(TEXT.badFile(file.name, TEXT.unreachable), TEXT.close);
    return;
  }
  demo.open(bytes, file.name, TEXT.opened(file.name));
}

async function openSample(message: string): Promise<void> {
  try {
    const response = await fetch(SAMPLE);
    if (!response.ok) throw new Error(String(response.status));
    demo.open(new Uint8Array(await response.arrayBuffer()), SAMPLE, message);
  } catch {
    demo.notice.warn(TEXT.sampleMissing, TEXT.close);
  }
}

makeSplitter(element('splitter'), element('pane'));
window.addEventListener('keydown', goAround, true);
element('open').addEventListener('click', () => element('file').click());
element('download').addEventListener('click', () => void demo.download());
element('sample').addEventListener('click', () => void openSample(TEXT.restored));
element<HTMLInputElement>('file').addEventListener('change', ({ target }) => {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file) void openChosen(file);
  // The same file may be chosen again.
  input.value = '';
});

let depth = 0;
const showDrop = (change: number): void => {
  depth = change === 0 ? 0 : depth + change;
  element('drop').hidden = depth <= 0;
};
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
window.addEventListener('dragenter', (event) => hasFiles(event) && showDrop(1));
window.addEventListener('dragleave', (event) => hasFiles(event) && showDrop(-1));
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  event.preventDefault();
  showDrop(0);
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length > 1) demo.notice.warn(TEXT.oneFile, TEXT.close);
  else if (files[0]) void openChosen(files[0]);
});
window.addEventListener('beforeunload', (event) => {
  if (demo.hasUnsaved()) event.preventDefault();
});

void openSample('');
