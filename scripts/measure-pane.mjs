/**
 * `npm run bench:pane`: the pane as it is shipped, measured in Chromium. How much script it loads and how soon it paints
 * and can be used, beside Microsoft's React template in the same run; how soon an edit shows; how long the pane's thread
 * is ever busy. `-- --demo` measures edits in the demonstration too, whose grid and host share the pane's thread.
 */
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemo, OUTPUT as DEMO } from './build-demo.mjs';
import { buildHost, buildPane, buildTemplate, buildWorkbooks, OUTPUT, scriptSizes } from './pane/build.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const asked = process.argv.slice(2);
const has = (name) => asked.includes(`--${name}`);
const sizes = asked.map(Number).filter((n) => n > 0);
const SIZES = sizes.length > 0 ? sizes : [1000, 10000];
const STARTS = 9;
const EDITS = 10;
const OFFICE_JS = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
const PANE_ADDRESS = 'taskpane.html?_host_Info=Excel$Win32$16.01$es-CO$$$$0';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM to its path.');

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css' };
const FOLDERS = { 'office-js': OFFICE_JS, pane: join(OUTPUT, 'pane'), host: join(OUTPUT, 'host') };
FOLDERS.template = join(OUTPUT, 'template');
FOLDERS.libros = join(OUTPUT, 'libros');
const BESIDE = '<script src="../host/bench-host.js"></script><script src="../host/pane-host.js"></script>';
const IN_DEMO = '<script src="../pane-host.js"></script>';

/** The file of an address: the demonstration's, unless its first folder is one of ours. */
function fileOf(path) {
  const [, first, rest] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? [];
  const root = FOLDERS[first] ?? DEMO;
  const file = normalize(join(root, FOLDERS[first] ? rest : path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(root + sep) ? file : null;
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const file = fileOf(decodeURIComponent(pathname));
  if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  if (!pathname.endsWith('/taskpane.html')) return void createReadStream(file).pipe(response);
  // What Excel does to a pane before its first script: beside it in a Worker, or in the demonstration's page.
  const host = searchParams.has('libro') ? BESIDE : IN_DEMO;
  response.end(readFileSync(file, 'utf8').replace(/<head[^>]*>/i, `$&${host}`));
});

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const kilobytes = (bytes) => `${Math.round(bytes / 1024)} kB`;
const ms = (time) => (Number.isFinite(time) ? `${Math.round(time)} ms` : 'not told by Chromium');

/** In every frame before its scripts: tasks over 50 ms (the browser tells of no shorter ones), and when things appear. */
function watch() {
  window.longTasks = [];
  const note = (list) => {
    for (const { startTime, duration, name } of list.getEntries()) window.longTasks.push({ startTime, duration, name });
  };
  new PerformanceObserver(note).observe({ type: 'longtask', buffered: true });
  window.whenever = (test) =>
    new Promise((resolve) => {
      const look = () => {
        if (!test()) return false;
        observer.disconnect();
        resolve(performance.now());
        return true;
      };
      const observer = new MutationObserver(look);
      if (!look())
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
}

/** The longest task since the last time, in ms; `self` leaves out what other frames of the thread did. */
const longest = (frame, onlySelf = false) =>
  frame.evaluate(async (self) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const tasks = window.longTasks.splice(0).filter(({ name }) => !self || name === 'self');
    return Math.max(0, ...tasks.map(({ duration }) => duration));
  }, onlySelf);
const sayLongest = (time) => (time === 0 ? 'under 50 ms' : ms(time));

const isReady = () =>
  document.querySelector('#jobs') && document.querySelector('.pane')?.getAttribute('aria-busy') !== 'true';
/** Says what to do next, which takes what the jobs would write. */
const isNextSaid = () => {
  const words = document.querySelector('.next > p')?.textContent;
  return words && words !== 'Revisando el plan…';
};
const isShown = () => document.querySelector('#insert');

async function start(browser, url, address, ready, hasNext = false) {
  const context = await browser.newContext({ viewport: { width: 350, height: 760 }, timezoneId: 'America/Bogota' });
  const page = await context.newPage();
  const scripts = [];
  page.on('response', (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) scripts.push(new URL(response.url()).pathname);
  });
  await page.addInitScript(watch);
  await page.goto(url + address, { waitUntil: 'commit' });
  await page.waitForFunction('window.whenever');
  const usable = await page.evaluate(`window.whenever(${ready})`);
  const loaded = [...scripts];
  const next = hasNext ? await page.evaluate(`window.whenever(${isNextSaid})`) : NaN;
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  return { context, page, usable, next, paint, scripts: loaded };
}

/** Types into cells of the responsible's column, one after the other, and waits for the list to say another count. */
async function measureEdits(pane, type, rows) {
  const times = [];
  for (let i = 0; i < rows; i += 1) {
    const before = await pane.evaluate(
      () => document.querySelector('#findings ~ *, .card:has(#findings)')?.textContent,
    );
    const started = await pane.evaluate(() => performance.now());
    const shown = pane.evaluate(
      (old) => window.whenever(() => document.querySelector('.card:has(#findings)')?.textContent !== old),
      before,
    );
    await type({ sheet: FIRST_SHEET, row: 3 + i, column: 7, value: null });
    times.push((await shown) - started);
    await pane.waitForTimeout(900);
  }
  return times;
}
const FIRST_SHEET = 'Gestión del riesgo de corrupción'.slice(0, 31);

async function measureSize(browser, url, size) {
  const { context, page } = await start(browser, url, `pane/${PANE_ADDRESS}&libro=plan-${size}`, () =>
    document.querySelector('#cutoff'),
  );
  const tasks = { reading: await longest(page) };
  await page.getByText('31 de agosto de 2024').first().click();
  const chosen = await page.evaluate(() => performance.now());
  const shown = (await page.evaluate(`window.whenever(() => document.querySelector('#findings'))`)) - chosen;
  await page.waitForFunction(isReady, undefined, { timeout: 180000 });
  await page.waitForTimeout(500);
  tasks.analyzing = await longest(page);
  const edits = await measureEdits(page, (typed) => page.evaluate((cell) => window.benchHost.type(cell), typed), EDITS);
  await page.waitForTimeout(1000);
  tasks.edits = await longest(page);
  // The longest group of avisos, scrolled through from end to end.
  await page.evaluate(() => {
    const closed = [
      ...document.querySelectorAll('#findings ~ * .disclosure-button, .card:has(#findings) .disclosure-button'),
    ];
    const count = (button) => Number(/(\d[\d.]*) aviso/.exec(button.textContent)?.[1]?.replace('.', '') ?? 0);
    const largest = closed.sort((a, b) => count(b) - count(a))[0];
    if (largest?.getAttribute('aria-expanded') === 'false') largest.click();
  });
  await page.waitForTimeout(300);
  tasks.opening = await longest(page);
  const frames = await page.evaluate(async () => {
    const list = document.querySelector('.chunks.is-long');
    if (!list) return null;
    const times = [];
    let last = performance.now();
    const step = Math.max(200, list.scrollHeight / 240);
    while (list.scrollTop + list.clientHeight < list.scrollHeight - 1 && times.length < 300) {
      list.scrollTop += step;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times;
  });
  tasks.scrolling = await longest(page);
  await page.getByRole('button', { name: 'Calcular avance y marcar atrasos' }).first().click();
  const previewFrom = await page.evaluate(() => performance.now());
  await page.waitForSelector('#preview', { timeout: 180000 });
  const preview = (await page.evaluate(() => performance.now())) - previewFrom;
  await page.waitForTimeout(500);
  tasks.preview = await longest(page);
  if (has('apply')) {
    await page.getByRole('button', { name: 'Aplicar' }).click();
    await page.waitForSelector('.message.is-done', { timeout: 600000 });
    await page.waitForFunction(isReady, undefined, { timeout: 180000 });
    await page.waitForTimeout(500);
    tasks.applying = await longest(page);
  }
  await context.close();
  return { shown, edits, tasks, preview, frames };
}

async function measureDemo(browser, url, size) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  await page.frameLocator('#pane iframe').getByText('2 tablas con 28 actividades').waitFor({ timeout: 60000 });
  await page.setInputFiles('#file', join(OUTPUT, 'libros', `plan-${size}.xlsx`));
  const pane = page.frameLocator('#pane iframe');
  await pane.getByText('31 de agosto de 2024').first().click({ timeout: 120000 });
  await pane.locator('#findings').waitFor({ timeout: 120000 });
  const frame = page.frames().find((each) => each !== page.mainFrame());
  await frame.waitForFunction(isReady, undefined, { timeout: 180000 });
  await page.waitForTimeout(2000);
  await longest(frame);
  const type = ({ sheet, row, column }) =>
    page.evaluate(
      ([name, r, c]) => void window.demo.grid.api.getActiveWorkbook().getSheetByName(name).getRange(r, c).setValue(''),
      [sheet, row, column],
    );
  const edits = await measureEdits(frame, type, EDITS);
  const own = await longest(frame, true);
  await context.close();
  return { edits, own };
}

if (!has('no-build')) {
  await Promise.all([buildPane(), buildHost()]);
  if (!has('no-template')) await buildTemplate();
  await buildWorkbooks(SIZES);
}
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/`;
if (has('serve')) {
  console.log(url);
  await new Promise(() => {});
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const lines = [];
const say = (line = '') => {
  lines.push(line);
  console.log(line);
};

if (!has('no-start')) {
  if (!existsSync(join(DEMO, 'plan-de-ejemplo.xlsx'))) await buildDemo(console.log);
  const sample = join(OUTPUT, 'libros', 'ejemplo.xlsx');
  writeFileSync(sample, readFileSync(join(DEMO, 'plan-de-ejemplo.xlsx')));
  const runs = { pane: [], template: [] };
  for (let i = 0; i < STARTS; i += 1) {
    for (const name of ['pane', ...(has('no-template') ? [] : ['template'])]) {
      const { context, ...run } = await start(
        browser,
        url,
        `${name}/${PANE_ADDRESS}&libro=ejemplo`,
        name === 'pane' ? isReady : isShown,
        name === 'pane',
      );
      await context.close();
      // The first ones warm the browser up.
      if (i > 1) runs[name].push(run);
    }
  }
  const sizesOf = { pane: scriptSizes(FOLDERS.pane) };
  if (!has('no-template')) sizesOf.template = scriptSizes(join(FOLDERS.template, 'dist'));
  const loaded = (name) =>
    [...new Set(runs[name][0].scripts)]
      .filter((path) => path.startsWith(`/${name}/`))
      .map((path) => [path.split('/').pop(), sizesOf[name].get(path.split('/').pop()) ?? 0]);
  const total = (name) => loaded(name).reduce((sum, [, bytes]) => sum + bytes, 0);
  for (const name of Object.keys(sizesOf)) {
    const paint = median(runs[name].map((run) => run.paint));
    const usable = median(runs[name].map((run) => run.usable));
    say(
      `${name.padEnd(9)} script before it is usable ${kilobytes(total(name))} gzip, first paint ${ms(paint)}, usable ${ms(usable)}${name === 'pane' ? `, what to do next said ${ms(median(runs[name].map((run) => run.next)))}` : ''}`,
    );
    say(
      `          ${loaded(name)
        .map(([file, bytes]) => `${file} ${kilobytes(bytes)}`)
        .join(', ')}`,
    );
  }
  say(`all chunks of the pane together ${kilobytes([...sizesOf.pane.values()].reduce((a, b) => a + b, 0))} gzip`);
}
if (!has('no-sizes')) {
  for (const size of SIZES) {
    const { shown, edits, tasks, preview, frames } = await measureSize(browser, url, size);
    say(
      `${size} activities: cutoff to avisos ${ms(shown)}, edit to avisos ${ms(median(edits))} (${edits.map(Math.round).join(', ')}), preview ${ms(preview)}`,
    );
    say(
      `  longest task: ${Object.entries(tasks)
        .map(([name, time]) => `${name} ${sayLongest(time)}`)
        .join(', ')}`,
    );
    if (frames)
      say(`  scrolling: ${frames.length} frames, median ${ms(median(frames))}, longest ${ms(Math.max(...frames))}`);
  }
}
if (has('demo')) {
  await buildDemo(console.log);
  for (const size of SIZES) {
    const { edits, own } = await measureDemo(browser, url, size);
    say(
      `demonstration, ${size} activities: edit to avisos ${ms(median(edits))} (${edits.map(Math.round).join(', ')}), longest task of the pane ${sayLongest(own)}`,
    );
  }
}
await browser.close();
server.close();
if (has('write')) {
  const { cores, model } = { cores: cpus().length, model: cpus()[0]?.model.trim() ?? '' };
  const machine = `${cores} cores, ${model}, load ${loadavg()[0].toFixed(1)} at the end.`;
  const text = [
    '# The pane, measured',
    '',
    `\`npm run bench:pane -- --write\`, in Chromium. ${machine}`,
    '',
    '```',
    ...lines,
    '```',
  ];
  writeFileSync(join(ROOT, 'docs', 'benchmarks-pane.md'), `${text.join('\n')}\n`);
}
