/** How the command starts: from one script made of its sources, which must never be an old one, nor half of one. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '../..');
const CACHE = 'node_modules/.cache/paac';
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

/** A copy of what the command is made of, with a folder for what is kept of its own. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paac-start-'));
  made.push(folder);
  for (const part of ['bin', 'src/cli', 'src/core', 'src/xlsx', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['esbuild', '@esbuild', 'fflate', 'tsx']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

function paac(folder: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'bin/paac.js'), ...words], {
      env: { ...process.env, ...env },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (out += String(chunk)));
    child.on('close', (code) => resolve(`${code} ${out.split('\n')[0]}`));
  });
}

function edit(folder: string, path: string, from: string, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const scripts = (folder: string): string[] => readdirSync(join(folder, CACHE)).filter((name) => name.endsWith('.cjs'));

test('what was edited is what runs, and the old script is not kept', async () => {
  const folder = copyOfProject();
  expect(await paac(folder, ['--help'])).toBe(
    '0 Seguimiento PAAC: revisa y completa el libro de Excel de un plan anticorrupción.',
  );
  const before = scripts(folder);
  expect(before).toHaveLength(1);
  expect(await paac(folder, ['--help'])).toMatch(/^0 Seguimiento PAAC/);
  expect(scripts(folder)).toEqual(before);
  edit(folder, 'src/cli/help.ts', 'Seguimiento PAAC: revisa', 'Seguimiento: revisa');
  expect(await paac(folder, ['--help'])).toMatch(/^0 Seguimiento: revisa/);
  expect(scripts(folder)).toHaveLength(1);
  expect(scripts(folder)).not.toEqual(before);
  // The answer is of the sources also where nothing is bundled.
  expect(await paac(folder, ['--help'], { PAAC_DEBUG: '1' })).toMatch(/^0 Seguimiento: revisa/);
});

test('where nothing can be kept it runs all the same', async () => {
  const folder = copyOfProject();
  writeFileSync(join(folder, 'node_modules/.cache'), 'no folder');
  expect(await paac(folder, ['--version'])).toMatch(/^0 \d+\.\d+\.\d+$/);
  expect(await paac(folder, ['--version'])).toMatch(/^0 \d+\.\d+\.\d+$/);
});

test('a damaged remainder of an earlier compilation is not used', async () => {
  const folder = copyOfProject();
  await paac(folder, ['--help']);
  const compiled = readdirSync(join(folder, CACHE)).filter((name) => name.endsWith('.bin'));
  expect(compiled).toHaveLength(1);
  writeFileSync(join(folder, CACHE, compiled[0]!), 'nothing that Node compiled');
  expect(await paac(folder, ['--help'])).toMatch(/^0 Seguimiento PAAC/);
});

test('several first runs at the same time all answer, and one whole script is left', async () => {
  const folder = copyOfProject();
  const answers = await Promise.all(Array.from({ length: 5 }, () => paac(folder, ['--version'])));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^0 \d+\.\d+\.\d+$/);
  expect(readdirSync(join(folder, CACHE)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(scripts(folder)).toHaveLength(1);
});
