// *Versión para publicar*: another workbook opens with what the sheet shows, and the user's stays as it is.
import { type WorkbookHost } from '../../src/core/host';
import { type SheetSnapshot, type WorkbookSnapshot, findSheet } from '../../src/core/workbook/snapshot';
import { coreLine } from '../../src/taskpane/core-line';
import { createSession } from '../../src/taskpane/session';
import * as text from '../../src/taskpane/text';
import { FileWorkbookHost } from '../../src/xlsx/file-host';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { MemoryHost } from '../support/pane-harness/memory-host';
import { buildSnapshot, serial } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';

const SHEET = 'Seguimiento 30-abr-2017';
const start = (host: WorkbookHost) =>
  createSession(host, coreLine, {
    today: () => serial('2017-05-09'),
    version: '1.0.0',
    copyText: async () => undefined,
    paint: async () => undefined,
    afterQuiet: () => undefined,
  });

/** A file behind the pane that can open others, as Excel can. */
async function open() {
  const opened: { name: string; workbook: WorkbookSnapshot }[] = [];
  const host = Object.assign(FileWorkbookHost.open(buildWorkbook(ministry2017), 'plan.xlsx'), {
    opened,
    openWorkbook: async (bytes: Uint8Array, name: string): Promise<void> => {
      opened.push({ name, workbook: readSnapshot(openPackage(bytes), name) });
    },
  });
  const session = start(host);
  await session.start();
  await session.chooseCutoff(serial('2017-04-30'));
  await session.openPreview('seguimiento');
  await session.apply();
  session.closePreview();
  return { host, session };
}

/** What columns B to R show. */
const published = (sheet: SheetSnapshot): unknown[] =>
  sheet.values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const at = column + sheet.area!.left;
      return at >= 1 && at <= 17 && value !== null && value !== '' ? [[row + sheet.area!.top, at, value]] : [];
    }),
  );

test('opens the sheet alone, with the values that it shows, open or closed', async () => {
  const { host, session } = await open();
  const before = Buffer.from(host.save());
  await session.publish(SHEET);
  expect(session.state().problem).toBeNull();
  expect(session.state().notice).toEqual({ kind: 'published', sheet: SHEET });
  const [{ name, workbook }] = host.opened as [(typeof host.opened)[0]];
  expect([name, workbook.sheets.map((sheet) => sheet.name)]).toEqual([`${SHEET}.xlsx`, [SHEET]]);
  expect(workbook.sheets[0]!.formulas.flat().every((formula) => formula === null)).toBe(true);
  expect([workbook.names, workbook.settings]).toEqual([[], null]);
  const shown = findSheet(await host.read(), SHEET)!;
  expect(published(workbook.sheets[0]!)).toEqual(published(shown));
  expect(Buffer.compare(host.save(), before)).toBe(0);
  await session.openPreview('close');
  await session.apply();
  await session.publish(SHEET);
  expect(published(host.opened[1]!.workbook.sheets[0]!)).toEqual(published(findSheet(await host.read(), SHEET)!));
});

test('a file that is behind what the sheet shows is not published; trying again is', async () => {
  const { host, session } = await open();
  const bytes = host.save();
  const old = FileWorkbookHost.open(bytes, null);
  const { row, column } = { row: 11, column: 17 };
  const because = { kind: 'fix', label: '' } as const;
  const blank = { formula: null, value: null };
  const after = { formula: null, value: 'Revisado' };
  await host.apply(
    { operations: [{ op: 'set-cell', because, unit: '', sheet: SHEET, row, column, before: blank, after }] },
    { onStale: 'stop' },
  );
  const file = host.file.bind(host);
  Object.assign(host, { file: () => old.file() });
  await session.publish(SHEET);
  expect(session.state().problem).toMatchObject({ code: 'stale', during: 'publishing', cells: [{ row, column }] });
  expect(host.opened).toEqual([]);
  Object.assign(host, { file });
  await session.retry();
  expect(session.state().problem).toBeNull();
  expect(host.opened).toHaveLength(1);
});

test('a host that cannot says so, with another way', async () => {
  const session = start(new MemoryHost(buildSnapshot(ministry2017)));
  await session.start();
  await session.publish(SHEET);
  const problem = session.state().problem!;
  expect(problem).toMatchObject({ code: 'unsupported', during: 'publishing' });
  expect(text.problemText(problem).wayOut).toContain('«Crear una copia»');
});
