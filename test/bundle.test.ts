/**
 * How much script the pane loads before it is usable, and that nothing of it is for later: built as it is shipped, into a
 * temporary folder, and counted after gzip.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack, { type Chunk, type Configuration, type Module, type Stats } from 'webpack';

/** Bytes after gzip of all that page and Worker load before the pane is usable, office.js apart. */
const BUDGET = 220 * 1024;

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

const sizeOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);

const chunkOf = (name: string): Chunk => {
  const chunk = [...stats.compilation.chunks].find((each) => each.name === name);
  if (!chunk) throw new Error(`There is no chunk ${name}.`);
  return chunk;
};

/** The chunks of a thread's start: the one that starts it, and those that it cannot run without. */
const startOf = (name: string): Set<Chunk> =>
  new Set([...chunkOf(name).groupsIterable].flatMap((group) => group.chunks));
const scriptsOf = (name: string): string[] =>
  [...startOf(name)].flatMap((chunk) => [...chunk.files].filter((file) => file.endsWith('.js')));

/** Our own modules of a thread's start, as paths below src without their endings. */
function ownModules(name: string): Set<string> {
  const { chunkGraph } = stats.compilation;
  const parts = (module: Module): Module[] =>
    'modules' in module ? [...(module.modules as Iterable<Module>)].flatMap(parts) : [module];
  const modules = [...startOf(name)].flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)].flatMap(parts));
  const paths = modules.map((module) => module.nameForCondition() ?? '').filter((path) => /\.tsx?$/.test(path));
  return new Set(
    paths.map((path) =>
      relative(join(ROOT, 'src'), path)
        .split(sep)
        .join('/')
        .replace(/\.tsx?$/, ''),
    ),
  );
}

/** Of these, what the modules of a start have: a name, or a folder. */
const among = (modules: ReadonlySet<string>, places: readonly string[]): string[] =>
  [...modules].filter((module) => places.some((place) => module === place || module.startsWith(`${place}/`)));

test('the page names its scripts, and no other', () => {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const named = [...page.matchAll(/<script[^>]* src="?([^" >]+)/g)].map(([, source]) => source!);
  const own = named.filter((source) => !source.startsWith('https:') && source !== 'boot.js');
  expect(own).toEqual(scriptsOf('taskpane'));
});

test('before it is usable the pane loads no more than its budget: page and Worker, all of it', () => {
  const scripts = ['boot.js', ...new Set([...scriptsOf('taskpane'), ...scriptsOf('worker')])];
  const sizes = Object.fromEntries(scripts.map((file) => [file, sizeOf([file])]));
  // Said with its parts where it is too much.
  expect({ ...sizes, total: sizeOf(scripts) <= BUDGET }).toEqual({ ...sizes, total: true });
});

test('the Worker starts with one file', () => {
  expect(scriptsOf('worker')).toHaveLength(1);
});

test('of our own modules the page starts with none that its first screen does not show', () => {
  const modules = ownModules('taskpane');
  expect(among(modules, ['taskpane/App', 'taskpane/components/Findings'])).toHaveLength(2);
  const later = [
    // Everything that computes is the Worker's, and so are the fields, whose words are half of it.
    ...['analyze', 'propose', 'plan', 'output/schedule', 'output/own-blocks', 'recognize/header-rows'],
    ...['fields/index', 'rules/index', 'rules/page', 'workbook/journal', 'workbook/unfinished'],
    ...['exchange', 'versions', 'portfolio'],
  ].map((place) => `core/${place}`);
  later.push('xlsx', 'excel/writing', 'excel/write-patch', 'excel/operations', 'excel/journal');
  later.push('taskpane/exchange', 'taskpane/versions', 'taskpane/core-line', 'taskpane/preview-boxes');
  later.push('taskpane/changes', 'taskpane/settings-form', 'taskpane/publication', 'taskpane/files');
  const components = ['PreviewScreen', 'PreviewBoxRow', 'ChangeRow', 'Closing', 'Unfinished', 'ApplyPatch', 'FileDrop'];
  components.push(
    'RuleDialog',
    'SettingsDialog',
    'MailDialog',
    'Dialog',
    'ColumnReading',
    'FieldChooser',
    'SaidReadings',
  );
  later.push(...components.map((name) => `taskpane/components/${name}`));
  expect(among(modules, later)).toEqual([]);
});

test('the Worker starts with what reads and checks, and without what proposes', () => {
  const modules = ownModules('worker');
  expect(among(modules, ['core/analyze', 'core/rules/late'])).toHaveLength(2);
  const later = ['propose', 'output/seguimiento-sheet', 'output/computed-columns', 'output/findings-sheet'];
  later.push('output/ignore', 'output/outdated', 'rules/page', 'rules/example');
  expect(among(modules, [...later.map((place) => `core/${place}`), 'xlsx', 'excel'])).toEqual([]);
});

test('the texts and examples of the rules are where their pages are, and nowhere else', () => {
  const has = (words: string): string[] =>
    readdirSync(folder).filter(
      (file) => file.endsWith('.js') && readFileSync(join(folder, file), 'utf8').includes(words),
    );
  const pages = [...chunkOf('rule-pages').files];
  // An example and a remedy of report-number-differs, and its message.
  expect(has('Dos boletines en el relato')).toEqual(pages);
  expect(has('Confirme con la dependencia cuántos se hicieron')).toEqual(pages);
  expect(has('El seguimiento dice ')).toEqual(expect.arrayContaining(scriptsOf('worker')));
  expect(has('El seguimiento dice ')).not.toEqual(expect.arrayContaining(pages));
});
