/** The words behind a command: files, options with a value, switches. */
import { dayFromIso } from '../core/values/calendar-date';
import { type Day } from '../core/values/day';

/** Wrong arguments; the message is the Spanish line for the user. */
export class ArgumentError extends Error {}

/** Options without a value. */
const SWITCHES = [
  '--json',
  '--dry-run',
  '--seguimiento',
  '--avisos',
  '--sin-grafico',
  '--formato-oci',
  '--con-dudas',
  '--sin-cerrar',
] as const;

export type Option =
  | '--cutoff'
  | '--format'
  | '--output'
  | '--publish'
  | '--entidad'
  | '--elaborado-por'
  | '--cerrar'
  | '--cifras'
  | '--salvo'
  | '--out'
  | '--plazo'
  | '--from'
  | (typeof SWITCHES)[number];

/** @throws ArgumentError */
export function sortWords(
  words: readonly string[],
  allowed: readonly Option[],
  command: string,
): { files: string[]; options: Map<Option, string> } {
  const files: string[] = [];
  const options = new Map<Option, string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!word.startsWith('-') || word === '-') {
      files.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = (equals < 0 ? word : word.slice(0, equals)) as Option;
    if (!allowed.includes(name)) throw new ArgumentError(`«${command}» no tiene la opción ${word}.`);
    if (options.has(name)) throw new ArgumentError(`La opción ${name} está dos veces.`);
    if ((SWITCHES as readonly string[]).includes(name)) {
      if (equals >= 0) throw new ArgumentError(`La opción ${name} no lleva valor.`);
      options.set(name, '');
      continue;
    }
    const value = equals < 0 ? words[++i] : word.slice(equals + 1);
    if (value === undefined || value === '' || (equals < 0 && value.startsWith('--'))) {
      throw new ArgumentError(`Falta el valor de ${name}.`);
    }
    options.set(name, value);
  }
  return { files, options };
}

/** @throws ArgumentError */
export function readCutoff(text: string | undefined): Day {
  if (text === undefined) throw new ArgumentError('Falta la fecha de corte: --cutoff AAAA-MM-DD.');
  return readDay(text, 'La fecha de corte');
}

/** @throws ArgumentError */
export function readDay(text: string, name: string): Day {
  const day = dayFromIso(text);
  if (day === null) {
    throw new ArgumentError(`${name} «${text}» no es un día: se escribe AAAA-MM-DD, por ejemplo 2017-04-30.`);
  }
  return day;
}
