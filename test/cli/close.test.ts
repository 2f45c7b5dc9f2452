/** Closing from the command line, and what the workbook keeps: cutoffs, thresholds, the form of the sheet. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apply } from '../../src/cli/apply';
import { type ApplyCommand } from '../../src/cli/arguments';
import { FileError } from '../../src/cli/files';
import { analyzeWorkbook } from '../../src/core/analyze';
import { detailColumn } from '../../src/core/output/seguimiento-layout';
import { listSeguimientos } from '../../src/core/output/seguimiento-list';
import { NO_SETTINGS, type Settings, readSettings, writeSettings } from '../../src/core/settings';
import { type Operation } from '../../src/core/workbook/patch';
import {
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { readWorkbookPart } from '../../src/xlsx/workbook-part';
import { buildWorkbook } from '../support/build-workbook';
import { serial } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';

const APRIL = serial('2017-04-30');
const AUGUST = serial('2017-08-31');
const SHEET = 'Seguimiento 30-abr-2017';
const STATUS = detailColumn('status');

const folder = mkdtempSync(join(tmpdir(), 'paac-close-'));
const at = (name: string): string => join(folder, name);
let made = 0;
afterAll(() => rmSync(folder, { recursive: true }));

async function run(file: string, command: Partial<ApplyCommand>): Promise<{ path: string; said: string }> {
  const path = at(`salida-${(made += 1)}.xlsx`);
  const { output } = await apply({
    command: 'apply',
    file,
    cutoff: APRIL,
    output: path,
    seguimiento: null,
    findings: false,
    publish: null,
    ...command,
  });
  return { path, said: output };
}

const read = (path: string): WorkbookSnapshot => readSnapshot(openPackage(readFileSync(path)), null);
const closeWith = (figures: 'built' | 'today', others?: string[]) => ({
  close: { figures, author: 'Ana Rojas', ...(others && { others }) },
});

/** Two activities show another Estado since the build, as Excel leaves them when the file is saved. */
async function showToday(path: string): Promise<{ path: string; keys: string[]; rows: number[] }> {
  const pkg = openPackage(readFileSync(path));
  const sheet = findSheet(readSnapshot(pkg, null), SHEET)!;
  const rows = sheet.values.flatMap((line, index) =>
    line[STATUS - sheet.area!.left] === 'Cumplida a corte' ? [index + sheet.area!.top] : [],
  );
  const chosen = rows.slice(0, 2);
  const operations = chosen.map((row): Operation => {
    const formula = formulaAt(sheet, row, STATUS);
    const because: Operation['because'] = { kind: 'fix', label: '' };
    const before = { formula, value: 'Cumplida a corte' };
    const after = { formula: `${formula} `, value: 'No cumplida' };
    return { op: 'set-cell', because, unit: '', sheet: SHEET, row, column: STATUS, before, after };
  });
  const changed = at(`cambiado-${(made += 1)}.xlsx`);
  writeFileSync(changed, savePackage(applyPatch(pkg, { operations }).pkg));
  return { path: changed, keys: chosen.map((row) => String(valueAt(sheet, row, 0))), rows: chosen };
}

let built = '';
beforeAll(async () => {
  writeFileSync(at('plan.xlsx'), buildWorkbook(ministry2017));
  built = (await run(at('plan.xlsx'), { seguimiento: { entity: null, preparedBy: 'Control Interno' } })).path;
});

const shownOf = (path: string, rows: readonly number[]) =>
  rows.map((row) => valueAt(findSheet(read(path), SHEET)!, row, STATUS));

test('closes with the figures of the build, those of today, or each with its own', async () => {
  const { path, keys, rows } = await showToday(built);
  for (const [order, expected] of [
    [closeWith('built'), ['Cumplida a corte', 'Cumplida a corte']],
    [closeWith('today'), ['No cumplida', 'No cumplida']],
    [closeWith('built', [keys[1]!]), ['Cumplida a corte', 'No cumplida']],
    [closeWith('today', [keys[1]!]), ['No cumplida', 'Cumplida a corte']],
  ] as const) {
    const { path: closed, said } = await run(path, order);
    expect(shownOf(closed, rows)).toEqual(expected);
    expect(
      findSheet(read(closed), SHEET)!
        .formulas.flat()
        .every((formula) => formula === null),
    ).toBe(true);
    expect(said).toContain(`Se cierra «${SHEET}»: 2 cifras no son hoy las que eran cuando se construyó.`);
    expect(said).toContain(`${keys[0]}, Estado: al construirse «Cumplida a corte», hoy «No cumplida»`);
    const [known] = listSeguimientos(analyzeWorkbook(read(closed), { cutoff: APRIL }));
    expect(known).toMatchObject({ isClosed: true, closing: { author: 'Ana Rojas' } });
  }
});

test('publishes the closed sheet in the same order', async () => {
  const { path, keys, rows } = await showToday(built);
  const publish = at('publicar.xlsx');
  await run(path, { ...closeWith('built', [keys[0]!]), publish });
  const published = read(publish);
  expect(published.sheets.map(({ name }) => name)).toEqual([SHEET]);
  expect(rows.map((row) => valueAt(published.sheets[0]!, row, STATUS))).toEqual(['No cumplida', 'Cumplida a corte']);
});

test('publishes what the formulas give, though the file that was changed without Excel shows older figures', async () => {
  const pkg = openPackage(readFileSync(built));
  const sheet = findSheet(readSnapshot(pkg, null), SHEET)!;
  const row = sheet.area!.top + sheet.values.findIndex((line) => line.includes('Cumplida parcialmente'));
  const verified: Operation = {
    op: 'set-cell',
    because: { kind: 'fix', label: '' },
    unit: '',
    sheet: SHEET,
    row,
    column: detailColumn('verified'),
    before: { formula: null, value: null },
    after: { formula: null, value: 2 },
  };
  const changed = at('verificado.xlsx');
  writeFileSync(changed, savePackage(applyPatch(pkg, { operations: [verified] }).pkg));
  expect(shownOf(changed, [row])).toEqual(['Cumplida parcialmente']);
  const publish = at('publicado-al-dia.xlsx');
  const { said, path } = await run(changed, { seguimiento: { entity: null, preparedBy: null }, publish });
  expect(said).toContain('No había nada que cambiar');
  expect(shownOf(publish, [row])).toEqual(['Cumplida a corte']);
  expect(shownOf(path, [row])).toEqual(['Cumplida a corte']);
  expect(read(publish).sheets[0]!.values.flat()).toEqual(expect.arrayContaining(['1 de 28']));
});

test('a sheet that cannot be closed as asked is left, with the reason', async () => {
  const { path: closed } = await run(built, closeWith('built'));
  const refused = async (file: string, command: Partial<ApplyCommand>): Promise<string> => {
    const error = await run(file, command).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FileError);
    return (error as Error).message;
  };
  expect(await refused(closed, closeWith('built'))).toMatch(
    /ya está cerrado desde el .*: una hoja cerrada no se vuelve/,
  );
  expect(await refused(built, { ...closeWith('built'), cutoff: AUGUST })).toContain('no tiene un seguimiento a 31-ago');
  expect(await refused(built, closeWith('built', ['A001']))).toContain('A001 no tiene');
  const forgotten = at('sin-memoria.xlsx');
  const pkg = openPackage(readFileSync(built));
  const before = readSnapshot(pkg, null).settings;
  const after = writeSettings({ ...readSettings(before), builds: {} });
  const because: Operation['because'] = { kind: 'settings', label: '' };
  const operations: Operation[] = [{ op: 'set-settings', because, unit: 'settings', before, after }];
  writeFileSync(forgotten, savePackage(applyPatch(pkg, { operations }).pkg));
  expect(await refused(forgotten, closeWith('built'))).toContain('use --cifras hoy');
  const bare = at('sin-resultados.xlsx');
  const part = readWorkbookPart(pkg).sheets.find(({ name }) => name === SHEET)!.path;
  const withoutResults = pkg.text(part)!.replace(/<\/f><v>[^<]*<\/v>/g, '</f>');
  writeFileSync(bare, savePackage(pkg.with(new Map([[part, withoutResults]]))));
  expect(await refused(bare, closeWith('built'))).toContain('no traen sus resultados');
  const { path } = await run(forgotten, closeWith('today'));
  expect(listSeguimientos(analyzeWorkbook(read(path), { cutoff: APRIL }))[0]!.isClosed).toBe(true);
});

test('building the next cutoff closes the one before, unless it is to stay open', async () => {
  const seguimiento = { entity: null, preparedBy: null };
  const isClosed = async (command: Partial<ApplyCommand>) => {
    const { path } = await run(built, { cutoff: AUGUST, seguimiento, ...command });
    return listSeguimientos(analyzeWorkbook(read(path), { cutoff: AUGUST })).map((known) => known.isClosed);
  };
  expect(await isClosed({})).toEqual([true, false]);
  expect(await isClosed({ leaveOpen: true })).toEqual([false, false]);
});

describe('goes by what the workbook keeps', () => {
  const seguimiento = { entity: null, preparedBy: null };
  const keeping = async (settings: Partial<Settings>) => {
    const pkg = openPackage(buildWorkbook(ministry2017));
    const after = writeSettings({ ...NO_SETTINGS, ...settings });
    const because: Operation['because'] = { kind: 'settings', label: '' };
    const operations: Operation[] = [{ op: 'set-settings', because, unit: 'settings', before: null, after }];
    const path = at(`ajustado-${(made += 1)}.xlsx`);
    writeFileSync(path, savePackage(applyPatch(pkg, { operations }).pkg));
    return findSheet(read((await run(path, { seguimiento })).path), SHEET)!;
  };
  const textsOf = (sheet: SheetSnapshot) => sheet.values.flat().map(String);
  const usual = () => findSheet(read(built), SHEET)!;

  test('thresholds and terms', async () => {
    const own = textsOf(await keeping({ parameters: { zones: { medium: 0.8, high: 0.95 }, publicationTerm: 5 } }));
    expect(textsOf(usual())).toContain(
      '10 días hábiles después del corte (30 de abril, 31 de agosto y 31 de diciembre)',
    );
    expect(textsOf(usual())).toContain('Media');
    expect(own).toContain('5 días hábiles después del corte (30 de abril, 31 de agosto y 31 de diciembre)');
    expect(own).toContain('Baja');
    expect(own.join(' ')).toContain('media, de 80 % a menos de 95 %');
  });

  test('the form of the sheet', async () => {
    const own = await keeping({ sheetForm: { chart: false, detail: 'oci' } });
    expect(textsOf(own)).toContain('Actividades cumplidas');
    expect(textsOf(usual())).not.toContain('Actividades cumplidas');
    expect([own.ownCharts ?? [], (usual().ownCharts ?? []).length]).toEqual([[], 1]);
  });
});
