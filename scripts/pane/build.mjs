/** Builds what `measure-pane.mjs` measures into .cache/bench: the pane as it is shipped, a host, workbooks, the template. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const require = createRequire(import.meta.url);
export const OUTPUT = join(ROOT, '.cache', 'bench');

const bundle = (configuration) =>
  new Promise((resolve, reject) => {
    const compiler = require('webpack')(configuration);
    compiler.run((error, stats) =>
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only', colors: false })));
        else resolve(stats);
      }),
    );
  });

const cached = (name) => ({ type: 'filesystem', cacheDirectory: join(ROOT, '.cache', `webpack-bench-${name}`) });
const TYPESCRIPT = {
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: { transpileOnly: true, compilerOptions: { noEmit: false, jsx: 'react' } },
};

/** The pane with the options of `npm run build`; office.js from this machine, so that no network is measured. */
export async function buildPane() {
  const { paneConfig } = require(join(ROOT, 'webpack.config.js'));
  const config = paneConfig({ officejs: '/office-js/office.js' }, { mode: 'production' });
  const output = { ...config.output, path: join(OUTPUT, 'pane') };
  await bundle({ ...config, devtool: false, output, cache: cached('pane') });
}

export async function buildHost() {
  await bundle({
    name: 'host',
    mode: 'production',
    devtool: false,
    entry: {
      'bench-host': join(ROOT, 'scripts/pane/bench-host.ts'),
      'pane-host': join(ROOT, 'src/demo/pane-host.ts'),
    },
    output: { path: join(OUTPUT, 'host'), filename: '[name].js' },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [TYPESCRIPT] },
    performance: false,
    cache: cached('host'),
  });
}

/** Workbooks of the benchmark's plan, `plan-N.xlsx`. */
export async function buildWorkbooks(sizes) {
  const { tsImport } = await import('tsx/esm/api');
  const { largePlan } = await tsImport('../../test/workbooks/large-plan.ts', import.meta.url);
  const { buildWorkbook } = await tsImport('../../test/support/build-workbook.ts', import.meta.url);
  mkdirSync(join(OUTPUT, 'libros'), { recursive: true });
  for (const size of sizes) writeFileSync(join(OUTPUT, 'libros', `plan-${size}.xlsx`), buildWorkbook(largePlan(size)));
}

/** Of Microsoft's React template for task panes; what its page loads comes from them. */
const TEMPLATE_PACKAGES = {
  '@fluentui/react-components': '^9.55.1',
  '@fluentui/react-icons': '^2.0.264',
  'core-js': '^3.36.0',
  react: '^18.2.0',
  'react-dom': '^18.2.0',
  'regenerator-runtime': '^0.14.1',
};

/** Installs the template's packages into .cache once and builds its equivalent, chunked as the template does. */
export async function buildTemplate() {
  const folder = join(OUTPUT, 'template');
  const modules = join(folder, 'node_modules');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(modules, '@fluentui', 'react-components'))) {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: TEMPLATE_PACKAGES }));
    const options = { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' };
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], options);
  }
  const file = join(folder, 'app.tsx');
  writeFileSync(file, readFileSync(join(ROOT, 'scripts/pane/template-app.tsx')));
  await bundle({
    name: 'template',
    mode: 'production',
    devtool: false,
    entry: {
      polyfill: ['core-js/stable', 'regenerator-runtime/runtime'],
      react: ['react', 'react-dom'],
      taskpane: { import: [file], dependOn: 'react' },
    },
    output: { path: join(folder, 'dist'), filename: '[name].js' },
    resolve: { extensions: ['.tsx', '.ts', '.js'], modules: [modules] },
    module: { rules: [TYPESCRIPT] },
    performance: false,
    cache: cached('template'),
  });
  const scripts = ['polyfill', 'react', 'taskpane'].map((name) => `<script defer src="dist/${name}.js"></script>`);
  writeFileSync(
    join(folder, 'taskpane.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Template</title>
<script src="/office-js/office.js"></script>${scripts.join('')}</head><body><div id="container"></div></body></html>`,
  );
}

/** Bytes of every script of a folder after gzip at its best, by name. */
export function scriptSizes(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).length]));
}
