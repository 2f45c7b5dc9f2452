#!/usr/bin/env node
// The command line, straight from its TypeScript sources: no build step that a user must know of. The first run after
// an edit makes a script for the command, which the next runs take from node_modules/.cache; where nothing can be kept there
// it is made anew each time.
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const ROOT = dirname(__dirname);
const ENTRY = join(ROOT, 'src/cli/main.ts');
const CACHE = join(ROOT, 'node_modules/.cache/paac');
/** All that the script is made of; `test/architecture.test.ts` sees to it that the command line imports nothing else. */
const SOURCES = ['src/cli', 'src/core', 'src/xlsx', 'bin/paac.js', 'tsconfig.json'];

// Only of these versions of Node is it known that they understand it; another one would complain aloud.
if (/^v2[02]\./.test(process.version)) {
  // A command runs once. What is compiled thoroughly must run for a while to be worth it, and Node thinks of servers.
  setFlagsFromString('--interrupt-budget=400000');
  // A nursery is cleared hundreds of times, in less time than it takes to call other threads to help.
  setFlagsFromString('--no-parallel-scavenge');
  // What a check reads it keeps to the end: a nursery that grows would save no work, and cost the memory that it touches.
  if (process.argv[2] === 'check') setFlagsFromString('--semi-space-growth-factor=1');
}

/** What `src/cli/main.ts` loads for one command only: the others have no part in its script, which is read that much sooner. */
const COMMANDS = ['apply', 'check', 'diff', 'receive', 'request'];
const command = COMMANDS.find((name) => name === process.argv[2]) ?? 'help';

if (process.env.PAAC_DEBUG) {
  // Line by line as it is written, for who looks for a fault.
  require('tsx/cjs/api').register();
  require(ENTRY);
} else {
  const key = fingerprint();
  const code = readKept(`${key}-${command}.cjs`) ?? build(key);
  run(code.toString('latin1'), `${key}-${command}`);
}

/** Changes whenever a file of the sources does: how many they are, how large, and when the last of them was changed. */
function fingerprint() {
  let [files, bytes, changed] = [0, 0, 0];
  const visit = (path) => {
    if (!/\.\w+$/.test(path)) return readdirSync(path).forEach((name) => visit(`${path}/${name}`));
    const { size, mtimeMs, ctimeMs } = statSync(path);
    files += 1;
    bytes += size;
    changed = Math.max(changed, mtimeMs, ctimeMs);
  };
  for (const source of SOURCES) visit(join(ROOT, source));
  return [files, bytes, Math.round(changed * 1000)].map((number) => number.toString(36)).join('-');
}

function readKept(name) {
  try {
    return readFileSync(join(CACHE, name));
  } catch {
    return null;
  }
}

/** Whole or not at all: others may be running the command at the same time. */
function keep(name, content) {
  const temporary = join(CACHE, `${name}.${process.pid}.tmp`);
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, join(CACHE, name));
  } catch {
    // A folder that cannot be written to costs time, nothing else.
    forget(temporary);
  }
}

function build(key) {
  const { outputFiles } = require('esbuild').buildSync({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: COMMANDS.filter((name) => name !== command).map((name) => `./${name}`),
    alias: { fflate: join(ROOT, 'src/cli/fflate-left-out.ts') },
    // As the function that Node makes of a module: the script is compiled as it is read.
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    // All signs in ASCII: read as it is, without decoding.
    charset: 'ascii',
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: true,
    write: false,
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0].contents);
  // What was edited meanwhile is in it already, or only half: the next run makes another one.
  if (fingerprint() === key) {
    forgetOthers(key);
    keep(`${key}-${command}.cjs`, code);
  }
  return code;
}

function forgetOthers(key) {
  try {
    for (const name of readdirSync(CACHE)) if (!name.startsWith(key)) forget(join(CACHE, name));
  } catch {
    // No folder, nothing to forget.
  }
}

function forget(path) {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays, and is in nobody's way.
  }
}

/** Runs the script as if it stood beside its first source, with what Node compiled of it when that command ran before. */
function run(code, name) {
  const kept = `${name}-${process.version}-${process.arch}.bin`;
  const compiled = readKept(kept);
  const script = new Script(code, {
    filename: join(CACHE, `${name}.cjs`),
    ...(compiled && { cachedData: compiled }),
  });
  if (!compiled || script.cachedDataRejected) {
    process.once('exit', (exitCode) => {
      if (exitCode < 2 && readKept(`${name}.cjs`)) keep(kept, script.createCachedData());
    });
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(ENTRY), module, ENTRY, dirname(ENTRY));
}
