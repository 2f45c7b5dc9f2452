import { dayFromDate, isoFromDay } from '../values/calendar-date';
import { type CellReading } from '../plan/plan';
import { cellOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { sayDay } from './wording';

interface PlanDays {
  readonly first: number;
  readonly last: number;
}

/** Asked for each activity of a plan, which is of one year. */
const daysOfPlan = (() => {
  let known: PlanDays & { readonly year: number } = { year: NaN, first: 0, last: 0 };
  return (year: number): PlanDays => {
    if (known.year !== year) {
      known = { year, first: dayFromDate(year, 1, 1) ?? 0, last: dayFromDate(year + 1, 1, 31) ?? 0 };
    }
    return known;
  };
})();

const isOutside = (day: number | null, { first, last }: PlanDays): boolean =>
  day !== null && (day < first || day > last);

/** The last seguimiento of a year is due in January of the next: such a date belongs to the plan. */
export default defineRule<ActivityRule<{ day: string; planYear: number }>>({
  id: 'date-out-of-year',
  severity: 'warning',
  scope: 'activity',
  needs: [],
  title: 'La fecha no es de la vigencia del plan',
  why:
    'El plan es de un año. Una fecha de otro casi siempre es un error al digitar o al copiar el plan anterior, y la ' +
    'actividad vence antes de empezar o no vence nunca.',
  guide: 'El plan se elabora y se publica cada año, a más tardar el 31 de enero.',
  remedy: 'Corrija el año de la fecha. Hasta el 31 de enero siguiente se acepta, por el último seguimiento del año.',
  message: ({ day, planYear }) => `${sayDay(day)} no es de la vigencia ${planYear}. Revise el año de la fecha.`,
  when: ({ plan: { planYear }, activity: { milestones, intervals } }) => {
    if (planYear === null) return false;
    const days = daysOfPlan(planYear);
    for (let i = 0; i < milestones.length; i += 1) {
      if (isOutside(milestones[i]!.due, days) || isOutside(milestones[i]!.start, days)) return true;
    }
    return intervals.some(({ start }) => isOutside(start, days));
  },
  *check(subject) {
    const { planYear } = subject.plan;
    if (planYear === null) return;
    const planDays = daysOfPlan(planYear);
    const { milestones, intervals } = subject.activity;
    const days: { day: number; cell: CellReading }[] = milestones.map(({ due, cell }) => ({ day: due, cell }));
    for (const { start, startCell } of intervals)
      if (start !== null && startCell) days.push({ day: start, cell: startCell });
    for (const { start, cell } of milestones) if (start !== null) days.push({ day: start, cell });
    const outside = days
      .filter(({ day }) => isOutside(day, planDays))
      .sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column)[0];
    if (outside) yield { cell: cellOf(subject, outside.cell), data: { day: isoFromDay(outside.day), planYear } };
  },
  examples: [
    {
      name: 'El año del plan anterior',
      table: `
        Plan Anticorrupción 2022
        | Actividad           | Meta | Responsable | Fecha          |
        | Publicar el informe | 1    | Planeación  | [[2021-06-30]] |
        | Audiencia pública   | 1    | Planeación  | 2022-11-30     |
        | Feria               | 1    | Planeación  | 2022-10-30     |`,
    },
    {
      name: 'Un año después',
      table: `
        Plan Anticorrupción 2022
        | Actividad           | Meta | Responsable | Fecha inicio | Fecha final    |
        | Publicar el informe | 1    | Planeación  | 2022-06-01   | [[2023-06-30]] |
        | Audiencia pública   | 1    | Planeación  | 2022-11-01   | 2022-11-30     |`,
    },
    {
      name: 'Enero del año siguiente; un plan del que no se sabe el año',
      table: `
        Plan Anticorrupción 2022
        | Actividad              | Meta | Responsable | Fecha      |
        | Seguimiento de cierre  | 1    | Control     | 2023-01-31 |
        | Audiencia pública      | 1    | Planeación  | 2022-11-30 |`,
    },
  ],
});
