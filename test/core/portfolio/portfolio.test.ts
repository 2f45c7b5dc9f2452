import { analyzeWorkbook } from '../../../src/core/analyze';
import {
  type PortfolioRow,
  NO_PLAN,
  portfolioEntry,
  portfolioTotals,
  unreadableEntry,
} from '../../../src/core/portfolio/portfolio';
import { PORTFOLIO_FIRST_ROW, PORTFOLIO_SHEET, portfolioColumn } from '../../../src/core/portfolio/portfolio-layout';
import { proposePortfolio } from '../../../src/core/portfolio/portfolio-sheet';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import {
  type CellValue,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../../src/core/workbook/snapshot';
import { typeInto } from '../../support/edited-workbook';
import { type CellSpec, buildSnapshot, serial } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';

const CIRCUMSTANCES = { today: serial('2022-09-05'), version: '0.0.0' };
const CUTOFF = serial('2022-08-31');

describe('one plan in a line', () => {
  test.each(TEST_PLANS)('$name: the figures are those of its analysis', ({ spec, cutoff }) => {
    const analysis = analyzeWorkbook(buildSnapshot(spec), { cutoff: serial(cutoff) });
    const { row, findings } = portfolioEntry('plan.xlsx', analysis);
    const { activities, due, done, late, unreported, compliance, zone, meanProgress } = analysis.summary;
    expect(row).toMatchObject({
      reason: null,
      activities,
      due,
      done,
      late,
      unreported,
      compliance,
      zone,
      meanProgress,
    });
    const { error, warning, info } = row.findings!;
    expect(error + warning + info).toBe(analysis.findings.filter(({ ignored }) => !ignored).length);
    expect(findings).toHaveLength(error + warning + info);
    expect(findings.map(({ severity }) => severity)).toEqual([
      ...Array<string>(error).fill('error'),
      ...Array<string>(warning).fill('warning'),
      ...Array<string>(info).fill('info'),
    ]);
  });

  test('a workbook without a plan says so', () => {
    const analysis = analyzeWorkbook(buildSnapshot({ sheets: [{ name: 'Hoja1', rows: [['Presupuesto']] }] }), {
      cutoff: CUTOFF,
    });
    expect(portfolioEntry('otro.xlsx', analysis)).toMatchObject({
      row: { reason: NO_PLAN, activities: null },
      findings: [],
    });
  });

  test.each<[string, CellSpec[][], string | null]>([
    ['after a colon', [['Entidad: Alcaldía de Pasto']], 'Alcaldía de Pasto'],
    ['as a title', [['Plan Anticorrupción 2022'], [null, 'MINISTERIO DEL TRABAJO']], 'MINISTERIO DEL TRABAJO'],
    ['in a title about something else', [['Alcaldía de Pasto: seguimiento al plan']], null],
    ['as any town calls itself', [['Alcaldía Municipal']], null],
    ['in prose', [['Ministerio del Trabajo, entidad que lidera la política.']], null],
    ['in the next cell', [['ENTIDAD:', null, 'Alcaldía de Pasto']], 'Alcaldía de Pasto'],
    ['with more words', [['Nombre de la entidad:  Ministerio\n del Trabajo']], 'Ministerio del Trabajo'],
    ['of an office', [['Dependencia: Secretaría de Salud']], 'Secretaría de Salud'],
    ['a header over a column is none', [['Dependencia', 'Meta']], null],
    ['nor a header of responsibles', [['Dependencia responsable', 'Meta']], null],
    ['nothing', [['Plan Anticorrupción']], null],
  ])('whose it is: %s', (_, rows, wanted) => {
    const analysis = analyzeWorkbook(buildSnapshot({ sheets: [{ name: 'Plan', rows }] }), { cutoff: CUTOFF });
    expect(portfolioEntry('plan.xlsx', analysis).row.entity).toBe(wanted);
  });
});

const row = (file: string, more: Partial<PortfolioRow> = {}): PortfolioRow => ({
  ...unreadableEntry(file, '').row,
  reason: null,
  entity: 'Alcaldía',
  planYear: 2022,
  activities: 10,
  due: 5,
  done: 4,
  late: 1,
  unreported: 0,
  compliance: 0.8,
  zone: 'high',
  meanProgress: 0.4,
  findings: { error: 1, warning: 2, info: 3 },
  ...more,
});
const ROWS = [
  unreadableEntry('roto.xlsx', 'El archivo está dañado.').row,
  row('b.xlsx'),
  row('c.xlsx', { activities: 20, due: 10, done: 0, unreported: 10, compliance: null, zone: null, meanProgress: null }),
  row('a.xlsx', { due: 5, done: 1, compliance: 0.2, zone: 'low' }),
];

test('the total is over what has a verdict, and counts what could not be read', () => {
  expect(portfolioTotals(ROWS)).toEqual({ files: 4, unreadable: 1, activities: 40, due: 20, done: 5, compliance: 0.5 });
  expect(portfolioTotals([])).toMatchObject({ files: 0, compliance: null });
});

describe('sheet Consolidado PAAC', () => {
  const book = buildSnapshot({ sheets: [{ name: 'Hoja1', rows: [['Mis notas']] }] });
  const propose = (now: WorkbookSnapshot, rows: readonly PortfolioRow[]) =>
    proposePortfolio(analyzeWorkbook(now, { cutoff: CUTOFF }), rows, CUTOFF, CIRCUMSTANCES);
  const write = (now: WorkbookSnapshot, rows: readonly PortfolioRow[]): WorkbookSnapshot =>
    applyPatch(now, propose(now, rows).patch).snapshot;
  const files = (now: WorkbookSnapshot): CellValue[] => {
    const sheet = findSheet(now, PORTFOLIO_SHEET)!;
    return Array.from({ length: 5 }, (_, index) => valueAt(sheet, PORTFOLIO_FIRST_ROW + index, 0));
  };

  test('what was read first, what was not at the end, the sum below; twice is once; undone exactly', () => {
    const { snapshot: written, inverse } = applyPatch(book, propose(book, ROWS).patch);
    expect(files(written)).toEqual(['b.xlsx', 'c.xlsx', 'a.xlsx', 'roto.xlsx', 'Total de los libros leídos']);
    const sheet = findSheet(written, PORTFOLIO_SHEET)!;
    const total = PORTFOLIO_FIRST_ROW + 4;
    expect(valueAt(sheet, total, portfolioColumn('compliance'))).toBe(0.5);
    expect(formulaAt(sheet, total, portfolioColumn('due'))).toBe('=SUM(E7:E10)');
    expect(propose(written, ROWS).patch.operations).toEqual([]);
    expect(analyzeWorkbook(written, { cutoff: CUTOFF }).recognition.tables).toEqual([]);
    expect(applyPatch(written, inverse).snapshot).toEqual(book);
  });

  test('remarks stay beside their workbook, also when it is gone', () => {
    const remarks = portfolioColumn('remarks');
    const typed = typeInto(write(book, ROWS), PORTFOLIO_SHEET, PORTFOLIO_FIRST_ROW + 2, remarks, 'Llamar');
    const more = write(typed, [row('0.xlsx'), ...ROWS]);
    expect(valueAt(findSheet(more, PORTFOLIO_SHEET)!, PORTFOLIO_FIRST_ROW + 3, remarks)).toBe('Llamar');
    const without = findSheet(write(more, ROWS.slice(0, 2)), PORTFOLIO_SHEET)!;
    expect(valueAt(without, without.area!.bottom, remarks)).toBe('Llamar');
    expect(valueAt(without, without.area!.bottom, 0)).toBe('a.xlsx');
  });
});
