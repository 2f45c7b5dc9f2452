import { sayReason } from '../../../src/core/exchange/decision-words';
import { type Decision } from '../../../src/core/exchange/decisions';
import { readOwnForm } from '../../../src/core/exchange/read-own-form';
import { readRequests } from '../../../src/core/exchange/read-request';
import { judgeReports } from '../../../src/core/exchange/reports';
import { acceptedIds, receivePatch } from '../../../src/core/exchange/receive-operations';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type CellValue, type WorkbookSnapshot, valueAt } from '../../../src/core/workbook/snapshot';
import { type CellSpec, buildSnapshot } from '../../support/workbook-spec';
import { CIRCUMSTANCES, HEADER, analyze, answer, ask, day, planOf, receive } from './small-plan';

const PLANNING = 'Oficina de Planeación';
const COUNT = ['1.1', 'Publicar boletines', '4 boletines', PLANNING, { date: '2024-08-15' }] as const;
const SHARE = ['1.2', 'Responder peticiones', '100%', PLANNING, { date: '2024-08-15' }] as const;

const codes = ({ reasons }: Decision): string => reasons.map(({ code }) => code).join(' ');

/** What becomes of one answer to one activity whose executed cell holds `held`. */
function judge(row: readonly CellSpec[], value: CellValue, numberFormat?: string): [string, CellValue, string] {
  const analysis = analyze(planOf([row]));
  const { reception } = receive(analysis, answer(ask(analysis), PLANNING, [[0, 'executed', value, numberFormat]]));
  const [decision] = reception.decisions;
  return [decision!.verdict, decision!.value, codes(decision!)];
}

describe('a quantity', () => {
  test.each<[CellValue, string | undefined, string, CellValue, string]>([
    [2, undefined, 'accepted', 2, ''],
    [0, undefined, 'accepted', 0, ''],
    [2.5, undefined, 'accepted', 2.5, ''],
    ['2', undefined, 'accepted', 2, ''],
    ['1.500', undefined, 'asked', 1500, 'over-target'],
    [9, undefined, 'asked', 9, 'over-target'],
    ['2 boletines', undefined, 'asked', 2, 'number-in-text'],
    ['dos', undefined, 'asked', 2, 'number-in-text'],
    ['Se hicieron tres talleres', undefined, 'asked', 3, 'number-in-text'],
    ['entre dos y tres', undefined, 'refused', null, 'not-a-number'],
    ['de 2 a 4', undefined, 'refused', null, 'not-a-number'],
    ['en proceso', undefined, 'refused', null, 'not-a-number'],
    ['N/A', undefined, 'refused', null, 'not-a-number'],
    [true, undefined, 'refused', null, 'not-a-number'],
    [45000, 'dd/mm/yyyy', 'refused', null, 'not-a-number'],
    ['50 %', undefined, 'asked', 2, 'share-of-target'],
    [0.5, '0%', 'asked', 2, 'share-of-target'],
    ['150 %', undefined, 'refused', null, 'percent-for-count'],
    [3, '0.##%', 'refused', null, 'percent-for-count'],
    [0.5, undefined, 'asked', 0.5, 'fraction'],
    ['0,5', undefined, 'asked', 0.5, 'fraction'],
    [-1, undefined, 'refused', null, 'negative'],
    [{ error: '#REF!' }, undefined, 'refused', null, 'error-value'],
  ])('%p is %s', (value, numberFormat, verdict, written, reason) => {
    expect(judge(COUNT, value, numberFormat)).toEqual([verdict, written, reason]);
  });

  test('as a percentage is said as the office saw it in its cell', () => {
    const analysis = analyze(planOf([COUNT]));
    const said = (value: CellValue): string => {
      const sent = answer(ask(analysis), PLANNING, [[0, 'executed', value, '0.##%']]);
      return receive(analysis, sent).reception.decisions[0]!.reasons.map(sayReason).join(' ');
    };
    expect(said(3)).toBe('Va una cantidad, en la unidad de la meta, y dice «300 %».');
    expect(said(0.5)).toBe('Dice «50 %» donde va una cantidad: ¿se escribe 2, esa parte de la meta?');
  });

  test('a part of a target of one is that part', () => {
    expect(judge(['1.1', 'Publicar el boletín', '1', PLANNING, { date: '2024-08-15' }], 0.5)).toEqual([
      'accepted',
      0.5,
      '',
    ]);
  });

  test('above a target that is a minimum is no question', () => {
    expect(judge(['1.1', 'Publicar boletines', 'Mínimo 4 boletines', PLANNING, { date: '2024-08-15' }], 9)).toEqual([
      'accepted',
      9,
      '',
    ]);
  });

  test('below what was reported before is one', () => {
    expect(judge([...COUNT, 3], 2)).toEqual(['asked', 2, 'lower']);
    expect(judge([...COUNT, 3], 3)).toEqual(['same', 3, '']);
  });
});

describe('a percentage', () => {
  test.each<[CellValue, string, string, CellValue, string]>([
    [0.5, '0.##%', 'accepted', 0.5, ''],
    [1, '0.##%', 'accepted', 1, ''],
    [0.5, 'General', 'accepted', 0.5, ''],
    ['50 %', '0.##%', 'accepted', 0.5, ''],
    [50, 'General', 'asked', 0.5, 'percent-doubt'],
    ['Va el 50 %', '0.##%', 'asked', 0.5, 'number-in-text'],
    ['Van 50', '0.##%', 'refused', null, 'not-a-number'],
    [1.2, '0.##%', 'refused', null, 'over-hundred'],
    ['120 %', '0.##%', 'refused', null, 'over-hundred'],
    [-0.1, '0.##%', 'refused', null, 'negative'],
  ])('%p under %s is %s', (value, numberFormat, verdict, written, reason) => {
    expect(judge(SHARE, value, numberFormat)).toEqual([verdict, written, reason]);
  });

  test('a column that says 50 for 50 % gets 50, but never 1 for 1 %', () => {
    const analysis = analyze(
      planOf([
        [...SHARE],
        ['1.3', 'Atender quejas', '100%', PLANNING, { date: '2024-08-15' }, 80],
        ['1.4', 'Atender reclamos', '100%', PLANNING, { date: '2024-08-15' }],
      ]),
    );
    const sent = answer(ask(analysis), PLANNING, [
      [0, 'executed', 0.5],
      [2, 'executed', 0.01],
    ]);
    expect(receive(analysis, sent).reception.decisions.map(({ value }) => value)).toEqual([50, 0.01]);
  });
});

test('words are written as they came, and what looks like a formula stays a text', () => {
  const analysis = analyze(planOf([COUNT]));
  const sent = answer(ask(analysis), PLANNING, [
    [0, 'report', '=Se hizo\nen dos partes '],
    [0, 'evidence', day('2024-08-20'), 'dd/mm/yyyy'],
  ]);
  const at = receive(analysis, sent);
  const patch = receivePatch(at, acceptedIds(at.reception), CIRCUMSTANCES);
  const { snapshot } = applyPatch(analysis.workbook, patch);
  expect([valueAt(snapshot.sheets[0]!, 2, 6), valueAt(snapshot.sheets[0]!, 2, 7)]).toEqual([
    '=Se hizo\nen dos partes',
    '20-ago-2024',
  ]);
});

describe('what the office could not know, or says otherwise, is asked', () => {
  const analysis = analyze(planOf([COUNT]));
  const run = ask(analysis);
  const typed = (...cells: Parameters<typeof answer>[2][number][]): WorkbookSnapshot => answer(run, PLANNING, cells);

  test.each<[string, WorkbookSnapshot, string]>([
    ['another target', typed([0, 'target', '8 boletines'], [0, 'executed', 2]), 'other-target'],
    ['another date', typed([0, 'dates', '15-dic-2024'], [0, 'executed', 2]), 'other-dates'],
    [
      'a reworded activity of the same number',
      typed([0, 'activity', 'Publicar los boletines nuevos'], [0, 'executed', 2]),
      'likeness',
    ],
    [
      'nothing of the plan',
      typed([0, 'activity', 'Comprar sillas'], [0, 'number', '7'], [0, 'executed', 2]),
      'not-in-plan',
    ],
    ['an answer beside no activity', typed([0, 'activity', null], [0, 'executed', 2]), 'no-activity'],
  ])('%s', (_, sent, expected) => {
    const [decision] = receive(analysis, sent).reception.decisions;
    expect(codes(decision!)).toBe(expected);
    expect(sayReason(decision!.reasons[0]!)).toMatch(/[.?]$/);
  });

  test('a cell that was filled after the request was made', () => {
    const since = analyze(planOf([[...COUNT, 1, 'Escrito por alguien']]));
    const sent = typed([0, 'executed', 2], [0, 'report', 'Van dos'], [0, 'evidence', 'Acta']);
    expect(receive(since, sent).reception.decisions.map((each) => [each.field, codes(each)])).toEqual([
      ['executed', 'changed-since'],
      ['report', 'changed-since'],
      ['evidence', ''],
    ]);
  });

  test('an office that does not answer for the activity', () => {
    const other = analyze(
      planOf([['1.1', 'Publicar boletines', '4 boletines', 'Grupo de Prensa', { date: '2024-08-15' }]]),
    );
    const [decision] = receive(other, typed([0, 'executed', 2])).reception.decisions;
    expect(codes(decision!)).toBe('other-office');
  });

  test('another cutoff and another year are no answers, and neither is a book that lost its cutoff', () => {
    const sent = typed([0, 'executed', 2]);
    const december = analyze(planOf([COUNT]), '2024-12-31');
    expect(codes(receive(december, sent).reception.decisions[0]!)).toBe('other-cutoff');
    const [sheet] = sent.sheets;
    const values = sheet!.values.map((row) => row.map((value) => (value === 2024 ? 2023 : value)));
    expect(codes(receive(analysis, { ...sent, sheets: [{ ...sheet!, values }] }).reception.decisions[0]!)).toBe(
      'other-year',
    );
    const blank = sheet!.values.map((row, at) =>
      at === 2 ? row.map((value) => (typeof value === 'number' ? null : value)) : row,
    );
    expect(codes(receive(analysis, { ...sent, sheets: [{ ...sheet!, values: blank }] }).reception.decisions[0]!)).toBe(
      'no-cutoff',
    );
  });

  test('a row that only says something else of the plan is told of', () => {
    const { reception } = receive(analysis, typed([0, 'dates', '15-dic-2024']));
    expect(reception.contradictions.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([['other-dates']]);
    expect(reception.decisions).toEqual([]);
  });
});

test('activities of the same words are told apart by number, then by their place in the plan', () => {
  const rows = ['1.1', '1.2', '1.2'].map((number): CellSpec[] => [
    number,
    'Publicar boletines',
    '1',
    PLANNING,
    { date: '2024-08-15' },
  ]);
  const analysis = analyze(planOf(rows));
  const sent = answer(ask(analysis), PLANNING, [
    [0, 'executed', 1],
    [2, 'executed', 0.5],
  ]);
  expect(receive(analysis, sent).reception.decisions.map(({ ref, verdict }) => [ref?.row, verdict])).toEqual([
    [2, 'accepted'],
    [4, 'accepted'],
  ]);
  const lost = answer(ask(analysis), PLANNING, [
    [1, 'executed', 1],
    [1, 'place', null],
  ]);
  expect(receive(analysis, lost).reception.decisions.map(codes)).toEqual(['several']);
});

describe('where nothing is written', () => {
  const refused = (workbook: WorkbookSnapshot, cutoff?: string): string[] => {
    const analysis = analyze(workbook, cutoff);
    const run = ask(analysis);
    const sent = answer(run, run.books[0]!.office, [
      [0, 'executed', 1],
      [0, 'report', 'Hecho'],
    ]);
    return receive(analysis, sent).reception.decisions.map(codes);
  };

  test('a protected sheet, a formula, one cell for two activities, several filled rows', () => {
    expect(refused(planOf([COUNT], { isProtected: true }))).toEqual(['protected', 'protected']);
    expect(refused(planOf([[...COUNT, { formula: '=1+1', value: 2 }]]))).toEqual(['formula', '']);
    const two = [[...COUNT], ['1.2', 'Otra', '1', PLANNING, { date: '2024-08-15' }]];
    expect(refused(planOf(two, { merges: ['G3:G4'] }))).toEqual(['', 'shared']);
    const rows = [
      [...COUNT, 1, 'Una parte'],
      [null, null, null, null, { date: '2024-12-15' }, 1, 'Otra parte'],
    ];
    expect(refused(planOf(rows))).toEqual(['several-rows', 'several-rows']);
  });

  test('follow-up columns of other cutoffs', () => {
    const header = [
      ...HEADER.slice(0, 5),
      'Avance corte 30 de abril',
      'Seguimiento corte 30 de abril',
      'Avance corte 31 de agosto',
      'Seguimiento corte 31 de agosto',
    ];
    const workbook = planOf([[...COUNT]], { header });
    expect(refused(workbook, '2024-08-31')).toEqual(['', '']);
    // Between two cutoffs the columns are those of the one before: theirs is another report.
    expect(refused(workbook, '2024-06-30')).toEqual(['no-block', 'no-block']);
  });
});

test('by period: what is left for the period that ends at the cutoff is asked, never written in silence', () => {
  const header = [...HEADER.slice(0, 4), 'Trim I P', 'Trim I E', 'Trim II P', 'Trim II E', 'Trim III P', 'Trim III E'];
  const rows = [['1.1', 'Publicar boletines', '6 boletines', PLANNING, 2, 2, 2, 1, 2, null]];
  const analysis = analyze(planOf(rows, { header }), '2024-09-30');
  expect(analysis.plan.activities[0]!.executed).toMatchObject({ value: 3, source: 'periods' });
  const sent = answer(ask(analysis), PLANNING, [[0, 'executed', 5]]);
  const [decision] = receive(analysis, sent).reception.decisions;
  expect([decision!.verdict, decision!.value, decision!.ref?.column, codes(decision!)]).toEqual([
    'asked',
    2,
    9,
    'by-period',
  ]);
  // Where no period before holds anything, all of it belongs to this one.
  const first = analyze(planOf([[...rows[0]!.slice(0, 5), null, 2, null]], { header }), '2024-09-30');
  const [whole] = receive(first, answer(ask(first), PLANNING, [[0, 'executed', 2]])).reception.decisions;
  expect([whole!.verdict, whole!.value, whole!.ref?.column]).toEqual(['accepted', 2, 9]);
  const august = analyze(planOf(rows, { header }), '2024-08-31');
  const [early] = receive(august, answer(ask(august), PLANNING, [[0, 'executed', 5]])).reception.decisions;
  expect(codes(early!)).toBe('no-period');
});

test('two offices that say the same are one answer; that say otherwise, a question to somebody', () => {
  const analysis = analyze(
    planOf([['1.1', 'Publicar boletines', '4', `${PLANNING} / Grupo de Prensa`, { date: '2024-08-15' }]]),
  );
  const run = ask(analysis);
  const both = (a: number, b: number): Decision[] => [
    ...receive(
      analysis,
      answer(run, PLANNING, [[0, 'executed', a]]),
      answer(run, 'Grupo de Prensa', [[0, 'executed', b]]),
    ).reception.decisions,
  ];
  expect(both(2, 2).map(({ verdict }) => verdict)).toEqual(['accepted', 'same']);
  expect(both(2, 3).map((each) => [each.verdict, codes(each)])).toEqual([
    ['asked', 'two-answers'],
    ['asked', 'two-answers'],
  ]);
});

test('a copy of the plan is no second answer where it only says what the plan holds', () => {
  const workbook = planOf([
    [...COUNT, 1, 'Va uno'],
    ['1.2', 'Hacer talleres', '3', PLANNING, { date: '2024-08-15' }, 1, 'Va otro'],
  ]);
  const analysis = analyze(workbook);
  const [request] = readRequests('sent.xlsx', answer(ask(analysis), PLANNING, [[0, 'executed', 2]]));
  const copy = readOwnForm('copia.xlsx', analyze(workbook))!;
  const { decisions } = judgeReports(analysis, [copy, request!]);
  expect(decisions.map(({ file, field, verdict }) => `${file} ${field} ${verdict}`)).toEqual([
    'copia.xlsx executed same',
    'copia.xlsx report same',
    'copia.xlsx executed same',
    'copia.xlsx report same',
    'sent.xlsx executed accepted',
  ]);
});

describe('an office’s own form', () => {
  const analysis = analyze(planOf([COUNT, SHARE]));
  const form = (
    title: string,
    rows: readonly (readonly CellSpec[])[],
    header: readonly CellSpec[] = HEADER,
  ): Decision[] => {
    const workbook = buildSnapshot({
      fileName: 'Nuestro.xlsx',
      sheets: [{ name: 'Hoja1', rows: [[title], header, ...rows] }],
    });
    const book = readOwnForm('Nuestro.xlsx', analyze(workbook));
    return book ? [...judgeReports(analysis, [book]).decisions] : [];
  };

  test('is matched by its words; a percentage and a quantity come in the unit of the plan', () => {
    const decisions = form('Reporte', [
      ['1', 'Publicar  BOLETINES', '4 boletines', PLANNING, { date: '2024-08-15' }, '50%', 'Van dos'],
      ['2', 'Responder peticiones', '100%', PLANNING, { date: '2024-08-15' }, 80],
    ]);
    expect(decisions.map((each) => [each.field, each.verdict, each.value, codes(each)])).toEqual([
      ['executed', 'accepted', 2, ''],
      ['report', 'accepted', 'Van dos', ''],
      ['executed', 'accepted', 0.8, ''],
    ]);
  });

  test('of another cutoff, or of an earlier block of columns, is no answer', () => {
    const row = ['1', 'Publicar boletines', '4 boletines', PLANNING, { date: '2024-08-15' }, 2];
    expect(form('Reporte con corte al 30 de abril de 2024', [row]).map(codes)).toEqual(['other-cutoff']);
    const header = [...HEADER.slice(0, 5), 'Avance corte 30 de abril', 'Seguimiento corte 30 de abril'];
    expect(form('Reporte', [row], header).map(codes)).toEqual(['other-cutoff']);
  });

  test('with another target or date is asked about', () => {
    const decisions = form('Reporte', [
      ['1', 'Publicar boletines', '8 boletines', PLANNING, { date: '2024-12-15' }, 2],
    ]);
    expect(decisions.map(codes)).toEqual(['other-target other-dates']);
  });

  test('without a plan in it is nothing', () => {
    expect(form('Gastos', [['Papel', 10]], ['Rubro', 'Valor'])).toEqual([]);
  });
});
