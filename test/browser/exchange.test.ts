/** Requests out and reports in, clicked through in a real browser at 320 px: by keyboard where a mouse is not needed. */
import { type Page } from 'playwright-core';
import { ministryAnswers } from '../support/answers';
import { type HarnessBrowser, isTooWide, startHarness, violationsOf } from './harness-page';

let harness: HarnessBrowser;

beforeAll(async () => {
  harness = await startHarness();
});

afterAll(() => harness?.close());

interface Shown {
  readonly page: Page;
  readonly complaints: string[];
}

async function show(width: number): Promise<Shown> {
  const context = await harness.browser.newContext({ viewport: { width, height: 720 }, bypassCSP: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(harness.url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  await page.goto(`${harness.url}?scene=live:ministry-2017`);
  await page.getByRole('heading', { name: 'Por correo con las dependencias' }).waitFor();
  return { page, complaints };
}

/** By keyboard alone: the button takes the focus and is pressed. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).first();
  await button.focus();
  await page.keyboard.press('Enter');
}

interface HarnessWindow {
  readonly paneHost: {
    readonly opened: { readonly bytes: Uint8Array; readonly name: string }[];
    readonly workbook: { readonly sheets: { readonly name: string; readonly values: unknown[][] }[] };
  };
}
/** What stands in each sheet, row by row, without blanks. */
const sheetsOf = (page: Page): Promise<{ name: string; values: unknown[] }[]> =>
  page.evaluate(() =>
    (window as unknown as HarnessWindow).paneHost.workbook.sheets.map(({ name, values }) => ({
      name,
      values: values.map((row) => row.filter((value) => value !== null && value !== '')),
    })),
  );

describe.each([320])('%d px', (width) => {
  test('requests: the email is copied, the workbook is opened beside', async () => {
    const { page, complaints } = await show(width);
    await press(page, 'Preparar solicitudes');
    await page.getByText('Una solicitud por dependencia').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tool');
    await press(page, 'Copiar correo para Secretaría General');
    await page.getByText('Correo copiado').waitFor();
    const mail = await page.evaluate(() => navigator.clipboard.readText());
    expect(mail).toContain('Secretaría General');
    expect(mail).toMatch(/Quedan \d+ días hábiles\./);
    await press(page, 'Crear libro para Secretaría General');
    await page.getByText('Guárdelo como').waitFor();
    const opened = await page.evaluate(() =>
      (window as unknown as HarnessWindow).paneHost.opened.map(({ bytes, name }) => ({
        name,
        first: [bytes[0], bytes[1]],
      })),
    );
    expect(opened).toEqual([{ name: 'Solicitud PAAC Secretaría General 30-abr-2017.xlsx', first: [0x50, 0x4b] }]);
    expect(await isTooWide(page)).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
    await press(page, 'Volver');
    await page.getByRole('heading', { name: 'Por correo con las dependencias' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('reports: dropped, looked at, ticked, written, taken back', async () => {
    const { page, complaints } = await show(width);
    const before = await sheetsOf(page);
    await press(page, 'Recibir reportes');
    await page.getByText('Suelte los libros que devolvieron').waitFor();
    const files = Object.entries(ministryAnswers()).map(([name, bytes]) => ({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    }));
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByText('Por decidir:').waitFor();
    const words = async (): Promise<string> => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    const said = await words();
    for (const part of [
      'Respuesta dañada.xlsx No se leyó.',
      'Donde va un número dice «en proceso».',
      'El reporte trae otra meta: «Realizar 2 acciones de difusión (planeado: 2)»',
      'Hay otra respuesta para la misma celda',
      'Esta actividad no está en el plan.',
      'formato propio',
    ]) {
      expect(said).toContain(part);
    }
    // Of two answers for one cell only one keeps its tick.
    const rivals = page.getByRole('checkbox', { name: /Seguimiento · 2\.1/ });
    expect(await rivals.count()).toBe(2);
    await rivals.nth(0).focus();
    await page.keyboard.press('Space');
    await rivals.nth(1).focus();
    await page.keyboard.press('Space');
    expect([await rivals.nth(0).isChecked(), await rivals.nth(1).isChecked()]).toEqual([false, true]);
    expect(await isTooWide(page)).toBe(false);
    await page.evaluate(() =>
      document
        .querySelectorAll<HTMLElement>('.disclosure-button[aria-expanded="false"]')
        .forEach((button) => button.click()),
    );
    expect(await isTooWide(page)).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
    await press(page, 'Aplicar');
    // The words stand twice, for the eyes and for a screen reader.
    await page.getByRole('main').getByText('Se escribieron').waitFor();
    const after = await sheetsOf(page);
    expect(after.map(({ name }) => name)).toContain('Bitácora PAAC');
    const plan = after.flatMap(({ values }) => values.flat());
    expect(plan).toContain('=Los dos boletines ya están publicados en el portal.');
    expect(plan).toContain('Acta 12 y registro fotográfico');
    expect(plan).not.toContain('en proceso');
    await page.getByText(/Se escribirán|No hay nada marcado/).waitFor();
    await press(page, 'Deshacer');
    await page.getByRole('main').getByText('El libro está como antes').waitFor();
    expect(await sheetsOf(page)).toEqual(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
