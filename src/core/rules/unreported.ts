import { type FieldId } from '../fields/field';
import { activityCell, columnsOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { isoFromDay } from '../values/calendar-date';
import { quote, sayCount, sayDay, sayScheduled } from './wording';

type Data = {
  planned: number;
  unit: string;
  cutoff: string;
  daysLate: number;
  since: string | null;
  activity: string;
  hasExecutedColumn: boolean;
  /** Follow-up columns are repeated by cutoff, and none of them is of this one or an earlier one. */
  isOfOtherCutoff: boolean;
  complianceHeader: string | null;
};

const REPORTED = ['executed', 'executedPeriod', 'verified'] as const;
const isReported = (field: FieldId | null): boolean => REPORTED.some((reported) => reported === field);

/** Text or an error value in the executed cell has a finding of its own, which says more. */
export default defineRule<ActivityRule<Data>>({
  id: 'unreported',
  severity: 'warning',
  scope: 'activity',
  isOfCutoff: true,
  needs: [],
  yieldsTo: ['executed-missing', 'not-applicable-but-due', 'executed-not-number'],
  title: 'Ya venció y nadie reportó qué se ejecutó',
  why: 'Sin un dato no se sabe si se cumplió. En el seguimiento cuenta como no hecha, y así se publica.',
  guide: null,
  remedy:
    'Pida el reporte a la dependencia responsable y escriba la cantidad ejecutada; si no se hizo nada, escriba 0.',
  message: ({
    planned,
    unit,
    cutoff,
    daysLate,
    since,
    activity,
    hasExecutedColumn,
    isOfOtherCutoff,
    complianceHeader,
  }) => {
    const due =
      since === null
        ? ''
        : daysLate > 0
          ? ` Venció el ${sayDay(since)}, hace ${sayCount(daysLate, 'día', 'días')}.`
          : ` Vence el mismo día del corte, ${sayDay(since)}.`;
    const way = hasExecutedColumn
      ? 'Escriba lo ejecutado; si no se hizo nada, 0.'
      : complianceHeader !== null
        ? `Si ${quote(complianceHeader)} es lo ejecutado, dígalo en el panel; si no, agregue una columna para reportarlo.`
        : `La tabla no tiene columna de lo ejecutado${isOfOtherCutoff ? ' para este corte' : ''}: agréguela o deje que el ` +
          'complemento la agregue.';
    return `${quote(activity)}: a ${sayDay(cutoff)} ${sayScheduled(planned, unit)} y no hay reporte.${due} ${way}`;
  },
  when: ({ activity }) => activity.status === 'unreported',
  check(subject) {
    const { activity, plan } = subject;
    if (activity.executed.isUnreadable) return [];
    const data: Data = {
      planned: activity.plannedToCutoff,
      unit: activity.target.unit,
      cutoff: isoFromDay(plan.cutoff),
      daysLate: activity.daysLate,
      since: activity.nextDue === null ? null : isoFromDay(activity.nextDue),
      activity: activity.text,
      complianceHeader: columnsOf(subject, 'reportedCompliance')[0]?.header ?? null,
      hasExecutedColumn: REPORTED.some((field) => subject.columns.has(field)),
      isOfOtherCutoff: subject.table.columns.some(({ field, block }) => block !== null && isReported(field)),
    };
    return [{ cell: activityCell(subject), data }];
  },
  examples: [
    {
      name: 'La tabla no tiene dónde reportar',
      table: `
        Vigencia 2022
        | Actividad               | Meta | Responsable | Fecha      |
        | [[Publicar el informe]] | 1    | Planeación  | 2022-03-30 |
        | Encuesta de cierre      | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'La celda de lo ejecutado está vacía',
      table: `
        Vigencia 2022
        | Actividad               | Meta | Responsable | Fecha      | Valor ejecutado |
        | [[Publicar el informe]] | 1    | Planeación  | 2022-03-30 |                 |
        | Publicar el plan        | 1    | Planeación  | 2022-01-31 | 1               |`,
    },
    {
      name: 'Cero es un reporte; un texto y un N/A tienen su propio aviso',
      table: `
        Vigencia 2022
        | Actividad               | Meta | Responsable | Fecha      | Valor ejecutado |
        | Publicar el informe     | 1    | Planeación  | 2022-03-30 | 0               |
        | Publicar el plan        | 1    | Planeación  | 2022-01-31 | uno publicado   |
        | Publicar la estrategia  | 1    | Planeación  | 2022-01-31 | N/A             |
        | Publicar el mapa        | 1    | Planeación  | 2022-01-31 | #REF!           |`,
    },
  ],
});
