import { activityCell } from './cells';
import { type TableRule, defineRule } from './rule';
import { activitySubject } from './subjects';
import { quote } from './wording';

export default defineRule<TableRule<{ activity: string }>>({
  id: 'row-hidden',
  severity: 'info',
  scope: 'table',
  needs: [],
  title: 'La fila de una actividad está oculta o filtrada',
  why: 'La actividad se cuenta en todas las cifras aunque no se vea en la hoja.',
  guide: null,
  remedy:
    'Muestre la fila, o quite el filtro, para revisarla. Si la actividad ya no es del plan, quítela en una nueva versión.',
  message: ({ activity }) =>
    `La fila de ${quote(activity)} está oculta o filtrada, y se cuenta en las cifras. Muéstrela para revisarla.`,
  *check(subject) {
    const hidden = new Set(subject.sheet.hiddenRows);
    if (hidden.size === 0) return;
    for (const activity of subject.activities) {
      if (!hidden.has(activity.row)) continue;
      yield { cell: activityCell(activitySubject(subject, activity)), data: { activity: activity.text } };
    }
  },
  examples: [
    {
      name: 'La segunda fila está oculta',
      table: `
        Vigencia 2022
        | Actividad   | Meta | Responsable | Fecha      |
        | Informe     | 1    | Planeación  | 2022-06-30 |
        ~| [[Feria]]  | 1    | Planeación  | 2022-06-30 |`,
    },
    {
      name: 'Todas se ven',
      table: `
        Vigencia 2022
        | Actividad   | Meta | Responsable | Fecha      |
        | Informe     | 1    | Planeación  | 2022-06-30 |`,
    },
  ],
});
