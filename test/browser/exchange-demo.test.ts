/** Requests and reports in the demonstration: the built pane, its fetched parts, Microsoft's client, files on both ends. */
import { readFileSync } from 'node:fs';
import { type Browser } from 'playwright-core';
import { readRequests } from '../../src/core/exchange/read-request';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { ministryAnswers } from '../support/answers';
import { type RunningDemo, launchBrowser, openDemo, startDemo } from './demo-page';

let demo: RunningDemo;
let browser: Browser;
beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

test('a request is made as a workbook beside; answers are received into the plan and taken back', async () => {
  const { page, pane, faults, outside } = await openDemo(browser, demo.url);
  // What is said aloud stands twice: once for the eyes.
  const shown = pane.getByRole('main');
  const button = (name: string) => pane.getByRole('button', { name, exact: true });
  await button('Preparar solicitudes').click();
  const coming = page.waitForEvent('download');
  await button('Crear libro para Secretaría General').click();
  const bytes = readFileSync(await (await coming).path());
  const [request] = readRequests('solicitud.xlsx', readSnapshot(openPackage(bytes), null));
  expect(request).toMatchObject({ office: 'Secretaría General', planYear: 2017 });
  await pane.getByText('Guárdelo como').waitFor();
  await button('Volver').click();

  await button('Recibir reportes').click();
  await pane.locator('input[type=file]').setInputFiles(
    Object.entries(ministryAnswers()).map(([name, file]) => ({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(file),
    })),
  );
  await pane.getByText('Por decidir:').waitFor();
  await button('Aplicar').click();
  await shown.getByText('Se escribieron').waitFor();
  await pane.getByText('Bitácora PAAC').first().waitFor();
  await button('Deshacer').click();
  await shown.getByText('El libro está como antes').waitFor();
  expect([faults, outside]).toEqual([[], []]);
});
