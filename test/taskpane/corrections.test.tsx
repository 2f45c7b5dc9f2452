/** @jest-environment jsdom */
/** What the user says of the reading, in the pane over a workbook: shown at once, saved, undone, held. */
import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { act } from 'react-dom/test-utils';
import { type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { analyzeWorkbook } from '../../src/core/analyze';
import { readSettings } from '../../src/core/settings';
import { App } from '../../src/taskpane/App';
import { registerPaneIcons } from '../../src/taskpane/icons';
import { coreLine } from '../../src/taskpane/core-line';
import { createSession, type Session } from '../../src/taskpane/session';
import { MemoryHost } from '../support/pane-harness/memory-host';
import { buildSnapshot, type CellSpec, serial } from '../support/workbook-spec';

registerPaneIcons();
const CUTOFF = serial('2022-04-30');
const HEAD = ['Actividad', 'Meta', 'Responsable', 'Fecha', 'Dato de control', '% cumplimiento'];
const ROWS: CellSpec[][] = [
  ['Publicar boletines', '3 boletines', 'Comunicaciones', '30/04/2022', 1, '33%'],
  ['Responder las PQRS', '100%', 'Atención', '30/04/2022 y 30/12/2022', '100%', '0%'],
];
const STRANGE: CellSpec[][] = [
  ['Qué', 'Cuánto', 'Quién', 'Cuándo'],
  ['Realizar la feria', '1 feria', 'Atención', '30/05/2022'],
];
const plan = (rows: CellSpec[][] = [HEAD, ...ROWS], isReadOnly = false): WorkbookSnapshot => ({
  ...buildSnapshot({ sheets: [{ name: 'Plan', rows: [['Plan anticorrupción 2022'], [], ...rows] }] }),
  isReadOnly,
});

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  unmountComponentAtNode(root);
  root.remove();
});

async function open(workbook = plan()): Promise<{ host: MemoryHost; session: Session }> {
  const host = new MemoryHost(workbook);
  const session = createSession(host, coreLine, {
    today: () => serial('2026-11-20'),
    version: 'prueba',
    copyText: async () => undefined,
    paint: async () => undefined,
    afterQuiet: () => undefined,
  });
  act(() => void render(<App session={session} />, root));
  await act(() => session.start());
  await act(() => session.chooseCutoff(CUTOFF));
  return { host, session };
}

const words = (): string => (root.textContent ?? '').replace(/\u00a0/g, ' ');
const settle = (): Promise<void> => act(() => new Promise((resolve) => setTimeout(resolve, 30)));
async function press(name: string): Promise<void> {
  const all = [...root.querySelectorAll('button')];
  const found = all.find((one) =>
    [one.getAttribute('aria-label'), one.textContent].some((said) => said?.startsWith(name)),
  );
  if (!found) throw new Error(`No button «${name}» among: ${all.map((one) => one.textContent).join(' | ')}`);
  act(() => void found.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await settle();
}
function choose(value: string, label?: string): void {
  const all = [...root.querySelectorAll('select')];
  const select = label ? all.find((one) => one.getAttribute('aria-label') === label)! : all[0]!;
  const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!;
  act(() => {
    set.call(select, value);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
const executed = (workbook: WorkbookSnapshot): (number | null)[] =>
  analyzeWorkbook(workbook, { cutoff: CUTOFF }).plan.activities.map((activity) => activity.executed.value);

test('a column is read otherwise: shown at once, saved in the workbook, undone', async () => {
  const { host, session } = await open();
  expect(executed(host.workbook)).toEqual([null, null]);
  const before = host.workbook;
  await press('Plan');
  expect(words()).toContain('«Dato de control» no corresponde a ningún campo conocido y no se usa');
  await press('Cambiar cómo se lee «Dato de control»');
  expect(document.activeElement?.tagName).toBe('SELECT');
  choose('executed');
  expect(host.workbook).toBe(before);
  await press('Guardar');
  expect(words()).toContain('«Dato de control» se lee como Ejecutado, porque usted así lo indicó');
  expect(words()).toContain('Quedó guardado en el libro; puede deshacerlo.');
  expect(session.state().analysis!.plan.activities.map((activity) => activity.executed.value)).toEqual([1, 1]);
  expect(executed(host.workbook)).toEqual([1, 1]);
  expect(host.reads).toBe(1);
  await press('Deshacer');
  expect(host.workbook.settings).toBe(before.settings);
  expect(executed(host.workbook)).toEqual([null, null]);
  expect(words()).toContain('no corresponde a ningún campo conocido');
});

test('back to the automatic reading leaves nothing behind', async () => {
  const { host } = await open();
  await press('Plan');
  await press('Cambiar cómo se lee «Responsable»');
  choose('none');
  await press('Guardar');
  expect(words()).toContain('«Responsable» no se usa, porque usted así lo indicó');
  await press('Cambiar cómo se lee «Responsable»');
  choose('automatic');
  await press('Guardar');
  expect(words()).toContain('«Responsable» se lee como Responsable');
  expect(host.workbook.settings).toBeNull();
});

test('where the plan loses its activity, the pane still says what was said, and takes it back', async () => {
  await open();
  await press('Plan');
  for (const name of ['Actividad', 'Meta', 'Fecha']) {
    await press(`Cambiar cómo se lee «${name}»`);
    choose('none');
    await press('Guardar');
  }
  expect(words()).toContain('No se encontró una tabla de plan');
  expect(words()).toContain('Tablas a las que les falta algo');
  await press('Lo que usted indicó sobre la lectura (3)');
  await press('Quitar: «actividad» de «Plan» no se usa');
  await press('Quitar: «fecha» de «Plan» no se usa');
  expect(words()).toContain('1 tabla con 2 actividades');
});

test('a table is left out, and taken back', async () => {
  const { host } = await open();
  await press('Plan');
  await press('No es del plan: dejarla fuera');
  expect(words()).toContain('Tablas que usted dejó fuera');
  expect(executed(host.workbook)).toEqual([]);
  await press('Volver a incluirla');
  expect(words()).toContain('1 tabla con 2 actividades');
});

test('a selected header is a plan once its activity is named', async () => {
  const { host } = await open(plan([...STRANGE]));
  host.selected = { sheet: 'Plan', area: { top: 2, left: 0, bottom: 2, right: 3 } };
  await press('Esta es mi tabla');
  expect(words()).toContain('Diga cuál de sus columnas es la actividad');
  await press('Cambiar cómo se lee «Qué»');
  choose('activity');
  await press('Guardar');
  expect(words()).toContain('1 tabla con 1 actividad');
  expect(readSettings(host.workbook.settings).corrections.declared).toEqual([
    { sheet: 'Plan', words: ['que', 'cuanto', 'quien', 'cuando'] },
  ]);
});

test.each([
  ['a chart', null],
  ['empty cells', { sheet: 'Plan', area: { top: 40, left: 0, bottom: 40, right: 3 } }],
  ['one text alone', { sheet: 'Plan', area: { top: 0, left: 0, bottom: 0, right: 0 } }],
])('%s is no header, and the pane says what to select', async (_, selected) => {
  const { host } = await open();
  host.selected = selected;
  await press('Esta es mi tabla');
  expect(words()).toContain('Seleccione los títulos de columna de su tabla');
  expect(host.workbook.settings).toBeNull();
});

test('a percentage is kept: what is programmed follows, and the aviso is silent', async () => {
  const { host, session } = await open();
  const planned = (): number => session.state().analysis!.plan.activities[1]!.plannedToCutoff;
  const rules = (): string[] => session.state().analysis!.findings.map(({ rule }) => rule);
  expect([planned(), rules().includes('percent-basis-assumed')]).toEqual([0.5, true]);
  await press('Plan');
  await press('1 porcentaje con varias fechas');
  choose('sustained', 'Porcentaje de «Responder las PQRS»');
  await settle();
  expect([planned(), rules().includes('percent-basis-assumed')]).toEqual([1, false]);
  choose('cumulative', 'Porcentaje de «Responder las PQRS»');
  await settle();
  expect([planned(), rules().includes('percent-basis-assumed')]).toEqual([0.5, false]);
  expect(readSettings(host.workbook.settings).corrections.bases).toHaveLength(1);
});

test('a workbook that takes no changes is read so while the pane is open, and the pane says that it is not saved', async () => {
  const { host, session } = await open(plan(undefined, true));
  const before = host.workbook;
  await press('Plan');
  await press('Cambiar cómo se lee «Dato de control»');
  choose('executed');
  await press('Guardar');
  expect(words()).toContain('El libro no admite cambios, así que no se guardó: vale mientras este panel siga abierto.');
  expect(host.workbook).toBe(before);
  await act(() => session.refresh());
  expect(session.state().analysis!.plan.activities[0]!.executed.value).toBe(1);
});

test.each(['protected', 'read-only'] as const)('so does one that turns out to be %s', async (code) => {
  const { host, session } = await open();
  await press('Plan');
  await press('Cambiar cómo se lee «Dato de control»');
  choose('executed');
  host.failNext(code);
  await press('Guardar');
  expect(words()).toContain('no se guardó');
  expect(session.state().problem).toBeNull();
  expect(session.state().analysis!.plan.activities[0]!.executed.value).toBe(1);
});

test('what somebody else said meanwhile stays', async () => {
  const { host, session } = await open();
  const other = await open(host.workbook);
  await act(() =>
    other.session.correct('otra', (corrections) => ({
      ...corrections,
      columns: [{ sheet: 'Plan', header: 'meta', field: 'product' }],
    })),
  );
  host.workbook = { ...host.workbook, settings: other.host.workbook.settings };
  await act(() =>
    session.correct('una', (corrections) => ({
      ...corrections,
      columns: [...corrections.columns, { sheet: 'Plan', header: 'dato de control', field: 'executed' }],
    })),
  );
  expect(readSettings(host.workbook.settings).corrections.columns.map(({ field }) => field)).toEqual([
    'product',
    'executed',
  ]);
});
