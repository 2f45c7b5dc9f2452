/** What the reader of the summary must know, below it. */
import { type Parameters } from '../parameters';
import { STATUS_WORDS } from '../progress/formulas-words';
import { type SeguimientoDetail } from './choices';
import { FIRST_PRINTED, LAST_PRINTED, detailColumn, fixedRange } from './seguimiento-layout';
import { type SheetDraft } from './sheet-draft';
import { NOTE_COLOUR } from './sheet-looks';
import { type SummaryRow } from './seguimiento-summary';

export interface NotesJob {
  readonly row: number;
  /** First and last row of the detail. */
  readonly detail: readonly [number, number];
  readonly rows: readonly SummaryRow[];
  readonly parameters: Parameters;
  readonly form: SeguimientoDetail;
}

export function drawNotes(draft: SheetDraft, { row, detail, rows, parameters, form }: NotesJob): void {
  draft.value(row, FIRST_PRINTED, form === 'oci' ? BARE_NOTE : fullNote(parameters));
  const status = fixedRange(detailColumn('status'), detail[0], detail[1]);
  const planned = fixedRange(detailColumn('planned'), detail[0], detail[1]);
  const early = `SUMPRODUCT((${status}="${STATUS_WORDS.done}")*(${planned}=0))`;
  const count = rows
    .flatMap((each) => each.figures)
    .filter((each) => each.word === STATUS_WORDS.done && each.planned === 0).length;
  draft.formula(
    row + 1,
    FIRST_PRINTED,
    `=IF(${early}=0,"","Actividades cumplidas antes de que algo estuviera programado (no cuentan en el porcentaje): "&${early})`,
    count === 0
      ? ''
      : `Actividades cumplidas antes de que algo estuviera programado (no cuentan en el porcentaje): ${count}`,
  );
  for (let at = row; at <= row + 1; at++) {
    const area = { top: at, bottom: at, left: FIRST_PRINTED, right: LAST_PRINTED };
    draft.merge(area);
    draft.format(area, {
      italic: true,
      fontSize: 9,
      fontColor: NOTE_COLOUR,
      wrap: true,
      vertical: 'center',
      horizontal: 'left',
    });
  }
}

const BARE_NOTE =
  'Actividades programadas: las que tenían algo programado desde el 1 de enero hasta la fecha de corte. % de avance = actividades cumplidas ÷ actividades programadas; lo parcial no cuenta como cumplido. N.A.: nada programado a corte o ningún reporte.';

function fullNote({ zones }: Parameters): string {
  const medium = writePercent(zones.medium);
  const high = writePercent(zones.high);
  return `% de cumplimiento a corte = cumplidas a corte ÷ programadas a corte, desde el 1 de enero; lo parcial no cuenta como cumplido. Zonas: baja, menos de ${medium}; media, de ${medium} a menos de ${high}; alta, ${high} o más. N.A.: nada programado a corte o ningún reporte.`;
}

/** 0,6 → `60 %`; a threshold of an entity may have decimals. */
function writePercent(share: number): string {
  return `${String(Math.round(share * 1000) / 10).replace('.', ',')} %`;
}
