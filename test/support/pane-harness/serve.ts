/** Builds the page of the pane without Excel and serves it on this machine, with the policy of the real page. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';

const ROOT = path.join(__dirname, '../../..');
const BUNDLES = path.join(ROOT, '.cache/pane-harness');
const BOOT = path.join(ROOT, 'src/taskpane/boot.js');
const PAGE = `<!doctype html><html lang="es-CO"><head><meta charset="utf-8"><title>Seguimiento PAAC</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:">
<link rel="icon" href="data:,"><script src="boot.js"></script></head>
<body><div id="root"></div><script src="harness.js"></script></body></html>`;

/** Takes a few seconds. Rejects where the pane does not compile. */
export function buildHarness(): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's own configuration is CommonJS
  const config = require('./webpack.config.js') as Configuration;
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

/** `url` takes `?scene=NAME`. */
export async function serveHarness(): Promise<{ url: string; close: () => void }> {
  const files: Record<string, [type: string, content: () => string | Buffer]> = {
    '/': ['text/html', () => PAGE],
    '/boot.js': ['text/javascript', () => readFileSync(BOOT)],
    // The harness, and the parts of the pane that come later.
    ...Object.fromEntries(
      readdirSync(BUNDLES)
        .filter((name) => name.endsWith('.js'))
        .map((name) => [`/${name}`, ['text/javascript', () => readFileSync(path.join(BUNDLES, name))]]),
    ),
  };
  const server = createServer((request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (!file) return void response.writeHead(404).end();
    response.setHeader('Content-Type', file[0]);
    response.end(file[1]());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}
