/** The Spanish of what is written into a workbook; the pane uses the same words. */
import { type Zone } from '../progress/measured';
import { formatDay } from '../values/calendar-date';
import { type Day } from '../values/day';

export { PUBLISHED_WORDS, SITUATION_WORDS, STATUS_WORDS } from '../progress/formulas-words';

export const ZONE_WORDS: Readonly<Record<Zone, string>> = { low: 'Baja', medium: 'Media', high: 'Alta' };

/** Where nothing is due, or nobody has followed up yet: no verdict. */
export const NOT_APPLICABLE = 'N.A.';

/** Activities whose component nobody wrote. */
export const NO_COMPONENT = 'Sin componente';

export const SCHEDULE_SHEET = 'Cronograma PAAC';
export const FINDINGS_SHEET = 'Avisos PAAC';
export const LOG_SHEET = 'Bitácora PAAC';

/** A programmed date that had passed and was put off. */
export const rescheduledWords = (initial: Day): string => `Reprogramada (inicial: ${formatDay(initial)})`;
