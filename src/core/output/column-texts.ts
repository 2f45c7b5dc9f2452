/** What each added column looks like and says of itself: width, number format, and the message on its header. */
import { type OwnColumnId } from '../workbook/own-marks';

export interface ColumnLook {
  /** Characters of the default font: its header fits on one line, for a header row that is no higher stays as it is. */
  readonly width: number;
  readonly align: 'left' | 'center';
  /** Format of a figure: `unit` is a quantity or a percentage as the activity's target is. */
  readonly figure: 'unit' | 'ratio' | 'day' | 'whole' | 'text';
  /** Excel shows it beside the selected header: what the column says and where it comes from; ≤ 255 characters. */
  readonly note: string;
}

export const COLUMN_LOOKS: Readonly<Record<OwnColumnId, ColumnLook>> = {
  key: {
    width: 9,
    align: 'center',
    figure: 'text',
    note: 'Identifica la actividad en el cronograma y en los seguimientos. No lo cambie ni lo repita: así sus observaciones no se pierden cuando se muevan filas.',
  },
  targetOfYear: {
    width: 12,
    align: 'center',
    figure: 'unit',
    note: 'La meta de la vigencia como número: la celda del plan donde es un número, o lo que se leyó de su texto. Si el texto de la meta cambia, vuelva a calcular.',
  },
  executedToCutoff: {
    width: 16.5,
    align: 'center',
    figure: 'unit',
    note: 'Lo ejecutado, en la unidad de la meta, tomado de las celdas de seguimiento de esta fila. Vacío si nadie ha reportado un número.',
  },
  plannedToCutoff: {
    width: 17.5,
    align: 'center',
    figure: 'unit',
    note: 'La suma de lo programado en «Cronograma PAAC» con fecha hasta el corte (celda PAAC_Corte), sin pasar de la meta.',
  },
  progress: {
    width: 26,
    align: 'center',
    figure: 'ratio',
    note: 'Ejecutado dividido por la meta del año, entre 0 % y 100 %.',
  },
  compliance: {
    width: 24,
    align: 'center',
    figure: 'ratio',
    note: 'Ejecutado dividido por lo programado a la fecha de corte, entre 0 % y 100 %. Vacío si a la fecha de corte no había nada programado.',
  },
  status: {
    width: 19,
    align: 'center',
    figure: 'text',
    note: 'Cumplida: alcanzó la meta. Cumplida a corte: hizo lo programado. Atrasada: hizo menos. Sin reporte: había algo programado y nadie reportó. En avance y Sin vencer: aún no había nada programado.',
  },
  daysLate: {
    width: 13.5,
    align: 'center',
    figure: 'whole',
    note: 'Días entre la fecha programada más antigua que falta por cubrir y la fecha de corte.',
  },
  nextDue: {
    width: 13,
    align: 'center',
    figure: 'day',
    note: 'La fecha programada más antigua que falta por cubrir, según «Cronograma PAAC». Vacía si no falta ninguna.',
  },
  executed: {
    width: 14.5,
    align: 'center',
    figure: 'unit',
    note: 'Escriba aquí la cantidad ejecutada desde enero (o el porcentaje, si la meta es un porcentaje). Deje la celda vacía mientras no haya reporte.',
  },
  report: {
    width: 40,
    align: 'left',
    figure: 'text',
    note: 'Escriba aquí qué se hizo: el relato del seguimiento.',
  },
  evidence: {
    width: 30,
    align: 'left',
    figure: 'text',
    note: 'Escriba aquí dónde está el soporte: enlace, radicado, acta, fotografía.',
  },
};

/** Number formats of the figures; they mean the same in every language of Excel. */
export const NUMBER_FORMATS = {
  count: 'General',
  percent: '0.0%',
  ratio: '0.0%',
  day: 'dd/mm/yyyy',
  whole: '0',
} as const;
