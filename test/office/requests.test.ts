/** The workbooks that go to the offices, and the plan that took their answers, before Microsoft's judge and LibreOffice. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { readRequests } from '../../src/core/exchange/read-request';
import { receiveReports } from '../../src/core/exchange/receive-at-once';
import { acceptedIds, receivePatch } from '../../src/core/exchange/receive-operations';
import { FILLED_COLUMNS, FIRST_ROW, requestColumn } from '../../src/core/exchange/request-layout';
import { type RequestRun, prepareRequests } from '../../src/core/exchange/requests';
import { dayFromIso } from '../../src/core/values/calendar-date';
import { formatCell } from '../../src/core/workbook/address';
import { type WorkbookSnapshot, valueAt } from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { makeRequestFile } from '../../src/xlsx/request-file';
import { fillRequest, ministryAnswers } from '../support/answers';
import { buildWorkbook } from '../support/build-workbook';
import { type WorkbookSpec } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';
import { officesPlan } from '../workbooks/offices-plan';
import { recalculate } from './libreoffice';
import { newErrors, validate } from './validator';

jest.setTimeout(300_000);

const TODAY = dayFromIso('2024-09-03')!;
const read = (bytes: Uint8Array, name: string | null = null): WorkbookSnapshot =>
  readSnapshot(openPackage(bytes), name);

function runOf(spec: WorkbookSpec, iso: string): RequestRun {
  const analysis = analyzeWorkbook(read(buildWorkbook(spec)), { cutoff: dayFromIso(iso)! });
  return prepareRequests(analysis, { replyBy: null, today: TODAY });
}

const RUNS = [runOf(ministry2017, '2017-04-30'), runOf(officesPlan(), '2024-08-31')];
const FILES = RUNS.flatMap((run) => run.books.map((book) => ({ run, book, bytes: makeRequestFile(run, book) })));

test('every request is a valid workbook', async () => {
  for (const { bytes } of FILES) expect(await validate(bytes)).toEqual([]);
  expect(FILES.length).toBe(9 + 14);
});

test('the sheet is protected without a password, and only what is asked for can be typed into', () => {
  for (const { book, bytes } of FILES) {
    const pkg = openPackage(bytes);
    const sheet = pkg.text('xl/worksheets/sheet1.xml')!;
    expect(/<sheetProtection [^>]*>/.exec(sheet)![0]).toBe(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
    );
    expect(pkg.text('xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/>');
    const formats = pkg
      .text('xl/styles.xml')!
      .match(/<cellXfs[\s\S]*<\/cellXfs>/)![0]
      .match(/<xf\b[^>]*\/>|<xf\b[^>]*>[\s\S]*?<\/xf>/g)!;
    const unlocked = [...sheet.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)]
      .filter(([, , style]) => formats[Number(style ?? 0)]!.includes('locked="0"'))
      .map(([, cell]) => cell!);
    const wanted = book.asked.flatMap((_, row) =>
      FILLED_COLUMNS.map((id) => formatCell(FIRST_ROW + row, requestColumn(id))),
    );
    const filledBy = ['C', 'D', 'E', 'F'].map((column) => `${column}7`);
    expect(unlocked.sort()).toEqual([...wanted, ...filledBy].sort());
  }
});

test('LibreOffice opens and saves them, filled, and they are read as they were', async () => {
  const filled = FILES.map(({ bytes }, at) =>
    fillRequest(bytes, [
      { row: 0, column: 'executed', value: 0.5 },
      { row: 0, column: 'report', value: `Reporte ${at}\nen dos líneas` },
    ]),
  );
  const saved = await recalculate(filled);
  saved.forEach((workbook, at) => {
    const [mine] = readRequests('a.xlsx', read(filled[at]!));
    const [theirs] = readRequests('a.xlsx', workbook);
    expect(theirs).toEqual(mine);
    expect(theirs!.rows[0]!.answers.report!.value).toBe(`Reporte ${at}\nen dos líneas`);
  });
});

test('the plan that took the answers has no new errors, and its figures follow them', async () => {
  const before = buildWorkbook(ministry2017);
  const cutoff = dayFromIso('2017-04-30')!;
  const analysis = analyzeWorkbook(read(before, 'plan.xlsx'), { cutoff });
  const books = Object.entries(ministryAnswers())
    .filter(([name]) => name.startsWith('Solicitud'))
    .flatMap(([name, bytes]) => readRequests(name, read(bytes)));
  const circumstances = { today: TODAY, version: '1.0.0' };
  const at = receiveReports(analysis, books, circumstances);
  const patch = receivePatch(at, acceptedIds(at.reception), circumstances);
  const after = savePackage(applyPatch(openPackage(before), patch).pkg);
  expect(await newErrors(before, after)).toEqual([]);
  const [shown] = await recalculate([after]);
  const plan = analyzeWorkbook(shown!, { cutoff }).plan.activities;
  const bulletins = plan.find(({ number, text }) => number === '1.4' && text.includes('Boletines'))!;
  expect([bulletins.executed.value, bulletins.status]).toEqual([2, 'met']);
  const status = bulletins.table.ownColumns.find(({ id }) => id === 'status')!;
  const sheet = shown!.sheets.find(({ name }) => name === bulletins.table.sheet)!;
  expect(valueAt(sheet, bulletins.row, status.column)).toBe('Cumplida a corte');
});
