/** Every way in which a plan says when: what the contract promises for it, read through the whole line. */
import { NO_SETTINGS, writeSettings } from '../../src/core/settings';
import { analyzeSpec, oneActivity } from '../support/contract';

const dates = (written: string | number, target: string | number = '1 informe'): string[] =>
  oneActivity({ 'Fecha programada': written }, { target }).milestones.map(({ start, due }) =>
    start ? `${start}..${due}` : due,
  );

describe('one date', () => {
  test.each<[string, string[]]>([
    ['31/08/2022', ['2022-08-31']],
    ['29/05/22', ['2022-05-29']],
    ['30-jun-22', ['2022-06-30']],
    ['28-ab-22', ['2022-04-28']],
    ['30-03-22', ['2022-03-30']],
    ['5.4.2022', ['2022-04-05']],
    ['30 de abril de 2022', ['2022-04-30']],
    ['30 de Abril del 2022', ['2022-04-30']],
    ['Abril 30 de 2022', ['2022-04-30']],
    ['abril 30', ['2022-04-30']],
    ['30 abril', ['2022-04-30']],
    ['diciembre de 2022', ['2022-12-31']],
    ['dic-22', ['2022-12-31']],
    ['Diciembre', ['2022-12-31']],
    ['Sept. 2022', ['2022-09-30']],
    ['Septiembre', ['2022-09-30']],
    ['Setiembre', ['2022-09-30']],
    ['Segundo semestre de 2022', ['2022-12-31']],
    ['Primer semestre', ['2022-06-30']],
    ['30-Apr-2022', ['2022-04-30']],
    ['31 December 2022', ['2022-12-31']],
    ['A 30 de junio de 2022', ['2022-06-30']],
    ['Hasta el 15 de julio de 2022', ['2022-07-15']],
    ['2022-06-30', ['2022-06-30']],
    ['Febrero de 2022', ['2022-02-28']],
    ['1/2/2022', ['2022-02-01']],
  ])('%s', (written, expected) => expect(dates(written)).toEqual(expected));
});

describe('several dates', () => {
  test.each<[string, string[]]>([
    ['31-ago-22 29-oct-22 29-dic-22', ['2022-08-31', '2022-10-29', '2022-12-29']],
    ['28/02/22\n30/08/22', ['2022-02-28', '2022-08-30']],
    ['19 y 20 de abril de 2022', ['2022-04-19', '2022-04-20']],
    ['30 de abril, 31 de agosto y 31 de diciembre de 2022', ['2022-04-30', '2022-08-31', '2022-12-31']],
    ['30 de abril; 31 de agosto; 31 de diciembre', ['2022-04-30', '2022-08-31', '2022-12-31']],
    ['abril, agosto y diciembre', ['2022-04-30', '2022-08-31', '2022-12-31']],
    ['Junio y diciembre de 2022', ['2022-06-30', '2022-12-31']],
    ['31/12/2022, 30/06/2022', ['2022-06-30', '2022-12-31']],
  ])('%s', (written, expected) => expect(dates(written, '12 informes')).toEqual(expected));
});

describe('ranges', () => {
  test.each<[string, string[]]>([
    ['22 al 28 de abril de 2022', ['2022-04-22..2022-04-28']],
    ['Del 1 de marzo al 30 de abril', ['2022-03-01..2022-04-30']],
    ['01/02/2022 - 30/11/2022', ['2022-02-01..2022-11-30']],
    ['01/02/2022 a 30/11/2022', ['2022-02-01..2022-11-30']],
    ['Febrero a diciembre de 2022', ['2022-02-01..2022-12-31']],
    ['Marzo a dic 2022', ['2022-03-01..2022-12-31']],
    ['Enero - Marzo', ['2022-01-01..2022-03-31']],
    ['Desde el 15 de enero hasta el 15 de marzo de 2022', ['2022-01-15..2022-03-15']],
    ['15/01/2022 al 31/01/2022', ['2022-01-15..2022-01-31']],
  ])('%s', (written, expected) => expect(dates(written)).toEqual(expected));
});

describe('frequency words give the ends of the periods of the plan year', () => {
  const months = (...ends: string[]): string[] => ends.map((end) => `2022-${end}`);
  test.each<[string, string, string[]]>([
    ['Trimestral', '4 informes', months('03-31', '06-30', '09-30', '12-31')],
    ['Semestral', '2 informes', months('06-30', '12-31')],
    ['Cuatrimestral', '3 informes', months('04-30', '08-31', '12-31')],
    ['Anual', '1 informe', months('12-31')],
    ['Bimestral', '6 informes', months('02-28', '04-30', '06-30', '08-31', '10-31', '12-31')],
    ['Permanente', '100%', months('04-30', '08-31', '12-31')],
    ['Durante la vigencia', '10 jornadas', months('04-30', '08-31', '12-31')],
    ['Permanente', '1 informe', months('12-31')],
    ['Permanente', 'Página actualizada', months('12-31')],
  ])('%s with a target of %s', (word, target, expected) => expect(dates(word, target)).toEqual(expected));

  test('Permanente follows the cutoffs that the entity keeps in its workbook', () => {
    const cutoffs = [
      { month: 6, day: 30 },
      { month: 12, day: 31 },
    ];
    const rows = [
      ['Vigencia 2022'],
      ['Actividad', 'Meta', 'Responsable', 'Fecha programada'],
      ['Publicar los informes', '4 informes', 'Planeación', 'Permanente'],
    ];
    const settings = writeSettings({ ...NO_SETTINGS, parameters: { cutoffs } });
    const json = analyzeSpec({ sheets: [{ name: 'Plan', rows }], settings }, '2022-06-30');
    expect(json.tables[0]!.activities[0]!.milestones.map(({ due }) => due)).toEqual(['2022-06-30', '2022-12-31']);
  });

  test('twelve for Mensual', () => expect(dates('Mensual', '12 informes')).toHaveLength(12));
});

describe('what is no date', () => {
  test.each(['Cuando se requiera', 'Por demanda', 'Cada vez que se solicite'])('%s is on demand', (written) => {
    const activity = oneActivity({ 'Fecha programada': written });
    expect(activity.milestones).toEqual([]);
    expect(activity.status).toBe('on-demand');
  });

  test.each(['31-feb-22', '32/01/2022', '15/03/1899', 'pendiente'])('%s gives no milestone', (written) => {
    const activity = oneActivity({ 'Fecha programada': written });
    expect(activity.milestones).toEqual([]);
    expect(activity.status).toBe('unscheduled');
  });
});

describe('start and end columns', () => {
  test('give one interval', () => {
    const activity = oneActivity({ 'Fecha inicio': '01/02/2022', 'Fecha final': '30/11/2022' });
    expect(activity.milestones).toEqual([{ start: '2022-02-01', due: '2022-11-30', amount: 1 }]);
  });

  test('several in one cell are paired in order', () => {
    const activity = oneActivity(
      { 'Fecha inicio': '01/05/2022\n01/10/2022', 'Fecha final': '01/06/2022\n01/11/2022' },
      { target: 2 },
    );
    expect(activity.milestones.map(({ start, due }) => [start, due])).toEqual([
      ['2022-05-01', '2022-06-01'],
      ['2022-10-01', '2022-11-01'],
    ]);
  });

  test('where their numbers differ each end is a milestone without start', () => {
    const activity = oneActivity(
      { 'Fecha inicio': '01/05/2022', 'Fecha final': '01/06/2022 y 01/11/2022' },
      { target: 2 },
    );
    expect(activity.milestones.map(({ start, due }) => [start, due])).toEqual([
      [null, '2022-06-01'],
      [null, '2022-11-01'],
    ]);
  });

  test('of an interval with one unreadable end, what can be read still counts', () => {
    const activity = oneActivity({ 'Fecha inicio': 'por definir', 'Fecha final': '30/11/2022' });
    expect(activity.milestones.map(({ due }) => due)).toEqual(['2022-11-30']);
  });

  test('a frequency word beside an interval gives the period ends within it', () => {
    const activity = oneActivity(
      { 'Fecha inicio': '01/02/2022', 'Fecha final': '30/09/2022', Plazo: 'Trimestral' },
      { target: 3 },
    );
    expect(activity.milestones.map(({ due }) => due)).toEqual(['2022-03-31', '2022-06-30', '2022-09-30']);
  });
});
