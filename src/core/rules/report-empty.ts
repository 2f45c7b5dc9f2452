import { type FieldId } from '../fields/field';
import { isoFromDay } from '../values/calendar-date';
import { reportCell, reportField, saysSomethingIn } from './cells';
import { type ActivityRule, type TableView, defineRule } from './rule';
import { sayDay, sayReported, sayScheduled } from './wording';

const [REPORT, EVIDENCE, NEITHER] = [['report'], ['evidence'], []] as const;
const reportFields = (subject: TableView): readonly FieldId[] => {
  const field = reportField(subject);
  return field === null ? NEITHER : field === 'report' ? REPORT : EVIDENCE;
};

export default defineRule<ActivityRule<{ planned: number; executed: number; unit: string; cutoff: string }>>({
  id: 'report-empty',
  severity: 'warning',
  scope: 'activity',
  isOfCutoff: true,
  needs: [],
  title: 'Hay cantidad, pero nadie cuenta qué se hizo',
  why: 'Una cifra sin relato ni soporte no se puede verificar, y Control Interno la devolverá.',
  guide: null,
  remedy: 'Escriba qué se hizo, cuándo y dónde está el soporte.',
  message: ({ planned, executed, unit, cutoff }) =>
    `A ${sayDay(cutoff)} ${sayScheduled(planned, unit)}, ${sayReported(executed, unit)} y esta celda ` +
    'está vacía. Escriba qué se hizo y dónde está el soporte.',
  when: (subject) => {
    const { executed, plannedToCutoff } = subject.activity;
    return executed.value !== null && plannedToCutoff > 0 && !saysSomethingIn(subject, reportFields(subject));
  },
  check(subject) {
    const { executed, plannedToCutoff, target } = subject.activity;
    const cell = reportCell(subject);
    if (!cell || executed.value === null) return [];
    const cutoff = isoFromDay(subject.plan.cutoff);
    const data = { planned: plannedToCutoff, executed: executed.value, unit: target.unit, cutoff };
    return [{ cell, data }];
  },
  examples: [
    {
      name: 'El seguimiento está vacío',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento        |
        | Informe   | 1    | Planeación  | 2022-03-30 | 1               | [[]]               |
        | Mapa      | 1    | Planeación  | 2022-03-30 | 0               | [[]]               |
        | Plan      | 1    | Planeación  | 2022-01-31 | 1               | Se publicó el plan |`,
    },
    {
      name: 'Sin columna de seguimiento se mira la de evidencia',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Evidencia |
        | Informe   | 1    | Planeación  | 2022-03-30 | 1               | [[]]      |
        | Plan      | 1    | Planeación  | 2022-01-31 | 1               | Acta 3    |`,
    },
    {
      name: 'Nada vencido, o nada reportado',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento        |
        | Informe   | 1    | Planeación  | 2022-11-30 | 1               |                    |
        | Mapa      | 1    | Planeación  | 2022-03-30 |                 |                    |
        | Plan      | 1    | Planeación  | 2022-01-31 | 1               | Se publicó el plan |`,
    },
  ],
});
