/** LibreOffice as a second opinion: it calculates every formula anew and tells what the cells show. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

const run = promisify(execFile);

/** Without it LibreOffice shows the values that stand in the file. 0: always calculate. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Runs LibreOffice once over all files; each converted file is returned in the order of the input. */
async function convert(files: readonly Uint8Array[], to: string, extension: string): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'paac-office-'));
  try {
    await mkdir(join(folder, 'profile/user'), { recursive: true });
    await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), PROFILE);
    const names = files.map((_, i) => `libro${i}`);
    await Promise.all(files.map((bytes, i) => writeFile(join(folder, `${names[i]}.xlsx`), bytes)));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const inputs = names.map((name) => join(folder, `${name}.xlsx`));
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to];
    await run('soffice', [...options, '--outdir', join(folder, 'out'), ...inputs], { maxBuffer: 1 << 26 });
    return await Promise.all(names.map((name) => readFile(join(folder, 'out', `${name}.${extension}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The workbooks with every formula calculated by LibreOffice. One call for many files shares its start. */
export async function recalculate(files: readonly Uint8Array[]): Promise<WorkbookSnapshot[]> {
  const converted = await convert(files, 'xlsx:Calc MS Excel 2007 XML', 'xlsx');
  return converted.map((bytes) => readSnapshot(openPackage(bytes), null));
}

/** The workbooks as they print. */
export const print = (files: readonly Uint8Array[]): Promise<Uint8Array[]> => convert(files, 'pdf', 'pdf');
