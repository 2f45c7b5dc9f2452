/** What the user typed after `paac`. */
import { type SeguimientoChoices } from '../core/propose';
import { type Day } from '../core/values/day';
import { type DiffCommand, readDiff } from './diff-arguments';
import { type ReceiveCommand, type RequestCommand, readReceive, readRequest } from './exchange-arguments';
import { ArgumentError, type Option, readCutoff, sortWords } from './options';

export { ArgumentError } from './options';

/** `table` is for reading. */
export type CheckFormat = 'table' | 'json' | 'csv';

export interface CheckCommand {
  readonly command: 'check';
  readonly file: string;
  readonly cutoff: Day;
  readonly format: CheckFormat;
}

export interface ApplyCommand {
  readonly command: 'apply';
  readonly file: string;
  readonly cutoff: Day;
  /** null: only show the changes. */
  readonly output: string | null;
  /** null: no seguimiento sheet. */
  readonly seguimiento: SeguimientoChoices | null;
  /** Sheet `Avisos PAAC`. */
  readonly findings: boolean;
  /** A workbook with the values of the seguimiento alone; none where it is null or left out. */
  readonly publish?: string | null;
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
  apply: [
    '--cutoff',
    '--output',
    '--dry-run',
    '--publish',
    '--seguimiento',
    '--avisos',
    '--entidad',
    '--elaborado-por',
    '--sin-grafico',
    '--formato-oci',
  ],
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
  const cutoff = readCutoff(options.get('--cutoff'));
  if (command === 'check') return { command, file, cutoff, format: readFormat(options) };
  const output = options.get('--output') ?? null;
  if (output === null && !options.has('--dry-run')) {
    throw new ArgumentError('Falta el destino: --output ARCHIVO, o --dry-run para ver los cambios sin escribir nada.');
  }
  if (output !== null && options.has('--dry-run')) {
    throw new ArgumentError('--output y --dry-run se excluyen: con --dry-run no se escribe nada.');
  }
  const entity = options.get('--entidad') ?? null;
  const preparedBy = options.get('--elaborado-por') ?? null;
  const hasSheet = options.has('--seguimiento');
  if (!hasSheet && (entity !== null || preparedBy !== null)) {
    throw new ArgumentError('--entidad y --elaborado-por son de la hoja de seguimiento: agregue --seguimiento.');
  }
  for (const name of ['--sin-grafico', '--formato-oci'] as const) {
    if (!hasSheet && options.has(name)) {
      throw new ArgumentError(`${name} es de la hoja de seguimiento: agregue --seguimiento.`);
    }
  }
  const publish = options.get('--publish') ?? null;
  if (publish !== null && (!hasSheet || output === null)) {
    throw new ArgumentError(
      '--publish publica la hoja de seguimiento que se escribe: agregue --seguimiento y --output.',
    );
  }
  return {
    command,
    file,
    cutoff,
    output,
    seguimiento: hasSheet
      ? {
          entity,
          preparedBy,
          // What is not said is as the workbook keeps it.
          ...(options.has('--sin-grafico') && { chart: false }),
          ...(options.has('--formato-oci') && { detail: 'oci' as const }),
        }
      : null,
    findings: options.has('--avisos'),
    publish,
  };
}

function readFormat(options: ReadonlyMap<Option, string>): CheckFormat {
  const format = options.get('--format');
  if (format === undefined) return options.has('--json') ? 'json' : 'table';
  if (options.has('--json')) throw new ArgumentError('--json y --format se excluyen: escoja uno de los dos.');
  if (format === 'json' || format === 'csv') return format;
  if (format === 'tabla') return 'table';
  throw new ArgumentError(`No existe el formato «${format}»: use tabla, json o csv.`);
}
