import { formatDay } from '../values/calendar-date';
import { DAYS_1904 } from '../values/day';
import { readExecutedCell } from '../values/executed-text';
import { isDateFormat } from '../values/number-format';
import { numbersIn, readQuantity } from '../values/quantity';
import { saysPercent } from '../plan/column-order';
import { type CellReading } from '../plan/plan';
import { isCellError } from '../workbook/snapshot';
import { cellOf, columnsOf, readingsOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { quote } from './wording';

/** The number of a text that holds exactly one, and not that of a law or a date; undefined where none can be offered. */
function onlyNumber({ value }: CellReading, isShareColumn: boolean): string | number | undefined {
  if (typeof value !== 'string') return undefined;
  const [first, ...others] = numbersIn(value);
  if (!first || others.length > 0) return undefined;
  const quantity = readQuantity(value);
  if (first.number !== 0 && !quantity) return undefined;
  // Among quantities a share needs its sign; among shares 50 is 50 %, and 1 would be all of it.
  if (first.isPercent && (!isShareColumn || first.number <= 1)) return `${first.number}%`.replace('.', ',');
  return first.number;
}

/** A date is said as a date: its serial number would look like a quantity. */
function shownText({ value, text, numberFormat }: CellReading, dateSystem: 1900 | 1904): string {
  const isDate = typeof value === 'number' && isDateFormat(numberFormat);
  return isDate ? formatDay(value + (dateSystem === 1904 ? DAYS_1904 : 0)) : text;
}

export default defineRule<ActivityRule<{ text: string }>>({
  id: 'executed-not-number',
  severity: 'error',
  scope: 'activity',
  needs: ['executed'],
  title: 'Lo ejecutado no es un número',
  why: 'Con un texto no se calcula avance: la actividad queda sin reporte aunque alguien haya escrito algo.',
  guide: null,
  remedy: 'Escriba solo la cantidad o el porcentaje, y pase la explicación a la columna del seguimiento.',
  message: ({ text }) =>
    `${quote(text)} no es un número. Escriba solo la cantidad o el porcentaje; lo demás va en el seguimiento.`,
  *check(subject) {
    const { activity } = subject;
    for (const reading of readingsOf(subject, 'executed')) {
      if (isCellError(reading.value)) continue;
      if (readExecutedCell(reading.value, reading.numberFormat).kind !== 'unreadable') continue;
      const column = columnsOf(subject, 'executed').find((each) => each.column === reading.column);
      const isShareColumn = activity.target.unit === 'percent' || (column !== undefined && saysPercent(column));
      const number = onlyNumber(reading, isShareColumn);
      const hit = { cell: cellOf(subject, reading), data: { text: shownText(reading, subject.workbook.dateSystem) } };
      yield number === undefined ? hit : { ...hit, fix: number };
    }
  },
  examples: [
    {
      name: 'Un texto con un solo número: se puede arreglar',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado       |
        | Informes  | 4    | Planeación  | 2022-12-31 | [[2 informes => 2]]   |
        | Feria     | 1    | Atención    | 2022-12-31 | [[avance del 50% => '50%]] |`,
    },
    {
      name: 'Sin número, con varios, con el de una ley, o una fecha: hay que mirarlo',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado         |
        | Informes  | 4    | Planeación  | 2022-12-31 | [[en proceso]]          |
        | Feria     | 2    | Atención    | 2022-12-31 | [[2 de 4]]              |
        | Acto      | 1    | Jurídica    | 2022-12-31 | [[según la Ley 1712]]   |
        | Mesa      | 1    | Jurídica    | 2022-12-31 | [[2022-03-30]]          |`,
    },
    {
      name: 'Números, porcentajes, vacíos, guiones y N/A',
      table: `
        Vigencia 2022
        | Actividad | Meta   | Responsable | Fecha      | Valor ejecutado |
        | Informes  | 4      | Planeación  | 2022-12-31 | 2               |
        | Feria     | 1      | Atención    | 2022-12-31 | '50 %           |
        | Periódico | 20.000 | Prensa      | 2022-12-31 | '15.000         |
        | Mesa      | 1      | Prensa      | 2022-12-31 |                 |
        | Foro      | 1      | Prensa      | 2022-12-31 | -               |
        | Taller    | 1      | Prensa      | 2022-12-31 | N/A             |`,
    },
  ],
});
