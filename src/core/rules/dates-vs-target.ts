import { TOLERANCE } from '../values/rounding';
import { cellOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { sayCount, sayNumber } from './wording';

/** Which of two dates a single informe belongs to cannot be told: the schedule would split it into halves. */
export default defineRule<ActivityRule<{ target: number; dates: number }>>({
  id: 'dates-vs-target',
  severity: 'warning',
  scope: 'activity',
  needs: [],
  title: 'La meta no se puede repartir entre las fechas',
  why:
    'La meta se reparte por partes iguales entre las fechas programadas. Si hay más fechas que unidades, o no alcanza ' +
    'para todas por igual, cada fecha queda con una fracción y el atraso se calcula sobre ella.',
  guide: null,
  remedy: 'Revise si sobra o falta una fecha, o si la meta es otra; con periodos, escriba en cada uno la cantidad.',
  message: ({ target, dates }) =>
    `Hay ${sayCount(dates, 'fecha', 'fechas')} para una meta de ${sayNumber(target)}: no se puede repartir por igual. ` +
    'Revise la meta o las fechas.',
  when: ({ activity }) => activity.milestones.length > 1,
  check(subject) {
    const { target, milestones, amountsFromPeriods } = subject.activity;
    if (milestones.length < 2 || amountsFromPeriods || target.unit !== 'count' || target.source === 'assumed')
      return [];
    const share = target.value / milestones.length;
    const isMultiple = share >= 1 - TOLERANCE && Math.abs(share - Math.round(share)) <= TOLERANCE;
    if (isMultiple) return [];
    const first = milestones
      .map(({ cell }) => cell)
      .reduce((a, b) => (b.row < a.row || (b.row === a.row && b.column < a.column) ? b : a));
    return [{ cell: cellOf(subject, first), data: { target: target.value, dates: milestones.length } }];
  },
  examples: [
    {
      name: 'Dos fechas para un informe',
      table: `
        Vigencia 2022
        | Actividad      | Meta      | Responsable | Fecha                       |
        | Informe        | 1 informe | Planeación  | [[28/02/22 y 30/08/22]]     |`,
    },
    {
      name: 'Dos intervalos para un cronograma: se nombra el final del primero',
      table: `
        Vigencia 2022
        | Actividad      | Meta         | Responsable | Fecha inicio | Fecha final    |
        | Cronograma     | 1 cronograma | Planeación  | 2022-02-01   | [[2022-02-28]] |
        | ^              | ^            | ^           | 2022-06-01   | 2022-06-30     |`,
    },
    {
      name: 'Cinco jornadas en tres cuatrimestres marcados con X',
      table: `
        Vigencia 2022
        | Actividad      | Meta       | Responsable | CUATRIMESTRE | < | < |
        | ^              | ^          | ^           | 1     | 2 | 3 |
        | Jornadas       | 5 jornadas | Planeación  | [[X]] | X | X |`,
    },
    {
      name: 'Un múltiplo, un porcentaje, una meta supuesta, una sola fecha, cantidades por periodo',
      table: `
        Vigencia 2022
        | Actividad  | Meta              | Responsable | Fecha                |
        | Periódico  | 15.000 ejemplares | Prensa      | 01/05/22 y 01/11/22  |
        | Respuestas | 100%              | Atención    | 01/05/22 y 01/11/22  |
        | Feria      | Feria realizada   | Atención    | 01/05/22 y 01/11/22  |
        | Visitas    | 6 visitas         | Atención    | 2022-11-01           |`,
    },
  ],
});
