/**
 * The whole way of a first user, in a real browser: the sample plan recognized, checked, filled in, marked, undone,
 * published as seguimiento and downloaded. The tests follow each other in one page, as the user's steps do.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import {
  findSheet,
  formulaAt,
  type SheetSnapshot,
  valueAt,
  type WorkbookSnapshot,
} from '../../src/core/workbook/snapshot';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { recalculate } from '../office/libreoffice';
import {
  type DemoWindow,
  differencesOfGrid,
  drawnCell,
  goTo,
  launchBrowser,
  messageCount,
  openDemo,
  pendingChanges,
  readBook,
  type RunningDemo,
  startDemo,
  type Watched,
} from './demo-page';

const PARTICIPATION = 'Participación ciudadana';
const ACCOUNTABILITY = 'Rendición de cuentas';
const SCHEDULE = 'Cronograma PAAC';
const SEGUIMIENTO = 'Seguimiento 30-abr-2017';
/** The bulletins, the one activity that is late: row 8 of its sheet. */
const BULLETINS = 7;
/** Its executed quantity. */
const EXECUTED = 9;

let demo: RunningDemo;
let browser: Browser;
let open: Watched;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paac-demo-'));
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  open = await openDemo(browser, demo.url);
});

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const press = (name: string | RegExp) => open.pane.getByRole('button', { name }).first().click();
const shows = (text: string | RegExp) => open.pane.getByText(text).first().waitFor();

/** The column of ours with this header text in the sheet's header row. */
function columnOf(sheet: SheetSnapshot, headerRow: number, header: string): number {
  for (let column = 0; column <= sheet.area!.right; column++) {
    if (valueAt(sheet, headerRow, column) === header) return column;
  }
  throw new Error(`«${header}» is not in row ${headerRow + 1} of «${sheet.name}»`);
}

/** How often each text stands below a header. */
function countBelow(sheet: SheetSnapshot, headerRow: number, header: string): Record<string, number> {
  const column = columnOf(sheet, headerRow, header);
  const counts: Record<string, number> = {};
  for (let row = headerRow + 1; row <= sheet.area!.bottom; row++) {
    const value = valueAt(sheet, row, column);
    if (typeof value === 'string' && value !== '') counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** Where a text begins a cell. */
function findCell(sheet: SheetSnapshot, text: RegExp): { row: number; column: number } {
  const { top, bottom, left, right } = sheet.area!;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (text.test(String(valueAt(sheet, row, column) ?? ''))) return { row, column };
    }
  }
  throw new Error(`${text} is not in «${sheet.name}»`);
}

/** The total of the published summary, by the summary's own headers. */
function publishedTotal(workbook: WorkbookSnapshot): Record<string, unknown> {
  const sheet = findSheet(workbook, SEGUIMIENTO)!;
  const header = findCell(sheet, /^Programadas a corte$/).row;
  const total = findCell(sheet, /^Total del plan/).row;
  const read = (text: string) => valueAt(sheet, total, columnOf(sheet, header, text));
  return {
    activities: read('Actividades del plan'),
    due: read('Programadas a corte'),
    met: read('Cumplidas a corte'),
    compliance: read('% de cumplimiento a corte'),
    zone: String(read('Zona')).toLowerCase(),
  };
}

const EXPECTED_TOTAL = { activities: 28, due: 4, met: 3, compliance: 0.75, zone: 'media' };

/** Types into the executed cell of the bulletins as a user does, and waits until the book holds it. */
async function typeExecuted(text: string): Promise<void> {
  // A click first, so that the grid and not the pane has the keyboard.
  await open.page.locator('#grid').click({ position: { x: 400, y: 300 } });
  await goTo(open.page, ACCOUNTABILITY, BULLETINS, EXECUTED);
  await open.page.waitForTimeout(400);
  await open.page.keyboard.type(text);
  await open.page.keyboard.press('Enter');
  for (let tries = 0; tries < 100; tries += 1) {
    const sheet = findSheet(await readBook(open.page), ACCOUNTABILITY)!;
    if (valueAt(sheet, BULLETINS, EXECUTED) === Number(text)) return;
    await open.page.waitForTimeout(100);
  }
  throw new Error(`«${text}» did not reach the book`);
}

test('the sample plan is there at once, with both tables and their activities', async () => {
  await shows('2 tablas con 28 actividades');
  await shows(/13 actividades/);
  await shows(/15 actividades/);
  expect(await differencesOfGrid(open.page)).toEqual([]);
});

test('the cutoff is the one that a header says', async () => {
  await shows('30 de abril de 2017');
  await shows(/lo dice el encabezado A3 de «Participación ciudadana»/);
});

test('one activity is late: the bulletins, by two days', async () => {
  const figures = await open.pane.locator('body').innerText();
  expect(figures).toMatch(/Atrasada\s+1\b/);
  expect(figures).toMatch(/Cumplida a corte\s+3\b/);
  expect(figures).toMatch(/3 de 4\s+cumplidas a corte/);
  expect(figures).toMatch(/75,0\s%\s+zona media/);
  expect(figures.match(/días? de atraso desde/g)).toHaveLength(1);
  expect(figures).toMatch(/Boletines[^\n]*Lleva 2 días de atraso desde el 28-abr-2017/);
});

test('reading takes three messages', async () => {
  const before = await messageCount(open.page);
  await press('Volver a leer el libro');
  await open.page.waitForTimeout(1500);
  await shows('2 tablas con 28 actividades');
  expect((await messageCount(open.page)) - before).toBe(3);
});

test('a finding leads to its cell', async () => {
  await press(/C8 de «Rendición de cuentas»/);
  await open.page.waitForTimeout(500);
  const active = await open.page.evaluate(() => {
    const { demo } = window as unknown as DemoWindow;
    const workbook = demo.grid.api.getActiveWorkbook()!;
    return [workbook.getActiveSheet().getSheetName(), workbook.getActiveRange()?.getA1Notation()];
  });
  expect(active).toEqual([ACCOUNTABILITY, 'C8']);
});

test('mended in the sheet it goes from the list, and who types there stays there', async () => {
  const avisos = open.pane.getByText(/avisos? por atender/);
  const before = parseInt(await avisos.innerText(), 10);
  await typeExecuted('2');
  await open.pane.getByText(new RegExp(`^${before - 2} avisos por atender`)).waitFor();
  expect(await open.page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  await typeExecuted('1');
  await open.pane.getByText(new RegExp(`^${before} avisos por atender`)).waitFor();
});

test('F6 goes from the bar to the sheet, to the pane and back: nobody is caught in the cells', async () => {
  const { page } = open;
  const where = () =>
    page.evaluate(() => ['.bar', '#grid', '#pane'].find((region) => document.activeElement?.closest(region)));
  await page.locator('#download').focus();
  const seen: (string | undefined)[] = [];
  for (const key of ['F6', 'Tab', 'F6', 'F6', 'Shift+F6', 'Shift+F6']) {
    await page.keyboard.press(key);
    seen.push(await where());
  }
  expect(seen).toEqual(['#grid', '#grid', '#pane', '.bar', '#pane', '#grid']);
});

let beforeWriting: WorkbookSnapshot;

test('the preview lists each write and writes nothing', async () => {
  beforeWriting = await readBook(open.page);
  await press('Ver la vista previa');
  await shows(/Hoja «Cronograma PAAC»/);
  await press(/Columna «Estado» de «Rendición de cuentas»/);
  const listed = await open.pane.locator('body').innerText();
  for (let row = 5; row <= 19; row++) expect(listed).toContain(`\nS${row}\n`);
  expect(listed).toMatch(/S8\s+antes\s+vacía[^=]*Atrasada\s+=IF\(/);
  expect(await pendingChanges(open.page)).toEqual([]);
});

/** Opens the preview where it is not open, applies it, and waits for the end. */
async function apply(): Promise<void> {
  const button = open.pane.getByRole('button', { name: /^Aplicar/ });
  if (!(await button.isVisible())) await press('Ver la vista previa');
  await button.click();
  await open.pane
    .getByText(/Se escribieron/)
    .first()
    .waitFor({ timeout: 60000 });
}

test('applying takes two messages to write, and three to read again', async () => {
  const before = await messageCount(open.page);
  await apply();
  await open.page.waitForTimeout(1500);
  expect((await messageCount(open.page)) - before).toBe(2 + 3);
});

test('then the workbook and the grid show the schedule, the columns and the marks', async () => {
  const book = await readBook(open.page);
  expect(book.sheets.map((sheet) => sheet.name)).toEqual([PARTICIPATION, ACCOUNTABILITY, SCHEDULE]);
  expect(countBelow(findSheet(book, PARTICIPATION)!, 6, 'Estado')).toEqual({
    'Cumplida a corte': 2,
    'En avance': 1,
    'Sin vencer': 10,
  });
  const sheet = findSheet(book, ACCOUNTABILITY)!;
  expect(countBelow(sheet, 3, 'Estado')).toEqual({ Atrasada: 1, 'Cumplida a corte': 1, 'Sin vencer': 13 });
  expect(valueAt(sheet, BULLETINS, columnOf(sheet, 3, 'Días de atraso'))).toBe(2);
  expect(formulaAt(sheet, BULLETINS, columnOf(sheet, 3, 'Estado'))).toMatch(/^=IF\(/);
  expect(await differencesOfGrid(open.page)).toEqual([]);
  const status = columnOf(sheet, 3, 'Estado');
  await goTo(open.page, ACCOUNTABILITY, BULLETINS, status);
  expect(await drawnCell(open.page, ACCOUNTABILITY, BULLETINS, status)).toEqual({ text: 'Atrasada', fill: '#FFC7CE' });
  expect(await drawnCell(open.page, ACCOUNTABILITY, BULLETINS, 2)).toMatchObject({ fill: '#FFC7CE' });
  expect(await drawnCell(open.page, ACCOUNTABILITY, BULLETINS + 1, status)).toEqual({
    text: 'Cumplida a corte',
    fill: null,
  });
});

test('the message of a cell is shown while the cell is selected', async () => {
  const column = columnOf(findSheet(await readBook(open.page), ACCOUNTABILITY)!, 3, 'Programado a corte');
  await goTo(open.page, ACCOUNTABILITY, 3, column);
  expect(await open.page.locator('#advice').innerText()).toMatch(/^Programado a corte\s+La suma de lo programado/);
  await goTo(open.page, ACCOUNTABILITY, 0, 0);
  expect(await open.page.locator('#advice').isVisible()).toBe(false);
});

test('formulas are live: a second bulletin typed in the grid, and none is late', async () => {
  const statuses = async () => countBelow(findSheet(await readBook(open.page), ACCOUNTABILITY)!, 3, 'Estado');
  await typeExecuted('2');
  expect(await statuses()).toEqual({ 'Cumplida a corte': 2, 'Sin vencer': 13 });
  expect(await drawnCell(open.page, ACCOUNTABILITY, BULLETINS, 2)).toMatchObject({ fill: null });
  await typeExecuted('1');
  expect(await statuses()).toEqual({ Atrasada: 1, 'Cumplida a corte': 1, 'Sin vencer': 13 });
  expect(await differencesOfGrid(open.page)).toEqual([]);
});

test('undoing restores every cell, format, name and rule', async () => {
  await press('Deshacer');
  await shows(/El libro está como antes/);
  expect(await pendingChanges(open.page)).toEqual([]);
  expect(await readBook(open.page)).toEqual(beforeWriting);
  expect(await differencesOfGrid(open.page)).toEqual([]);
});

test('the seguimiento has the published figures', async () => {
  await apply();
  await press('Construir seguimiento');
  await shows(/Vista previa: Construir seguimiento/);
  await apply();
  const book = await readBook(open.page);
  expect(book.sheets.map((sheet) => sheet.name)).toContain(SEGUIMIENTO);
  expect(publishedTotal(book)).toEqual(EXPECTED_TOTAL);
  expect(await differencesOfGrid(open.page)).toEqual([]);
  const sheet = findSheet(book, SEGUIMIENTO)!;
  const total = findCell(sheet, /^Total del plan/).row;
  const header = findCell(sheet, /^Programadas a corte$/).row;
  const percent = columnOf(sheet, header, '% de cumplimiento a corte');
  expect((await drawnCell(open.page, SEGUIMIENTO, total, percent)).text).toMatch(/^75,0\s?%$/);
});

test('twice is once: nothing is left to write', async () => {
  await press('Volver a leer el libro');
  await shows(/Todo está al día/);
});

let downloaded: Uint8Array;

test('the download holds the same figures, beside their formulas', async () => {
  const [download] = await Promise.all([
    open.page.waitForEvent('download'),
    open.page.getByRole('button', { name: 'Descargar' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('plan-de-ejemplo (seguimiento).xlsx');
  downloaded = new Uint8Array(readFileSync(await download.path()));
  const snapshot = readSnapshot(openPackage(downloaded), null);
  expect(publishedTotal(snapshot)).toEqual(EXPECTED_TOTAL);
  const book = await readBook(open.page);
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
  for (const sheet of book.sheets) {
    const saved = findSheet(snapshot, sheet.name)!;
    expect([sheet.name, saved.area, saved.formulas]).toEqual([sheet.name, sheet.area, sheet.formulas]);
    expect([sheet.name, withoutBlanks(saved)]).toEqual([sheet.name, withoutBlanks(sheet)]);
  }
});

/** Null and the empty text show the same. */
const withoutBlanks = (sheet: SheetSnapshot) =>
  sheet.values.map((row) => row.map((value) => (value === '' ? null : value)));

const hasOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

(hasOffice ? test : test.skip)('LibreOffice calculates the same figures from the download', async () => {
  const [office] = await recalculate([downloaded]);
  expect(publishedTotal(office!)).toEqual(EXPECTED_TOTAL);
  const sheet = findSheet(office!, ACCOUNTABILITY)!;
  expect(countBelow(sheet, 3, 'Estado')).toEqual({ Atrasada: 1, 'Cumplida a corte': 1, 'Sin vencer': 13 });
  expect(valueAt(sheet, BULLETINS, columnOf(sheet, 3, 'Días de atraso'))).toBe(2);
});

/** The beginning of an Office container, with the name of the one stream that tells what is inside. */
const officeContainer = (stream: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, 'utf16le')]);

describe('another file', () => {
  const choose = async (name: string, content: string | Uint8Array): Promise<void> => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await open.page.setInputFiles('#file', path);
  };
  const notice = async (): Promise<string> => {
    await open.page.locator('#notice').waitFor();
    return open.page.locator('#notice').innerText();
  };

  test.each([
    ['vacío.xlsx', '', /está vacío/],
    ['tabla.xlsx', 'Actividad;Meta\nFeria;1\n', /no es un libro de Excel/],
    ['antiguo.xlsx', officeContainer('Workbook'), /Excel anterior a 2007/],
    ['protegido.xlsx', officeContainer('EncryptedPackage'), /protegido con contraseña/],
    ['cortado.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), /dañado o incompleto/],
  ])('%s is refused in one sentence, and nothing is lost', async (name, content, reason) => {
    const before = await readBook(open.page);
    await choose(name, content);
    const text = await notice();
    expect(text).toMatch(reason);
    expect(text).toContain(`«${name}»`);
    await open.page.getByRole('button', { name: 'Cerrar' }).click();
    expect(await readBook(open.page)).toEqual(before);
  });

  test('the result can be opened again: what was written is known', async () => {
    await choose('plan-de-ejemplo.xlsx', downloaded);
    await open.page.getByText('Se abrió «plan-de-ejemplo.xlsx».').waitFor();
    await shows('2 tablas con 28 actividades');
    await shows(/Todo está al día/);
    expect(await differencesOfGrid(open.page)).toEqual([]);
  });

  test('changes that were not downloaded are asked about', async () => {
    await typeExecuted('5');
    await open.page.getByRole('button', { name: 'Volver al plan de ejemplo' }).click();
    // The sample is fetched first; until then the notice of the file before stands there.
    await open.page.locator('#notice', { hasText: 'cambios que no se han descargado' }).waitFor();
    await open.page.getByRole('button', { name: 'Seguir con este libro' }).click();
    expect((await readBook(open.page)).sheets.map(({ name }) => name)).toContain(SEGUIMIENTO);
    await open.page.getByRole('button', { name: 'Volver al plan de ejemplo' }).click();
    await open.page.getByRole('button', { name: 'Abrir el otro sin guardar' }).click();
    await shows('30 de abril de 2017');
    expect(await readBook(open.page)).toEqual(beforeWriting);
  });
});

test('no fault in the console, and no request left this machine', () => {
  expect(open.faults).toEqual([]);
  expect(open.outside).toEqual([]);
});
