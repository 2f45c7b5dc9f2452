/** Another version compared and many books reviewed, clicked through in a real browser at 320 px, by keyboard. */
import { type Page } from 'playwright-core';
import { columnLetters } from '../../src/core/workbook/address';
import { type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { makeNewVersion } from '../support/new-version';
import { type WorkbookSpec, buildSnapshot, serial } from '../support/workbook-spec';
import { TEST_PLANS } from '../workbooks';
import { ministry2017 } from '../workbooks/ministry-2017';
import { type HarnessBrowser, isTooWide, startHarness, violationsOf } from './harness-page';

const PICTURES = process.env.PICTURES ?? null;
let harness: HarnessBrowser;

beforeAll(async () => {
  harness = await startHarness();
});

afterAll(() => harness?.close());

async function show(width: number): Promise<{ page: Page; complaints: string[] }> {
  const context = await harness.browser.newContext({ viewport: { width, height: 760 }, bypassCSP: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${harness.url}?scene=live:ministry-2017`);
  await page.getByRole('heading', { name: 'Otras versiones y otros libros' }).waitFor();
  return { page, complaints };
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).first();
  await button.focus();
  await page.keyboard.press('Enter');
}

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document
      .querySelectorAll<HTMLElement>('.disclosure-button[aria-expanded="false"]')
      .forEach((button) => button.click()),
  );

async function picture(page: Page, name: string, width: number): Promise<void> {
  if (!PICTURES) return;
  await page.evaluate(() => {
    for (const each of ['.pane', '#root', 'html', 'body']) {
      Object.assign(document.querySelector<HTMLElement>(each)!.style, { height: 'auto', overflow: 'visible' });
    }
  });
  await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
}

interface HarnessWindow {
  readonly paneHost: { readonly workbook: WorkbookSnapshot };
}
const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as HarnessWindow).paneHost.workbook.sheets.map(({ name }) => name));
const contents = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as HarnessWindow).paneHost.workbook.sheets.map(({ values }) => values));

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fileOf = (name: string, bytes: Uint8Array) => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });

/** A snapshot as a file: its values, formats and merged cells. */
function specOf(spec: WorkbookSpec, { sheets }: WorkbookSnapshot): WorkbookSpec {
  return {
    ...spec,
    sheets: sheets.map((sheet, index) => ({
      name: spec.sheets[index]!.name,
      merges: sheet.merges.map(
        ({ top, left, bottom, right }) => `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`,
      ),
      rows: sheet.values.map((row, at) =>
        row.map((value, column) => ({ value, numberFormat: sheet.numberFormats[at]![column]! })),
      ),
    })),
  };
}

const CUTOFF = serial('2017-04-30');

describe.each(PICTURES ? [320, 400] : [320])('%d px', (width) => {
  test('another version: dropped, looked at, a pair joined and parted, written, taken back', async () => {
    const { page, complaints } = await show(width);
    const before = await contents(page);
    await press(page, 'Comparar con otra versión');
    await page.getByText('Elija la versión anterior').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tool');
    await picture(page, 'comparar-1-elegir', width);
    await page.locator('input[type=file]').setInputFiles(fileOf('roto.xlsx', new Uint8Array([80, 75, 3, 4, 0])));
    await page.getByText('«roto.xlsx» no se pudo leer.').waitFor();
    const { workbook, done } = makeNewVersion(buildSnapshot(ministry2017), CUTOFF, 1, 25);
    const older = fileOf('plan-v1.xlsx', buildWorkbook(specOf(ministry2017, workbook)));
    await page.locator('input[type=file]').setInputFiles(older);
    await page.getByText(`${done.length} modificaciones`, { exact: true }).waitFor();
    expect(await isTooWide(page)).toBe(false);
    await picture(page, 'comparar-2-resumen', width);
    await openAll(page);
    expect(await isTooWide(page)).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
    await picture(page, 'comparar-3-todo', width);
    // What was taken for another text can be said to be another activity, and the other way round.
    await press(page, /^No son la misma actividad: /);
    await page.getByText('Usted corrigió una pareja.').waitFor();
    await page.getByRole('combobox').first().selectOption({ index: 2 });
    await page.getByText('Usted corrigió 2 parejas.').waitFor();
    await press(page, 'Quitar mis correcciones');
    await page.getByText(`${done.length} modificaciones`, { exact: true }).waitFor();
    await press(page, 'Escribir hoja de modificaciones');
    await page.getByText('está al día.').waitFor();
    expect(await sheetNames(page)).toContain('Modificaciones PAAC');
    await press(page, 'Deshacer');
    await page.getByText('El libro está como antes').first().waitFor();
    expect(await contents(page)).toEqual(before);
    await press(page, 'Volver');
    await page.getByRole('heading', { name: 'Otras versiones y otros libros' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('many books: dropped, each opens its avisos, a bad one says why; written, taken back', async () => {
    const { page, complaints } = await show(width);
    await press(page, 'Revisar varios');
    await page.getByText('Suelte los libros de los planes').waitFor();
    const good = TEST_PLANS.map(({ name, spec }) => fileOf(`${name}.xlsx`, buildWorkbook(spec)));
    const bad = fileOf('dañado.xlsx', good[0]!.buffer.subarray(0, 3000));
    await page.locator('input[type=file]').setInputFiles([...good, bad]);
    await page.getByText('6 libros: 1 sin leer').waitFor();
    await page.getByText('El archivo está dañado o incompleto').waitFor();
    await page.getByText('Se escribirá la hoja «Consolidado PAAC»').waitFor();
    expect(await isTooWide(page)).toBe(false);
    await picture(page, 'varios-1-tabla', width);
    await page
      .getByRole('button', { name: /ministry-2017\.xlsx/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Avisos de ministry-2017.xlsx' }).waitFor();
    await openAll(page);
    expect(await isTooWide(page)).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
    await picture(page, 'varios-2-avisos', width);
    await press(page, 'Quitar dañado.xlsx de la lista');
    await page.getByText('5 libros revisados').waitFor();
    await press(page, 'Escribir consolidado');
    await page.getByText('La hoja «Consolidado PAAC» está al día.').waitFor();
    expect(await sheetNames(page)).toContain('Consolidado PAAC');
    await press(page, 'Deshacer');
    await page.getByText('El libro está como antes').first().waitFor();
    expect(await sheetNames(page)).not.toContain('Consolidado PAAC');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
