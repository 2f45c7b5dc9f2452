/** What the user typed after `paac`. */
import { type Day } from '../core/values/day';
import { type ApplyCommand, APPLY_OPTIONS, readApply } from './apply-arguments';
import { type DiffCommand, readDiff } from './diff-arguments';
import { type ReceiveCommand, type RequestCommand, readReceive, readRequest } from './exchange-arguments';
import { ArgumentError, type Option, readCutoff, sortWords } from './options';

export { type ApplyCommand } from './apply-arguments';
export { ArgumentError } from './options';

/** `table` is for reading. */
export type CheckFormat = 'table' | 'json' | 'csv';

export interface CheckCommand {
  readonly command: 'check';
  readonly file: string;
  readonly cutoff: Day;
  readonly format: CheckFormat;
}

export type Command =
  | CheckCommand
  | ApplyCommand
  | RequestCommand
  | ReceiveCommand
  | DiffCommand
  | { readonly command: 'help' }
  | { readonly command: 'version' };

const ALLOWED: Readonly<Record<'check' | 'apply', readonly Option[]>> = {
  check: ['--cutoff', '--json', '--format'],
  apply: APPLY_OPTIONS,
};

const COMMANDS = '«check», «apply», «request», «receive» o «diff»';

/** @throws ArgumentError */
export function readArguments(words: readonly string[]): Command {
  const [command, ...rest] = words;
  if (command === undefined) throw new ArgumentError(`Falta la orden: ${COMMANDS}.`);
  if (words.includes('--help') || words.includes('-h') || command === 'help') return { command: 'help' };
  if (command === '--version') return { command: 'version' };
  if (command === 'request') return readRequest(rest);
  if (command === 'receive') return readReceive(rest);
  if (command === 'diff') return readDiff(rest);
  if (command !== 'check' && command !== 'apply') {
    throw new ArgumentError(`No existe la orden «${command}»: use ${COMMANDS}.`);
  }
  const { files, options } = sortWords(rest, ALLOWED[command], command);
  const [file] = files;
  if (file === undefined) throw new ArgumentError(`Falta el archivo: paac ${command} ARCHIVO --cutoff AAAA-MM-DD.`);
  if (files.length > 1) throw new ArgumentError(`Sobra «${files[1]}»: se revisa un archivo por vez.`);
  if (command === 'apply') return readApply(file, options);
  return { command, file, cutoff: readCutoff(options.get('--cutoff')), format: readFormat(options) };
}

function readFormat(options: ReadonlyMap<Option, string>): CheckFormat {
  const format = options.get('--format');
  if (format === undefined) return options.has('--json') ? 'json' : 'table';
  if (options.has('--json')) throw new ArgumentError('--json y --format se excluyen: escoja uno de los dos.');
  if (format === 'json' || format === 'csv') return format;
  if (format === 'tabla') return 'table';
  throw new ArgumentError(`No existe el formato «${format}»: use tabla, json o csv.`);
}
