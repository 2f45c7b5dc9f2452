/** The table of who may import whom (docs/architecture.md), kept true. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');
const SRC = join(ROOT, 'src');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.(ts|tsx)$/.test(name) ? [path] : [];
  });
}

const slashes = (path: string): string => path.split(sep).join('/');
const FILES = filesBelow(SRC).map((path) => slashes(relative(SRC, path)));

/** What a file imports: paths below src for its own code, package names for the rest. */
function importsOf(file: string): string[] {
  const path = join(SRC, file);
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? slashes(relative(SRC, resolve(dirname(path), fileName))) : fileName,
  );
}

/** The stages inside the core, each of which imports only what stands before it. Files outside a folder are named. */
const CORE_ORDER = [
  'workbook',
  'values',
  'parameters',
  'host',
  'fields',
  'recognize',
  'plan',
  'progress',
  'rules',
  'settings',
  'analysis',
  'output',
  'to-json',
  'analyze',
  'propose',
  'exchange',
  'versions',
  'portfolio',
];

const coreStage = (path: string): string => path.split('/')[1]!;

/** Who may import what: folders of ours, and packages. */
const MAY_IMPORT: Record<string, { own: RegExp; packages: RegExp }> = {
  core: { own: /^core\//, packages: /^$/ },
  excel: { own: /^(excel|core)\//, packages: /^$/ },
  xlsx: { own: /^(xlsx|core)\//, packages: /^fflate$/ },
  taskpane: { own: /^(taskpane|core)\//, packages: /^react(-dom)?$/ },
  commands: { own: /^(commands|excel|core)\//, packages: /^$/ },
  demo: { own: /^(demo|xlsx|core)\//, packages: /^(@univerjs\/.*|react.*|rxjs)$/ },
  cli: { own: /^(cli|xlsx|core)\//, packages: /^node:/ },
};

/** Exceptions, each with its reason. */
const EXCEPTIONS: Record<string, RegExp> = {
  // The start of the pane is where the host is chosen.
  'taskpane/index.tsx': /^excel\//,
  // Workbooks that the user drops on the pane are read there, since Excel has not opened them; a chunk of its own.
  'taskpane/files.ts': /^xlsx\//,
  // What it publishes is made from the workbook's file, by what the command line uses; fetched only then.
  'taskpane/publication.ts': /^xlsx\/publication$/,
  // What makes the workbooks for the offices, fetched with the screen that asks for them.
  'taskpane/exchange/make-request.ts': /^xlsx\//,
  // The one door to the component library, so that a later move touches one file.
  'taskpane/ui.ts': /^office-ui-fabric-react$/,
};

describe('who may import whom', () => {
  test('every folder of src is in the table', () => {
    const folders = new Set(FILES.map((file) => file.split('/')[0]!));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  test('no file imports what its folder may not', () => {
    const wrong: string[] = [];
    for (const file of FILES) {
      const rule = MAY_IMPORT[file.split('/')[0]!];
      if (!rule) continue;
      for (const name of importsOf(file)) {
        const isOwn = /^(core|excel|xlsx|taskpane|commands|demo|cli)\//.test(name);
        const allowed = isOwn ? rule.own.test(name) : rule.packages.test(name) || /\.(css|svg)$/.test(name);
        if (!allowed && !EXCEPTIONS[file]?.test(name)) wrong.push(`${file} imports ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('inside the core a stage imports only what stands before it', () => {
    const wrong: string[] = [];
    for (const file of FILES.filter((name) => name.startsWith('core/'))) {
      const here = CORE_ORDER.indexOf(coreStage(file).replace(/\.ts$/, ''));
      if (here < 0) wrong.push(`${file} is in no stage`);
      for (const name of importsOf(file)) {
        const there = CORE_ORDER.indexOf(coreStage(name));
        if (there < 0 || there > here) wrong.push(`${file} imports ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('what a folder may say', () => {
  /** The identifiers of a file; comments and texts do not count. */
  function identifiersOf(file: string): Set<string> {
    const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const source = ts.createSourceFile(
      file,
      readFileSync(join(SRC, file), 'utf8'),
      ts.ScriptTarget.Latest,
      false,
      kind,
    );
    const names = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) names.add(node.text);
      // `Office.onReady`, `Excel.Range`: what the name is asked for, so that a type of ours may be called Office.
      if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
        names.add(`${node.expression.text}.`);
      if (ts.isQualifiedName(node) && ts.isIdentifier(node.left)) names.add(`${node.left.text}.`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return names;
  }

  test('only src/excel, and the stand-in for Excel, speak Office.js', () => {
    const speaking = FILES.filter((file) => !/^(excel|demo)\//.test(file)).filter((file) => {
      const names = identifiersOf(file);
      return ['Excel.', 'Office.', 'OfficeExtension.'].some((name) => names.has(name));
    });
    expect(speaking).toEqual([]);
  });

  test('the core asks for no time, no locale, no console and waits for nothing', () => {
    const asking = FILES.filter((file) => file.startsWith('core/') && file !== 'core/host.ts').filter((file) => {
      const names = identifiersOf(file);
      return ['Date', 'console.', 'Promise', 'Intl', 'localeCompare', 'toLocaleString', 'window.', 'process.'].some(
        (name) => names.has(name),
      );
    });
    expect(asking).toEqual([]);
  });

  test('a file can be read in one go', () => {
    const long = FILES.map((file) => ({ file, lines: readFileSync(join(SRC, file), 'utf8').split('\n').length }));
    expect(long.filter(({ lines }) => lines > 400)).toEqual([]);
  });
});
