/** The two jobs with other workbooks in the demonstration: Microsoft's own client writes the sheets and takes them back. */
import { type Browser } from 'playwright-core';
import { buildWorkbook } from '../support/build-workbook';
import { TEST_PLANS } from '../workbooks';
import { ministry2017 } from '../workbooks/ministry-2017';
import { type RunningDemo, type Watched, launchBrowser, openDemo, readBook, startDemo } from './demo-page';

let demo: RunningDemo;
let browser: Browser;
let open: Watched;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  open = await openDemo(browser, demo.url);
});

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const PICTURES = process.env.PICTURES ?? null;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fileOf = (name: string, bytes: Uint8Array) => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
const picture = async (name: string): Promise<void> => {
  if (PICTURES) await open.page.screenshot({ path: `${PICTURES}/${name}.png` });
};
const sheetNames = async (): Promise<string[]> => (await readBook(open.page)).sheets.map(({ name }) => name);

test('another version: some offices were others, the sheet says so, and undone it is gone', async () => {
  const { pane, page } = open;
  await pane.getByRole('button', { name: 'Comparar con otra versión' }).click();
  // In the older plan another office gave the trainings.
  const older = JSON.parse(
    JSON.stringify(ministry2017).replace(/Subdirección de Talento Humano/g, 'Oficina de Control Interno'),
  ) as typeof ministry2017;
  const before = await readBook(page);
  await pane.locator('input[type=file]').setInputFiles(fileOf('plan-v1.xlsx', buildWorkbook(older)));
  await pane.getByText(/^\d+ modificaci(ón|ones)$/).waitFor();
  await picture('demo-comparar');
  await pane.getByRole('button', { name: 'Escribir hoja de modificaciones' }).click();
  await pane.getByText('La hoja «Modificaciones PAAC» está al día.').first().waitFor();
  expect(await sheetNames()).toContain('Modificaciones PAAC');
  await picture('demo-modificaciones');
  await pane.getByRole('button', { name: 'Deshacer' }).click();
  await pane.getByText('El libro está como antes').first().waitFor();
  expect(await readBook(page)).toEqual(before);
  await pane.getByRole('button', { name: 'Volver', exact: true }).click();
});

test('many books: a table of them, the sheet, and back', async () => {
  const { pane, page, faults, outside } = open;
  const before = await readBook(page);
  await pane.getByRole('button', { name: 'Revisar varios' }).click();
  const good = TEST_PLANS.map(({ name, spec }) => fileOf(`${name}.xlsx`, buildWorkbook(spec)));
  await pane
    .locator('input[type=file]')
    .setInputFiles([...good, fileOf('dañado.xlsx', new Uint8Array([80, 75, 3, 4]))]);
  await pane.getByText('6 libros: 1 sin leer').waitFor();
  await pane.getByText('Se escribirá la hoja «Consolidado PAAC»').waitFor();
  await pane.getByRole('button', { name: 'Escribir consolidado' }).click();
  await pane.getByText('La hoja «Consolidado PAAC» está al día.').first().waitFor();
  expect(await sheetNames()).toContain('Consolidado PAAC');
  await picture('demo-consolidado');
  await pane.getByRole('button', { name: 'Deshacer' }).click();
  await pane.getByText('El libro está como antes').first().waitFor();
  expect(await readBook(page)).toEqual(before);
  expect(faults).toEqual([]);
  expect(outside).toEqual([]);
});
