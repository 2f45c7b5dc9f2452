import { formatDay } from '../values/calendar-date';
import { DAYS_1904 } from '../values/day';
import { readExecutedCell } from '../values/executed-text';
import { bareText } from '../values/fold-text';
import { isDateFormat } from '../values/number-format';
import { numberWordsIn, numbersIn, readQuantity } from '../values/quantity';
import { saysPercent } from '../plan/column-order';
import { isUnreadablePeriod } from '../plan/executed';
import { type CellReading } from '../plan/plan';
import { isCellError } from '../workbook/snapshot';
import { cellOf, columnsOf, readingsOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { quote } from './wording';

/** Words behind a number of a percentage that are not what was counted. */
const NO_UNIT = /^(?:de|del|en|a|al|y|puntos|porcentuales|aprox[a-z]*|avance|cumplimiento|ejecucion)$/;

/**
 * The number of a text that holds exactly one, in digits or as a word, and not that of a law or a date; undefined where
 * none can be offered.
 */
function onlyNumber({ value }: CellReading, isShareColumn: boolean): string | number | undefined {
  if (typeof value !== 'string') return undefined;
  const digits = numbersIn(value);
  const words = numberWordsIn(value);
  // «dos (2) informes» says one number twice; «dos informes y 3 actas» says two.
  const said = new Set([...digits.map(({ number }) => number), ...words]);
  if (digits.length > 1 || said.size !== 1) return undefined;
  const first = digits[0] ?? { number: words[0]!, isPercent: false };
  if (first.number !== 0 && !readQuantity(value)) return undefined;
  // Among quantities a share needs its sign; among shares 50 is 50 %, and 1 would be all of it.
  if (first.isPercent && (!isShareColumn || first.number <= 1)) return `${first.number}%`.replace('.', ',');
  if (isShareColumn && !first.isPercent && first.number !== 0 && isCounted(value, first.number)) return undefined;
  return first.number;
}

/** «1 informe» among percentages: as a number it would be read as a share of the target, which nobody has said. */
function isCounted(text: string, number: number): boolean {
  const behind = /\d+\)?\s*([a-z]+)/.exec(bareText(text))?.[1];
  return number <= 1 || (behind !== undefined && !NO_UNIT.test(behind));
}

/** A date is said as a date: its serial number would look like a quantity. */
function shownText({ value, text, numberFormat }: CellReading, dateSystem: 1900 | 1904): string {
  const isDate = typeof value === 'number' && isDateFormat(numberFormat);
  return isDate ? formatDay(value + (dateSystem === 1904 ? DAYS_1904 : 0)) : text;
}

/** Nearly all cells: nothing to look at. */
const areNumbers = (readings: readonly CellReading[] | undefined): boolean =>
  !readings || readings.every(({ value, numberFormat }) => typeof value === 'number' && !isDateFormat(numberFormat));

export default defineRule<ActivityRule<{ text: string }>>({
  id: 'executed-not-number',
  severity: 'error',
  scope: 'activity',
  needs: [],
  title: 'Lo ejecutado no es un número',
  why: 'Con un texto no se calcula avance: la actividad queda sin reporte aunque alguien haya escrito algo.',
  guide: null,
  remedy: 'Escriba solo la cantidad o el porcentaje, y pase la explicación a la columna del seguimiento.',
  message: ({ text }) =>
    `${quote(text)} no es un número. Escriba solo la cantidad o el porcentaje; lo demás va en el seguimiento.`,
  when: ({ activity: { cells } }) => !areNumbers(cells.executed) || !areNumbers(cells.executedPeriod),
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
    for (const reading of readingsOf(subject, 'executedPeriod')) {
      if (isCellError(reading.value) || !isUnreadablePeriod(reading)) continue;
      const number = onlyNumber(reading, activity.target.unit === 'percent');
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
        | Mesas     | 4    | Planeación  | 2022-12-31 | [[dos (2) mesas => 2]] |
        | Foros     | 4    | Planeación  | 2022-12-31 | [[Tres => 3]]         |
        | Feria     | 1    | Atención    | 2022-12-31 | [[avance del 50% => '50%]] |`,
    },
    {
      name: 'Sin número, con varios, con el de una ley, o una fecha: hay que mirarlo',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado         |
        | Informes  | 4    | Planeación  | 2022-12-31 | [[en proceso]]          |
        | Feria     | 2    | Atención    | 2022-12-31 | [[2 de 4]]              |
        | Actas     | 5    | Atención    | 2022-12-31 | [[dos informes y 3 actas]] |
        | Acto      | 1    | Jurídica    | 2022-12-31 | [[según la Ley 1712]]   |
        | Mesa      | 1    | Jurídica    | 2022-12-31 | [[2022-03-30]]          |`,
    },
    {
      name: 'Entre porcentajes, un número de otra cosa no se puede tomar por uno',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | % de avance              |
        | Informes  | 4    | Planeación  | 2022-12-31 | [[1 informe]]            |
        | Visitas   | 90   | Planeación  | 2022-12-31 | [[50 visitas]]           |
        | Feria     | 1    | Atención    | 2022-12-31 | [[avance 50 => 50]]      |
        | PQRS      | 100% | Atención    | 2022-12-31 | [[cumplido al 100% => 100]] |`,
    },
    {
      name: 'Lo ejecutado de un periodo: una X vale por lo programado, un texto con otra cosa no',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Primer semestre | <                   | Segundo semestre | <         |
        | ^         | ^    | ^           | Programado      | Ejecutado           | Programado       | Ejecutado |
        | Informes  | 4    | Planeación  | 2               | [[2 informes => 2]] | 2                |           |
        | Ferias    | 2    | Atención    | 1               | X                   | 1                | N/A       |`,
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
        | Taller    | 1      | Prensa      | 2022-12-31 | N/A             |
        | Charla    | 1      | Prensa      | 2022-12-31 | No aplica para este corte |`,
    },
  ],
});
