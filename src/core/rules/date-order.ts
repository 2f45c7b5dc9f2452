import { isoFromDay } from '../values/calendar-date';
import { cellOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { sayDay } from './wording';

export default defineRule<ActivityRule<{ start: string; due: string }>>({
  id: 'date-order',
  severity: 'error',
  scope: 'activity',
  needs: ['startDate', 'endDate'],
  title: 'La fecha de inicio es posterior a la final',
  why: 'Una de las dos está mal, y de la final depende cuándo vence la actividad.',
  guide: null,
  remedy: 'Revise las dos fechas: muchas veces están cambiadas, o una tiene el año anterior.',
  message: ({ start, due }) => `Empieza el ${sayDay(start)} y termina antes, el ${sayDay(due)}. Revise las dos fechas.`,
  when: ({ activity }) => activity.intervals.length > 0,
  *check(subject) {
    for (const { start, due, endCell } of subject.activity.intervals) {
      if (start === null || due === null || endCell === null || start <= due) continue;
      yield { cell: cellOf(subject, endCell), data: { start: isoFromDay(start), due: isoFromDay(due) } };
    }
  },
  examples: [
    {
      name: 'Inicio y fin al revés',
      table: `
        | Actividad | Meta | Responsable | Fecha inicio | Fecha final    |
        | Feria     | 1    | Atención    | 2022-09-01   | [[2022-08-01]] |`,
    },
    {
      name: 'El segundo de dos intervalos',
      table: `
        | Actividad | Meta | Responsable | Fecha inicio | Fecha final    |
        | Feria     | 2    | Atención    | 2022-03-01   | 2022-04-01     |
        | ^         | ^    | ^           | 2022-11-01   | [[2022-10-01]] |`,
    },
    {
      name: 'El mismo día; 01/02/2022 es el primero de febrero; dos intervalos en una celda',
      table: `
        | Actividad | Meta | Responsable | Fecha inicio          | Fecha final           |
        | Feria     | 1    | Atención    | 2022-09-01            | 2022-09-01            |
        | Informe   | 1    | Atención    | '01/02/2022           | '22/04/2022           |
        | Mesas     | 2    | Atención    | 01/05/2022¶01/10/2022 | 01/06/2022¶01/11/2022 |`,
    },
  ],
});
