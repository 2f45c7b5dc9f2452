/**
 * Requests out, answers in, by script and in real files: a plan is asked about, its offices answer (some of them wrongly),
 * and every right value must be in its cell, every wrong one named, and nothing else changed.
 */
import { analyzeWorkbook } from '../../src/core/analyze';
import { type Analysis } from '../../src/core/analysis';
import { type Decision } from '../../src/core/exchange/decisions';
import { readOwnForm } from '../../src/core/exchange/read-own-form';
import { readRequests } from '../../src/core/exchange/read-request';
import { receiveReports } from '../../src/core/exchange/receive-at-once';
import { acceptedIds, receivePatch } from '../../src/core/exchange/receive-operations';
import { type ReceivedBook } from '../../src/core/exchange/received';
import { type RequestRun, prepareRequests } from '../../src/core/exchange/requests';
import { proposeChanges } from '../../src/core/propose';
import { dayFromIso } from '../../src/core/values/calendar-date';
import { type Operation } from '../../src/core/workbook/patch';
import { type CellValue, type WorkbookSnapshot, valueAt } from '../../src/core/workbook/snapshot';
import { FileWorkbookHost } from '../../src/xlsx/file-host';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { makeRequestFile } from '../../src/xlsx/request-file';
import { cellsOf, fillRequest } from '../support/answers';
import { buildWorkbook } from '../support/build-workbook';
import { type WorkbookSpec } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';
import { officesPlan } from '../workbooks/offices-plan';

jest.setTimeout(120_000);

const CIRCUMSTANCES = { today: dayFromIso('2024-09-03')!, version: '1.0.0' };
const day = (iso: string): number => dayFromIso(iso)!;

interface Trial {
  readonly name: string;
  readonly spec: WorkbookSpec;
  readonly cutoff: number;
  readonly before: number;
  /** Columns of the plan for value, report and evidence; the last is one of ours where the plan has none. */
  readonly columns: { readonly executed: number; readonly report: number; readonly evidence: number | null };
  readonly withKeys: boolean;
}

const TRIALS: readonly Trial[] = [
  {
    name: 'the ministry, without Códigos and without a column for evidence',
    spec: ministry2017,
    cutoff: day('2017-04-30'),
    before: day('2016-12-31'),
    columns: { executed: 9, report: 10, evidence: null },
    withKeys: false,
  },
  {
    name: '120 activities of 14 offices, with Códigos',
    spec: officesPlan(),
    cutoff: day('2024-08-31'),
    before: day('2024-04-30'),
    columns: { executed: 9, report: 10, evidence: 11 },
    withKeys: true,
  },
  {
    name: '120 activities of 14 offices, without Códigos',
    spec: officesPlan(),
    cutoff: day('2024-08-31'),
    before: day('2024-04-30'),
    columns: { executed: 9, report: 10, evidence: 11 },
    withKeys: false,
  },
];

async function openPlan({ spec, withKeys, cutoff }: Trial): Promise<FileWorkbookHost> {
  const host = FileWorkbookHost.open(buildWorkbook(spec), spec.fileName!);
  if (withKeys) {
    const analysis = analyzeWorkbook(await host.read(), { cutoff });
    const choices = { columns: true, marks: true, seguimiento: null, fixes: [] };
    await host.apply(proposeChanges(analysis, choices, CIRCUMSTANCES).patch, { onStale: 'stop' });
  }
  return host;
}

const read = (file: string, bytes: Uint8Array): WorkbookSnapshot => readSnapshot(openPackage(bytes), file);

/** What each office would rightly answer about its n-th activity. */
function rightAnswer(
  run: RequestRun,
  book: number,
  row: number,
): Record<'executed' | 'report' | 'evidence', CellValue> {
  const { activity, prior, unit } = run.books[book]!.asked[row]!;
  const most = unit === 'percent' && activity.target.unit === 'count' ? 1 : activity.target.value;
  const planned = Math.min(most, Math.max(prior.executed ?? 0, activity.plannedToCutoff || most));
  return {
    executed: planned,
    report: `=Se hizo lo previsto en la actividad ${activity.number} (${book}.${row})`,
    evidence: `Acta ${book}-${row}`,
  };
}

interface Played {
  readonly host: FileWorkbookHost;
  readonly before: WorkbookSnapshot;
  readonly run: RequestRun;
  readonly books: readonly ReceivedBook[];
  readonly expected: Map<string, CellValue>;
  /** `file|number of the activity|field|code`, sorted. */
  readonly wrong: readonly string[];
  readonly analysis: Analysis;
}

const OWN_FORM = 'Reporte nuestro.xlsx';
const FORM_HEADER = [
  'No.',
  'Actividad',
  'Meta',
  'Responsable',
  'Fecha programada',
  'Avance',
  'Descripción del avance',
  'Soporte',
];

/** The offices answer; which of them do what wrongly is written here, and nowhere read from the code under test. */
async function play(trial: Trial): Promise<Played> {
  const host = await openPlan(trial);
  const before = await host.read();
  const analysis = analyzeWorkbook(before, { cutoff: trial.cutoff });
  const choices = { replyBy: null, today: CIRCUMSTANCES.today };
  const run = prepareRequests(analysis, choices);
  const expected = new Map<string, CellValue>();
  const wrong: string[] = [];
  const files = new Map<string, Uint8Array>();
  const answered = new Set<unknown>();
  const [sorted, own] = trial.spec === ministry2017 ? [0, 2] : [2, 5];
  for (const { activity } of run.books[own]!.asked) answered.add(activity);
  const isOwn = (activity: unknown): boolean => run.books[own]!.asked.some((each) => each.activity === activity);
  const earlier = (book: number): Set<unknown> =>
    new Set(run.books.slice(0, book).flatMap(({ asked }) => asked.map(({ activity }) => activity)));
  // The first office that answers, differently, what another one has answered.
  const twice = run.books.findIndex(
    ({ asked }, at) =>
      at > 0 && at !== own && asked.some(({ activity }) => earlier(at).has(activity) && !isOwn(activity)),
  );
  run.books.forEach((book, index) => {
    const bytes = makeRequestFile(run, book);
    const typed: Parameters<typeof fillRequest>[1][number][] = [];
    const cellOf = (row: number, field: 'executed' | 'report' | 'evidence'): string | null => {
      const { table, row: at } = book.asked[row]!.activity;
      return trial.columns[field] === null ? null : `${table.sheet}!${at},${trial.columns[field]}`;
    };
    if (index === own) return;
    let skipped = 0;
    book.asked.forEach(({ activity, alsoAsked, unit, prior }, row) => {
      // Offices that share an activity agree on who answers, but for one that is answered twice.
      const isFirst = !answered.has(activity);
      answered.add(activity);
      if (!isFirst && (index !== twice || isOwn(activity))) return;
      const right = rightAnswer(run, index, row);
      const say = (field: 'executed' | 'report' | 'evidence', value: CellValue, code?: string): void => {
        typed.push({ row, column: field, value });
        const place = cellOf(row, field);
        const isSaidAlready = field === 'executed' && value === prior.executed;
        if (code && isSaidAlready) return;
        if (code) wrong.push([book.fileName, activity.text, field, code].join('|'));
        else if (place) expected.set(place, value);
      };
      if (!isFirst) {
        say('executed', unit === 'percent' ? 0.01 : 999, 'two-answers');
        return;
      }
      const isShared = alsoAsked.length > 0;
      if (index === 0 && row === 0 && !isShared) {
        say('executed', 'en proceso', 'not-a-number');
        say('report', right.report);
        say('evidence', right.evidence);
      } else if (index === 0 && row === 1 && !isShared) {
        typed.push({ row, column: 'target', value: 'Otra meta: 500 informes' });
        for (const field of ['executed', 'report', 'evidence'] as const) say(field, right[field], 'other-target');
      } else if (index === 0 && row === 2 && !isShared) {
        // The row is gone from the book.
        for (const column of ['key', 'number', 'activity', 'target', 'dates', 'notes', 'priorText', 'place'] as const) {
          typed.push({ row, column, value: null });
        }
        typed.push({ row, column: 'priorExecuted', value: null });
        skipped += 1;
      } else if (index === 0 && row === 3 && !isShared) {
        say('executed', unit === 'percent' ? 1.4 : -2, unit === 'percent' ? 'over-hundred' : 'negative');
        say('report', right.report);
      } else {
        for (const field of ['executed', 'report', 'evidence'] as const) say(field, right[field]);
      }
    });
    expect(index === 0 ? skipped : 1).toBe(1);
    let filled = fillRequest(bytes, typed);
    if (index === sorted) filled = reversed(filled, book.asked.length);
    files.set(book.fileName, filled);
  });
  const books = [...files].flatMap(([file, bytes]) => readRequests(file, read(file, bytes)));

  // One office sends its own table.
  const formBook = run.books[own]!;
  const formRows = formBook.asked;
  const form: WorkbookSpec = {
    fileName: OWN_FORM,
    sheets: [
      {
        name: 'Reporte',
        rows: [
          ['Reporte de la dependencia'],
          FORM_HEADER,
          ...formRows.map(({ activity, unit }, row) => {
            const right = rightAnswer(run, own, row);
            const target = activity.target.unit === 'percent' ? '100%' : `${activity.target.value} informes`;
            const executed =
              unit === 'percent' ? { value: right.executed, numberFormat: '0%' } : (right.executed as number);
            const dates = activity.milestones.map(({ due }) => due).length;
            return [
              activity.number,
              activity.text,
              target,
              formBook.office,
              dates === 1 ? { value: activity.milestones[0]!.due, numberFormat: 'dd/mm/yyyy' } : null,
              executed,
              `Lo nuestro ${row}`,
              `Soporte ${row}`,
            ];
          }),
          [
            '9.9',
            'Comprar sillas para la sala de espera del primer piso',
            '3 sillas',
            formBook.office,
            null,
            3,
            'Compradas',
            'Factura',
          ],
        ],
      },
    ],
  };
  const bytes = buildWorkbook(form);
  expect(readRequests(OWN_FORM, read(OWN_FORM, bytes))).toEqual([]);
  books.push(readOwnForm(OWN_FORM, analyzeWorkbook(read(OWN_FORM, bytes), { cutoff: trial.cutoff }))!);

  // Somebody sends what was asked for at the last cutoff.
  const last = prepareRequests(analyzeWorkbook(before, { cutoff: trial.before }), choices);
  const lastBook = last.books.find(({ office }) => office === run.books[1]!.office)!;
  const lastFile = `Copia de ${lastBook.fileName}`;
  const lastBytes = fillRequest(makeRequestFile(last, lastBook), [{ row: 0, column: 'executed', value: 1 }]);
  books.push(...readRequests(lastFile, read(lastFile, lastBytes)));
  wrong.push([lastFile, lastBook.asked[0]!.activity.text, 'executed', 'other-cutoff'].join('|'));

  return { host, before, run, books, expected, wrong: wrong.sort(), analysis };
}

/** The rows of a request the other way round, as after somebody sorted a copy of it. */
function reversed(bytes: Uint8Array, count: number): Uint8Array {
  const sheet = read('', bytes).sheets[0]!;
  const columns = [
    'key',
    'number',
    'activity',
    'target',
    'dates',
    'notes',
    'priorExecuted',
    'priorText',
    'executed',
    'report',
    'evidence',
    'place',
  ] as const;
  const cells = cellsOf(sheet);
  const typed = Array.from({ length: count }, (_, row) =>
    columns.map((column, at) => ({
      row: count - 1 - row,
      column,
      value: cells.get(`${sheet.name}!${9 + row},${at}`) ?? null,
    })),
  ).flat();
  return fillRequest(bytes, typed);
}

/** The sheets as they stand in the file. */
const sheetTexts = ({ pkg }: FileWorkbookHost): string[] =>
  pkg
    .paths()
    .filter((path) => path.includes('worksheets/'))
    // How far the cells reached at most is a hint that may stay.
    .map((path) => pkg.text(path)!.replace(/<dimension[^>]*>/, ''));

const describeWrong = ({ file, activity, field, reasons }: Decision): string[] =>
  reasons.map(({ code }) => [file, activity?.text ?? '', field, code].join('|'));

describe.each(TRIALS)('$name', (trial) => {
  let played: Played;
  beforeAll(async () => {
    played = await play(trial);
  });

  const receiving = () => receiveReports(played.analysis, played.books, CIRCUMSTANCES);

  test('every wrong answer is named, and no other', () => {
    const { reception } = receiving();
    const named = reception.decisions
      .filter(({ verdict, file }) => verdict !== 'accepted' && verdict !== 'same' && file !== OWN_FORM)
      .flatMap(describeWrong);
    // Of two answers both are asked about; and the second one, far over the target, is said to be that as well.
    const rivals = played.wrong.filter((each) => each.endsWith('two-answers'));
    expect(rivals.length).toBeGreaterThan(0);
    const expected = [...played.wrong, ...rivals.map((each) => each.replace('two-answers', 'over-target'))];
    const firsts = named.filter((each) => each.endsWith('|executed|two-answers') && !rivals.includes(each));
    expect(firsts.map((each) => each.split('|')[1]).sort()).toEqual(rivals.map((each) => each.split('|')[1]).sort());
    expect(named.filter((each) => !firsts.includes(each)).sort()).toEqual(expected.sort());
    // A row whose answers say nothing new all the same tells of another target.
    const silent = reception.contradictions.map(({ activity, reasons }) => [activity.text, reasons[0]!.code]);
    expect(silent).toEqual([]);
  });

  test('the office’s own form: blank cells are filled, filled ones asked about, what is not in the plan is named', () => {
    const { reception } = receiving();
    const own = reception.decisions.filter(({ file }) => file === OWN_FORM);
    const outside = own.filter(({ activity }) => activity === null);
    expect(outside.map(({ field, reasons }) => [field, reasons[0]!.code])).toEqual([
      ['executed', 'not-in-plan'],
      ['report', 'not-in-plan'],
      ['evidence', 'not-in-plan'],
    ]);
    const inside = own.filter(({ activity }) => activity !== null);
    expect(inside.length).toBeGreaterThan(2);
    for (const { verdict, holds, reasons, value } of inside) {
      const codes = reasons.map(({ code }) => code);
      if (verdict === 'same') expect(holds.value).toBe(value);
      else expect(codes.includes('overwrites')).toBe(holds.value !== null && holds.value !== '');
    }
  });

  test('the missing row is named, and who sent nothing of it', () => {
    const { reception } = receiving();
    const first = played.run.books[0]!;
    const gone = first.asked[2]!.activity;
    expect(reception.missing.filter(({ activity }) => activity.text === gone.text)).toEqual([
      expect.objectContaining({ office: first.office, why: 'no-row' }),
    ]);
  });

  test('every right value in its cell, nothing else changed, undo exact, a second receive empty', async () => {
    const { host, before, expected, books } = played;
    const partsBefore = sheetTexts(host);
    const at = receiving();
    const ticked = acceptedIds(at.reception);
    const patch = receivePatch(at, ticked, CIRCUMSTANCES);
    const receipt = await host.apply(patch, { onStale: 'stop' });
    const after = await host.read();

    const rivals = new Set(
      at.reception.decisions
        .filter(({ verdict }) => verdict === 'asked')
        .map(({ ref }) => ref && `${ref.sheet}!${ref.row},${ref.column}`),
    );
    const now = new Map(after.sheets.flatMap((sheet) => [...cellsOf(sheet)]));
    let right = 0;
    for (const [place, value] of expected) {
      if (rivals.has(place)) continue;
      expect([place, now.get(place)]).toEqual([place, value]);
      right += 1;
    }
    expect(right).toBeGreaterThan(trial.spec === ministry2017 ? 40 : 200);

    // Columns and sheets of ours aside, only cells that an accepted answer names are others than before.
    const own = new Set(
      patch.operations
        .filter(({ because }) => because.kind !== 'receive')
        .flatMap((operation) =>
          operation.op === 'set-cell' ? [`${operation.sheet}!${operation.row},${operation.column}`] : [],
        ),
    );
    const written = new Set(
      at.reception.decisions
        .filter(({ id }) => ticked.has(id))
        .map(({ ref }) => `${ref!.sheet}!${ref!.row},${ref!.column}`),
    );
    const ownSheets = new Set(
      after.sheets.map(({ name }) => name).filter((name) => !before.sheets.some((sheet) => sheet.name === name)),
    );
    const then = new Map(before.sheets.flatMap((sheet) => [...cellsOf(sheet)]));
    const strange = [...new Set([...then.keys(), ...now.keys()])].filter(
      (place) =>
        then.get(place) !== now.get(place) &&
        !written.has(place) &&
        !own.has(place) &&
        !ownSheets.has(place.slice(0, place.lastIndexOf('!'))),
    );
    expect(strange).toEqual([]);

    const again = receiveReports(analyzeWorkbook(after, { cutoff: trial.cutoff }), books, CIRCUMSTANCES);
    const leftovers = again.reception.decisions.filter(({ verdict }) => verdict === 'accepted');
    expect(leftovers.map(describeWrong)).toEqual([]);
    expect(receivePatch(again, acceptedIds(again.reception), CIRCUMSTANCES).operations).toEqual([]);

    await host.apply(receipt.inverse, { onStale: 'keep' });
    expect(await host.read()).toEqual(before);
    // Where columns were added, the widths of the others are written in another order of words afterwards.
    if (trial.columns.evidence !== null) expect(sheetTexts(host)).toEqual(partsBefore);
  });
});

test('undo leaves what somebody has changed since, and a column that came with it', async () => {
  const [trial] = TRIALS;
  const { host, before, books } = await play(trial!);
  const at = receiveReports(analyzeWorkbook(before, { cutoff: trial!.cutoff }), books, CIRCUMSTANCES);
  const ticked = acceptedIds(at.reception);
  const receipt = await host.apply(receivePatch(at, ticked, CIRCUMSTANCES), { onStale: 'stop' });
  const of = (field: string) => at.reception.decisions.find((each) => each.field === field && ticked.has(each.id))!;
  const [report, evidence] = [of('report'), of('evidence')];
  const operations = [report, evidence].map(({ ref, value }): Operation => ({
    op: 'set-cell',
    because: { kind: 'fix', label: '' },
    unit: 'user',
    ...ref!,
    before: { formula: null, value },
    after: { formula: null, value: 'Lo cambié yo' },
  }));
  await host.apply({ operations }, { onStale: 'stop' });
  const { keptUnits } = await host.apply(receipt.inverse, { onStale: 'keep' });
  expect(keptUnits.some((unit) => unit.startsWith('receive:'))).toBe(true);
  expect(keptUnits.some((unit) => unit.includes('column:evidence'))).toBe(true);
  const left = await host.read();
  const sheet = left.sheets.find(({ name }) => name === evidence.ref!.sheet)!;
  const [header] = sheet.values.flatMap((row) => row.filter((value) => value === 'Evidencia'));
  expect([header, valueAt(sheet, evidence.ref!.row, evidence.ref!.column)]).toEqual(['Evidencia', 'Lo cambié yo']);
  expect(left.sheets.map(({ name }) => name)).not.toContain('Bitácora PAAC');
});
