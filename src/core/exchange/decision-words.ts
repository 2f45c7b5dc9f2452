/** The Spanish of a reception: why something was refused or is asked, what is missing. */
import { OWN_HEADERS } from '../workbook/own-marks';
import { type Reason, type ReasonCode, type Verdict } from './decisions';
import { type FollowUpField } from './follow-up-cells';
import { type Missing } from './missing';

export const FIELD_WORDS: Readonly<Record<FollowUpField, string>> = {
  executed: OWN_HEADERS.executed,
  report: OWN_HEADERS.report,
  evidence: OWN_HEADERS.evidence,
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  accepted: 'Se escribe',
  asked: 'Por decidir',
  refused: 'No se escribe',
  same: 'Ya está',
};

export const MISSING_WORDS: Readonly<Record<Missing['why'], string>> = {
  'no-book': 'no ha enviado su reporte de este corte',
  'no-row': 'su libro no trae esta actividad',
  blank: 'la dejó en blanco',
};

type Sentence = (reason: Reason) => string;

const quote = (text: string): string => `«${text.length > 160 ? `${text.slice(0, 157)}…` : text}»`;

const SENTENCES: Readonly<Record<ReasonCode, Sentence>> = {
  'not-in-plan': () => 'Esta actividad no está en el plan.',
  several: () => 'Hay varias actividades en el plan que podrían ser esta, y nada las distingue.',
  'no-activity': () => 'La fila no dice de qué actividad es.',
  'other-cutoff': ({ said, plan }) => `El reporte es del corte ${said}, y se está recibiendo el de ${plan}.`,
  'no-cutoff': () => 'El libro ya no dice de qué corte es.',
  'other-year': ({ said, plan }) => `El reporte es de la vigencia ${said}, y el plan es de ${plan}.`,
  'not-a-number': ({ said }) => `Donde va un número dice ${quote(said)}.`,
  'percent-for-count': ({ said }) => `Va una cantidad, en la unidad de la meta, y dice ${quote(said)}.`,
  'error-value': ({ said }) => `La celda trae un error de Excel (${said}).`,
  negative: ({ said }) => `El valor es negativo (${said}).`,
  'over-hundred': ({ said }) => `El porcentaje pasa de 100 % (${said}).`,
  'too-long': ({ said }) => `El texto tiene ${said} letras y una celda no admite tantas.`,
  'no-column': () => 'El plan no tiene todavía una columna para esto.',
  'no-block': () => 'Las columnas de seguimiento del plan son de otros cortes: falta la de este.',
  formula: () => 'La celda del plan tiene una fórmula.',
  shared: () => 'La celda del plan está combinada con la de otra actividad.',
  'several-rows': () =>
    'El plan lleva esta actividad en varias filas ya llenas: escríbalo usted en la que corresponda.',
  'no-period': () =>
    'El plan lleva lo ejecutado por periodos y ninguno termina en este corte: escríbalo usted en el que corresponda.',
  protected: () => 'La hoja del plan está protegida.',
  likeness: ({ said, plan }) =>
    `El reporte dice ${quote(said)}; lo más parecido en el plan es ${quote(plan)}. ¿Es la misma?`,
  'other-text': ({ said, plan }) => `El reporte dice ${quote(said)} y el plan ${quote(plan)}.`,
  'other-target': ({ said, plan }) => `El reporte trae otra meta: ${quote(said)}, y el plan dice ${quote(plan)}.`,
  'other-dates': ({ said, plan }) =>
    `El reporte trae otra fecha: ${quote(oneLine(said))}, y el plan dice ${quote(oneLine(plan))}.`,
  'other-office': ({ said, plan }) => `Lo envía ${said}, y el plan dice que responde ${plan === '' ? 'nadie' : plan}.`,
  'other-header': ({ said, plan }) => `El encabezado de esa columna dice corte ${plan}, y esto es de ${said}.`,
  'changed-since': ({ plan }) => `La celda del plan cambió después de hacer la solicitud: ahora dice ${quote(plan)}.`,
  overwrites: ({ plan }) => `La celda del plan ya dice ${quote(plan)}.`,
  lower: ({ said, plan }) => `Es menos de lo que ya estaba reportado: ${said}, y antes ${plan}.`,
  'over-target': ({ said, plan }) => `Es más que la meta: ${said}, y la meta es ${plan}.`,
  'number-in-text': ({ said, plan }) => `Dice ${quote(said)}: ¿se escribe ${plan}?`,
  'percent-doubt': ({ said, plan }) => `Dice ${said} donde va un porcentaje: ¿es ${plan}?`,
  'share-of-target': ({ said, plan }) =>
    `Dice ${quote(said)} donde va una cantidad: ¿se escribe ${plan}, esa parte de la meta?`,
  fraction: ({ said, plan }) => `Dice ${said} y la meta es ${plan}: ¿es menos de una unidad, o una parte de la meta?`,
  'by-period': ({ said, plan }) => `El plan lleva lo de cada periodo: de ${said} en total, a este le quedan ${plan}.`,
  'two-answers': ({ said }) => `Hay otra respuesta para la misma celda: ${said}.`,
};

const oneLine = (text: string): string => text.replace(/\n/g, ', ');

/** One sentence. */
export const sayReason = (reason: Reason): string => SENTENCES[reason.code](reason);
