/**
 * A plan that is read wrongly: the user says how it is read, in the demonstration, downloads the file, and whoever opens
 * it again (or runs `paac check` over it) reads it as the user said.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { buildWorkbook } from '../support/build-workbook';
import { type WorkbookSpec } from '../support/workbook-spec';
import {
  differencesOfGrid,
  goTo,
  launchBrowser,
  messageCount,
  openDemo,
  readBook,
  type RunningDemo,
  startDemo,
  type Watched,
} from './demo-page';

/** Its executed quantities stand below a header that nobody could know, and a second table with strange words below. */
const PLAN: WorkbookSpec = {
  sheets: [
    {
      name: 'PAAC 2022',
      at: 'B2',
      rows: [
        ['Plan Anticorrupción y de Atención al Ciudadano 2022'],
        [],
        ['Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Dato de control'],
        ['Publicar boletines', '2 boletines', 'Comunicaciones', '28/02/2022 y 30/03/2022', 2],
        ['Realizar la feria', '1 feria', 'Atención al Ciudadano', '30/04/2022', 0],
        [],
        ['Qué', 'Cuánto', 'Quién', 'Cuándo'],
        ['Publicar los datos abiertos', '1 conjunto', 'Sistemas', '30/03/2022'],
      ],
    },
  ],
};

let demo: RunningDemo;
let browser: Browser;
let open: Watched;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paac-corrections-'));
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
const words = () => open.pane.locator('body').innerText();

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await open.page.setInputFiles('#file', path);
  await open.page.getByText(`Se abrió «${name}».`).waitFor();
}

/** What the command line says of a file: the executed value of each activity, by table. */
function check(path: string): { columns: Record<string, string[]>; executed: (number | null)[] }[] {
  const paac = join(__dirname, '..', '..', 'bin', 'paac.js');
  const { stdout } = spawnSync(process.execPath, [paac, 'check', path, '--cutoff', '2022-04-30', '--json'], {
    encoding: 'utf8',
  });
  const { tables } = JSON.parse(stdout) as {
    tables: { columns: Record<string, string[]>; activities: { executed: number | null }[] }[];
  };
  return tables.map(({ columns, activities }) => ({ columns, executed: activities.map(({ executed }) => executed) }));
}

async function chooseCutoff(): Promise<void> {
  await open.pane.getByLabel('30 de abril de 2022').click();
  await shows(/A 30 de abril de 2022/);
}

test('the plan is read wrongly: nothing was reported, and two tables are one', async () => {
  await choose('plan.xlsx', buildWorkbook(PLAN));
  expect(check(join(folder, 'plan.xlsx'))).toEqual([expect.objectContaining({ executed: [null, null, null, null] })]);
  await shows('1 tabla con 4 actividades');
  await chooseCutoff();
  await press(/PAAC 2022/);
  await shows(/«Dato de control» no corresponde a ningún campo conocido y no se usa/);
});

test('the user says that a column holds what was executed; it is shown and saved at once', async () => {
  const before = await messageCount(open.page);
  await press('Cambiar cómo se lee «Dato de control»');
  await open.pane.getByLabel('Leer «Dato de control» como').selectOption({ label: 'Ejecutado' });
  await press('Guardar');
  await shows(/Quedó guardado en el libro; puede deshacerlo/);
  await shows('«Dato de control» se lee como Ejecutado, porque usted así lo indicó');
  await shows(/1 de 3/);
  expect((await readBook(open.page)).settings).toContain('dato de control');
  // Compare and write: no cell is read again.
  expect((await messageCount(open.page)) - before).toBeLessThanOrEqual(3);
});

test('the user marks a header in the sheet: this is my table', async () => {
  await goTo(open.page, 'PAAC 2022', 7, 1);
  await press('Esta es mi tabla');
  await shows('Usted la señaló como plan. Diga cuál de sus columnas es la actividad:');
  await shows('1 tabla con 2 actividades');
  for (const [header, label] of [
    ['Qué', 'Actividad'],
    ['Cuánto', 'Meta'],
    ['Quién', 'Responsable'],
    ['Cuándo', 'Fecha programada'],
  ] as const) {
    // What is named first makes it a table of the plan: it stays open.
    await press(`Cambiar cómo se lee «${header}»`);
    await open.pane.getByLabel(`Leer «${header}» como`).selectOption({ label });
    await press('Guardar');
    await shows(`«${header}» se lee como ${label}, porque usted así lo indicó`);
  }
  await shows('2 tablas con 3 actividades');
});

test('undo takes back the last word, and it can be said again', async () => {
  await press('Deshacer');
  await shows(/Se deshizo: «Cuándo» se lee como Fecha programada/);
  await shows('«Cuándo» no corresponde a ningún campo conocido y no se usa');
  await press('Cambiar cómo se lee «Cuándo»');
  await open.pane.getByLabel('Leer «Cuándo» como').selectOption({ label: 'Fecha programada' });
  await press('Guardar');
  await shows('«Cuándo» se lee como Fecha programada, porque usted así lo indicó');
});

let saved: string;

test('downloaded, the file says the same to the command line', async () => {
  const [download] = await Promise.all([
    open.page.waitForEvent('download'),
    open.page.getByRole('button', { name: 'Descargar' }).click(),
  ]);
  saved = join(folder, 'guardado.xlsx');
  await download.saveAs(saved);
  expect(check(saved)).toEqual([
    { columns: expect.objectContaining({ executed: ['F'], activity: ['B'] }), executed: [2, 0] },
    {
      columns: { activity: ['B'], target: ['C'], responsible: ['D'], dueDate: ['E'] },
      executed: [null],
    },
  ]);
});

test('opened again, it is still read as the user said', async () => {
  await open.page.setInputFiles('#file', saved);
  await open.page.getByText('Se abrió «guardado.xlsx».').waitFor();
  await shows('2 tablas con 3 actividades');
  await press(/desde la fila 4/);
  await shows('«Dato de control» se lee como Ejecutado, porque usted así lo indicó');
  await chooseCutoff();
  expect(await words()).toMatch(/1 de 3/);
  expect(await differencesOfGrid(open.page)).toEqual([]);
});

test('no fault in the console, and no request left this machine', () => {
  expect(open.faults).toEqual([]);
  expect(open.outside).toEqual([]);
});
