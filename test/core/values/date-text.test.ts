import { isoFromDay } from '../../../src/core/values/calendar-date';
import { readDateText, resolveDate, type WrittenDate } from '../../../src/core/values/date-text';

/** `2017-04-30`, `2017-03-01..2017-04-30`, `2017-03-01..`, then `?part`, the frequency, `demanda`. */
function read(written: string, year = 2017): string {
  const reading = readDateText(written);
  const first = (date: WrittenDate): string => {
    const days = resolveDate(date, year);
    return days ? isoFromDay(days.first) : '?';
  };
  const last = (date: WrittenDate): string => {
    const days = resolveDate(date, year);
    return days ? isoFromDay(days.last) : '?';
  };
  return [
    ...reading.parts.map((part) =>
      part.start ? `${first(part.start)}..${part.due ? last(part.due) : ''}` : last(part.due!),
    ),
    ...reading.unreadable.map((text) => `?${text}`),
    ...reading.openStarts.map((text) => `>${text}`),
    ...(reading.frequency ? [reading.frequency] : []),
    ...(reading.isOnDemand ? ['demanda'] : []),
  ].join(' ');
}

describe('one date', () => {
  it.each([
    ['31/08/2022', '2022-08-31'],
    ['29/05/20', '2020-05-29'],
    ['30-jun-17', '2017-06-30'],
    ['28-ab-17', '2017-04-28'],
    ['30-03-17', '2017-03-30'],
    ['30.03.2017', '2017-03-30'],
    ['5/6/2017', '2017-06-05'],
    ['30 / 06 / 2017', '2017-06-30'],
    ['2017-06-30', '2017-06-30'],
    ['2017-06-30T00:00:00', '2017-06-30'],
    ['2017/06/30', '2017-06-30'],
    ['30/06/2017 10:00 a.m.', '2017-06-30'],
    ['30 de abril de 2017', '2017-04-30'],
    ['30 DE ABRIL DEL 2017', '2017-04-30'],
    ['30 de abril del año 2017', '2017-04-30'],
    ['30 de abril de 2.017', '2017-04-30'],
    ['30 de abril, 2017', '2017-04-30'],
    ['30 abril 2017', '2017-04-30'],
    ['30 abr. 17', '2017-04-30'],
    ['30 de Abr de 17', '2017-04-30'],
    ['30/abril/2017', '2017-04-30'],
    ['30/abr/17', '2017-04-30'],
    ['30abr2017', '2017-04-30'],
    ['30 de\nabril\nde 2017', '2017-04-30'],
    ['1° de marzo de 2017', '2017-03-01'],
    ['1º marzo 2017', '2017-03-01'],
    ['1ro de marzo de 2017', '2017-03-01'],
    ['primero de marzo de 2017', '2017-03-01'],
    ['Abril 30 de 2017', '2017-04-30'],
    ['abril 30/2017', '2017-04-30'],
    ['Abril 30, 2017', '2017-04-30'],
    ['abril 30 del 2017', '2017-04-30'],
    ['abril-30-2017', '2017-04-30'],
    ['Abril 30\nde 2017', '2017-04-30'],
    ['Sept 30 de 2017', '2017-09-30'],
    ['setiembre 30 de 2017', '2017-09-30'],
    ['April 30, 2017', '2017-04-30'],
    ['30-Aug-17', '2017-08-30'],
    ['Dec 15 2017', '2017-12-15'],
    ['viernes 28 de abril de 2017', '2017-04-28'],
    ['Hasta el 30 de noviembre de 2017', '2017-11-30'],
    ['A más tardar el 31/01/2017', '2017-01-31'],
    ['30 de abril', '2017-04-30'],
    ['abril 30', '2017-04-30'],
    ['30/04', '2017-04-30'],
    ['30-abr', '2017-04-30'],
    ['03/04/2017', '2017-04-03'],
    ['12/01/2017', '2017-01-12'],
    ['29 de febrero de 2020', '2020-02-29'],
    ['30 – 06 – 2017', '2017-06-30'],
    ['quince de abril de 2017', '2017-04-15'],
    ['quince (15) de abril de 2017', '2017-04-15'],
    ['Treinta y uno de diciembre', '2017-12-31'],
    ['Al 30 de junio', '2017-06-30'],
    ['dic. 15/17', '2017-12-15'],
  ])('%j', (written, expected) => expect(read(written)).toBe(expected));
});

describe('months and parts of a year, on their last day', () => {
  it.each([
    ['diciembre de 2020', '2020-12-31'],
    ['dic-20', '2020-12-31'],
    ['dic/2020', '2020-12-31'],
    ["dic'20", '2020-12-31'],
    ['Diciembre', '2017-12-31'],
    ['DICIEMBRE 2020', '2020-12-31'],
    ['Diciembre, 2020', '2020-12-31'],
    ['diciembre del año 2020', '2020-12-31'],
    ['Febrero de 2020', '2020-02-29'],
    ['feb-21', '2021-02-28'],
    ['06/2020', '2020-06-30'],
    ['12-2020', '2020-12-31'],
    ['2020-06', '2020-06-30'],
    ['Segundo Semestre 2020 y Primer Semestre 2021', '2020-12-31 2021-06-30'],
    ['Finales de marzo de 2020', '2020-03-31'],
    ['Segundo semestre de 2020', '2020-12-31'],
    ['Primer semestre 2020', '2020-06-30'],
    ['II semestre', '2017-12-31'],
    ['1er trimestre de 2020', '2020-03-31'],
    ['I trimestre', '2017-03-31'],
    ['Trimestre IV', '2017-12-31'],
    ['Tercer cuatrimestre', '2017-12-31'],
    ['2° bimestre', '2017-04-30'],
    ['último trimestre de 2020', '2020-12-31'],
    ['Primer y segundo semestre de 2020', '2020-06-30 2020-12-31'],
    ['I, II y III cuatrimestre', '2017-04-30 2017-08-31 2017-12-31'],
    ['II a IV trimestre de 2020', '2020-12-31'],
    ['Primera quincena de marzo de 2020', '2020-03-15'],
    ['Segunda quincena de febrero de 2020', '2020-02-29'],
    ['Segunda semana de mayo de 2020', '2020-05-14'],
    ['Última semana de mayo', '2017-05-31'],
    ['Quinto trimestre', '?Quinto trimestre'],
  ])('%j', (written, expected) => expect(read(written)).toBe(expected));
});

describe('several in one cell', () => {
  it.each([
    ['19 y 20 de abril de 2017', '2017-04-19 2017-04-20'],
    ['5, 12 y 19 de mayo', '2017-05-05 2017-05-12 2017-05-19'],
    ['Abril 19 y 20 de 2017', '2017-04-19 2017-04-20'],
    ['30-03-17 28-ab-17 30-jun-17', '2017-03-30 2017-04-28 2017-06-30'],
    ['30-03-17\n28-ab-17\n30-jun-17 31-ago-17', '2017-03-30 2017-04-28 2017-06-30 2017-08-31'],
    ['28/02/20\n30/08/20', '2020-02-28 2020-08-30'],
    ['30-jun-18, 31-dic-18', '2018-06-30 2018-12-31'],
    ['30/06/2018; 31/12/2018', '2018-06-30 2018-12-31'],
    ['30/06/2018 y 31/12/2018', '2018-06-30 2018-12-31'],
    ['30/06/2018 / 31/12/2018', '2018-06-30 2018-12-31'],
    ['30 de abril, 31 de agosto y 31 de diciembre de 2018', '2018-04-30 2018-08-31 2018-12-31'],
    ['Abril 30, agosto 31 y diciembre 31 de 2018', '2018-04-30 2018-08-31 2018-12-31'],
    ['Abril 30 Agosto 31 Diciembre 31', '2017-04-30 2017-08-31 2017-12-31'],
    ['28-abr 30-jun 31-ago', '2017-04-28 2017-06-30 2017-08-31'],
    ['28 abr 30 jun 31 ago 2018', '2018-04-28 2018-06-30 2018-08-31'],
    ['28 abr 18 30 jun 18', '2018-04-28 2018-06-30'],
    ['Marzo, junio, septiembre y diciembre de 2018', '2018-03-31 2018-06-30 2018-09-30 2018-12-31'],
    ['Marzo - Junio - Septiembre - Diciembre', '2017-03-31 2017-06-30 2017-09-30 2017-12-31'],
    ['Junio\nDiciembre', '2017-06-30 2017-12-31'],
    ['- 30 de abril de 2018\n- 31 de agosto de 2018', '2018-04-30 2018-08-31'],
    ['1. 30 de abril de 2018\n2. 31 de agosto de 2018', '2018-04-30 2018-08-31'],
    ['15, 30/06/2018', '2018-06-15 2018-06-30'],
    ['30-nov-17 y 31-dic', '2017-11-30 2017-12-31'],
    ['(1) 30 de abril de 2018 (2) 31 de agosto de 2018', '2018-04-30 2018-08-31'],
    ['Julio: 30/07/2018\nDic: 31/12/2018', '2018-07-30 2018-12-31'],
    ['2 informes: junio 30 y diciembre 31', '2017-06-30 2017-12-31'],
    ['1er informe 30 de abril 2do informe 30 de agosto', '2017-04-30 2017-08-30'],
    ['30/06/2018 (Primer informe)\n31/12/2018 (Segundo informe)', '2018-06-30 2018-12-31'],
    ['2018: abril y agosto', '2018-04-30 2018-08-31'],
    ['Trimestral (marzo, junio, septiembre y diciembre)', '2017-03-31 2017-06-30 2017-09-30 2017-12-31 quarterly'],
    ['Primera jornada: 30 de abril. Segunda jornada: 31 de agosto', '2017-04-30 2017-08-31'],
  ])('%j', (written, expected) => expect(read(written)).toBe(expected));
});

describe('ranges', () => {
  it.each([
    ['22 al 28 de abril de 2017', '2017-04-22..2017-04-28'],
    ['Del 22 al 28 de abril de 2017', '2017-04-22..2017-04-28'],
    ['22-28 de abril de 2017', '2017-04-22..2017-04-28'],
    ['Del 1 de marzo al 30 de abril', '2017-03-01..2017-04-30'],
    ['Del 1 de marzo al 30 de abril de 2018', '2018-03-01..2018-04-30'],
    ['01/02/2018 - 30/11/2018', '2018-02-01..2018-11-30'],
    ['01/02/2018-30/11/2018', '2018-02-01..2018-11-30'],
    ['01/02/2018 a 30/11/2018', '2018-02-01..2018-11-30'],
    ['01/02 - 30/11', '2017-02-01..2017-11-30'],
    ['Febrero a diciembre de 2019', '2019-02-01..2019-12-31'],
    ['Marzo a dic 2019', '2019-03-01..2019-12-31'],
    ['ENERO - MARZO', '2017-01-01..2017-03-31'],
    ['Enero-diciembre 2019', '2019-01-01..2019-12-31'],
    ['Enero 2019 - Marzo 2019', '2019-01-01..2019-03-31'],
    ['Desde febrero hasta noviembre de 2019', '2019-02-01..2019-11-30'],
    ['Desde el 1 de febrero de 2019 hasta el 30 de noviembre de 2019', '2019-02-01..2019-11-30'],
    ['Entre el 1 de marzo y el 30 de abril de 2019', '2019-03-01..2019-04-30'],
    ['Entre marzo y abril', '2017-03-01..2017-04-30'],
    ['Inicio: 01/02/2019 Fin: 30/11/2019', '2019-02-01..2019-11-30'],
    ['Abril 15 al 30 de 2019', '2019-04-15..2019-04-30'],
    ['Marzo 1 a abril 30 de 2019', '2019-03-01..2019-04-30'],
    ['Febrero a abril y junio a agosto de 2019', '2019-02-01..2019-04-30 2019-06-01..2019-08-31'],
    ['Noviembre a febrero de 2021', '2020-11-01..2021-02-28'],
    ['Diciembre de 2020 a enero', '2020-12-01..2021-01-31'],
    ['1 de marzo –\n30 de abril de 2019', '2019-03-01..2019-04-30'],
    ['Lunes 3 a viernes 7 de abril', '2017-04-03..2017-04-07'],
    ['Feb-Nov 2019', '2019-02-01..2019-11-30'],
    ['Feb-19 a Nov-19', '2019-02-01..2019-11-30'],
    ['30/06/19-15/12/19', '2019-06-30..2019-12-15'],
    ['01-feb-2019 al 30-nov-2019', '2019-02-01..2019-11-30'],
    ['Trimestral a partir de marzo', '2017-03-01.. >marzo quarterly'],
    ['Mensual de febrero a noviembre', '2017-02-01..2017-11-30 monthly'],
    ['31/02/2019 a 30/11/2019', '2019-11-30 ?31/02/2019'],
    ['A partir de marzo de 2019', '2019-03-01.. >marzo de 2019'],
  ])('%j', (written, expected) => expect(read(written)).toBe(expected));
});

describe('words', () => {
  it.each([
    ['Mensual', 'monthly'],
    ['MENSUALMENTE', 'monthly'],
    ['Bimestral', 'bimonthly'],
    ['Trimestral', 'quarterly'],
    ['Cada tres meses', 'quarterly'],
    ['cada 3 meses', 'quarterly'],
    ['Cuatrimestral', 'four-monthly'],
    ['Semestral', 'half-yearly'],
    ['Anual', 'yearly'],
    ['Los 5 primeros días de cada mes', 'monthly'],
    ['Trimestre vencido, cada trimestre', 'quarterly'],
    ['Permanente', 'permanent'],
    ['Durante la vigencia', 'permanent'],
    ['Durante toda la vigencia 2017', 'permanent'],
    ['Vigencia 2017', 'permanent'],
    ['Todo el año', 'permanent'],
    ['Cuando se requiera', 'demanda'],
    ['Por demanda', 'demanda'],
    ['A demanda', 'demanda'],
    ['Según demanda', 'demanda'],
    ['Cada vez que se presente un trámite', 'demanda'],
    ['Cuando sea necesario', 'demanda'],
    ['De acuerdo con las necesidades', 'demanda'],
    ['', ''],
    [' - ', ''],
    ['N/A', ''],
    ['No aplica', ''],
    ['n.a.', ''],
  ])('%j', (written, expected) => expect(read(written)).toBe(expected));
});

describe('what cannot be read is said as written', () => {
  it.each([
    ['31-feb-17', '?31-feb-17'],
    ['31/02/2017', '?31/02/2017'],
    ['30/13/2017', '?30/13/2017'],
    ['2/05/202', '?2/05/202'],
    ['30 de abril de 1917', '?30 de abril de 1917'],
    ['30-arb-17', '?30-arb-17'],
    ['30-03-17 31-abr-17 30-jun-17', '2017-03-30 2017-06-30 ?31-abr-17'],
    ['30 de abrl de 2017 y 30 de junio de 2017', '2017-06-30 ?30 de abrl de 2017'],
    ['29 de febrero de 2017', '?29 de febrero de 2017'],
    ['Por definir', '?Por definir'],
    ['Según cronograma', '?Según cronograma'],
    ['2017', '?2017'],
    ['15', '?15'],
    ['Fecha\npendiente', '?Fecha pendiente'],
    ['31 de junio y 31 de diciembre', '2017-12-31 ?31 de junio'],
  ])('%j', (written, expected) => expect(read(written)).toBe(expected));
});

describe('a single day that could be an Excel date', () => {
  it.each([
    ['22/10/20', true],
    ['30 de abril de 2017', true],
    ['Hasta el 30/11/2017', true],
    ['abril 30', true],
    ['diciembre de 2020', false],
    ['28/02/20\n30/08/20', false],
    ['01/02/2018 - 30/11/2018', false],
    ['Taller: 30/11/2017', false],
    ['31-feb-17', false],
    ['Anual, 30/11/2017', false],
  ])('%j: %s', (written, expected) => expect(readDateText(written).isSingleDay).toBe(expected));
});
