/** What the user typed after `paac request` and `paac receive`. */
import { type Day } from '../core/values/day';
import { ArgumentError, readCutoff, readDay, sortWords } from './options';

export interface RequestCommand {
  readonly command: 'request';
  readonly file: string;
  readonly cutoff: Day;
  readonly folder: string;
  /** null: the usual one. */
  readonly replyBy: Day | null;
}

export interface ReceiveCommand {
  readonly command: 'receive';
  readonly file: string;
  /** Where the answers are. */
  readonly folder: string;
  /** null: that of the answers. */
  readonly cutoff: Day | null;
  /** null: only show what was received. */
  readonly output: string | null;
  readonly isJson: boolean;
  /** Also what a person would have to look at. */
  readonly withAsked: boolean;
}

/** @throws ArgumentError */
export function readRequest(words: readonly string[]): RequestCommand {
  const { files, options } = sortWords(words, ['--cutoff', '--out', '--plazo'], 'request');
  const file = onlyFile(files, 'paac request ARCHIVO --cutoff AAAA-MM-DD --out CARPETA');
  const cutoff = readCutoff(options.get('--cutoff'));
  const folder = options.get('--out');
  if (folder === undefined) throw new ArgumentError('Falta la carpeta de las solicitudes: --out CARPETA.');
  const term = options.get('--plazo');
  return { command: 'request', file, cutoff, folder, replyBy: term === undefined ? null : readDay(term, 'El plazo') };
}

/** @throws ArgumentError */
export function readReceive(words: readonly string[]): ReceiveCommand {
  const allowed = ['--from', '--output', '--dry-run', '--json', '--cutoff', '--con-dudas'] as const;
  const { files, options } = sortWords(words, allowed, 'receive');
  const file = onlyFile(files, 'paac receive ARCHIVO --from CARPETA --output DESTINO');
  const folder = options.get('--from');
  if (folder === undefined) throw new ArgumentError('Falta la carpeta de los reportes: --from CARPETA.');
  const output = options.get('--output') ?? null;
  if (output === null && !options.has('--dry-run')) {
    throw new ArgumentError('Falta el destino: --output ARCHIVO, o --dry-run para ver lo recibido sin escribir nada.');
  }
  if (output !== null && options.has('--dry-run')) {
    throw new ArgumentError('--output y --dry-run se excluyen: con --dry-run no se escribe nada.');
  }
  const cutoff = options.get('--cutoff');
  return {
    command: 'receive',
    file,
    folder,
    cutoff: cutoff === undefined ? null : readCutoff(cutoff),
    output,
    isJson: options.has('--json'),
    withAsked: options.has('--con-dudas'),
  };
}

function onlyFile(files: readonly string[], usage: string): string {
  const [file, other] = files;
  if (file === undefined) throw new ArgumentError(`Falta el archivo: ${usage}.`);
  if (other !== undefined) throw new ArgumentError(`Sobra «${other}»: se trabaja con un plan por vez.`);
  return file;
}
