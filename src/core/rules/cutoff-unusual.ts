import { dateFromDay, dayFromDate, isoFromDay, lastDayOfMonth } from '../values/calendar-date';
import { type WorkbookRule, defineRule } from './rule';
import { sayDay, sayList } from './wording';

export default defineRule<WorkbookRule<{ cutoff: string; usual: readonly string[] }>>({
  id: 'cutoff-unusual',
  severity: 'info',
  scope: 'workbook',
  isOfCutoff: true,
  needs: [],
  title: 'La fecha de corte no es una de las usuales',
  why: 'El seguimiento se publica por cuatrimestres. Con otro corte, las cifras no se pueden comparar con las publicadas.',
  guide:
    'Los cortes son el 30 de abril, el 31 de agosto y el 31 de diciembre; el seguimiento se publica en los diez primeros ' +
    'días hábiles siguientes (Decreto 124 de 2016).',
  remedy: 'Si el corte es a propósito, siga; si no, elija una de las tres fechas.',
  message: ({ cutoff, usual }) =>
    `El corte elegido es ${sayDay(cutoff)}; los usuales del año son ${sayList(usual.map(sayDay))}. Confirme que es a propósito.`,
  *check({ plan, parameters }) {
    const { year, month, day } = dateFromDay(plan.cutoff);
    if (parameters.cutoffs.some((usual) => usual.month === month && usual.day === day)) return;
    const usual = parameters.cutoffs.map((each) =>
      isoFromDay(dayFromDate(year, each.month, each.day) ?? lastDayOfMonth(year, each.month)),
    );
    yield { cell: null, data: { cutoff: isoFromDay(plan.cutoff), usual } };
  },
  examples: [
    {
      name: 'Corte al 30 de junio',
      cutoff: '2022-06-30',
      isReportedWithoutCell: true,
      table: `
        Vigencia 2022
        | Actividad   | Meta | Responsable | Fecha      |
        | Informe     | 1    | Planeación  | 2022-06-30 |`,
    },
    {
      name: 'Corte al 31 de agosto',
      cutoff: '2022-08-31',
      table: `
        Vigencia 2022
        | Actividad   | Meta | Responsable | Fecha      |
        | Informe     | 1    | Planeación  | 2022-06-30 |`,
    },
  ],
});
