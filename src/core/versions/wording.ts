/** The Spanish of what changed between two versions of a plan. */
import { type VersionActivity } from '../progress/plan-version';
import { formatDay } from '../values/calendar-date';
import { type ChangeKind } from './changes';
import { type Match } from './match-activities';

/** What is said of one change. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'Actividad agregada',
  removed: 'Actividad retirada',
  dates: 'Fecha cambiada',
  target: 'Meta cambiada',
  responsible: 'Responsable cambiado',
  reworded: 'Texto cambiado',
  moved: 'Actividad movida',
  renumbered: 'Número cambiado',
  renamed: 'Nombre cambiado',
};

/** And of many. */
export const CHANGES_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'Actividades agregadas',
  removed: 'Actividades retiradas',
  dates: 'Fechas cambiadas',
  target: 'Metas cambiadas',
  responsible: 'Responsables cambiados',
  reworded: 'Textos cambiados',
  moved: 'Actividades movidas',
  renumbered: 'Números cambiados',
  renamed: 'Nombres de componentes o subcomponentes cambiados',
};

export const NOTHING_THERE = '(nada)';
const SHORT = 70;

/** `1.2 Publicar el informe de PQRS` */
export function activityLabel({ number, text }: VersionActivity): string {
  const cut = text.length > SHORT ? `${text.slice(0, SHORT - 1).trim()}…` : text;
  return number === null ? cut : `${number} ${cut}`;
}

export const wordsOr = (words: string): string => (words === '' ? NOTHING_THERE : words);

export const groupWords = ({ component, subcomponent }: VersionActivity): string =>
  [component, subcomponent].filter((name) => name !== null && name !== '').join(' › ') || 'Sin componente';

export const tableWords = (activity: VersionActivity): string => `${groupWords(activity)}, hoja «${activity.sheet}»`;

export const placeWords = (before: VersionActivity | null): string =>
  before === null ? 'al comienzo' : `después de «${activityLabel(before)}»`;

/** `01-mar-2017 a 30-abr-2017; 31-ago-2017 (2)`, with what its cells say beside. */
export function datesWords({ milestones, otherDates }: VersionActivity): string {
  const dates = milestones.map(({ start, due, amount }) => {
    const days = start === null ? formatDay(due) : `${formatDay(start)} a ${formatDay(due)}`;
    return amount === null ? days : `${days} (${String(amount).replace('.', ',')})`;
  });
  return wordsOr([...dates, otherDates].filter((text) => text !== '').join('; '));
}

/** Why two activities are taken for one. */
export function matchWords({ why, likeness }: Match, newer: VersionActivity): string {
  const percent = `${Math.round(likeness * 100)} %`;
  switch (why) {
    case 'said':
      return 'Usted las unió.';
    case 'key':
      return `Tienen el mismo Código (${newer.key ?? ''}).`;
    case 'same-text':
      return 'Tienen el mismo texto.';
    case 'number-and-text':
      return `Tienen el mismo número (${newer.number ?? ''}) y textos parecidos (${percent}).`;
    case 'text':
      return `Sus textos se parecen (${percent}).`;
  }
}
