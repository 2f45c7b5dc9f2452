/** Which seguimientos a workbook has, which is next, and until when it is published. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type CalendarCircumstances, seguimientoCalendar } from '../../../src/core/output/seguimiento-calendar';
import { HEAD_FIELDS } from '../../../src/core/output/seguimiento-layout';
import { type Choices, proposeChanges } from '../../../src/core/propose';
import { type Settings, readSettings, writeSettings } from '../../../src/core/settings';
import { isoFromDay } from '../../../src/core/values/calendar-date';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type Operation } from '../../../src/core/workbook/patch';
import { type WorkbookSnapshot, findSheet, valueAt } from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { ministry2017 } from '../../workbooks/ministry-2017';

const plain = buildSnapshot(ministry2017);
const BUILD: Choices = {
  columns: true,
  marks: true,
  seguimiento: { entity: null, preparedBy: 'Ana Rojas' },
  fixes: [],
};

function run(workbook: WorkbookSnapshot, cutoff: string, choices: Choices, today: string): WorkbookSnapshot {
  const analysis = analyzeWorkbook(workbook, { cutoff: serial(cutoff) });
  return applyPatch(workbook, proposeChanges(analysis, choices, { today: serial(today), version: '1' }).patch).snapshot;
}

const close = (workbook: WorkbookSnapshot, sheet: string, cutoff: string, today: string): WorkbookSnapshot =>
  run(
    workbook,
    cutoff,
    { columns: false, marks: false, seguimiento: null, fixes: [], closing: { sheet, figures: 'built', author: null } },
    today,
  );

function calendar(workbook: WorkbookSnapshot, today: string, stated: string | null = null) {
  const analysis = analyzeWorkbook(workbook, { cutoff: serial('2017-04-30') });
  const circumstances: CalendarCircumstances = {
    today: serial(today),
    stated: stated === null ? null : serial(stated),
  };
  return seguimientoCalendar(analysis, circumstances);
}

function nextOf(...asked: Parameters<typeof calendar>) {
  const { next } = calendar(...asked);
  return next && [isoFromDay(next.cutoff), isoFromDay(next.deadline), next.businessDays, next.isOverdue, next.isDue];
}

const withSettings = (workbook: WorkbookSnapshot, settings: Partial<Settings>): WorkbookSnapshot => ({
  ...workbook,
  settings: writeSettings({ ...readSettings(workbook.settings), ...settings }),
});

const april = run(plain, '2017-04-30', BUILD, '2017-05-09');
const closed = close(april, 'Seguimiento 30-abr-2017', '2017-04-30', '2017-05-12');

describe('what is next', () => {
  test.each([
    // Nothing there yet: the last cutoff that has come, else the first of the year.
    ['nothing, in May', plain, '2017-05-09', null, ['2017-04-30', '2017-05-15', 4, false, true]],
    ['nothing, on the last day', plain, '2017-05-15', null, ['2017-04-30', '2017-05-15', 0, false, true]],
    ['nothing, a day too late', plain, '2017-05-16', null, ['2017-04-30', '2017-05-15', 1, true, true]],
    ['nothing, the Saturday after', plain, '2017-05-20', null, ['2017-04-30', '2017-05-15', 4, true, true]],
    ['nothing, in March', plain, '2017-03-01', null, ['2017-04-30', '2017-05-15', 49, false, false]],
    ['nothing, in September', plain, '2017-09-05', null, ['2017-08-31', '2017-09-14', 7, false, true]],
    [
      'nothing, but a header says April',
      plain,
      '2017-09-05',
      '2017-04-30',
      ['2017-04-30', '2017-05-15', 74, true, true],
    ],
    // April is built: still to be published, until August has come.
    ['April open, in May', april, '2017-05-10', null, ['2017-04-30', '2017-05-15', 3, false, true]],
    ['April open, in July', april, '2017-07-10', null, ['2017-04-30', '2017-05-15', 36, true, true]],
    ['April open, in September', april, '2017-09-01', '2017-04-30', ['2017-08-31', '2017-09-14', 9, false, true]],
    ['April closed, in May', closed, '2017-05-16', '2017-04-30', ['2017-08-31', '2017-09-14', 80, false, false]],
  ] as const)('%s', (_, workbook, today, stated, expected) =>
    expect(nextOf(workbook, today, stated)).toEqual(expected),
  );

  test('after the last of the year there is none', () => {
    const december = run(closed, '2017-12-31', BUILD, '2018-01-10');
    const done = close(december, 'Seguimiento 31-dic-2017', '2017-12-31', '2018-01-12');
    expect(nextOf(december, '2018-01-10')).toEqual(['2017-12-31', '2018-01-16', 4, false, true]);
    expect(calendar(done, '2018-01-15').next).toBeNull();
  });

  test('goes by the cutoffs and the term of the entity', () => {
    const quarterly = [3, 6, 9, 12].map((month) => ({ month, day: month === 3 || month === 12 ? 31 : 30 }));
    const own = withSettings(april, { parameters: { cutoffs: quarterly, publicationTerm: 5 } });
    expect(nextOf(own, '2017-07-04')).toEqual(['2017-06-30', '2017-07-10', 4, false, true]);
    expect(calendar(own, '2017-07-04').entries.map(({ cutoff, known }) => [isoFromDay(cutoff), known?.sheet])).toEqual([
      ['2017-03-31', undefined],
      ['2017-04-30', 'Seguimiento 30-abr-2017'],
      ['2017-06-30', undefined],
      ['2017-09-30', undefined],
      ['2017-12-31', undefined],
    ]);
    const yearly = withSettings(plain, { parameters: { cutoffs: [{ month: 12, day: 31 }] } });
    expect(nextOf(yearly, '2017-09-05')![0]).toBe('2017-12-31');
  });

  test('of a PTEP it goes by the term of its own', () => {
    const program = buildSnapshot({
      sheets: [
        {
          name: 'PTEP',
          rows: [
            ['Programa de Transparencia y Ética Pública 2025'],
            ['Actividad', 'Meta', 'Responsable', 'Fecha'],
            ['Publicar el informe', 1, 'Planeación', { date: '2025-04-15' }],
          ],
        },
      ],
    });
    expect(nextOf(program, '2025-05-05')![1]).toBe('2025-05-15');
    const own = withSettings(program, { parameters: { publicationTerm: 5, programTerm: 20 } });
    expect(nextOf(own, '2025-05-05')![1]).toBe('2025-05-29');
  });
});

describe('what there is', () => {
  test('says by whom and when each was closed, and what is only open', () => {
    expect(calendar(april, '2017-05-10').entries.map(({ known }) => known && [known.isClosed, known.closing])).toEqual([
      [false, null],
      null,
      null,
    ]);
    expect(calendar(closed, '2017-05-16').entries[0]!.known).toEqual({
      sheet: 'Seguimiento 30-abr-2017',
      cutoff: serial('2017-04-30'),
      isClosed: true,
      closing: { day: serial('2017-05-12'), author: 'Ana Rojas' },
      publishedOn: null,
    });
  });

  test('a sheet whose record was lost is still closed', () => {
    const { known } = calendar({ ...closed, settings: null }, '2017-05-16').entries[0]!;
    expect(known).toMatchObject({ isClosed: true, closing: null });
  });

  test('says when it was published, where somebody wrote it', () => {
    const { row, valueColumns } = HEAD_FIELDS.publishedOn;
    const [column] = valueColumns;
    const sheet = 'Seguimiento 30-abr-2017';
    const before = { formula: null, value: valueAt(findSheet(closed, sheet)!, row, column) };
    const after = { formula: null, value: serial('2017-05-15') };
    const because: Operation['because'] = { kind: 'fix', label: '' };
    const operation: Operation = { op: 'set-cell', because, unit: '', sheet, row, column, before, after };
    const published = applyPatch(closed, { operations: [operation] }).snapshot;
    expect(calendar(published, '2017-05-16').entries[0]!.known!.publishedOn).toBe(serial('2017-05-15'));
  });
});
