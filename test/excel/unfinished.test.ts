/** A write that was cut short: the pane closed or Excel failing for good. The next pane finds it and takes it back. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { findUnfinished } from '../../src/core/workbook/unfinished';
import { type Book } from '../../src/demo/excel-host/book';
import { type Fault } from '../../src/demo/excel-host/traffic';
import { ExcelWorkbookHost } from '../../src/excel/excel-workbook-host';
import { NoticeBar } from '../../src/taskpane/components/Notice';
import { PreviewScreen } from '../../src/taskpane/components/PreviewScreen';
import { ProblemBar } from '../../src/taskpane/components/Problem';
import { SessionContext } from '../../src/taskpane/components/session-context';
import { Unfinished } from '../../src/taskpane/components/Unfinished';
import { registerPaneIcons } from '../../src/taskpane/icons';
import { type Session } from '../../src/taskpane/session';
import { codeOf, patchOf, PLAN, setCell } from '../support/host-contract';
import { openExcel } from '../support/open-excel';
import { firstWritten, type OpenedPane, openPreview, openSession, SHEET } from '../support/open-pane';

registerPaneIcons();

/** What can be seen of a workbook, looks included. */
const stateOf = (book: Book) => ({ snapshot: book.toSnapshot(), changes: book.changes() });

/** Applies in a pane that is closed at this moment, and opens another one. */
async function closeAt(fault: Omit<Fault, 'request' | 'isSilent'>): Promise<OpenedPane & { before: unknown }> {
  const { excel, book, session } = await openPreview();
  const before = stateOf(book);
  excel.inject({ ...fault, request: 'write', isSilent: true });
  const write = { ended: false };
  void session.apply().then(() => (write.ended = true));
  const messages = excel.traffic.length + 2;
  while (excel.traffic.length < messages) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(write.ended).toBe(false);
  session.stop();
  const next = openSession();
  await next.start();
  return { excel, book, session: next, before };
}

/** What the pane says beside the plan. */
function shown(session: Session): string {
  const state = session.state();
  const { problem, notice, unfinished, preview, workbook } = state;
  const parts = [
    problem && createElement(ProblemBar, { problem }),
    notice && createElement(NoticeBar, { notice }),
    unfinished && createElement(Unfinished, { state, unfinished, workbook: workbook! }),
    preview && createElement(PreviewScreen, { state, preview, workbook: workbook! }),
  ];
  const html = renderToStaticMarkup(createElement(SessionContext.Provider, { value: session }, ...parts));
  return html.replace(/<[^>]+>/g, ' ');
}

const contents = (nth: number): Fault['action'] => ({ name: 'Formulas', nth });

describe('the pane is closed in the middle of a write', () => {
  test('the next one offers to take it back, cell by cell, and then the workbook is as before', async () => {
    const { book, session, before } = await closeAt({ action: contents(3) });
    expect(book.state.journal).toHaveLength(1);
    expect(stateOf(book)).not.toEqual(before);
    const { unfinished } = session.state();
    expect(unfinished!.kept).toEqual([]);
    const said = shown(session);
    expect(said).toMatch(/Una escritura quedó a medias/);
    expect(said).toMatch(/Lo que se devuelve: \d+ cambios/);
    expect(said).toMatch(/Deshacer lo que quedó a medias.*Dejarlo así/s);
    await session.takeBackUnfinished();
    expect(session.state()).toMatchObject({ problem: null, unfinished: null });
    expect(shown(session)).toMatch(/Se deshizo: la escritura que quedó a medias\. El libro está como antes/);
    expect(stateOf(book)).toEqual(before);
  });

  test.each([1, 2, 3, 4, 5, 8, 13, 21, 34, 55, 89, 144, 233])('at action %i of the write', async (action) => {
    const { book, session, before } = await closeAt({ action });
    if (session.state().unfinished) await session.takeBackUnfinished();
    expect(session.state()).toMatchObject({ problem: null, unfinished: null });
    expect(stateOf(book)).toEqual(before);
    expect(book.state.journal ?? []).toEqual([]);
  });

  test('when all was written but nobody heard of it, nothing is half done', async () => {
    const { book, session } = await closeAt({});
    expect(session.state().unfinished).toBeNull();
    expect(book.state.journal).toEqual([]);
    expect(book.sheets.map(({ name }) => name)).toContain('Cronograma PAAC');
  });

  test('what the user has changed since stays', async () => {
    const { book, session } = await closeAt({ action: { name: 'SuspendApiCalculationUntilNextSync', nth: 1 } });
    expect(session.state().unfinished).toBeNull();
    expect(book.state.journal ?? []).toEqual([]);
    const cut = await closeAt({ action: { name: 'Delete', nth: 1 } });
    const own = cut.book.findSheet('Cronograma PAAC')!;
    own.setContent(40, 15, { formula: null, value: 'nota mía' }, 'user');
    await cut.session.refresh();
    const { unfinished } = cut.session.state();
    expect(unfinished!.kept.join()).toMatch(/Cronograma/);
    expect(shown(cut.session)).toMatch(/Se queda como está, porque se cambió después:/);
    await cut.session.takeBackUnfinished();
    expect(cut.session.state()).toMatchObject({ problem: null, unfinished: null });
    expect(cut.book.findSheet('Cronograma PAAC')!.cell(40, 15).value).toBe('nota mía');
  });

  test('left as it stands, it is not offered again', async () => {
    const { book, session } = await closeAt({ action: contents(3) });
    const half = book.toSnapshot();
    await session.leaveUnfinished();
    expect(shown(session)).toMatch(/La escritura a medias se dejó como está/);
    expect(book.toSnapshot()).toEqual({ ...half, journal: undefined });
    await session.refresh();
    expect(session.state().unfinished).toBeNull();
  });

  test('until that is said nothing else is written', async () => {
    const { excel, book, session } = await closeAt({ action: contents(3) });
    await session.chooseCutoff(session.state().cutoff ?? session.state().inspection!.cutoffs[0]!.day);
    await session.openPreview('calculate');
    const half = book.toSnapshot();
    const messages = excel.traffic.length;
    await session.apply();
    expect(excel.traffic.length).toBe(messages);
    expect(book.toSnapshot()).toEqual(half);
    expect(shown(session)).toMatch(/Antes de escribir, diga/);
  });

  test('taking back that is cut short itself can be taken up again', async () => {
    const { excel, book, session, before } = await closeAt({ action: { name: 'Merge', nth: 1 } });
    excel.inject({ request: 'write', action: contents(2), isSilent: true });
    void session.takeBackUnfinished();
    await new Promise((resolve) => setTimeout(resolve, 300));
    session.stop();
    const third = openSession();
    await third.start();
    expect(third.state().unfinished).not.toBeNull();
    await third.takeBackUnfinished();
    expect(stateOf(book)).toEqual(before);
  });
});

describe('Excel fails half-way and takes nothing back', () => {
  test('the pane says so; when Excel answers again it offers to take it back', async () => {
    const { excel, book, session } = await openPreview();
    const before = stateOf(book);
    excel.inject({ request: 'write', action: contents(3), code: 'GeneralException' });
    for (let request = 3; request < 9; request++) excel.inject({ request, code: 'ServiceNotAvailable' });
    await session.apply();
    expect(session.state().problem!.code).toBe('failed-unrestored');
    expect(shown(session)).toMatch(/no se pudo devolver todo\. El libro guarda cómo deshacerlo.*Reintentar/s);
    excel.clearFaults();
    await session.retry();
    expect(session.state().unfinished).not.toBeNull();
    await session.takeBackUnfinished();
    expect(stateOf(book)).toEqual(before);
  });

  test('a sheet that is protected while it is written is named, and what is left of it can be taken back later', async () => {
    const { excel, book, session } = await openPreview();
    const before = stateOf(book);
    const { row, column } = firstWritten({ excel, book, session });
    const plan = book.findSheet(SHEET)!;
    // Formats come first; then somebody protects the sheet; then the contents are refused.
    excel.inject({ request: 'write', action: contents(2), meanwhile: () => plan.update({ isProtected: true }) });
    await session.apply();
    expect(['failed-restored', 'failed-unrestored']).toContain(session.state().problem!.code);
    expect(plan.cell(row, column).value).toBeNull();
    plan.update({ isProtected: false });
    await session.refresh();
    if (session.state().unfinished) await session.takeBackUnfinished();
    expect(book.toSnapshot()).toEqual(before.snapshot);
  });
});

test('a write of several messages that stops at the second is found and taken back', async () => {
  const { host, excel } = openExcel(PLAN);
  const before = excel.book.toSnapshot();
  const long = 'Se publicó el boletín. '.repeat(1200);
  const cells = Array.from({ length: 250 }, (_, row) => setCell('Otra hoja', row, 5, null, `${row}${long}`));
  excel.inject({ request: 3, isSilent: true, action: 10 });
  void host.apply(patchOf(...cells), { onStale: 'stop' });
  while (excel.traffic.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  const next = new ExcelWorkbookHost();
  const found = findUnfinished(await next.read())!;
  expect(found.patch.operations.length).toBeGreaterThan(100);
  expect(found.patch.operations.length).toBeLessThan(250);
  expect(await codeOf(next.apply(found.patch, { onStale: 'keep', endsUnfinished: true }))).toBe('none');
  expect(excel.book.toSnapshot()).toEqual(before);
});
