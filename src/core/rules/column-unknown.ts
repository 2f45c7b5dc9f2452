import { type TableColumn } from '../recognize/table';
import { columnHeaderCell } from './cells';
import { type TableRule, defineRule } from './rule';
import { quote } from './wording';

/** Not where the user said that the column is of no use. */
export default defineRule<TableRule<{ header: string }>>({
  id: 'column-unknown',
  severity: 'info',
  scope: 'table',
  needs: [],
  title: 'No se sabe qué contiene una columna',
  why: 'Lo que dice esa columna no se revisa ni se usa en ninguna cifra.',
  guide: null,
  remedy: 'Si la columna dice algo del plan, elija en el panel qué es; si no, no hace falta hacer nada.',
  message: ({ header }) =>
    `La columna ${quote(header)} no se reconoce y no se usa. Si dice algo del plan, elija en el panel qué contiene.`,
  *check(subject) {
    const { columns, plannedExecutedColumn } = subject.table;
    const placeOf = ({ headerRow, headerColumn }: TableColumn): string => `${headerRow} ${headerColumn}`;
    // A header merged over several columns is known where one of them is.
    const known = new Set(columns.filter(({ field }) => field !== null).map(placeOf));
    for (const column of columns) {
      if (column.field !== null || column.header === '' || column.reason.corrected) continue;
      if (column.column === plannedExecutedColumn || known.has(placeOf(column))) continue;
      yield { cell: columnHeaderCell(subject, column), data: { header: column.header } };
    }
  },
  examples: [
    {
      name: 'Un encabezado que no es del plan',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | [[Extensión telefónica]] |
        | Feria     | 1    | Atención    | 2022-06-30 | 1015                     |`,
    },
    {
      name: 'Columnas conocidas, también las que solo acompañan',
      table: `
        Vigencia 2022
        | N.º | Actividad | Meta | Objetivo estratégico | Recursos | Responsable | Fecha      |
        | 1   | Feria     | 1    | Cercanía             | Propios  | Atención    | 2022-06-30 |`,
    },
    {
      name: 'La columna que dice P o E en cada fila',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | P/E | Ene | Feb | Mar |
        | Boletines | 3    | Prensa      | P   | 1   | 1   | 1   |
        | ^         | ^    | ^           | E   | 1   | 1   |     |
        | Informes  | 1    | Prensa      | P   |     |     | 1   |
        | ^         | ^    | ^           | E   |     |     |     |`,
    },
  ],
});
