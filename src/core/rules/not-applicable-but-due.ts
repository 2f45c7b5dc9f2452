import { isoFromDay } from '../values/calendar-date';
import { executedCell } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { sayDay, sayScheduled } from './wording';

export default defineRule<ActivityRule<{ planned: number; unit: string; cutoff: string }>>({
  id: 'not-applicable-but-due',
  severity: 'warning',
  scope: 'activity',
  isOfCutoff: true,
  needs: [],
  title: 'Dice que no aplica, pero algo ya venció',
  why: 'El cronograma del plan pide algo a este corte: «no aplica» deja la actividad sin reporte.',
  guide: null,
  remedy: 'Escriba lo ejecutado (0 si no se hizo nada), o corrija las fechas en una nueva versión del plan.',
  message: ({ planned, unit, cutoff }) =>
    `Dice que no aplica, pero a ${sayDay(cutoff)} ${sayScheduled(planned, unit)}. Escriba lo ejecutado, 0 si ` +
    'no se hizo nada.',
  when: ({ activity }) => activity.executed.isNotApplicable,
  *check(subject) {
    const { executed, plannedToCutoff, target } = subject.activity;
    const cell = executedCell(subject);
    if (!cell || executed.value !== null || !executed.isNotApplicable || !(plannedToCutoff > 0)) return;
    yield { cell, data: { planned: plannedToCutoff, unit: target.unit, cutoff: isoFromDay(subject.plan.cutoff) } };
  },
  examples: [
    {
      name: 'Venció en marzo y dice N/A',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado |
        | Informe   | 1    | Planeación  | 2022-03-30 | [[N/A]]         |
        | Plan      | 1    | Planeación  | 2022-01-31 | [[No aplica]]   |
        | Mapa      | 1    | Planeación  | 2022-01-31 | [[No aplica para este corte]] |`,
    },
    {
      name: 'Todavía no vence, o la celda está vacía',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado |
        | Informe   | 1    | Planeación  | 2022-11-30 | N/A             |
        | Plan      | 1    | Planeación  | 2022-01-31 | -               |`,
    },
  ],
});
