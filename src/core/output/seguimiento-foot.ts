/** The foot: what an auditor needs to repeat the figures. */
import { type Analysis } from '../analysis';
import { formatDay } from '../values/calendar-date';
import { formatArea } from '../workbook/address';
import { type Circumstances } from './choices';
import { type OwnBlock } from './own-blocks';
import { FIRST_PRINTED, LAST_PRINTED } from './seguimiento-layout';
import { type SheetDraft } from './sheet-draft';
import { NOTE_COLOUR } from './sheet-looks';

const BEGINNINGS = ['Plan leído: ', 'Para repetir las cifras: ', 'Hoja construida el '] as const;

export interface FootJob {
  readonly analysis: Analysis;
  readonly circumstances: Circumstances;
  readonly blocks: readonly OwnBlock[];
}

/** Returns its last row. */
export function drawFoot(draft: SheetDraft, row: number, { analysis, circumstances, blocks }: FootJob): number {
  const ranges = blocks.map(({ table, body }) => {
    const own = new Set(table.ownColumns.map((column) => column.column));
    const columns = table.columns.map((column) => column.column).filter((column) => !own.has(column));
    const area = { top: table.header.top, left: table.header.left, bottom: body.bottom, right: Math.max(...columns) };
    return `«${table.sheet}» ${formatArea(area)}`;
  });
  const [plan, how, made] = BEGINNINGS;
  const name = analysis.workbook.fileName;
  const lines: [string, boolean][] = [
    [`${plan}${ranges.join('; ')}.`, false],
    [
      `${how}lo programado es la suma de «Cronograma PAAC» hasta la fecha de corte de esta hoja; lo reportado, la columna «Ejecutado a corte» del plan; si hay un número en «Verificado OCI», ese cuenta. Días de atraso: de la fecha más antigua sin cubrir a la fecha de corte.${verifiedInPlan(analysis)}`,
      false,
    ],
    // A file that was renamed, or sent by email as a copy, is no reason to write the sheet again.
    [
      `${made}${formatDay(circumstances.today)} con Seguimiento PAAC ${circumstances.version}${name ? `, en el libro ${name}` : ''}.`,
      true,
    ],
  ];
  lines.forEach(([text, isOfRun], index) => {
    const at = row + index;
    draft.value(at, FIRST_PRINTED, text, isOfRun);
    const area = { top: at, bottom: at, left: FIRST_PRINTED, right: LAST_PRINTED };
    draft.merge(area);
    draft.format(area, { fontSize: 8, fontColor: NOTE_COLOUR, wrap: true, vertical: 'center', horizontal: 'left' });
  });
  return row + lines.length - 1;
}

/** A plan with a column of its own for what was verified: that number is what `Ejecutado a corte` holds. */
function verifiedInPlan({ plan }: Analysis): string {
  const count = plan.activities.filter(({ executed }) => executed.source === 'verified').length;
  if (count === 0) return '';
  const where = count === 1 ? 'En 1 actividad' : `En ${count} actividades`;
  return ` ${where} el plan mismo trae lo verificado por Control Interno, y «Reportado» muestra ese valor.`;
}
