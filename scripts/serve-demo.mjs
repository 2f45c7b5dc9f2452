/** Serves what build-demo.mjs made, and office.js as Microsoft publishes it, to this machine alone. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { OUTPUT } from './build-demo.mjs';

const OFFICE_JS = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file that an address names; null where it would lie outside the served folders. */
function fileOf(path) {
  const [root, rest] = path.startsWith('/office-js/') ? [OFFICE_JS, path.slice(10)] : [OUTPUT, path];
  const file = normalize(join(root, rest.endsWith('/') ? `${rest}index.html` : rest));
  return file.startsWith(root + sep) ? file : null;
}

/** What Excel does to the pane before its first script runs: the page itself stays as it was built. */
const withHost = (html) => html.replace(/<head[^>]*>/i, '$&<script src="../pane-host.js"></script>');

function answer(request, response) {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    response.writeHead(400).end();
    return;
  }
  const file = fileOf(path);
  const found = file !== null && statSync(file, { throwIfNoEntry: false })?.isFile();
  if (!found || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(found ? 405 : 404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(found ? '' : 'No existe.');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else if (path === '/pane/taskpane.html') response.end(withHost(readFileSync(file, 'utf8')));
  else createReadStream(file).pipe(response);
}

/** Listens on the first free port of the range; gives the server and its port. */
export async function serveDemo({ from, to }) {
  for (let port = from; ; port++) {
    const server = createServer(answer);
    try {
      await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
      return { server, port: server.address().port };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port >= to) throw error;
    }
  }
}
