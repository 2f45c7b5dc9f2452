/**
 * Builds the add-in into dist/: the task pane, the commands page, the manifest and its icons.
 *
 *   npm run build                                       for https://localhost:3000, office.js from Microsoft
 *   npm run build -- --env url=https://intranet/paac    for another address (written into the manifest)
 *   npm run build -- --env officejs=local               office.js copied beside the pane, for closed networks
 *   npm run build -- --env officejs=/office.js          office.js from an address of one's own
 */
const path = require('path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { DefinePlugin, NormalModuleReplacementPlugin } = require('webpack');
const { version } = require('./package.json');

const MICROSOFT_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const DEVELOPMENT_URL = 'https://localhost:3000';
const OFFICE_JS_FOLDER = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
/** What office.js itself asks for in Excel: the host's client, its map of files, and its few texts by language. */
const OFFICE_JS_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-{win32,web,mac,ios,winrt}-16*.js',
  '{es,en}-*/**',
  'telemetry/**',
];

/** Modules of Fabric for uses that we do not have, as its components ask for them. */
const FABRIC_LEFT_OUT =
  /^(\.\.\/)+(ContextualMenu|KeytipData|Image|Image\/Image|SplitButton\/SplitButton\.(styles|classNames))$|^\.\/SplitButton\/SplitButton\.classNames$/;
const RULES = /src[\\/]core[\\/]rules[\\/].*\.ts$/;
const RULE_PART = path.join(__dirname, 'scripts/rule-part-loader.cjs');

/** Where the pages load office.js from, by `--env officejs`. */
function officeJsUrl(choice) {
  if (!choice) return MICROSOFT_OFFICE_JS;
  return choice === 'local' ? 'office-js/office.js' : choice;
}

/** Other origins that the page's policy must let in for that office.js; its own is `'self'`. */
const originsOf = (officeJs) => (/^https?:/.test(officeJs) ? new URL(officeJs).origin : '');

/** @param {{ url?: string, officejs?: string }} env @param {{ mode?: string }} argv */
function paneConfig(env = {}, argv = {}) {
  const mode = argv.mode ?? 'production';
  const officeJs = officeJsUrl(env.officejs);
  const url = (env.url ?? DEVELOPMENT_URL).replace(/\/+$/, '');
  const page = (name) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: path.join(__dirname, `src/${name}/${name}.html`),
      chunks: [name],
      scriptLoading: 'defer',
      templateParameters: { officeJs, scriptOrigins: originsOf(officeJs) },
    });

  return {
    name: 'pane',
    mode,
    // CSP forbids eval, also while developing.
    devtool: 'source-map',
    context: __dirname,
    entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/commands.ts' },
    output: {
      path: path.join(__dirname, 'dist'),
      // Webviews keep files for long: a new build must have new names.
      filename: mode === 'production' ? '[name].[contenthash:8].js' : '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false, isolatedModules: true } },
        },
        // Of a rule's file the Worker gets what checks, and the page of a rule its texts.
        {
          test: RULES,
          issuerLayer: { not: 'rule-pages' },
          enforce: 'pre',
          loader: RULE_PART,
          options: { part: 'check' },
        },
        { test: RULES, issuerLayer: 'rule-pages', enforce: 'pre', loader: RULE_PART, options: { part: 'page' } },
        { test: /taskpane[\\/]rule-pages\.ts$/, layer: 'rule-pages' },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        // No module of ours does anything by being loaded, but those that start the pane: what nobody uses stays out.
        { test: /src[\\/](core|excel|xlsx|taskpane)[\\/].*\.tsx?$/, sideEffects: false },
      ],
    },
    optimization: {
      // The Worker starts with one file: those that it had in common with later parts it would fetch one after the other.
      splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== 'worker' },
    },
    plugins: [
      new NormalModuleReplacementPlugin(FABRIC_LEFT_OUT, (resource) => {
        if (/office-ui-fabric-react/.test(resource.context)) {
          resource.request = path.join(__dirname, 'src/taskpane/fabric-left-out.ts');
        }
      }),
      new DefinePlugin({ PAAC_VERSION: JSON.stringify(version) }),
      page('taskpane'),
      page('commands'),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets', noErrorOnMissing: true },
          { from: 'src/taskpane/boot.js' },
          { from: 'src/taskpane/ayuda.html' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString().split(DEVELOPMENT_URL).join(url),
          },
          ...(env.officejs === 'local'
            ? OFFICE_JS_FILES.map((files) => ({
                from: files,
                context: OFFICE_JS_FOLDER,
                to: 'office-js',
                globOptions: { ignore: ['**/*.debug.js'] },
              }))
            : []),
        ],
      }),
    ],
    // The pane's budget has a measurement of its own; webpack's warning counts bytes before compression.
    performance: { hints: false },
    stats: 'errors-warnings',
    devServer: {
      host: 'localhost',
      port: 3000,
      static: false,
      hot: false,
      liveReload: false,
      client: false,
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
  };
}

module.exports = paneConfig;
module.exports.paneConfig = paneConfig;
