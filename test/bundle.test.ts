/** How much script the pane loads: built as it is shipped, into a temporary folder, and counted after gzip. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack, { type Chunk, type Configuration, type Stats } from 'webpack';

/** Bytes after gzip, office.js apart. */
const BUDGET = {
  /** What the page itself must read before it shows anything. */
  page: 250 * 1024,
  /** What the core needs beside it, in its own thread. */
  worker: 150 * 1024,
};

const ROOT = join(__dirname, '..');
let folder: string;
let stats: Stats;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pane-'));
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's own configuration is CommonJS
  const { paneConfig } = require('../webpack.config.js') as {
    paneConfig: (env: object, argv: { mode: string }) => Configuration;
  };
  const config = paneConfig({}, { mode: 'production' });
  stats = await new Promise((resolve, reject) => {
    const compiler = webpack({
      ...config,
      devtool: false,
      output: { ...config.output, path: folder },
      cache: { type: 'filesystem', cacheDirectory: join(ROOT, '.cache', 'webpack-size') },
    })!;
    compiler.run((error, result) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (!result || result.hasErrors()) reject(new Error(result?.toString('errors-only')));
        else resolve(result);
      });
    });
  });
}, 400000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sizeOf = (files: Iterable<string>): number => {
  let sum = 0;
  for (const file of files) {
    if (file.endsWith('.js')) sum += gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  }
  return sum;
};

const chunkOf = (name: string): Chunk => {
  const chunk = [...stats.compilation.chunks].find((each) => each.name === name);
  if (!chunk) throw new Error(`There is no chunk ${name}.`);
  return chunk;
};

/** The scripts of a chunk that starts a thread, with those that it cannot run without. */
const scriptsOf = (name: string): Set<string> =>
  new Set([...chunkOf(name).groupsIterable].flatMap((group) => group.getFiles()).filter((file) => /\.js$/.test(file)));

test('the page names its scripts, and no other', () => {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const named = [...page.matchAll(/<script[^>]* src="?([^" >]+)/g)].map(([, source]) => source!);
  const own = named.filter((source) => !source.startsWith('https:') && source !== 'boot.js');
  expect(own).toEqual([...scriptsOf('taskpane')]);
});

test('before it is usable the pane loads no more than its budget', () => {
  const page = sizeOf(scriptsOf('taskpane'));
  const worker = sizeOf(scriptsOf('worker'));
  expect({ page: page <= BUDGET.page, worker: worker <= BUDGET.worker }).toEqual({ page: true, worker: true });
});

test('what the first screen does not show is in chunks of its own', () => {
  const later = ['preview', 'dialogs', 'readings', 'exchange', 'versions', 'core'];
  for (const name of later) {
    for (const file of chunkOf(name).files) expect(scriptsOf('taskpane')).not.toContain(file);
  }
});
