import { looksLikeActivityNumber, saysNothing } from '../fields/cell-looks';
import { type FieldId } from '../fields/field';
import { formatCell } from '../workbook/address';
import { numberFormatAt, valueAt } from '../workbook/snapshot';
import { DATE_FIELDS, columnsOf } from './cells';
import { type TableRule, type TableSubject, defineRule } from './rule';

export default defineRule<TableRule<{ cell: string }>>({
  id: 'activity-empty',
  severity: 'error',
  scope: 'table',
  needs: ['activity'],
  title: 'Una fila tiene número, meta o fecha, pero no dice la actividad',
  why: 'Esa fila no entra al seguimiento: su meta y su fecha no se cuentan en ninguna parte.',
  guide: null,
  remedy: 'Escriba la actividad. Si la fila continúa la de arriba, combine las celdas o borre su número y su meta.',
  message: ({ cell }) =>
    `La fila trae datos propios y la actividad (${cell}) está vacía: no se puede seguir. Escríbala, o combine la celda ` +
    'con la de arriba si es la misma actividad.',
  *check(subject) {
    const column = columnsOf(subject, 'activity')[0]!.column;
    for (const row of subject.table.rowsWithoutActivity) {
      if (!hasNumberTargetOrDate(subject, row)) continue;
      yield { cell: subject.cellAt(row, column), data: { cell: formatCell(row, column) } };
    }
  },
  examples: [
    {
      name: 'Con número, meta y fecha propios',
      table: `
        Vigencia 2022
        | N.º | Actividad           | Meta | Responsable | Fecha      |
        | 1.1 | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | 1.2 | [[]]                | 2    | Planeación  | 2022-08-30 |
        | 1.3 | Audiencia pública   | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'Las filas combinadas de una actividad con varias fechas',
      table: `
        Vigencia 2022
        | N.º | Actividad           | Meta | Responsable | Fecha      |
        | 1.1 | Publicar el informe | 2    | Planeación  | 2022-06-30 |
        | ^   | ^                   | ^    | Prensa      | 2022-11-30 |
        | 1.2 | Audiencia pública   | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'Las firmas pegadas a la tabla',
      table: `
        Vigencia 2022
        | N.º            | Actividad           | Meta | Responsable     | Fecha      |
        | 1.1            | Publicar el informe | 2    | Planeación      | 2022-06-30 |
        | 1.2            | Audiencia pública   | 1    | Planeación      | 2022-11-30 |
        | Elaboró: Ana   |                     |      | Aprobó: Gerente |            |`,
    },
  ],
});

/** Signatures right below a table stand in its columns too, and are neither a number nor a target nor a date. */
function hasNumberTargetOrDate(subject: TableSubject, row: number): boolean {
  const cells = (fields: readonly FieldId[]) =>
    fields
      .flatMap((field) => columnsOf(subject, field))
      .map(({ column }) => ({
        value: valueAt(subject.sheet, row, column),
        numberFormat: numberFormatAt(subject.sheet, row, column),
      }))
      .filter((cell) => !saysNothing(cell));
  return (
    cells(['number']).some(looksLikeActivityNumber) ||
    cells(['target', 'product', 'planned', ...DATE_FIELDS]).length > 0
  );
}
