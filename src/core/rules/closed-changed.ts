import { closedCutoff, findChangedCell } from '../workbook/closing';
import { type WorkbookRule, defineRule } from './rule';
import { quote, sayDay } from './wording';

export default defineRule<WorkbookRule<{ sheet: string; cutoff: string; closedOn: string }>>({
  id: 'closed-changed',
  severity: 'error',
  scope: 'workbook',
  needs: [],
  title: 'Un seguimiento cerrado ya no dice lo que decía cuando se cerró',
  why: 'Lo publicado y lo que queda en el libro dejan de coincidir, y nadie puede decir después cuál era la cifra.',
  guide: null,
  remedy:
    'Devuelva la celda a lo que se publicó (en el PDF o en el libro publicado está). Si lo publicado estaba mal, déjelo dicho en el seguimiento del corte siguiente.',
  message: ({ sheet, cutoff, closedOn }) =>
    `El seguimiento con corte a ${sayDay(cutoff)} se cerró el ${sayDay(closedOn)}, y en ${quote(sheet)} esta celda cambió ` +
    'después. Devuélvala a lo que se publicó.',
  *check({ workbook, closings = [] }) {
    for (const closing of closings) {
      const closed = workbook.sheets.filter((sheet) => closedCutoff(sheet) === closing.cutoff);
      // Excel gives a copied sheet the names of the first one: the one that was closed is the one that bears its name.
      const sheet = closed.find(({ name }) => name === closing.sheet) ?? closed[0];
      const cell = sheet && findChangedCell(sheet, closing);
      if (sheet && cell) yield { cell, data: { sheet: sheet.name, cutoff: closing.cutoff, closedOn: closing.day } };
    }
  },
  examples: [
    {
      name: 'En el seguimiento cerrado se escribió encima de lo reportado',
      cutoff: '2022-04-30',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado |
        | Informe   | 1    | Planeación  | 2022-03-30 | 0               |
        | Feria     | 2    | Planeación  | 2022-03-30 | 2               |`,
      typedOnClosed: [{ header: 'Reportado', activity: 1, typed: 1, isFault: true }],
    },
    {
      name: 'La fecha de publicación, que estaba en blanco, se llena después de cerrar',
      cutoff: '2022-04-30',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado |
        | Informe   | 1    | Planeación  | 2022-03-30 | 0               |`,
      typedOnClosed: [{ header: 'Observaciones', activity: 1, typed: 'Se publicó el 12 de mayo', isFault: false }],
    },
  ],
});
