/**
 * `npm start`: builds what changed since the last time, serves the demonstration on this machine alone, and says where.
 * The port is 3100 or the next free one; PORT asks for a certain one (0: any that is free).
 */
import { buildDemo } from './build-demo.mjs';
import { serveDemo } from './serve-demo.mjs';

const asked = process.env.PORT;
if (asked !== undefined && !/^\d{1,5}$/.test(asked)) {
  console.error(`PORT debe ser un número de puerto, y es «${asked}».`);
  process.exit(2);
}

const started = Date.now();
try {
  await buildDemo((line) => console.log(line));
} catch (error) {
  console.error(`No se pudo preparar la demostración.\n${error.message}`);
  process.exit(1);
}

try {
  const { port } = await serveDemo(asked === undefined ? { from: 3100, to: 3199 } : { from: +asked, to: +asked });
  const seconds = ((Date.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.log(`\nSeguimiento PAAC, demostración sin Excel (lista en ${seconds} s):\n\n    http://localhost:${port}/\n`);
  console.log('Ábrala en el navegador. Para terminar, presione Ctrl+C.');
} catch (error) {
  const busy = error.code === 'EADDRINUSE';
  console.error(busy ? `El puerto ${asked ?? '3100'} está ocupado. Indique otro: PORT=3500 npm start` : error.message);
  process.exit(1);
}
