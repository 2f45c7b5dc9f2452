import { blockCutoff } from '../plan/column-order';
import { findStatedCutoffs } from '../recognize/stated-cutoffs';
import { type Table } from '../recognize/table';
import { isoFromDay } from '../values/calendar-date';
import { contains, sameCell } from '../workbook/address';
import { type CellRef } from '../workbook/snapshot';
import { type WorkbookRule, type WorkbookSubject, defineRule } from './rule';
import { sayDay } from './wording';

export default defineRule<WorkbookRule<{ stated: string; cutoff: string }>>({
  id: 'cutoff-differs',
  severity: 'warning',
  scope: 'workbook',
  isOfCutoff: true,
  needs: [],
  title: 'El libro dice otra fecha de corte que la elegida',
  why: 'Lo reportado es de un corte y las cifras se calcularían con otro: aparecerían atrasos que no existen, o no aparecerían los que sí.',
  guide: null,
  remedy:
    'Elija la fecha de corte que dice el libro. Si el reporte ya es de un corte nuevo, corrija el título o el encabezado.',
  message: ({ stated, cutoff }) =>
    `Aquí dice corte al ${sayDay(stated)} y el elegido es ${sayDay(cutoff)}. Elija el mismo, o corrija este texto.`,
  *check(subject) {
    const { workbook, recognition, plan } = subject;
    const all = findStatedCutoffs(workbook, recognition, plan.yearForDates);
    // Where a cell lists the year's cutoffs, the chosen one is among them.
    const agreeing = all.filter(({ day }) => day === plan.cutoff).map(({ cell }) => cell);
    for (const { day, cell, isOfBlock } of all) {
      if (agreeing.some((other) => sameCell(other, cell)) || (isOfBlock && hasBlockOfCutoff(subject, cell))) continue;
      yield { cell, data: { stated: isoFromDay(day), cutoff: isoFromDay(plan.cutoff) } };
    }
  },
  examples: [
    {
      name: 'El encabezado del seguimiento y el título son de otro corte',
      cutoff: '2017-08-31',
      table: `
        [[Seguimiento al Plan Anticorrupción a 30 de abril de 2017]]
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | [[Seguimiento - Corte Abril 30 de 2017]] |
        | Informe   | 1    | Planeación  | 2017-11-30 | 0               | Se adelanta                              |`,
    },
    {
      name: 'Un día y un mes sin año son de la vigencia',
      cutoff: '2022-08-31',
      table: `
        Plan Anticorrupción 2022
        [[Fecha de corte: 30 de abril]]
        | Actividad | Meta | Responsable | Fecha      |
        | Informe   | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'El mismo corte; una fecha de publicación no es un corte',
      cutoff: '2022-04-30',
      table: `
        Plan Anticorrupción 2022
        Fecha de corte: 30 de abril de 2022
        Fecha de publicación: 13 de mayo de 2022
        | Actividad | Meta | Responsable | Fecha      |
        | Informe   | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'La carátula dice otro corte',
      cutoff: '2022-08-31',
      table: `
        # Portada
        Alcaldía de Villa Sofía
        [[Seguimiento al Plan Anticorrupción, corte 30 de abril de 2022]]
        # Plan
        Plan Anticorrupción 2022
        | Actividad | Meta | Responsable | Fecha      |
        | Informe   | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'La lista de los cortes del año trae el elegido',
      cutoff: '2022-08-31',
      table: `
        Plan Anticorrupción 2022
        Seguimientos con corte a 30 de abril, 31 de agosto y 31 de diciembre
        Primer seguimiento: corte 30 de abril; segundo: corte 31 de agosto
        | Actividad | Meta | Responsable | Fecha      |
        | Informe   | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'Columnas repetidas por corte: una de ellas es del corte elegido',
      cutoff: '2022-08-31',
      table: `
        Plan Anticorrupción 2022
        | Actividad | Meta | Responsable | Fecha      | Corte 30 de abril | <         | Corte 31 de agosto | <         |
        | ^         | ^    | ^           | ^          | Ejecutado         | Evidencia | Ejecutado          | Evidencia |
        | Informe   | 2    | Planeación  | 2022-11-30 | 0                 |           | 1                  | Acta      |`,
    },
  ],
});

/** True where the header belongs to a table that repeats its columns by cutoff, and one of them is of the chosen one. */
function hasBlockOfCutoff({ recognition, plan }: WorkbookSubject, cell: CellRef): boolean {
  const isOf = ({ sheet, header, repeatedHeaders }: Table): boolean =>
    sheet === cell.sheet && [header, ...repeatedHeaders].some((area) => contains(area, cell.row, cell.column));
  return recognition.tables
    .filter(isOf)
    .some((table) => table.blocks.some((_, block) => blockCutoff(table, block, plan.yearForDates) === plan.cutoff));
}
