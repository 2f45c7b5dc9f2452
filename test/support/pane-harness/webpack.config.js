/** Builds the page of the pane without Excel into .cache/pane-harness. */
const path = require('path');
const { optimize } = require('webpack');
const { paneConfig } = require('../../../webpack.config.js');

const pane = paneConfig({}, { mode: 'development' });

module.exports = {
  name: 'pane-harness',
  mode: 'development',
  devtool: false,
  context: pane.context,
  entry: { harness: path.join(__dirname, 'index.tsx') },
  output: { path: path.join(__dirname, '../../../.cache/pane-harness'), filename: '[name].js', clean: true },
  resolve: pane.resolve,
  module: pane.module,
  // What the pane fetches later is in the one file that is served.
  plugins: [new optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  performance: pane.performance,
  stats: pane.stats,
};
