/** The demonstration without Excel: a page with a sheet grid beside the built pane. `npm start` builds and serves it. */
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');

const DEMO = path.join(__dirname, 'src', 'demo');

module.exports = {
  name: 'demo',
  mode: 'development',
  devtool: false,
  target: ['web', 'es2020'],
  entry: {
    page: path.join(DEMO, 'main.ts'),
    // Runs in the pane's frame before office.js, as Excel's own webview prepares it.
    'pane-host': path.join(DEMO, 'pane-host.ts'),
  },
  output: { path: path.join(__dirname, '.cache', 'demo'), filename: '[name].js', chunkFilename: 'part-[id].js' },
  cache: { type: 'filesystem', cacheDirectory: path.join(__dirname, '.cache', 'webpack-demo') },
  // Without React's warnings for developers, which concern the grid's own components; unminified, for a quick build.
  optimization: { nodeEnv: 'production' },
  performance: false,
  resolve: {
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
    alias: {
      // The grid is written for React 18; these two lend it what React 17, which the pane needs, does not have.
      react$: path.join(DEMO, 'grid', 'react-18-hooks.ts'),
      'react-dom/client$': path.join(DEMO, 'grid', 'react-18-root.ts'),
    },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({ template: path.join(DEMO, 'index.html'), chunks: ['page'], scriptLoading: 'defer' }),
  ],
};
