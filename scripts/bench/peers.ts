/**
 * What others need for the same file: SheetJS and exceljs, fetched when the benchmark first runs and kept out of this
 * project (SheetJS' last version on npm has known holes, and is given nothing but our own files), and openpyxl where a
 * Python has it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const PEER_VERSIONS = { xlsx: '0.18.5', exceljs: '4.4.0' } as const;

/** Folder in which both packages are installed; null where they cannot be had (no network). */
export function installPeers(folder: string): string | null {
  const isThere = Object.keys(PEER_VERSIONS).every((name) => existsSync(join(folder, 'node_modules', name)));
  if (isThere) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      dependencies: PEER_VERSIONS,
      // A patch version of one of their dependencies that every registry has.
      overrides: { 'typedarray.prototype.slice': '1.0.5' },
    }),
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  return done.status === 0 ? folder : null;
}

const pathOf = (folder: string, name: string): string => JSON.stringify(join(folder, 'node_modules', name));
const STARTED = 'const started = process.hrtime.bigint();';
const TOLD = 'console.log(Number(process.hrtime.bigint() - started) / 1e6);';

/** Reads as often as asked in one process and prints a time for each, in ms; the first is without a warm compiler. */
export const sheetjsScript = (folder: string, file: string, runs: number): string => `
  const XLSX = require(${pathOf(folder, 'xlsx')});
  const bytes = require('node:fs').readFileSync(${JSON.stringify(file)});
  for (let run = 0; run <= ${runs}; run++) { ${STARTED} XLSX.read(bytes); ${TOLD} }`;

/** A whole process: reads the file and writes it again. */
export const exceljsScript = (folder: string, file: string, output: string): string => `
  const { Workbook } = require(${pathOf(folder, 'exceljs')});
  const workbook = new Workbook();
  workbook.xlsx.readFile(${JSON.stringify(file)}).then(() => workbook.xlsx.writeFile(${JSON.stringify(output)}));`;

export const OPENPYXL = {
  plain: 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1])',
  /** Its quicker way, which only goes over the values. */
  readOnly:
    'import sys, openpyxl\nfor sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):\n' +
    '  for row in sheet.iter_rows(values_only=True): pass',
} as const;

/** A Python that has openpyxl, and its version; null where none has. */
export function findPython(): { readonly command: string; readonly version: string } | null {
  for (const command of ['python3', '/usr/bin/python3', 'python']) {
    try {
      const version = execFileSync(command, ['-c', 'import openpyxl; print(openpyxl.__version__)'], { stdio: 'pipe' });
      return { command, version: String(version).trim() };
    } catch {
      // The next one may have it.
    }
  }
  return null;
}
