import { type Table } from '../recognize/table';
import { isCellError, valueAt } from '../workbook/snapshot';
import { type TableRule, defineRule } from './rule';

/** An error value says nothing about the plan: no other rule speaks of its cell. */
export default defineRule<TableRule<{ error: string }>>({
  id: 'cell-error',
  severity: 'error',
  scope: 'table',
  needs: [],
  ownsItsCell: true,
  title: 'La celda tiene un error de Excel',
  why: 'Lo que la celda decía se perdió, y toda fórmula que la use dará el mismo error.',
  guide: null,
  remedy: 'Corrija la fórmula, o escriba el valor.',
  message: ({ error }) => `La celda muestra ${error}. Corrija la fórmula o escriba el valor.`,
  *check(subject) {
    const { table, sheet } = subject;
    const columns = table.columns.filter(({ field }) => field !== null).map(({ column }) => column);
    const rows = rowsOf(table);
    for (let i = 0; i < rows.length; i += 1) {
      // Every cell of the table comes by here: by its place, which makes nothing.
      for (let j = 0; j < columns.length; j += 1) {
        const value = valueAt(sheet, rows[i]!, columns[j]!);
        if (isCellError(value)) yield { cell: subject.cellAt(rows[i]!, columns[j]!), data: { error: value.error } };
      }
    }
  },
  examples: [
    {
      name: 'Errores en varias columnas; ningún otro aviso habla de esas celdas',
      table: `
        Vigencia 2022
        | Actividad | Meta       | Responsable | Fecha       | Valor ejecutado |
        | Informe   | [[#REF!]]  | Planeación  | 2022-03-30  | [[#N/A]]        |
        | Feria     | 1          | [[#NAME?]]  | [[#VALUE!]] | 1               |`,
    },
    {
      name: 'En lugar de la primera y de la última actividad',
      table: `
        Vigencia 2022
        | N.º | Actividad | Meta | Responsable | Fecha      |
        | 1   | [[#REF!]] | 1    | Planeación  | 2022-11-30 |
        | 2   | Feria     | 1    | Planeación  | 2022-11-30 |
        | 3   | [[#REF!]] | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'N/A escrito no es un error de Excel',
      table: `
        Vigencia 2022
        | Actividad | Meta       | Responsable | Fecha       | Valor ejecutado |
        | Informe   | 1          | Planeación  | 2022-11-30  | N/A             |`,
    },
  ],
});

/** Those of the body, and those beside it whose activity is missing: an error value may be what stands in its place. */
function rowsOf({ body, rowsWithoutActivity }: Table): readonly number[] {
  if (!body) return rowsWithoutActivity;
  const rows = rowsWithoutActivity.filter((row) => row < body.top || row > body.bottom);
  for (let row = body.top; row <= body.bottom; row += 1) rows.push(row);
  return rows.sort((a, b) => a - b);
}
