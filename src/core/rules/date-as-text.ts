import { cellOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { isoFromDay } from '../values/calendar-date';
import { quote, sayDay } from './wording';

/** Formulas that compare a text with a date give wrong answers without any error. */
export default defineRule<ActivityRule<{ text: string; day: string }>>({
  id: 'date-as-text',
  severity: 'info',
  scope: 'activity',
  needs: [],
  title: 'La fecha está escrita como texto',
  why:
    'Excel no ordena, no filtra ni compara por fecha un texto, y en otro computador puede leerlo con el día y el mes ' +
    'cambiados.',
  guide: null,
  remedy: 'Guarde la fecha como fecha de Excel: el arreglo la escribe en la misma celda, con el día antes del mes.',
  message: ({ text, day }) =>
    `${quote(text)} está escrito como texto; se leyó ${sayDay(day)}. Guárdelo como fecha de Excel.`,
  when: ({ activity }) => activity.dateCells.some(({ isSingleDateAsText }) => isSingleDateAsText),
  check(subject) {
    return subject.activity.dateCells
      .filter(({ isSingleDateAsText, days }) => isSingleDateAsText && days.length > 0)
      .map(({ cell, days }) => ({
        cell: cellOf(subject, cell),
        data: { text: cell.text, day: isoFromDay(days[0]!) },
        fix: { day: days[0]! },
      }));
  },
  examples: [
    {
      name: 'Una fecha programada',
      table: `
        | Actividad                 | Meta      | Responsable           | Fecha programada               |
        | Publicar el informe anual | 1 informe | Oficina de Planeación | [[30-jun-22 => 2022-06-30]]    |
        | Encuesta de satisfacción  | 1         | Oficina de Planeación | [['31/08/2022 => 2022-08-31]]  |`,
    },
    {
      name: 'La de inicio y la final, cada una en su celda',
      table: `
        | Actividad | Meta | Responsable | Fecha inicio                       | Fecha final                     |
        | Feria     | 1    | Atención    | [[1 de agosto de 2022 => 2022-08-01]] | [['01/09/2022 => 2022-09-01]] |`,
    },
    {
      name: 'Un abril mal escrito',
      table: `
        Vigencia 2017
        | Actividad | Meta | Responsable | Fecha                     |
        | Boletín   | 1    | Prensa      | [[28-ab-17 => 2017-04-28]] |`,
    },
    {
      name: 'Fechas de Excel, varias fechas en una celda, un mes sin día, una palabra',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha                   |
        | Feria     | 1    | Atención    | 2022-08-01              |
        | Informes  | 2    | Planeación  | 28/02/22¶30/08/22       |
        | Encuesta  | 1    | Atención    | diciembre de 2022       |
        | Boletines | 3    | Prensa      | Cuatrimestral           |
        | Jornada   | 1    | Prensa      | 22 al 28 de abril de 2022 |`,
    },
  ],
});
