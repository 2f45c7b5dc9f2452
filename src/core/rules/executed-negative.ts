import { type CellReading } from '../plan/plan';
import { readExecutedCell } from '../values/executed-text';
import { cellOf, readingsOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { sayNumber, sayPercent } from './wording';

const FIELDS = ['verified', 'executed', 'executedPeriod'] as const;

/** Before a number is read: below zero, or a text with a sign that may say so. */
const mayBeNegative = ({ value }: CellReading): boolean =>
  typeof value === 'number' ? value < 0 : typeof value === 'string' && /[-‐-―−(]/.test(value);

const hasNegative = (readings: readonly CellReading[] | undefined): boolean =>
  readings !== undefined && readings.some(mayBeNegative);

export default defineRule<ActivityRule<{ number: number; percent: boolean }>>({
  id: 'executed-negative',
  severity: 'error',
  scope: 'activity',
  needs: [],
  title: 'Lo ejecutado es menor que cero',
  why: 'No se puede ejecutar menos que nada: casi siempre es un guion pegado al número o una resta que salió mal.',
  guide: null,
  remedy: 'Escriba la cantidad ejecutada, o 0 si no se hizo nada.',
  message: ({ number, percent }) =>
    `Lo ejecutado es ${percent ? sayPercent(number) : sayNumber(number)}, menos que cero. Escriba la cantidad, o 0.`,
  when: ({ activity: { cells } }) =>
    hasNegative(cells.verified) || hasNegative(cells.executed) || hasNegative(cells.executedPeriod),
  *check(subject) {
    for (const field of FIELDS) {
      for (const reading of readingsOf(subject, field)) {
        const read = readExecutedCell(reading.value, reading.numberFormat);
        if (read.kind === 'number' && read.number < 0) {
          const percent = read.percent !== null;
          const number = read.percent === 'sign' ? read.number / 100 : read.number;
          yield { cell: cellOf(subject, reading), data: { number, percent } };
        }
      }
    }
  },
  examples: [
    {
      name: 'Menos uno',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado |
        | Informes  | 4    | Planeación  | 2022-12-31 | [[-1]]          |`,
    },
    {
      name: 'Cero y un guion solo',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado |
        | Informes  | 4    | Planeación  | 2022-12-31 | 0               |
        | Feria     | 4    | Planeación  | 2022-12-31 | -               |`,
    },
  ],
});
