/** @jest-environment jsdom */
import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { act } from 'react-dom/test-utils';
import { type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { App } from '../../src/taskpane/App';
import { registerPaneIcons } from '../../src/taskpane/icons';
import { coreLine } from '../../src/taskpane/core-line';
import { createSession, type Session } from '../../src/taskpane/session';
import { type PaneState } from '../../src/taskpane/state';
import * as text from '../../src/taskpane/text';
import { MemoryHost } from '../support/pane-harness/memory-host';
import { STILL_SCENES, stillSession } from '../support/pane-harness/scenes';
import { buildSnapshot, serial } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';

registerPaneIcons();
let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  jest.restoreAllMocks();
  unmountComponentAtNode(root);
  root.remove();
});

const show = (session: Session): void => act(() => void render(<App session={session} />, root));
const showState = (state: PaneState): void => show(stillSession(state));
const words = (): string => (root.textContent ?? '').replace(/\u00a0/g, ' ');
const buttons = (): HTMLButtonElement[] => [...root.querySelectorAll('button')];
const button = (name: string): HTMLButtonElement => {
  const found = buttons().find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\u00a0/g, ' ') === name,
  );
  if (!found)
    throw new Error(
      `No button «${name}» among: ${buttons()
        .map((one) => one.textContent)
        .join(' | ')}`,
    );
  return found;
};
const startsWith = (name: string): HTMLButtonElement => buttons().find((one) => one.textContent?.startsWith(name))!;
const press = (one: HTMLElement): Promise<void> =>
  act(async () => {
    one.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    // Fabric says an error of a field a moment later, so that it is read out.
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

/** Cells that hold something: blank cells at the edge may have come into the used range. */
const filledCells = (workbook: WorkbookSnapshot): string[] =>
  workbook.sheets.flatMap(({ name, area, values, formulas }) =>
    values.flatMap((line, i) =>
      line.flatMap((value, j) =>
        value === null ? [] : [`${name}!${i + area!.top},${j + area!.left}: ${formulas[i]![j] ?? value}`],
      ),
    ),
  );

async function showMinistry() {
  const host = new MemoryHost(buildSnapshot(ministry2017));
  const session = createSession(host, coreLine, {
    today: () => serial('2017-05-10'),
    version: 'prueba',
    copyText: async () => undefined,
    paint: async () => undefined,
    afterQuiet: () => undefined,
  });
  show(session);
  await act(() => session.start());
  return { host, session };
}

describe('every state is drawn, and has one thing to do next or says why not', () => {
  test.each(Object.entries(STILL_SCENES))('%s', (_name, state) => {
    showState(state);
    expect(words()).toContain(text.name);
    expect(root.querySelector('main')).not.toBeNull();
    expect(words()).not.toMatch(/undefined|NaN|\[object|null/);
  });
});

describe('what must not be said wrongly', () => {
  test('a plan without follow-up gets N.A., no percentage and no zone', () => {
    showState(STILL_SCENES['not-followed-up']!);
    const card = root.querySelector('[aria-labelledby="figures"]')!;
    expect(card.textContent).toContain(text.figures.notApplicable);
    expect(card.textContent).toContain(text.figures.notReported);
    expect(card.textContent).not.toContain('%');
    expect(card.querySelector('.zone')).toBeNull();
  });

  test('the bar says in words what it shows in colours', () => {
    showState(STILL_SCENES['every-status']!);
    const label = root.querySelector('[role="img"]')!.getAttribute('aria-label');
    expect(label).toBe(
      'Actividades por estado. Cumplida: 12, Cumplida a corte: 8, Atrasada: 5, Sin reporte: 4, En avance: 3, Sin vencer: 30, A demanda: 2 y Sin fecha programada: 1.',
    );
  });

  test('a failure is an alert with its way out, and its cells are named', () => {
    showState(STILL_SCENES.stale!);
    const alert = root.querySelector('[role="alert"]')!;
    expect(alert.textContent).toContain(text.problems.stale.wayOut);
    expect(alert.textContent).toContain('J5 de «Rendición de cuentas»');
    expect(alert.textContent).toContain('y 2 celdas más');
    expect(button(text.copyDiagnostic)).toBeTruthy();
  });

  test('an undo that left something names it', () => {
    showState(STILL_SCENES['undone-but']!);
    expect(root.querySelector('.message')!.textContent).toContain(
      'Columna «Valor ejecutado» de «Rendición de cuentas»',
    );
  });

  test('a read-only workbook is reviewed, not written', () => {
    showState(STILL_SCENES['read-only']!);
    // The button leads to the reason.
    expect(button(text.jobs.calculate.button).disabled).toBe(false);
    expect(words()).toContain(text.job.readOnly);
  });

  test('two thousand avisos draw only a few rows', () => {
    showState(STILL_SCENES['not-followed-up']!);
    const group = startsWith(text.severities.error);
    act(() => group.click());
    expect(root.querySelectorAll('.finding').length).toBeLessThan(200);
  });
});

describe("a ministry's plan, from the first reading to undoing", () => {
  test('recognised, measured, previewed, written, undone', async () => {
    const { host, session } = await showMinistry();
    const before = host.workbook;
    expect(words()).toContain('2 tablas con 28 actividades');
    expect(words()).toContain('30 de abril de 2017');
    expect(words()).toContain('3 de 4');
    expect(words()).toContain('75,0 %');
    expect(words()).toContain('zona media');

    await press(button(text.jobs.calculate.button));
    expect(words()).toContain(text.preview.nothingYet);
    expect(host.workbook).toBe(before);
    expect(document.activeElement?.textContent).toContain(text.preview.title);

    await press(button(text.preview.apply));
    expect(session.state().problem).toBeNull();
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('Cronograma PAAC');
    expect(root.querySelector('[role="status"]')!.textContent).toContain(text.jobs.calculate.done);
    expect(session.state().outlook?.calculate.changes).toBe(0);
    expect(words()).toContain('3 de 4');

    await press(button(text.undo));
    expect(session.state().problem).toBeNull();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(filledCells(host.workbook)).toEqual(filledCells(before));
  });

  test('who leaves another screen is again at the button that led there; after a write, at the top', async () => {
    const { session } = await showMinistry();
    const places: number[] = [];
    root.querySelector('.pane')!.scrollTo = ((_: number, top: number) => void places.push(top)) as Element['scrollTo'];
    await press(button(text.jobs.seguimiento.button));
    expect(document.activeElement?.textContent).toContain(text.preview.title);
    await press(buttons().filter((one) => one.textContent === text.back)[0]!);
    expect(document.activeElement).toBe(button(text.jobs.seguimiento.button));
    await press(button(text.tools.titles.reports));
    expect(document.activeElement?.textContent).toBe(text.tools.titles.reports);
    await press(button(text.back));
    expect(document.activeElement).toBe(button(text.tools.titles.reports));
    places.length = 0;
    await press(button(text.jobs.calculate.button));
    await press(button(text.preview.apply));
    expect(session.state().notice?.kind).toBe('written');
    expect(document.activeElement?.textContent).toBe(text.next.title);
    expect(places[places.length - 1]).toBe(0);
  });

  test('an aviso and a column header lead to their cells', async () => {
    const { host } = await showMinistry();
    await press(startsWith('Participación ciudadana'));
    await press(button('C'));
    expect(host.revealed[0]).toMatchObject({ sheet: 'Participación ciudadana', column: 2 });
    await press(root.querySelector<HTMLElement>('.finding-main')!);
    expect(host.revealed).toHaveLength(2);
    expect(root.querySelectorAll('.finding.is-active')).toHaveLength(1);
  });

  test('any other day can be typed, and is checked', async () => {
    const { session } = await showMinistry();
    await press(button(text.cutoff.change));
    const other = root.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    await press(other[other.length - 1]!);
    const field = root.querySelector<HTMLInputElement>('input[type="text"]')!;
    const type = (value: string): void =>
      act(() => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    type('31/02/2017');
    await press(button(text.cutoff.use));
    expect(words()).toContain(text.cutoff.invalid);
    expect(session.state().cutoff).toBe(serial('2017-04-30'));
    type('30/06/2017');
    await press(button(text.cutoff.use));
    expect(session.state().cutoff).toBe(serial('2017-06-30'));
    expect(words()).toContain('30 de junio de 2017');
  });
});

describe('the list of avisos', () => {
  const field = (label: string): HTMLInputElement => {
    const found = [...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label))!;
    return root.querySelector<HTMLInputElement>(`[id="${found.htmlFor}"]`)!;
  };
  const type = (input: HTMLInputElement, value: string): void =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const group = (grouping: string): void =>
    act(() => {
      const select = root.querySelector('select')!;
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, grouping);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const main = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.finding-main')];
  const key = (name: string): void =>
    act(() => void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));

  test('an aviso is ignored with a reason, counted, kept in the workbook and taken up again', async () => {
    const { host, session } = await showMinistry();
    const open = session.state().analysis!.findings.length;
    await press(main()[0]!);
    await press(button(text.findings.ignore));
    await press(button(text.findings.saveReason));
    await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
    expect(words()).toContain(text.findings.reasonMissing);
    expect(host.workbook.settings).toBeNull();
    type(field(text.findings.reason), 'Lo decide el comité');
    await press(button(text.findings.saveReason));
    expect(session.state().problem).toBeNull();
    expect(host.workbook.settings).toContain('Lo decide el comité');
    expect(words()).toContain(`${text.findings.open(open - 1)} · ${text.findings.ignoredCount(1)}`);
    expect(words()).not.toContain(text.findings.ignored('Lo decide el comité'));
    await press(startsWith(text.findings.ignoredGroup));
    expect(words()).toContain(text.findings.ignored('Lo decide el comité'));
    await press(main()[main().length - 1]!);
    await press(button(text.findings.heed));
    expect(words()).toContain(text.findings.open(open));
    expect(host.workbook.settings).toBeNull();
  });

  test('what was ignored is undone like all else', async () => {
    const { host, session } = await showMinistry();
    await act(() => session.ignore(session.state().analysis!.findings.slice(0, 1), 'Lo decide el comité'));
    expect(host.workbook.settings).not.toBeNull();
    await press(button(text.undo));
    expect(host.workbook.settings).toBeNull();
    expect(session.state().analysis!.findings.every(({ ignored }) => ignored === null)).toBe(true);
  });

  test('one stop of the Tab key, and arrows from aviso to aviso, over the groups', () => {
    showState(STILL_SCENES.ready!);
    const stops = main();
    expect(stops.map((one) => one.tabIndex)).toEqual([0, ...stops.slice(1).map(() => -1)]);
    act(() => stops[0]!.focus());
    key('ArrowDown');
    expect(document.activeElement).toBe(main()[1]);
    expect(main().map((one) => one.tabIndex)).toEqual([-1, 0, ...stops.slice(2).map(() => -1)]);
    key('End');
    expect(document.activeElement).toBe(main()[stops.length - 1]);
    key('ArrowDown');
    key('ArrowUp');
    expect(document.activeElement).toBe(main()[stops.length - 2]);
  });

  test('an aviso that was mended in the sheet goes, and the user is at the next one', async () => {
    const { host, session } = await showMinistry();
    const cell = { sheet: 'Rendición de cuentas', row: 11, column: 7 };
    const listed = (): string[] => main().map((one) => one.dataset.stop!);
    await act(async () => {
      host.type(cell.sheet, cell.row, cell.column, null);
      host.type(cell.sheet, cell.row + 1, cell.column, null);
      await session.refresh();
    });
    const [first, second] = listed().filter((stop) => stop.includes('responsible-empty'));
    expect(second).toBeDefined();
    const row = main().find((one) => one.dataset.stop === first)!;
    row.focus();
    await press(row);
    const toggle = startsWith(text.severities.info);
    await press(toggle);
    await act(async () => {
      host.type(cell.sheet, cell.row, cell.column, 'Prensa');
      await session.refresh();
    });
    expect(listed()).not.toContain(first);
    expect(session.state().list.active).toBe(second);
    // The focus is with the sheet, where the user types; it is taken up when the user comes back.
    expect(document.activeElement).toBe(document.body);
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('focus')));
    expect((document.activeElement as HTMLElement).dataset.stop).toBe(second);
    expect(startsWith(text.severities.info).getAttribute('aria-expanded')).toBe('true');
  });

  test('when no open group has a row left, the focus goes to the next group', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { session } = await showMinistry();
    const only = main();
    expect(only).toHaveLength(1);
    only[0]!.focus();
    await press(only[0]!);
    await press(button(text.findings.ignore));
    field(text.findings.reason).focus();
    type(field(text.findings.reason), 'Lo decide el comité');
    await press(button(text.findings.saveReason));
    expect(session.state().problem).toBeNull();
    expect(main()).toHaveLength(0);
    expect(document.activeElement).toBe(startsWith(text.severities.info));
  });

  test('search, grouping and counts', () => {
    showState(STILL_SCENES['findings-40']!);
    expect(words()).toContain(`${text.findings.open(36)} · ${text.findings.ignoredCount(4)}`);
    type(field(text.findings.search), 'fila 12.');
    expect(words()).toContain(text.findings.found(1, 40));
    expect(main()).toHaveLength(1);
    type(field(text.findings.search), 'nada de nada');
    expect(words()).toContain(text.findings.nothingFound);
    type(field(text.findings.search), '');
    group('rule');
    expect(words()).toContain('La fecha está');
    group('responsible');
    expect(words()).toContain(text.findings.noOffice);
  });

  test('the page of the rule opens in the pane and closes again', async () => {
    showState(STILL_SCENES.ready!);
    act(() => main()[0]!.click());
    await press(button(text.findings.why));
    expect(root.querySelector('dialog')!.textContent).toContain(text.rule.remedy);
    await press(button(text.rule.close));
    expect(root.querySelector('dialog')).toBeNull();
  });

  test('the avisos of an office are copied; without a clipboard their text is shown', async () => {
    const { session } = await showMinistry();
    group('responsible');
    const office = session.state().analysis!.plan.activities[0]!.responsible[0]!.name;
    await act(() => session.copyMail(office));
    expect(session.state().notice).toEqual({ kind: 'mail-copied', office });
    unmountComponentAtNode(root);
    const host = new MemoryHost(buildSnapshot(ministry2017));
    const other = createSession(host, coreLine, {
      today: () => serial('2017-05-10'),
      version: 'prueba',
      copyText: () => Promise.reject(new Error('blocked')),
      paint: async () => undefined,
      afterQuiet: () => undefined,
    });
    show(other);
    await act(() => other.start());
    await act(() => other.copyMail(office));
    const box = root.querySelector('textarea')!;
    expect(box.value).toContain(office);
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, box.value.length]);
    await press(root.querySelectorAll<HTMLElement>('dialog button')[1]!);
    expect(root.querySelector('textarea')).toBeNull();
  });

  test('the sheet of avisos is written through the preview', async () => {
    const { host } = await showMinistry();
    await press(button(text.jobs.findings.button));
    expect(words()).toContain(text.preview.nothingYet);
    await press(button(text.preview.apply));
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('Avisos PAAC');
    await press(button(text.jobs.findings.button));
    expect(words()).toContain(text.jobs.findings.nothing);
  });
});

describe('by keyboard', () => {
  test('everything that can be pressed is a button, a box or a field, with a name', async () => {
    await showMinistry();
    for (const one of root.querySelectorAll<HTMLElement>('button, input, [tabindex="0"]')) {
      const label = one.id ? root.querySelector(`label[for="${one.id}"]`)?.textContent : '';
      const name = one.getAttribute('aria-label') || one.textContent || label || one.closest('label')?.textContent;
      expect(name).toBeTruthy();
    }
    const clickable = [...root.querySelectorAll<HTMLElement>('[onclick], .place, .disclosure-button')];
    expect(clickable.every((one) => one.tagName === 'BUTTON')).toBe(true);
  });

  test('opening and closing is said', () => {
    showState(STILL_SCENES.ready!);
    const group = startsWith(text.severities.info);
    expect(group.getAttribute('aria-expanded')).toBe('false');
    act(() => group.click());
    expect(group.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(group.getAttribute('aria-controls')!)).not.toBeNull();
  });
});
