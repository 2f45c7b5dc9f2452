import { FIELDS } from '../fields';
import { saysPercent } from '../plan/column-order';
import { type TableColumn } from '../recognize/table';
import { columnHeaderCell } from './cells';
import { FIELD_NAMES } from './field-names';
import { type TableRule, defineRule } from './rule';
import { quote } from './wording';

/** `Ejecutado` and `% ejecutado` of the same activity are a pair, read one after the other. */
const mayStandInPairs = (column: TableColumn): boolean => column.field === 'executed' || column.field === 'verified';

export default defineRule<TableRule<{ field: string; header: string; first: string }>>({
  id: 'column-duplicate',
  severity: 'warning',
  scope: 'table',
  needs: [],
  title: 'Dos columnas se leen como lo mismo',
  why:
    'Se usa la primera; de dos columnas de fechas se leen las dos, cada fecha como una entrega. Si la buena es la otra, ' +
    'todas las cifras de la tabla salen de la columna equivocada.',
  guide: null,
  remedy: 'Cambie el encabezado de una de las dos, o dígale al panel qué contiene cada una.',
  message: ({ field, header, first }) =>
    `La columna ${quote(header)} también se lee como ${FIELD_NAMES[field as keyof typeof FIELD_NAMES] ?? field}, igual ` +
    `que ${quote(first)}. Diga cuál de las dos es.`,
  *check(subject) {
    const firsts = new Map<string, TableColumn>();
    for (const column of subject.table.columns) {
      const { field, block } = column;
      if (field === null || FIELDS.find(({ id }) => id === field)?.many) continue;
      const pair = mayStandInPairs(column) && saysPercent(column) ? '%' : '';
      const key = `${field} ${block ?? ''} ${pair}`;
      const first = firsts.get(key);
      if (!first) firsts.set(key, column);
      else if (first.headerRow !== column.headerRow || first.headerColumn !== column.headerColumn) {
        yield { cell: columnHeaderCell(subject, column), data: { field, header: column.header, first: first.header } };
      }
    }
  },
  examples: [
    {
      name: 'Dos columnas de meta',
      table: `
        Vigencia 2022
        | Actividad | Meta | [[Meta anual]] | Responsable | Fecha      |
        | Feria     | 1    | 2              | Atención    | 2022-06-30 |
        | Informe   | 3    | 4              | Planeación  | 2022-06-30 |`,
    },
    {
      name: 'Varios responsables, tres periodos, meta con producto, lo ejecutado en cantidad y en porcentaje',
      table: `
        Vigencia 2022
        | Actividad | Meta | Producto | Responsable | Responsable | CUATRIMESTRE | < | < | Ejecutado | % ejecutado |
        | ^         | ^    | ^        | ^           | ^           | 1 | 2 | 3            | ^         | ^           |
        | Informes  | 3    | Informe  | Planeación  | Prensa      | X | X | X            | 1         | 33%         |`,
    },
  ],
});
