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
    for (const column of subject.table.columns) {
      if (column.field !== null || column.header === '' || column.reason.corrected) continue;
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
  ],
});
