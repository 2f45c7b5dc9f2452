/** @jest-environment jsdom */
// *Ajustes*: what the entity goes by, kept in the workbook, at work at once, undone like all else.
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { act } from 'react-dom/test-utils';
import { CURRENT_PARAMETERS } from '../../src/core/parameters';
import { readSettings } from '../../src/core/settings';
import { isoFromDay } from '../../src/core/values/calendar-date';
import { findSheet, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { App } from '../../src/taskpane/App';
import { registerPaneIcons } from '../../src/taskpane/icons';
import { coreLine } from '../../src/taskpane/core-line';
import { createSession, type Session } from '../../src/taskpane/session';
import { HABITS } from '../../src/taskpane/settings-form';
import { currentAnalysis } from '../../src/taskpane/state';
import * as text from '../../src/taskpane/text';
import { MemoryHost } from '../support/pane-harness/memory-host';
import { buildSnapshot, serial } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';

const APRIL = serial('2017-04-30');
const SHEET = 'Seguimiento 30-abr-2017';
const STRICT = { ...CURRENT_PARAMETERS, zones: { medium: 0.8, high: 0.95 } };

async function open(workbook: WorkbookSnapshot = buildSnapshot(ministry2017)) {
  const host = new MemoryHost(workbook);
  const session = createSession(host, coreLine, {
    today: () => serial('2017-05-09'),
    version: '1.0.0',
    copyText: async () => undefined,
    paint: async () => undefined,
    afterQuiet: () => undefined,
  });
  await session.start();
  await session.chooseCutoff(APRIL);
  return { host, session };
}

async function build(session: Session): Promise<void> {
  await session.openPreview('seguimiento');
  await session.apply();
  session.closePreview();
}

const zone = (session: Session) => currentAnalysis(session.state())!.summary.zone;
const offers = (session: Session) => session.state().inspection!.cutoffs.map(({ day }) => isoFromDay(day).slice(5));
const rules = (session: Session) => currentAnalysis(session.state())!.findings.map(({ rule }) => rule);
const shown = async (host: MemoryHost) => findSheet(await host.read(), SHEET)!.values.flat();

test('thresholds change the zone at once, and the sheet with its next build', async () => {
  const { host, session } = await open();
  await build(session);
  expect(zone(session)).toBe('medium');
  expect(await shown(host)).toContainEqual(expect.stringContaining('media, de 60 % a menos de 80 %'));
  await session.saveSettings(text.settings.saved, STRICT, null);
  expect(readSettings((await host.read()).settings).parameters).toEqual({ zones: STRICT.zones });
  expect(zone(session)).toBe('low');
  expect(session.state().outlook!.seguimiento.changes).toBeGreaterThan(0);
  await build(session);
  expect(await shown(host)).toContainEqual(expect.stringContaining('media, de 80 % a menos de 95 %'));
  expect((await shown(host)).filter((value) => value === 'Media')).toEqual([]);
});

test('it is one operation, undone like all else', async () => {
  const { host, session } = await open();
  const before = await host.read();
  await session.saveSettings(text.settings.saved, STRICT, { chart: false });
  expect(session.state().written).toHaveLength(1);
  expect(session.state().written[0]!.inverse.operations.map(({ op }) => op)).toEqual(['set-settings']);
  expect(session.state().notice).toEqual({ kind: 'corrected', title: text.settings.saved, isSaved: true });
  await session.undo();
  expect(await host.read()).toEqual(before);
  expect(zone(session)).toBe('medium');
});

test('cutoffs and terms: offers, the rule on unusual cutoffs, what is next', async () => {
  const { session } = await open();
  const own = { ...CURRENT_PARAMETERS, cutoffs: HABITS.quarterly, publicationTerm: 5 };
  expect(rules(session)).not.toContain('cutoff-unusual');
  await session.saveSettings(text.settings.saved, own, null);
  expect(offers(session)).toEqual(expect.arrayContaining(['03-31', '06-30', '09-30', '12-31']));
  expect(offers(session)).not.toContain('08-31');
  expect(rules(session)).toContain('cutoff-unusual');
  await build(session);
  const { next } = session.state().inspection!.calendar!;
  expect([isoFromDay(next!.cutoff), isoFromDay(next!.deadline)]).toEqual(['2017-04-30', '2017-05-08']);
  await session.saveSettings(text.settings.wasReset, CURRENT_PARAMETERS, null);
  expect(offers(session)).toContain('08-31');
  expect(rules(session)).not.toContain('cutoff-unusual');
});

test('a workbook that takes no changes is followed so until the pane is closed', async () => {
  const { host, session } = await open({ ...buildSnapshot(ministry2017), isReadOnly: true });
  await session.saveSettings(text.settings.saved, STRICT, null);
  expect(zone(session)).toBe('low');
  expect((await host.read()).settings).toBeNull();
  expect(session.state().notice).toMatchObject({ isSaved: false });
  await session.refresh();
  expect(zone(session)).toBe('low');
});

describe('the dialog', () => {
  let place: HTMLElement;
  beforeAll(() => registerPaneIcons());
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    ReactDOM.unmountComponentAtNode(place);
    place.remove();
  });

  const button = (name: string): HTMLButtonElement =>
    [...place.querySelectorAll('button')].find((each) => each.textContent === name)!;
  const press = (name: string): Promise<void> =>
    act(async () => {
      button(name).click();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  const field = (label: string): HTMLInputElement => {
    const labels = [...place.querySelectorAll('label')];
    return place.querySelector(`#${labels.find((each) => each.textContent === label)!.htmlFor}`)!;
  };
  const type = (label: string, value: string): void =>
    act(() => {
      const input = field(label);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });

  test('says the value of the guide and its source, what is wrong, and saves', async () => {
    const { session } = await open();
    act(() => void ReactDOM.render(<App session={session} />, place));
    expect(place.textContent).toContain('Zona media desde 60 %, alta desde 80 %');
    await press(text.settingsNow.change);
    expect(place.textContent).toContain('Guía: 60 %.');
    expect(place.textContent).toContain(text.settings.source);
    expect(button(text.settings.reset)).toBeUndefined();
    type(text.settings.medium, '90');
    await press(text.settings.save);
    // Fabric shows what is wrong a moment later, for screen readers to hear it.
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 300)));
    expect(place.textContent).toContain(text.settings.badOrder);
    expect(document.activeElement).toBe(field(text.settings.high));
    expect(session.state().written).toEqual([]);
    type(text.settings.high, '95,5');
    await press(text.settings.habit.quarterly);
    await press(text.settings.save);
    expect(place.querySelector('dialog')).toBeNull();
    expect(place.textContent).toContain('Zona media desde 90 %, alta desde 95,5 %');
    expect(place.textContent).toContain('Cortes: 31 de marzo, 30 de junio, 30 de septiembre y 31 de diciembre');
    await press(text.settingsNow.change);
    await press(text.settings.reset);
    expect(place.textContent).toContain('Zona media desde 60 %, alta desde 80 %');
    expect(readSettings(session.state().workbook!.settings).parameters).toBeNull();
  });
});
