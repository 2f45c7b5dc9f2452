import { isoFromDay } from '../values/calendar-date';
import { isAtLeast } from '../values/rounding';
import { executedCell } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { sayDay, sayPercent } from './wording';

export default defineRule<ActivityRule<{ reported: number; last: string }>>({
  id: 'complete-before-last-date',
  severity: 'warning',
  scope: 'activity',
  isOfCutoff: true,
  needs: [],
  title: 'Se reporta completa y todavía le faltan fechas',
  why: 'Un 100 % puede ser del periodo o del año. Si es del periodo, la actividad aparecería cumplida antes de tiempo.',
  guide: null,
  remedy: 'Si el porcentaje es del periodo, escriba el acumulado del año (por ejemplo 33 % de tres cuatrimestres).',
  message: ({ reported, last }) =>
    `Se reporta el ${sayPercent(reported)} y la última fecha es el ${sayDay(last)}. Confirme si es de todo el año o solo ` +
    'del periodo.',
  when: ({ activity: { executed } }) => executed.parts.some(({ reading }) => reading !== 'quantity'),
  *check(subject) {
    const { target, executed, milestones } = subject.activity;
    const cell = executedCell(subject);
    const last = milestones[milestones.length - 1];
    if (!cell || !last || executed.value === null || target.basis === 'sustained') return;
    if (last.due <= subject.plan.cutoff || !isAtLeast(executed.value, target.value)) return;
    yield { cell, data: { reported: executed.value / target.value, last: isoFromDay(last.due) } };
  },
  examples: [
    {
      name: 'Cien por ciento en abril, con fechas hasta diciembre',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha                          | % de avance |
        | PQRS      | 100% | Atención    | 30/04/22, 31/08/22 y 31/12/22  | [[100%]]    |
        | Informes  | 3    | Planeación  | 30/04/22, 31/08/22 y 31/12/22  | [[100]]     |`,
    },
    {
      name: 'Una parte; todo vencido; una cantidad',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha                          | Valor ejecutado |
        | PQRS      | 100% | Atención    | 30/04/22, 31/08/22 y 31/12/22  | 33%             |
        | Plan      | 100% | Planeación  | 2022-01-31                     | 100%            |
        | Informes  | 3    | Planeación  | 30/04/22, 31/08/22 y 31/12/22  | 3               |`,
    },
  ],
});
