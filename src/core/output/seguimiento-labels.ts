/**
 * The words that we write on a seguimiento sheet by ourselves. The sheet lives for years: what an earlier release wrote
 * must be known as ours, or it would be kept among the user's annotations.
 */
import { foldText } from '../values/fold-text';
import {
  DETAIL_HEADERS,
  HEAD_FIELDS,
  HELPER_HEADERS,
  MEAN_LABEL,
  ORPHANS_LABEL,
  STRAYS_LABEL,
  SUMMARY_HEADERS,
  SUPPORT_LABEL,
  TOTAL_LABEL,
} from './seguimiento-layout';
import { MODIFICATION_LABELS } from './seguimiento-modifications';

/** What a label said in earlier releases, by what it says now: whoever rewords one leaves its old words here. */
const FORMER_LABELS: Readonly<Record<string, readonly string[]>> = {};

/** Texts that say something else at every build begin like this; those of earlier releases stay in the list. */
const BEGINNINGS = [
  'SEGUIMIENTO AL ',
  '% de cumplimiento a corte =',
  'Actividades programadas: las que ',
  'Actividades cumplidas antes de que algo estuviera programado',
  'Plan leído: ',
  'Para repetir las cifras: ',
  'Hoja construida el ',
].map(foldText);

const LABELS = [
  ...Object.values(HEAD_FIELDS).map(({ label }) => label),
  ...Object.values(SUMMARY_HEADERS).flatMap((headers) => Object.values(headers)),
  ...Object.values(DETAIL_HEADERS),
  ...Object.values(HELPER_HEADERS),
  TOTAL_LABEL,
  MEAN_LABEL,
  ORPHANS_LABEL,
  STRAYS_LABEL,
  SUPPORT_LABEL,
  ...MODIFICATION_LABELS,
];

const OWN_TEXTS = new Set([...LABELS, ...Object.values(FORMER_LABELS).flat()].map(foldText));

/** Is a text this label of ours, as it reads now or as an earlier release wrote it? */
export const isLabel = (text: string, label: string): boolean =>
  text === label || (FORMER_LABELS[label] ?? []).includes(text);

/** Did we write this text, now or in an earlier release, wherever it stands? */
export function isOwnText(text: string): boolean {
  const folded = foldText(text);
  return OWN_TEXTS.has(folded) || BEGINNINGS.some((beginning) => folded.startsWith(beginning));
}
