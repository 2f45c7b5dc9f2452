import { activityCell } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { isoFromDay } from '../values/calendar-date';
import { quote, sayCount, sayDay, sayReported, sayScheduled } from './wording';

type Data = {
  planned: number;
  executed: number;
  unit: string;
  cutoff: string;
  daysLate: number;
  since: string | null;
  activity: string;
};

export default defineRule<ActivityRule<Data>>({
  id: 'late',
  severity: 'warning',
  scope: 'activity',
  isOfCutoff: true,
  needs: [],
  title: 'La actividad está atrasada',
  why:
    'Se reportó menos de lo que estaba programado a la fecha de corte. En la hoja publicada aparecerá como cumplida ' +
    'parcialmente o no cumplida.',
  guide: null,
  remedy:
    'Pida a la dependencia lo que falta. Si ya se hizo, actualice lo ejecutado; si la fecha cambió, corríjala en una ' +
    'nueva versión del plan.',
  message: ({ planned, executed, unit, cutoff, daysLate, since, activity }) => {
    const delay =
      since === null
        ? ''
        : daysLate > 0
          ? ` Lleva ${sayCount(daysLate, 'día', 'días')} de atraso desde el ${sayDay(since)}.`
          : ` Vence el mismo día del corte, ${sayDay(since)}.`;
    return (
      `${quote(activity)}: a ${sayDay(cutoff)} ${sayScheduled(planned, unit)} y ` +
      `${sayReported(executed, unit)}.${delay} Si ya se hizo, actualice lo ejecutado.`
    );
  },
  when: ({ activity }) => activity.status === 'late',
  check(subject) {
    const { activity, plan } = subject;
    const data: Data = {
      planned: activity.plannedToCutoff,
      executed: activity.executed.value ?? 0,
      unit: activity.target.unit,
      cutoff: isoFromDay(plan.cutoff),
      daysLate: activity.daysLate,
      since: activity.nextDue === null ? null : isoFromDay(activity.nextDue),
      activity: activity.text,
    };
    return [{ cell: activityCell(subject), data }];
  },
  examples: [
    {
      name: 'Dos boletines programados y uno hecho',
      table: `
        Vigencia 2017
        | Actividad              | Meta | Responsable | Fecha programada            | Valor ejecutado |
        | [[Publicar boletines]] | 6    | Prensa      | 30-03-17 28-04-17 30-05-17 30-06-17 30-08-17 30-09-17 | 1 |`,
    },
    {
      name: 'Nada hecho, y reportado como 0',
      table: `
        Vigencia 2022
        | Actividad             | Meta | Responsable | Fecha      | Valor ejecutado |
        | [[Publicar el informe]] | 1  | Planeación  | 2022-03-30 | 0               |`,
    },
    {
      name: 'La mitad del porcentaje programado',
      table: `
        Vigencia 2022
        | Actividad               | Meta | Responsable | Fecha      | % de avance |
        | [[Responder las PQRS]]  | 100% | Atención    | 2022-04-30 | 50%         |`,
    },
    {
      name: 'Ejecutado 0 no es atraso cuando nada ha vencido',
      table: `
        Vigencia 2022
        | Actividad             | Meta | Responsable | Fecha      | Valor ejecutado |
        | Publicar el informe   | 1    | Planeación  | 2022-11-30 | 0               |
        | Feria de la transparencia | 2 | Planeación | 30/03/2022 y 30/10/2022 | 1  |`,
    },
    {
      name: 'Sin reporte es otro aviso',
      table: `
        Vigencia 2022
        | Actividad             | Meta | Responsable | Fecha      | Valor ejecutado |
        | Publicar el informe   | 1    | Planeación  | 2022-03-30 |                 |
        | Publicar el plan      | 1    | Planeación  | 2022-01-31 | 1               |`,
    },
  ],
});
