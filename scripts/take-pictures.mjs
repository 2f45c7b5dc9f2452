/**
 * `npm run pictures`: the pictures of docs/pictures, from the demonstration itself, step by step: the whole page once,
 * and the pane at the narrowest and the widest that it can be in Excel.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemo } from './build-demo.mjs';
import { serveDemo } from './serve-demo.mjs';

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'pictures');
const WIDTHS = [320, 400];
const HEIGHT = 760;

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM to its path.');

await buildDemo((line) => console.log(line));
mkdirSync(FOLDER, { recursive: true });
const { server, port } = await serveDemo({ from: 0, to: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--hide-scrollbars'] });
const context = await browser.newContext({ viewport: { width: 1280, height: HEIGHT }, timezoneId: 'America/Bogota' });
// One moment for all, so that a picture differs only where the product does. Only the pane's: the grid draws by time.
await context.addInitScript(() => {
  if (!location.pathname.startsWith('/pane/')) return;
  const moment = Date.parse('2017-05-10T10:00:00-05:00');
  window.Date = class extends Date {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [moment]));
    }
    static now() {
      return moment;
    }
  };
});
const page = await context.newPage();
await page.goto(`http://localhost:${port}/`);
const pane = page.frameLocator('#pane iframe');

const setWidth = (width) =>
  page.evaluate((wanted) => {
    document.getElementById('pane').style.width = `${wanted}px`;
  }, width);

/** Nothing moves any more: animations have ended, formulas have their values. */
async function rest() {
  await page.evaluate(() => window.demo.grid.settled());
  await page.waitForTimeout(600);
}

async function save(name, options) {
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', ...options });
  console.log(`${name}.png  ${Math.round(statSync(path).size / 1024)} kB`);
}

/** The pane alone, at both widths. */
async function takePane(name) {
  for (const width of WIDTHS) {
    await setWidth(width);
    await rest();
    const box = await page.locator('#pane').boundingBox();
    await save(`${name}-${width}`, { clip: box });
  }
  await setWidth(350);
}

async function takePage(name) {
  await rest();
  await save(name);
}

const press = (name) => pane.getByRole('button', { name }).first().click();
const reveal = (sheet, row, column) => page.evaluate((cell) => window.demo.grid.reveal(cell), { sheet, row, column });
const scrollTo = (heading) =>
  pane
    .getByRole('heading', { name: heading })
    .first()
    .evaluate((node) => node.scrollIntoView());

await pane.getByText('2 tablas con 28 actividades').waitFor({ timeout: 60000 });
await takePage('1-plan');
await takePane('1-panel');
await scrollTo(/Avisos/);
await takePane('2-avisos');
await press('Ver la vista previa');
await takePane('3-vista-previa');
await pane.getByRole('button', { name: /^Aplicar/ }).click();
await pane
  .getByText(/Se escribieron/)
  .first()
  .waitFor();
await reveal('Rendición de cuentas', 7, 17);
await takePage('4-columnas');
await takePane('4-aplicado');
await reveal('Cronograma PAAC', 0, 0);
await takePage('5-cronograma');
await press('Construir seguimiento');
await takePane('6-vista-previa-seguimiento');
await pane.getByRole('button', { name: /^Aplicar/ }).click();
await pane
  .getByText(/Seguimiento construido/)
  .first()
  .waitFor();
await reveal('Seguimiento 30-abr-2017', 0, 0);
await takePage('7-seguimiento');
await takePane('7-listo');
await press('Deshacer');
await pane
  .getByText(/libro está como antes/)
  .first()
  .waitFor();
await takePane('8-deshecho');

await press('Preparar solicitudes');
await takePane('9-solicitudes');
await press(/^Volver$/);
await press('Recibir reportes');
await takePane('10-recibir');
await press(/^Volver$/);
await press('Revisar varios');
await takePane('11-varios');
await press(/^Volver$/);
await press('Cambiar los ajustes');
await takePane('12-ajustes');

await browser.close();
server.close();
