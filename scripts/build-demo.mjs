/** Builds the demonstration into .cache/demo: the page, the pane with its own office.js, the sample plan. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** Where everything that is served stands. */
export const OUTPUT = join(ROOT, '.cache', 'demo');
const STAMP = join(OUTPUT, 'built-from.txt');
const SAMPLE = join(OUTPUT, 'plan-de-ejemplo.xlsx');

const SOURCES = ['src', 'assets', 'scripts', 'test/support', 'test/workbooks', 'package-lock.json', 'tsconfig.json'];
const CONFIGS = ['webpack.config.js', 'webpack.demo.config.js'];

/** Says which sources a build was made from: the same answer, nothing to do. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => hash.update(path).update(readFileSync(join(ROOT, path)));
  const walk = (path) => {
    if (!existsSync(join(ROOT, path))) return;
    const entries = /\.\w+$/.test(path) ? null : readdirSync(join(ROOT, path), { withFileTypes: true });
    if (!entries) return add(path);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) walk(`${path}/${entry.name}`);
      else add(`${path}/${entry.name}`);
    }
  };
  [...SOURCES, ...CONFIGS].forEach(walk);
  return hash.digest('hex');
}

/** Runs webpack once over both configurations. @throws Error with webpack's own words */
function bundle(configurations) {
  const compiler = require('webpack')(configurations);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only', colors: false })));
        else resolve();
      });
    });
  });
}

/** The pane as it is built for Excel, but beside the demo, and with office.js from this machine. */
function paneConfiguration() {
  const made = require(join(ROOT, 'webpack.config.js'));
  const env = { officejs: '/office-js/office.js' };
  const config = typeof made === 'function' ? made(env, { mode: 'development', env }) : made;
  return {
    ...config,
    name: 'pane',
    mode: 'development',
    devtool: false,
    output: { ...config.output, path: join(OUTPUT, 'pane') },
    cache: { type: 'filesystem', cacheDirectory: join(ROOT, '.cache', 'webpack-pane') },
  };
}

/** The sample plan as an .xlsx file, from the description that the tests share. */
export async function writeSample() {
  const { tsImport } = await import('tsx/esm/api');
  const { ministry2017 } = await tsImport('../test/workbooks/ministry-2017.ts', import.meta.url);
  const { buildWorkbook } = await tsImport('../test/support/build-workbook.ts', import.meta.url);
  writeFileSync(SAMPLE, buildWorkbook(ministry2017));
}

/** Builds what is needed; nothing where the sources are those of the last build. @throws Error */
export async function buildDemo(say) {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('Preparando la demostración; la primera vez tarda alrededor de medio minuto…');
  mkdirSync(OUTPUT, { recursive: true });
  rmSync(STAMP, { force: true });
  await bundle([paneConfiguration(), require(join(ROOT, 'webpack.demo.config.js'))]);
  await writeSample();
  writeFileSync(STAMP, wanted);
}
