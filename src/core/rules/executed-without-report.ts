import { fieldCell, saysSomethingIn } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { capital, sayReported } from './wording';

export default defineRule<ActivityRule<{ executed: number; unit: string }>>({
  id: 'executed-without-report',
  severity: 'warning',
  scope: 'activity',
  isOfCutoff: true,
  needs: ['report'],
  title: 'Se reporta una cantidad antes de tiempo, sin relato',
  why: 'Nada había vencido y nadie cuenta qué se hizo: puede ser una cantidad escrita en la fila equivocada.',
  guide: null,
  remedy: 'Escriba qué se hizo, o borre la cantidad si no es de esta actividad.',
  message: ({ executed, unit }) =>
    `${capital(sayReported(executed, unit))} cuando nada había vencido, y el seguimiento está vacío. Escriba qué se hizo, ` +
    'o corrija la cantidad.',
  when: ({ activity }) => activity.executed.value !== null && !(activity.plannedToCutoff > 0),
  *check(subject) {
    const { executed, plannedToCutoff, target } = subject.activity;
    const cell = fieldCell(subject, 'report');
    if (!cell || executed.value === null || !(executed.value > 0) || plannedToCutoff > 0) return;
    if (subject.columns.has('evidence') || saysSomethingIn(subject, ['report'])) return;
    yield { cell, data: { executed: executed.value, unit: target.unit } };
  },
  examples: [
    {
      name: 'Una cantidad en abril para algo de noviembre',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento       |
        | Informe   | 2    | Planeación  | 2022-11-30 | 1               | [[]]              |
        | Plan      | 1    | Planeación  | 2022-01-31 | 1               | Se publicó el plan |`,
    },
    {
      name: 'Con relato; sin nada ejecutado; con columna de evidencia es otro aviso',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento           |
        | Informe   | 2    | Planeación  | 2022-11-30 | 1               | Se publicó el primero |
        | Plan      | 1    | Planeación  | 2022-11-30 | 0               |                       |
        | Mapa      | 1    | Planeación  | 2022-11-30 |                 |                       |`,
    },
  ],
});
