/** What the files of a run are called: names that Windows, macOS and an email take, and no two alike. */
import { formatDay } from '../values/calendar-date';
import { bareText, cleanText } from '../values/fold-text';
import { type Day } from '../values/day';

/** Letters of an office's name that stay: a path on Windows holds 260 with all its folders. */
const LONGEST = 80;

/** Names one file after another. */
export function fileNamer(cutoff: Day): (office: string) => string {
  const taken = new Set<string>();
  return (office) => {
    const name = `Solicitud PAAC ${safeName(office)} ${formatDay(cutoff)}`;
    for (let ordinal = 1; ; ordinal++) {
      const wanted = ordinal === 1 ? name : `${name} (${ordinal})`;
      // Some file systems take «Prensa» and «prensa», or «Atención» in two spellings, for one name.
      const key = bareText(wanted);
      if (taken.has(key)) continue;
      taken.add(key);
      return `${wanted}.xlsx`;
    }
  };
}

/** Without signs that a file's name may not have, and without points or blanks at its end. */
export function safeName(office: string): string {
  const plain = cleanText(office.normalize('NFC').replace(/[\\/:*?"<>|#%\u0000-\u001f\u007f]+/g, ' '));
  const name = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return name === '' ? 'sin nombre' : name;
}
