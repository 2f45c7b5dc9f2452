/** What the user typed after `paac diff`. */
import { type Day } from '../core/values/day';
import { ArgumentError, readCutoff, sortWords } from './options';

export interface DiffCommand {
  readonly command: 'diff';
  /** null: the plan of the last closed seguimiento that the newer workbook remembers. */
  readonly older: string | null;
  readonly newer: string;
  /** By when dates had passed; null: that is not judged. */
  readonly cutoff: Day | null;
  readonly isJson: boolean;
  /** A copy of the newer workbook with the sheet; null: only show. */
  readonly output: string | null;
}

/** @throws ArgumentError */
export function readDiff(words: readonly string[]): DiffCommand {
  const { files, options } = sortWords(words, ['--cutoff', '--json', '--output'], 'diff');
  const [first, second, third] = files;
  if (first === undefined) throw new ArgumentError('Faltan las dos versiones: paac diff ANTERIOR NUEVA.');
  if (third !== undefined) throw new ArgumentError(`Sobra «${third}»: se comparan dos versiones.`);
  const cutoff = options.get('--cutoff');
  return {
    command: 'diff',
    older: second === undefined ? null : first,
    newer: second ?? first,
    cutoff: cutoff === undefined ? null : readCutoff(cutoff),
    isJson: options.has('--json'),
    output: options.get('--output') ?? null,
  };
}
