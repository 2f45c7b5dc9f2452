/** The Spanish words that formulas write and compare; `output/labels.ts` hands them on to whoever shows them. */
import { type Status } from './measured';

/** As users read the status of an activity (analysis.md, section 3). */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  done: 'Cumplida',
  unreported: 'Sin reporte',
  late: 'Atrasada',
  met: 'Cumplida a corte',
  'on-demand': 'A demanda',
  unscheduled: 'Sin fecha programada',
  'on-track': 'En avance',
  'not-due': 'Sin vencer',
};

/** The words that only the published sheet uses, in the place of `late` and of what was done after its date. */
export const PUBLISHED_WORDS = {
  partly: 'Cumplida parcialmente',
  notDone: 'No cumplida',
  doneLate: 'Cumplida fuera de término',
} as const;

/** Situation of one milestone in the schedule. */
export const SITUATION_WORDS = { covered: 'Cumplido', overdue: 'Vencido', pending: 'Pendiente' } as const;

/** Amounts are compared with this tolerance, here and in formulas. */
export const TOLERANCE = '0.000001';
