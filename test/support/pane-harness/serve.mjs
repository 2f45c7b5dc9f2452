/** Serves the built harness on this machine, with the same policy as the real page. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../.cache/pane-harness');
const PAGE = `<!doctype html><html lang="es-CO"><head><meta charset="utf-8"><title>Seguimiento PAAC</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'unsafe-inline'">
<script src="boot.js"></script></head><body><div id="root"></div><script src="harness.js"></script></body></html>`;

/** @returns {Promise<{ url: string, close: () => void }>} */
export async function serveHarness() {
  const boot = await readFile(path.join(FOLDER, '../../src/taskpane/boot.js'));
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (name === '/') response.setHeader('Content-Type', 'text/html').end(PAGE);
    else if (name === '/boot.js') response.setHeader('Content-Type', 'text/javascript').end(boot);
    else if (name === '/harness.js') {
      response.setHeader('Content-Type', 'text/javascript').end(await readFile(path.join(FOLDER, 'harness.js')));
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
