/** The demonstration as a user starts it (`npm start`), in a real Chromium, and what its page says of itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Frame, type FrameLocator, type Page } from 'playwright-core';
import type { OpenedFile } from '../../src/demo/file';
import type { ExcelHost } from '../../src/demo/excel-host/excel-host';
import type { Grid } from '../../src/demo/grid/grid';

const ROOT = join(__dirname, '..', '..');
const AXE = require.resolve('axe-core/axe.min.js');

/** What src/demo/main.ts leaves in the window for scripts. */
export interface DemoWindow {
  readonly demo: { readonly file: OpenedFile; readonly host: ExcelHost; readonly grid: Grid };
}

export interface RunningDemo {
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs `npm start`'s script on a free port. */
export function startDemo(): Promise<RunningDemo> {
  const server: ChildProcess = spawn(process.execPath, ['scripts/start-demo.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      if (server.exitCode !== null) return resolve();
      server.once('exit', () => resolve());
      server.kill();
    });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (url) resolve({ url, stop });
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => reject(new Error(`The demonstration ended with ${code}:\n${said}`)));
  });
}

/** The browser of the machine: `CHROMIUM` says which, else the usual places are tried. */
export function launchBrowser(): Promise<Browser> {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = places.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM to its path.');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** What a page must never do, gathered while it is used. */
export interface Watched {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors and warnings of the console, exceptions, failed requests. */
  readonly faults: string[];
  /** Requests to any other origin. */
  readonly outside: string[];
}

/**
 * Another file opened means another pane: what the former one was still asking for is no longer wanted by anybody, and
 * the browser says so of each request, before or after it says that the pane is gone.
 */
function forgetAbandoned(page: Page, faults: string[]): void {
  const abandoned = new Map<Frame, string[]>();
  const forget = (frame: Frame): void => {
    for (const fault of abandoned.get(frame) ?? []) faults.splice(faults.indexOf(fault), 1);
    abandoned.delete(frame);
  };
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') return;
    const frame = request.frame();
    abandoned.set(frame, [...(abandoned.get(frame) ?? []), `failed: ${request.url()}`]);
    if (frame.isDetached()) forget(frame);
  });
  page.on('framedetached', forget);
}

/** @param query of the page's address, with its question mark */
export async function openDemo(browser: Browser | BrowserContext, url: string, query = ''): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const [faults, outside]: [string[], string[]] = [[], []];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  forgetAbandoned(page, faults);
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) outside.push(request.url());
  });
  await page.goto(`${url}${query}`);
  return { page, pane: page.frameLocator('#pane iframe'), faults, outside };
}

/** What axe finds in the pane as it is now. Evaluated, not added as a script: the pane's policy lets no other one in. */
export async function violationsInPane(page: Page): Promise<string[]> {
  const frame = page.frames().find((candidate) => candidate.url().includes('/pane/'))!;
  await frame.evaluate(readFileSync(AXE, 'utf8'));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

/** The workbook as a door reads it, once everything has settled. */
export const readBook = (page: Page): Promise<ReturnType<OpenedFile['book']['toSnapshot']>> =>
  page.evaluate(async () => {
    const { demo } = window as unknown as DemoWindow;
    await demo.grid.settled();
    return demo.file.book.toSnapshot();
  });

/** Kinds of the changes that a download would write now. */
export const pendingChanges = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as DemoWindow).demo.file.book.changes().operations.map(({ op }) => op));

/** How many messages the pane has sent to Excel so far. */
export const messageCount = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as DemoWindow).demo.host.traffic.length);

export const goTo = (page: Page, sheet: string, row: number, column: number): Promise<void> =>
  page.evaluate((cell) => (window as unknown as DemoWindow).demo.grid.reveal(cell), { sheet, row, column });

/** A cell as it is drawn: text after its number format, fill after conditional formats. */
export const drawnCell = (page: Page, sheet: string, row: number, column: number) =>
  page.evaluate(
    ([name, r, c]) => {
      const view = (window as unknown as DemoWindow).demo.grid.api
        .getActiveWorkbook()!
        .getSheetByName(name)!
        .getSheet();
      const cell = view.getCell(r, c);
      return { text: String(cell?.v ?? ''), fill: view.getComposedCellStyleByCellData(r, c, cell).bg?.rgb ?? null };
    },
    [sheet, row, column] as const,
  );

/** Where the grid shows something else than the book holds: values, formulas, formats, merges, widths, rules. */
export const differencesOfGrid = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { file, grid } = (window as unknown as DemoWindow).demo;
    await grid.settled();
    const workbook = grid.api.getActiveWorkbook()!;
    const found: string[] = [];
    const compare = (where: string, shown: unknown, held: unknown): void => {
      if (JSON.stringify(shown) !== JSON.stringify(held)) {
        found.push(`${where}: shows ${JSON.stringify(shown)}, book holds ${JSON.stringify(held)}`);
      }
    };
    compare(
      'sheets',
      workbook.getSheets().map((sheet) => sheet.getSheetName()),
      file.book.sheets.map((sheet) => sheet.name),
    );
    for (const sheet of file.book.sheets) {
      const shown = workbook.getSheetBySheetId(sheet.id);
      if (!shown) continue;
      const view = shown.getSheet();
      const styles = workbook.getWorkbook().getStyles();
      const held = new Set<string>();
      for (const { row, column, cell } of sheet.stored()) {
        const where = `${sheet.name} ${row},${column}`;
        held.add(`${row},${column}`);
        const raw = view.getCellRaw(row, column);
        const style = styles.getStyleByCell(raw);
        const value = cell.value === '' ? null : cell.value;
        const asShown = typeof value === 'boolean' ? Number(value) : typeof value === 'object' ? value?.error : value;
        compare(`${where} value`, raw?.v === '' ? null : (raw?.v ?? null), asShown ?? null);
        compare(`${where} formula`, shown.getRange(row, column).getFormula() || null, cell.formula);
        compare(`${where} fill`, style?.bg?.rgb ?? null, cell.style.fill);
        compare(`${where} bold`, style?.bl === 1, cell.style.bold);
        if (cell.style.numberFormat !== 'General')
          compare(`${where} format`, style?.n?.pattern, cell.style.numberFormat);
      }
      view.getCellMatrix().forValue((row, column, cell) => {
        const isBlank = !cell || cell.v === undefined || cell.v === null || cell.v === '';
        if (!isBlank && !held.has(`${row},${column}`)) found.push(`${sheet.name} ${row},${column}: only in the grid`);
      });
      const area = (a: { startRow: number; startColumn: number; endRow: number; endColumn: number }): string =>
        [a.startRow, a.startColumn, a.endRow, a.endColumn].join();
      compare(
        `${sheet.name} merges`,
        view.getConfig().mergeData.map(area).sort(),
        sheet.state.merges.map((a) => [a.top, a.left, a.bottom, a.right].join()).sort(),
      );
      for (const [column, width] of Object.entries(sheet.state.widths)) {
        if (sheet.state.hiddenColumns.includes(Number(column))) continue;
        compare(`${sheet.name} width ${column}`, shown.getColumnWidth(Number(column)), Math.trunc(width * 7 + 5));
      }
      compare(`${sheet.name} frozen rows`, Math.max(0, view.getFreeze().ySplit), sheet.state.frozenRows);
      compare(`${sheet.name} rules`, shown.getConditionalFormattingRules().length, sheet.state.formulaRules.length);
    }
    return found;
  });
