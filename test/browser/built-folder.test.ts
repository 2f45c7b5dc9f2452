/**
 * The folder that an entity puts on its web server: built for its address and with its own office.js, served by a server
 * that knows nothing of us, and opened as Excel opens it. Nothing in it is changed for the test.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { type DemoWindow, launchBrowser, openDemo, startDemo, violationsInPane, type Watched } from './demo-page';
import { serveFolders, type StaticServer } from './static-server';

const ROOT = join(__dirname, '..', '..');
const ADDRESS = 'https://intranet.entidad.gov.co/paac';

let folder: string;
let server: StaticServer;
let browser: Browser;
let open: Watched;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paac-built-'));
  const webpack = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const asked = ['--mode', 'production', '--env', `url=${ADDRESS}`, '--env', 'officejs=local', '--output-path', folder];
  execFileSync(process.execPath, [webpack, ...asked], { cwd: ROOT, stdio: 'pipe' });
  // Only to have the page with the grid built.
  await (await startDemo()).stop();
  const demo = join(ROOT, '.cache', 'demo');
  server = await serveFolders({ '/': demo, '/pane/': folder });
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: false });
  // What Excel does to the pane's window before its first script runs.
  const preparation = readFileSync(join(demo, 'pane-host.js'), 'utf8');
  await context.addInitScript(`if (location.pathname.startsWith('/pane/')) {${preparation}}`);
  open = await openDemo(context, server.url);
}, 300000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('holds the pages, the icons, office.js and a manifest of its address', () => {
  const files = readdirSync(folder);
  for (const name of [
    'taskpane.html',
    'commands.html',
    'ayuda.html',
    'boot.js',
    'assets',
    'office-js',
    'manifest.xml',
  ]) {
    expect(files).toContain(name);
  }
  const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
  expect(manifest).toContain(`${ADDRESS}/taskpane.html`);
  expect(manifest).not.toContain('localhost');
  const pages = files.filter((name) => name.endsWith('.html')).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(pages.join('')).not.toContain('appsforoffice.microsoft.com');
});

test('the pane recognizes the plan and writes the avance', async () => {
  await open.pane.getByText('2 tablas con 28 actividades').waitFor({ timeout: 60000 });
  await open.pane.getByRole('button', { name: 'Ver la vista previa' }).first().click();
  await open.pane.getByRole('button', { name: /^Aplicar/ }).click();
  await open.pane
    .getByText(/Se escribieron/)
    .first()
    .waitFor({ timeout: 60000 });
  const sheets = await open.page.evaluate(() =>
    (window as unknown as DemoWindow).demo.file.book.sheets.map((sheet) => sheet.name),
  );
  expect(sheets).toContain('Cronograma PAAC');
});

test('axe finds nothing in it', async () => {
  expect(await violationsInPane(open.page)).toEqual([]);
});

test('nothing is asked of another origin, and the console is silent', () => {
  expect(open.outside).toEqual([]);
  expect(open.faults).toEqual([]);
});
