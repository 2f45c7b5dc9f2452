/** Bands: texts of a header that stand over the labels of several columns. */
import { type FieldId } from '../fields/field';
import { foldText } from '../values/fold-text';
import { labelOf } from './header-labels';
import { fieldsByWords, LONGEST_HEADER, withoutAdvice } from './header-words';
import { readPeriodLabel } from './periods';

const FOLLOW_UP: ReadonlySet<FieldId | 'period'> = new Set<FieldId>([
  'executed',
  'report',
  'verified',
  'evidence',
  'reportedCompliance',
  'remarks',
  'reportedStatus',
]);
/** Fields of a plan's own columns: a band of follow-up does not stand over them. */
const PLAN_FIELDS: ReadonlySet<FieldId | 'period'> = new Set<FieldId>([
  'component',
  'subcomponent',
  'activity',
  'target',
  'responsible',
  'startDate',
  'endDate',
  'dueDate',
]);

const BAND_WORDS =
  /^(?:(?:primer|segund|tercer|cuart)[oa]?\s+)?(?:seguimiento|monitoreo|avance|ejecucion|ejecutado|programacion|programado|cronograma|periodo|corte|reporte|verificacion|control interno|oci|planeacion|formulacion|tiempo)\b/;

export function isShortLabel(text: string): boolean {
  const label = withoutAdvice(text);
  return label.length <= 80 && label.split(' ').length <= LONGEST_HEADER;
}

export const isPlanLabel = (text: string): boolean => {
  const field = labelOf(text);
  return field !== null && PLAN_FIELDS.has(field);
};

/** Does a text head columns of execution or follow-up? */
export function isExecutionText(text: string): boolean {
  const field = fieldsByWords(text)[0]?.field;
  return (
    readPeriodLabel(text).side === 'executed' ||
    field === 'executed' ||
    field === 'report' ||
    field === 'verified' ||
    field === 'reportedCompliance'
  );
}

/** Could a text stand over several columns: a period's unit, follow-up, dates, a target? */
export function isBandText(text: string): boolean {
  if (!text || !isShortLabel(text) || /:\s*\S/.test(text)) return false;
  const label = readPeriodLabel(text);
  if (label.unit || label.period || label.side) return true;
  const field = labelOf(text);
  if (field === 'dueDate' || field === 'target' || field === 'indicator' || field === 'responsible') return true;
  return BAND_WORDS.test(foldText(text));
}

/** May a label stand below a band, though no merged cell ties them? */
export function mayStandUnder(band: string, own: string): boolean {
  const label = readPeriodLabel(band);
  const field = labelOf(own);
  const ownLabel = readPeriodLabel(own);
  const isPeriodPart = field === 'period' || ownLabel.ordinal !== null || ownLabel.side !== null || own.length === 1;
  if (label.unit || label.period) return isPeriodPart || (field !== null && FOLLOW_UP.has(field));
  if (isExecutionText(band)) return !isPlanLabel(own);
  return field === null || isPeriodPart || field === 'startDate' || field === 'endDate';
}
