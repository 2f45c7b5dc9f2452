import { isoFromDay } from '../values/calendar-date';
import { executedCell, saysSomethingIn } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { sayDay, sayScheduled } from './wording';

export default defineRule<ActivityRule<{ planned: number; unit: string; cutoff: string; source: string }>>({
  id: 'executed-missing',
  severity: 'warning',
  scope: 'activity',
  isOfCutoff: true,
  needs: [],
  title: 'Cuentan qué se hizo, pero no cuánto',
  why: 'Sin la cantidad, la actividad aparece sin reporte aunque la dependencia haya respondido.',
  guide: null,
  remedy: 'Lea el relato y escriba la cantidad ejecutada.',
  message: ({ planned, unit, cutoff, source }) =>
    `${source === 'report' ? 'El seguimiento cuenta lo que se hizo' : 'Hay evidencia'}, pero falta la cantidad: a ` +
    `${sayDay(cutoff)} ${sayScheduled(planned, unit)}. Escriba cuánto se ejecutó.`,
  when: ({ activity }) => activity.executed.value === null && activity.plannedToCutoff > 0,
  *check(subject) {
    const { executed, plannedToCutoff, target } = subject.activity;
    const cell = executedCell(subject);
    if (!cell || executed.value !== null || executed.isNotApplicable || executed.isUnreadable) return;
    if (!(plannedToCutoff > 0) || !saysSomethingIn(subject, ['report', 'evidence'])) return;
    const source = saysSomethingIn(subject, ['report']) ? 'report' : 'evidence';
    const data = { planned: plannedToCutoff, unit: target.unit, cutoff: isoFromDay(subject.plan.cutoff), source };
    yield { cell, data };
  },
  examples: [
    {
      name: 'Hay relato y la cantidad está vacía, o es un guion',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento           |
        | Informe   | 1    | Planeación  | 2022-03-30 | [[]]            | Se publicó el informe |
        | Mapa      | 1    | Planeación  | 2022-03-30 | [[-]]           | Se publicó el mapa    |
        | Plan      | 1    | Planeación  | 2022-01-31 | 1               | Se publicó el plan    |`,
    },
    {
      name: 'N/A, nada vencido, o tampoco hay relato',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento           |
        | Informe   | 1    | Planeación  | 2022-03-30 | N/A             | Se publicó el informe |
        | Mapa      | 1    | Planeación  | 2022-11-30 |                 | Se publicó el mapa    |
        | Carta     | 1    | Planeación  | 2022-03-30 |                 |                       |
        | Plan      | 1    | Planeación  | 2022-01-31 | 1               | Se publicó el plan    |`,
    },
  ],
});
