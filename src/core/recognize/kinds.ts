/** Tables that are no plans: they are named as what they are and left alone. */
import { type FieldId } from '../fields/field';
import { foldText } from '../values/fold-text';
import { type TableKind } from './table';

const RISK_WORDS = /\b(riesgos?|causas?|consecuencias?|probabilidad|impacto|zona|control(?:es)?)\b(?! interno)/g;
const SUIT_WORDS =
  /\b(tramites?|racionalizacion|situacion actual|situacion anterior|mejora por implementar|mejora a implementar|mejora a realizar|beneficio|beneficios)\b/g;

/** Words with which such headers begin, folded. */
export const OTHER_KIND_FIRST_WORDS: readonly string[] =
  'riesgo riesgos causa causas consecuencia consecuencias probabilidad impacto zona control controles tramite tramites racionalizacion situacion mejora beneficio beneficios'.split(
    ' ',
  );

/** Words of a risk map or of the SUIT table in a folded text. */
export const otherKindWords = (folded: string): readonly string[] => [
  ...(folded.match(RISK_WORDS) ?? []),
  ...(folded.match(SUIT_WORDS) ?? []),
];

/** A longer header is no name of a column. */
const LONGEST = 120;

const stem = (word: string): string => word.replace(/(es|s)$/, '');

/** How many different words of a kind stand in different header cells. */
function countWords(headers: readonly string[], words: RegExp): number {
  const found = new Set<string>();
  let cells = 0;
  for (const header of headers) {
    const hits = header.match(words);
    if (!hits) continue;
    cells++;
    hits.forEach((hit) => found.add(stem(hit)));
  }
  return Math.min(found.size, cells);
}

/** How many words of a risk map, or of the SUIT table, stand in different headers. */
export const countKindWords = (headers: readonly string[], kind: 'suit' | 'risk-map'): number =>
  countWords(
    headers.filter((header) => header.length <= LONGEST).map(foldText),
    kind === 'suit' ? SUIT_WORDS : RISK_WORDS,
  );

/**
 * The versions of a document and the hours of an event have dates, activities and people, and are no plan: without a
 * target, `Versión | Fecha | Actividad | Responsable` and `Hora | Actividad | Responsable` are lists.
 */
export function isListOfEvents(headers: readonly string[], fields: ReadonlySet<FieldId>): boolean {
  if (fields.has('target') || fields.has('product')) return false;
  return headers.some((header) =>
    /^(?:version(?:es)?|no version|hora|horas|horario|hora inicio|hora de inicio)$/.test(foldText(header)),
  );
}

/** What a table with these headers (bands included, each once) and fields is; null where it is none of the three. */
export function otherKind(headers: readonly string[], fields: ReadonlySet<FieldId>): Exclude<TableKind, 'plan'> | null {
  const folded = headers.filter((header) => header.length <= LONGEST).map(foldText);
  if (folded.length < 3) return null;
  if (countWords(folded, SUIT_WORDS) >= 2) return 'suit';
  // A legend of scales (`Probabilidad | Impacto | Zona`) is no map.
  const isMap = folded.length > 3 || folded.some((header) => /\briesgos?\b/.test(header));
  if (isMap && countWords(folded, RISK_WORDS) >= 2) return 'risk-map';
  const has = (pattern: RegExp): boolean => folded.some((header) => pattern.test(header));
  const isBare =
    has(/\bactividades programadas\b/) &&
    has(/\bactividades (cumplidas|realizadas|ejecutadas)\b/) &&
    has(/(%|porcentaje|nivel).*(avance|cumplimiento)/) &&
    !(['responsible', 'target', 'product', 'dueDate', 'startDate', 'endDate', 'period'] as const).some((field) =>
      fields.has(field),
    );
  return isBare ? 'seguimiento' : null;
}
