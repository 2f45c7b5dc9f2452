/** @jest-environment jsdom */
// Closing a seguimiento from the pane: the choice of figures, the tick, and what the pane says afterwards.
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { act } from 'react-dom/test-utils';
import { type Operation } from '../../src/core/workbook/patch';
import { findSheet, formulaAt, valueAt } from '../../src/core/workbook/snapshot';
import { App } from '../../src/taskpane/App';
import { coreLine } from '../../src/taskpane/core-line';
import { nextStep } from '../../src/taskpane/next-step';
import { boxesOf } from '../../src/taskpane/preview-boxes';
import { createSession } from '../../src/taskpane/session';
import * as text from '../../src/taskpane/text';
import { MemoryHost } from '../support/pane-harness/memory-host';
import { buildSnapshot, serial } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';

const APRIL = serial('2017-04-30');
const AUGUST = serial('2017-08-31');
const SHEET = 'Seguimiento 30-abr-2017';

async function openWithApril() {
  const host = new MemoryHost(buildSnapshot(ministry2017));
  const session = createSession(host, coreLine, {
    today: () => serial('2017-05-09'),
    version: '1.0.0',
    copyText: async () => undefined,
    paint: async () => undefined,
    afterQuiet: () => undefined,
  });
  await session.start();
  await session.chooseCutoff(APRIL);
  await session.openPreview('seguimiento');
  await session.apply();
  session.closePreview();
  return { host, session };
}

const statusCell = async (host: MemoryHost): Promise<{ row: number; column: number }> => {
  const sheet = findSheet(await host.read(), SHEET)!;
  const row = sheet.values.findIndex((line) => line.includes('Cumplida parcialmente')) + sheet.area!.top;
  return { row, column: 12 };
};

/** What Excel shows in a formula's cell after the plan was changed. */
async function showToday(host: MemoryHost, value: string): Promise<void> {
  const { row, column } = await statusCell(host);
  const before = { formula: formulaAt(findSheet(await host.read(), SHEET)!, row, column), value: null };
  const after = { ...before, value };
  const operation: Operation = {
    op: 'set-cell',
    because: { kind: 'fix', label: '' },
    unit: 'u',
    sheet: SHEET,
    row,
    column,
    before,
    after,
  };
  await host.apply({ operations: [operation] }, { onStale: 'stop' });
}

test('closes with the figures of the build, or with those of today where the user says so', async () => {
  for (const figures of ['built', 'today'] as const) {
    const { host, session } = await openWithApril();
    const { row, column } = await statusCell(host);
    await showToday(host, 'Cumplida a corte');
    await session.refresh();
    await session.openPreview('close');
    expect(session.state().preview!.offered.closings![0]!.differences).toEqual([
      expect.objectContaining({ column: 'Estado', built: 'Cumplida parcialmente', today: 'Cumplida a corte' }),
    ]);
    if (figures === 'today') await session.closeWith((wish) => ({ ...wish, figures: 'today' }));
    await session.apply();
    const sheet = findSheet(await host.read(), SHEET)!;
    expect(valueAt(sheet, row, column)).toBe(figures === 'built' ? 'Cumplida parcialmente' : 'Cumplida a corte');
    expect(sheet.formulas.flat().every((formula) => formula === null)).toBe(true);
    session.closePreview();
    expect(nextStep(session.state())).toEqual({ kind: 'closed' });
    await session.openPreview('close');
    expect(session.state().preview!.offered.patch.operations).toEqual([]);
  }
});

test('the earlier one is a line of its own in the preview of the next, and stays open without its tick', async () => {
  const { host, session } = await openWithApril();
  await session.chooseCutoff(AUGUST);
  await session.openPreview('seguimiento');
  const box = boxesOf(session.state().preview!).find(({ kind }) => kind === 'close')!;
  expect(box).toMatchObject({ isTicked: true, isNeeded: false });
  await session.tickBox(box.key, false);
  expect(boxesOf(session.state().preview!).find(({ kind }) => kind === 'close')).toMatchObject({ isTicked: false });
  await session.apply();
  const sheet = findSheet(await host.read(), SHEET)!;
  expect(sheet.formulas.flat().some((formula) => formula !== null)).toBe(true);
  expect((await host.read()).sheets.map(({ name }) => name)).toContain('Seguimiento 31-ago-2017');
});

test('the pane offers to close, lists what differs, and says when it is closed', async () => {
  const { host, session } = await openWithApril();
  await showToday(host, 'Cumplida a corte');
  await session.refresh();
  const place = document.body.appendChild(document.createElement('div'));
  act(() => void ReactDOM.render(<App session={session} />, place));
  expect(place.textContent).toContain(text.jobs.close.explains);
  await act(() => session.openPreview('close'));
  expect(place.textContent).toContain(text.closing.differ(1, 1));
  expect(place.textContent).toContain(text.closing.built);
  await act(() => session.apply());
  act(() => session.closePreview());
  expect(place.textContent).toContain(text.next.closed);
  expect(place.textContent).not.toContain(text.jobs.close.explains);
  ReactDOM.unmountComponentAtNode(place);
});

test('activity by activity: one with the figures of today, the other with those of its build, and who closes', async () => {
  const { host, session } = await openWithApril();
  const sheet = findSheet(await host.read(), SHEET)!;
  const rows = sheet.values.flatMap((line, index) =>
    line[12] === 'Cumplida a corte' ? [index + sheet.area!.top] : [],
  );
  const [first, second] = rows as [number, number];
  for (const row of [first, second]) {
    const formula = formulaAt(sheet, row, 12)!;
    const before = { formula, value: 'Cumplida a corte' };
    const after = { formula, value: 'No cumplida' };
    const because: Operation['because'] = { kind: 'fix', label: '' };
    const operation: Operation = { op: 'set-cell', because, unit: '', sheet: SHEET, row, column: 12, before, after };
    await host.apply({ operations: [operation] }, { onStale: 'stop' });
  }
  await session.refresh();
  await session.openPreview('close');
  const place = document.body.appendChild(document.createElement('div'));
  act(() => void ReactDOM.render(<App session={session} />, place));
  const radio = (label: string, within: ParentNode = place): HTMLInputElement =>
    [...within.querySelectorAll('label')]
      .find((each) => each.textContent === label)!
      .parentElement!.querySelector('input')!;
  const click = (input: HTMLInputElement): Promise<void> =>
    act(async () => {
      input.click();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  expect(place.textContent).toContain(text.closing.forever);
  expect(place.textContent).toContain(text.closing.differ(2, 2));
  await click(radio(text.closing.each));
  const fields = [...place.querySelectorAll('.closing-rows fieldset')];
  expect(fields).toHaveLength(2);
  expect(fields[1]!.textContent).toContain('Estado: Cumplida a corte → No cumplida');
  const todayOne = [...fields[1]!.querySelectorAll('input')][1]!;
  await click(todayOne);
  expect(session.state().preview!.asked.closing).toMatchObject({ figures: 'built', others: [expect.any(String)] });
  await act(async () => {
    // Two words one right after the other, and *Aplicar* before the first was heeded.
    const words = [
      session.closeWith((wish) => ({ ...wish, author: ' Ana Rojas ' })),
      session.closeWith((wish) => ({ ...wish, others: [...wish.others!] })),
      session.apply(),
    ];
    await Promise.all(words);
  });
  const closed = findSheet(await host.read(), SHEET)!;
  expect([valueAt(closed, first, 12), valueAt(closed, second, 12)]).toEqual(['Cumplida a corte', 'No cumplida']);
  // Two of four are left: the summary counts what was chosen.
  const total = closed.values.find((line) => line.some((value) => String(value).startsWith('Total del plan')))!;
  expect(total).toContain(0.5);
  const calendar = session.state().inspection!.calendar!;
  expect(calendar.entries[0]!.known!.closing).toEqual({ day: serial('2017-05-09'), author: 'Ana Rojas' });
  ReactDOM.unmountComponentAtNode(place);
});
