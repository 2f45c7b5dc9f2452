import { PARAMETERS_2015 } from '../../../src/core/parameters';
import { findStatedCutoffs, offerCutoffs } from '../../../src/core/recognize/stated-cutoffs';
import { dayFromIso, isoFromDay } from '../../../src/core/values/calendar-date';
import { formatCell } from '../../../src/core/workbook/address';
import { type CellSpec } from '../../support/workbook-spec';
import { type PlanSpec, writePlan } from '../plan/written-plan';

/** The first row holds the header, `titles` stand in rows of their own above it. */
function withHeader(header: CellSpec[], titles: CellSpec[][] = []): PlanSpec {
  const row = titles.length;
  return {
    columns: header.map(() => 'report'),
    rows: [...titles, header, header.map(() => 'x')],
    spans: [{ top: row + 1, bottom: row + 1 }],
    table: {
      header: { top: row, left: 0, bottom: row, right: header.length - 1 },
      titles: titles.flatMap((cells, at) =>
        cells.flatMap((cell, column) => (typeof cell === 'string' ? [{ row: at, column, text: cell }] : [])),
      ),
    },
  };
}

function stated(spec: PlanSpec): string[] {
  const { workbook, recognition } = writePlan(spec);
  return findStatedCutoffs(workbook, recognition, 2017).map(
    ({ day, cell, isYearStated }) =>
      `${formatCell(cell.row, cell.column)} ${isoFromDay(day)}${isYearStated ? '' : ' sin año'}`,
  );
}

describe('a header states a cutoff', () => {
  it.each<[string, string[]]>([
    ['Seguimiento Indicadores - Corte Abril 30 de 2017', ['A1 2017-04-30']],
    ['SEGUIMIENTO\nCORTE 30 DE ABRIL', ['A1 2017-04-30 sin año']],
    ['Avance con corte a 31/08/2017', ['A1 2017-08-31']],
    ['Corte a abril de 2017', ['A1 2017-04-30']],
    ['Corte: I cuatrimestre 2017', ['A1 2017-04-30']],
    ['Fecha de seguimiento: 10 de mayo de 2017', ['A1 2017-05-10']],
    ['SEGUIMIENTO AL PLAN ANTICORRUPCIÓN A 30 DE ABRIL DE 2.017', ['A1 2017-04-30']],
    ['Seguimiento OCI al 31 de agosto', ['A1 2017-08-31 sin año']],
    ['Periodo evaluado: 1 de enero al 30 de abril de 2017', ['A1 2017-04-30']],
    ['Período: enero a agosto de 2017', ['A1 2017-08-31']],
    ['Informe con corte a 30 de abril; fecha de publicación 15 de mayo de 2017', ['A1 2017-04-30']],
    [
      'Seguimientos con corte a 30 de abril, 31 de agosto y 31 de diciembre',
      ['A1 2017-04-30 sin año', 'A1 2017-08-31 sin año', 'A1 2017-12-31 sin año'],
    ],
    ['Primer corte: abril 30 de 2017. Segundo corte: agosto 31 de 2017', ['A1 2017-04-30', 'A1 2017-08-31']],
    ['Corte 30 de abril de 2017, publicado el 15 de mayo de 2017', ['A1 2017-04-30']],
    ['Fecha de publicación del seguimiento: 15/05/2017', []],
    ['Seguimiento publicado el 15 de mayo de 2017', []],
    ['Fecha de publicación: 15/05/2017', []],
    ['Seguimiento', []],
    ['Fecha programada', []],
    ['Plan Anticorrupción 2017', []],
    ['Sentencia de la Corte Constitucional del 30 de abril de 2017', []],
    ['Plan publicado el 31 de enero de 2017', []],
  ])('%j', (header, expected) => expect(stated(withHeader([header]))).toEqual(expected));
});

it('titles state one too, also in the cell beside their label', () => {
  const titles: CellSpec[][] = [
    ['Corte: 30 de abril de 2017', null, null],
    ['Fecha de corte:', null, { date: '2017-08-31' }],
    ['Fecha de corte', '31/12/2017', null],
    ['Fecha de corte', 'por definir', null],
  ];
  expect(stated(withHeader(['Actividad', 'Avance', 'Corte'], titles))).toEqual([
    'A1 2017-04-30',
    'C2 2017-08-31',
    'B3 2017-12-31',
  ]);
});

describe('the cutoffs to choose from', () => {
  const offers = (spec: PlanSpec, today = '2019-06-15'): string[] => {
    const { workbook, recognition } = writePlan(spec);
    return offerCutoffs(workbook, recognition, { today: dayFromIso(today)!, parameters: PARAMETERS_2015 }).map(
      ({ day, cell }) => `${isoFromDay(day)}${cell ? ` ${formatCell(cell.row, cell.column)}` : ''}`,
    );
  };
  it('are what headers state, then the usual ones of the plan year', () => {
    expect(offers(withHeader(['Corte 31 de agosto de 2017'], [['Plan 2017']]))).toEqual([
      '2017-08-31 A2',
      '2017-04-30',
      '2017-12-31',
    ]);
    expect(offers(withHeader(['Corte 15 de junio'], [['Plan 2017']]))[0]).toBe('2017-06-15 A2');
  });
  it('are of the year of most dates where no title says one', () => {
    const rows: CellSpec[][] = [
      ['A', '30/06/2018'],
      ['B', { date: '2018-12-31' }],
      ['C', '31/01/2019'],
    ];
    const spec: PlanSpec = { columns: ['activity', 'dueDate'], rows };
    expect(offers({ ...spec, table: { header: { top: 9, left: 0, bottom: 9, right: 1 } } })).toEqual([
      '2018-04-30',
      '2018-08-31',
      '2018-12-31',
    ]);
  });
  it('are of this year where nothing says one, in January of the year before', () => {
    expect(offers(withHeader(['Actividad']))[0]).toBe('2019-04-30');
    expect(offers(withHeader(['Actividad']), '2019-01-10')[0]).toBe('2018-04-30');
  });
});
