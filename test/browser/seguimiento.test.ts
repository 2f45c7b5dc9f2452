/**
 * The seguimiento of an entity with thresholds of its own, in the demonstration: *Ajustes* by keyboard alone, what is
 * next, the sheet that follows, the version to publish as another file, and a closing activity by activity.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { detailColumn, FIRST_PRINTED, LAST_PRINTED } from '../../src/core/output/seguimiento-layout';
import { readSettings } from '../../src/core/settings';
import { type CellValue, findSheet, type SheetSnapshot, valueAt } from '../../src/core/workbook/snapshot';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { goTo, launchBrowser, openDemo, readBook, type RunningDemo, startDemo, type Watched } from './demo-page';

const SHEET = 'Seguimiento 30-abr-2017';
const ACCOUNTABILITY = 'Rendición de cuentas';
const EXECUTED = 9;

let demo: RunningDemo;
let browser: Browser;
let open: Watched;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paac-seguimiento-'));
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  open = await openDemo(browser, demo.url);
  await open.pane.getByText('2 tablas con 28 actividades').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const press = (name: string | RegExp) => open.pane.getByRole('button', { name }).first().click();
const shows = (text: string | RegExp) => open.pane.getByText(text).first().waitFor();
const calendar = () => open.pane.locator('.calendar').innerText();
const sheetNow = async (): Promise<SheetSnapshot> => findSheet(await readBook(open.page), SHEET)!;

async function build(): Promise<void> {
  await press('Construir seguimiento');
  await press('Aplicar');
  await shows(/Seguimiento construido/);
}

async function typeInto(sheet: string, row: number, column: number, text: string): Promise<void> {
  await open.page.locator('#grid').click({ position: { x: 400, y: 300 } });
  await goTo(open.page, sheet, row, column);
  await open.page.waitForTimeout(400);
  await open.page.keyboard.type(text);
  await open.page.keyboard.press('Enter');
  for (let tries = 0; tries < 100; tries += 1) {
    if (valueAt(findSheet(await readBook(open.page), sheet)!, row, column) === Number(text)) return;
    await open.page.waitForTimeout(100);
  }
  throw new Error(`«${text}» did not reach the book`);
}

/** What stands in the published columns, by place. */
function shown(sheet: SheetSnapshot): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  for (let row = 0; row <= sheet.area!.bottom; row++) {
    for (let column = FIRST_PRINTED; column <= LAST_PRINTED; column++) {
      const value = valueAt(sheet, row, column);
      if (value !== null && value !== '') cells.set(`${row},${column}`, value);
    }
  }
  return cells;
}

/** Presses *Versión para publicar* and reads the file that comes of it. */
async function publish(): Promise<{ name: string; sheets: readonly SheetSnapshot[]; names: number }> {
  const [download] = await Promise.all([open.page.waitForEvent('download'), press('Versión para publicar')]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  const workbook = readSnapshot(openPackage(readFileSync(path)), null);
  expect(workbook.settings).toBeNull();
  return { name: download.suggestedFilename(), sheets: workbook.sheets, names: workbook.names.length };
}

/** Down to the last line: what lies below it is for who keeps the sheet, not for who reads it. */
function expectSame(published: SheetSnapshot, sheet: SheetSnapshot): void {
  const [is, was] = [shown(published), shown(sheet)];
  for (const [place, value] of is) {
    const before = was.get(place);
    if (typeof value === 'number' && typeof before === 'number') expect(value).toBeCloseTo(before, 9);
    else expect([place, value]).toEqual([place, before]);
  }
  const last = Math.max(...[...is.keys()].map((place) => Number(place.split(',')[0])));
  const missing = [...was.keys()].filter((place) => Number(place.split(',')[0]) <= last && !is.has(place));
  expect(missing).toEqual([]);
}

test('the pane says which seguimiento is next, and until when it was to be published', async () => {
  const said = await calendar();
  expect(said).toContain('Seguimiento a 30 de abril de 2017: por construir.');
  expect(said).toContain('venció el 15 de mayo de 2017, hace más de un año');
  expect(said).toContain('Seguimientos de 2017: 3 por construir');
});

test('Ajustes by keyboard alone: other thresholds, other cutoffs, and the figures follow at once', async () => {
  const { keyboard } = open.page;
  const opener = open.pane.getByRole('button', { name: 'Cambiar los ajustes' });
  // On a busy machine the first key may come before the page has the keyboard at all.
  for (let tries = 0; tries < 10 && (await open.pane.locator('dialog').count()) === 0; tries += 1) {
    await opener.focus();
    await keyboard.press('Enter');
    await open.pane
      .locator('dialog')
      .waitFor({ timeout: 3000 })
      .catch(() => undefined);
  }
  const focused = () => open.pane.locator('*:focus').evaluate((element) => element.textContent ?? '');
  await open.pane.locator('dialog h2:focus').waitFor();
  expect(await focused()).toBe('Ajustes');
  const typeNext = async (text: string): Promise<void> => {
    await keyboard.press('Tab');
    await keyboard.press('Control+a');
    await keyboard.type(text);
  };
  await typeNext('95');
  await typeNext('80');
  await keyboard.press('Enter');
  await shows('La zona alta debe empezar por encima de la zona media.');
  // The field that is wrong has the keyboard.
  await keyboard.press('Control+a');
  await keyboard.type('97,5');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Control+a');
  await keyboard.type('80');
  await keyboard.press('Enter');
  await shows(/Se cambiaron los ajustes. Quedó guardado en el libro; puede deshacerlo/);
  await shows('zona baja');
  expect(await focused()).toBe('Cambiar los ajustes');
  expect(readSettings((await readBook(open.page)).settings).parameters).toEqual({
    zones: { medium: 0.8, high: 0.975 },
  });
});

test('Esc closes it, and nothing is said', async () => {
  await press('Cambiar los ajustes');
  await open.pane.getByText('Guía: 60 %.').waitFor();
  await open.page.keyboard.press('Escape');
  await open.pane.locator('dialog').waitFor({ state: 'detached' });
  expect(readSettings((await readBook(open.page)).settings).parameters).toEqual({
    zones: { medium: 0.8, high: 0.975 },
  });
});

test('the sheet is built with them, and prints them', async () => {
  await build();
  const texts = (await sheetNow()).values.flat().map(String);
  expect(texts).toContain('Baja');
  expect(texts).not.toContain('Media');
  expect(texts.join(' ')).toContain('media, de 80 % a menos de 97,5 %');
  // August has come long since: it is next, and April is one that is there.
  expect(await calendar()).toContain('Seguimiento a 31 de agosto de 2017: por construir.');
  expect(await calendar()).toContain('Seguimientos de 2017: 1 abierto y 2 por construir');
});

test('back to what the guide says, in one press; the next build follows', async () => {
  await press('Cambiar los ajustes');
  await press('Volver a lo de la guía');
  await shows('zona media');
  await shows('La hoja tiene cambios por escribir: construya antes el seguimiento, para que se publique lo de hoy.');
  await build();
  const texts = (await sheetNow()).values.flat().map(String);
  expect(texts).toContain('Media');
  expect(texts.join(' ')).toContain('media, de 60 % a menos de 80 %');
});

test('the version to publish is another file: the sheet alone, with the values that it shows', async () => {
  const before = await readBook(open.page);
  const { name, sheets, names } = await publish();
  expect([name, sheets.map((sheet) => sheet.name), names]).toEqual([`${SHEET}.xlsx`, [SHEET], 0]);
  expect(sheets[0]!.formulas.flat().every((formula) => formula === null)).toBe(true);
  expect(sheets[0]!.names).toEqual([]);
  expectSame(sheets[0]!, findSheet(before, SHEET)!);
  expect(shown(sheets[0]!).size).toBeGreaterThan(300);
  await shows(/se abrió en otro libro, todavía sin guardar. Su libro no cambió/);
  expect(await readBook(open.page)).toEqual(before);
});

test('closing, activity by activity: the plan has moved on, and each is closed as the user says', async () => {
  const plan = findSheet(await readBook(open.page), ACCOUNTABILITY)!;
  const statusOf = (sheet: SheetSnapshot) =>
    new Map(sheet.values.map((line) => [String(line[0]), line[detailColumn('status')]]));
  const before = statusOf(await sheetNow());
  // Two activities of which one was done and reported since: 1 becomes 4.
  const rows = plan.values.flatMap((line, row) => (line[EXECUTED] === 1 ? [row] : [])).slice(0, 2);
  for (const row of rows) await typeInto(ACCOUNTABILITY, row + plan.area!.top, EXECUTED, '4');
  await open.pane.getByText('El libro cambió. Actualizando las cifras…').waitFor({ state: 'detached' });
  await press('Cerrar y publicar');
  await shows('Después de cerrarla, el complemento no vuelve a escribir en esta hoja.');
  await open.pane.getByText('Elegir actividad por actividad').click();
  const fields = open.pane.locator('.closing-rows fieldset');
  expect(await fields.count()).toBe(2);
  const keys = await fields.locator('.place').allInnerTexts();
  // By keyboard: the choice of a row is moved by an arrow.
  await fields.nth(0).getByLabel('Las de la construcción').focus();
  await open.page.keyboard.press('ArrowRight');
  await open.pane
    .locator('.closing-rows fieldset')
    .nth(0)
    .getByLabel('Las de hoy')
    .and(open.pane.locator(':checked'))
    .waitFor();
  await open.pane.getByLabel('Quién la cierra').fill('Ana Rojas');
  const today = statusOf(await sheetNow());
  await press('Aplicar');
  await shows(/Seguimiento cerrado/);
  const closed = await sheetNow();
  const after = statusOf(closed);
  expect(closed.formulas.flat().every((formula) => formula === null)).toBe(true);
  expect(after.get(keys[0]!)).toBe(today.get(keys[0]!));
  expect(after.get(keys[1]!)).toBe(before.get(keys[1]!));
  const reported = (key: string) => closed.values.find((line) => line[0] === key)![detailColumn('reported')];
  expect([reported(keys[0]!), reported(keys[1]!)]).toEqual([4, 1]);
});

test('closed, it is said so, is never built again, and can still be published', async () => {
  await shows('El seguimiento de este corte está cerrado: no se vuelve a escribir.');
  expect(await calendar()).toContain('El plazo para publicarlo venció el 14 de septiembre de 2017');
  await press(/^Seguimientos de 2017/);
  expect(await calendar()).toMatch(/30 de abril de 2017\s*: cerrado el .* por Ana Rojas; no se vuelve a escribir/);
  const { sheets } = await publish();
  expectSame(sheets[0]!, await sheetNow());
  await press('Elegir el corte del 31-ago-2017');
  await shows(/A 31 de agosto de 2017/);
});

test('no fault in the console, and no request left this machine', () => {
  expect(open.faults).toEqual([]);
  expect(open.outside).toEqual([]);
});
