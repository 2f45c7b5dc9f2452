/** Nothing leaves the workbook: what sends, and what stores outside it, is not called anywhere in the add-in. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const SRC = join(__dirname, '..', 'src');

/** The demonstration fetches its sample plan from its own folder; the command line runs no page. */
const OUTSIDE_THE_ADD_IN = /^(demo|cli)\//;

const SENDS = /\bfetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bRTCPeerConnection\b/;
const STORES =
  /\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bdocument\.cookie\b|\bcaches\.open\b|\bdocument\.settings\b|\bOfficeRuntime\.storage\b/;
/** Other origins that a page may name: where office.js comes from is the build's to say, links are the user's to press. */
const ADDRESS = /https?:\/\/[^\s'"`<>)]+/g;
/** What offices write into their plans, in the examples of rules. */
const EXAMPLE = /^https:\/\/www\.entidad\.gov\.co\//;
const KNOWN = [
  /^http:\/\/schemas\./,
  /^http:\/\/www\.w3\.org\//,
  /^http:\/\/purl\./,
  /^https:\/\/www\.office\.com$/,
  EXAMPLE,
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const FILES = filesBelow(SRC)
  .map((path) => ({ file: relative(SRC, path).replace(/\\/g, '/'), path }))
  .filter(({ file }) => /\.(ts|tsx|js|html|css)$/.test(file) && !OUTSIDE_THE_ADD_IN.test(file))
  .map(({ file, path }) => ({ file, text: readFileSync(path, 'utf8') }));

test('the whole add-in is looked at', () => {
  expect(FILES.length).toBeGreaterThan(200);
  for (const name of ['taskpane/index.tsx', 'taskpane/boot.js', 'excel/read-workbook.ts', 'commands/commands.ts']) {
    expect(FILES.map(({ file }) => file)).toContain(name);
  }
});

test.each([
  ['sends', SENDS],
  ['stores outside the workbook', STORES],
])('nothing %s', (_, pattern) => {
  expect(FILES.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
});

test('no other address is named', () => {
  const named = FILES.flatMap(({ file, text }) => [...text.matchAll(ADDRESS)].map(([address]) => ({ file, address })));
  expect(named.filter(({ address }) => !KNOWN.some((known) => known.test(address)))).toEqual([]);
});

test('the pages let nothing else in', () => {
  for (const file of ['taskpane/taskpane.html', 'commands/commands.html']) {
    const { text } = FILES.find((one) => one.file === file)!;
    expect(text).toMatch(/Content-Security-Policy/);
    expect(text).toMatch(/default-src 'self'/);
    expect(text).not.toMatch(/connect-src[^;"]*https?:/);
  }
});
