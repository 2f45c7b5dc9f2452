import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook, zipParts } from '../support/build-workbook';
import { tortureParts } from '../support/torture-workbook';
import { ministry2017 } from '../workbooks/ministry-2017';

jest.setTimeout(300_000);

const PAAC = join(__dirname, '../../bin/paac.js');
const folder = mkdtempSync(join(tmpdir(), 'paac-cli-'));
const at = (name: string): string => join(folder, name);
const plan = at('plan.xlsx');
writeFileSync(plan, buildWorkbook(ministry2017));
writeFileSync(at('macros.xlsm'), zipParts(tortureParts({ macros: true })));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a user does; `readOnly` closes its output after that many bytes. */
function paac(words: readonly string[], readOnly = Infinity): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PAAC, ...words], { cwd: folder });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += String(chunk);
      if (out.length >= readOnly) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const CUTOFF = ['--cutoff', '2017-04-30'];

test('check prints the analysis as JSON', async () => {
  const { code, out, err } = await paac(['check', plan, ...CUTOFF, '--json']);
  const json = JSON.parse(out) as { file: string; summary: object; findings: { severity: string }[] };
  expect(json).toMatchObject({ schema: 1, file: 'plan.xlsx', cutoff: '2017-04-30', planYear: 2017, failures: [] });
  expect(json.summary).toMatchObject({ activities: 28, due: 4, done: 3, late: 1, compliance: 0.75, zone: 'medium' });
  expect(code).toBe(json.findings.some((finding) => finding.severity === 'error') ? 1 : 0);
  expect(err).toBe('');
});

test('check prints tables, avisos and figures for reading', async () => {
  const { out } = await paac(['check', plan, ...CUTOFF]);
  expect(out).toContain('plan.xlsx: corte 30-abr-2017, vigencia 2017');
  expect(out).toMatch(/Total del plan +28 +4 +3 +75,0 % +Media/);
  expect(out).toContain('Atrasada 1');
});

test('a plan without a plan ends with 1: nothing was recognised', async () => {
  writeFileSync(
    at('otro.xlsx'),
    buildWorkbook({
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Gastos', 'Valor'],
            ['Papel', 10],
          ],
        },
      ],
    }),
  );
  const { code, out } = await paac(['check', 'otro.xlsx', ...CUTOFF]);
  expect(code).toBe(1);
  expect(out).toContain('No se reconoció ninguna tabla.');
});

test('apply writes another file, once; then there is nothing to do', async () => {
  const before = readFileSync(plan);
  const dry = await paac(['apply', plan, ...CUTOFF, '--dry-run', '--seguimiento']);
  const lines = dry.out.trim().split('\n');
  expect(lines.pop()).toBe(`${lines.length} cambios`);
  const written = await paac(['apply', plan, ...CUTOFF, '--output', 'nuevo.xlsx', '--seguimiento']);
  expect([written.code, written.err]).toEqual([0, '']);
  expect(written.out).toContain(`${lines.length} cambios`);
  expect(readFileSync(plan)).toEqual(before);
  const again = await paac(['apply', 'nuevo.xlsx', ...CUTOFF, '--dry-run', '--seguimiento']);
  expect([again.code, again.out]).toEqual([0, '0 cambios\n']);
  mkdirSync(at('otra'));
  const copy = await paac(['apply', 'nuevo.xlsx', ...CUTOFF, '--output', 'otra/nuevo.xlsx', '--seguimiento']);
  expect(copy.out).toContain('No había nada que cambiar');
  expect(readFileSync(at('otra/nuevo.xlsx'))).toEqual(readFileSync(at('nuevo.xlsx')));
});

test('check prints the avisos as CSV', async () => {
  const { out, code } = await paac(['check', plan, ...CUTOFF, '--format', 'csv']);
  const json = JSON.parse((await paac(['check', plan, ...CUTOFF, '--json'])).out) as { findings: { rule: string }[] };
  const lines = out.trim().split('\r\n');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(json.findings.map(({ rule }) => rule));
  expect(code).toBe(0);
});

test('apply writes the sheet of avisos', async () => {
  const { code } = await paac(['apply', plan, ...CUTOFF, '--output', 'con-avisos.xlsx', '--avisos']);
  expect(code).toBe(0);
  const again = await paac(['apply', 'con-avisos.xlsx', ...CUTOFF, '--dry-run', '--avisos']);
  expect(again.out).toBe('0 cambios\n');
});

test('macros stay in an .xlsm', async () => {
  const { code } = await paac(['apply', 'macros.xlsm', ...CUTOFF, '--output', 'con-macros.xlsm']);
  expect(code).toBe(0);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a reader that stops early is no failure', async () => {
  const { code, err } = await paac(['check', plan, ...CUTOFF, '--json'], 10);
  expect([code === 0 || code === 1, err]).toEqual([true, '']);
});

describe('what ends with 2: one Spanish line, nothing on standard output', () => {
  writeFileSync(at('vacio.xlsx'), '');
  writeFileSync(at('texto.xlsx'), 'Actividad;Meta\nFeria;1\n');
  writeFileSync(at('cortado.xlsx'), readFileSync(plan).subarray(0, 3000));
  writeFileSync(
    at('clave.xlsx'),
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
  );
  writeFileSync(at('viejo.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  writeFileSync(at('existe.xlsx'), 'mío');
  symlinkSync(plan, at('enlace.xlsx'));

  test.each([
    ['check no-esta.xlsx --cutoff 2017-04-30', 'No se encontró el archivo'],
    ['apply . --cutoff 2017-04-30 --output salida.xlsx', 'El destino debe terminar'],
    ['check vacio.xlsx --cutoff 2017-04-30 --json', 'está vacío'],
    ['check texto.xlsx --cutoff 2017-04-30', 'no es un libro de Excel'],
    ['check cortado.xlsx --cutoff 2017-04-30', 'está dañado'],
    ['check clave.xlsx --cutoff 2017-04-30', 'contraseña'],
    ['check viejo.xls --cutoff 2017-04-30', 'guárdelo como .xlsx'],
    ['check plan.xlsx --cutoff ayer', 'no es un día'],
    ['check plan.xlsx --cutoff 2017-04-30 --nada', 'no tiene la opción --nada'],
    ['apply plan.xlsx --cutoff 2017-04-30 --output existe.xlsx', 'Ya existe existe.xlsx'],
    ['apply plan.xlsx --cutoff 2017-04-30 --output plan.xlsx', 'el original no se toca'],
    ['apply plan.xlsx --cutoff 2017-04-30 --output enlace.xlsx', 'Ya existe'],
    ['apply plan.xlsx --cutoff 2017-04-30 --output nuevo.xlsm', 'debe terminar en .xlsx'],
    ['apply macros.xlsm --cutoff 2017-04-30 --output nuevo2.xlsx', 'debe terminar en .xlsm'],
    ['apply plan.xlsx --cutoff 2017-04-30 --output no/hay/nuevo.xlsx', 'No existe la carpeta'],
    ['apply texto.xlsx --cutoff 2017-04-30 --output salida.xlsx', 'no es un libro de Excel'],
  ])('paac %s', async (line, message) => {
    const { code, out, err } = await paac(line.split(' '));
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\bat |Error:/);
    expect(readFileSync(at('existe.xlsx'), 'utf8')).toBe('mío');
    expect(readdirSync(folder)).not.toContain('salida.xlsx');
  });
});

test('apply --publish writes the seguimiento alone, as values, and never over a file', async () => {
  const words = [
    'apply',
    plan,
    ...CUTOFF,
    '--output',
    at('con.xlsx'),
    '--seguimiento',
    '--publish',
    at('publicar.xlsx'),
  ];
  const { code, out } = await paac(words);
  expect([code, out]).toEqual([0, expect.stringContaining('publicar.xlsx, con la hoja de seguimiento sola.')]);
  const published = readSnapshot(openPackage(readFileSync(at('publicar.xlsx'))), null);
  expect(published.sheets.map(({ name }) => name)).toEqual(['Seguimiento 30-abr-2017']);
  expect(published.sheets[0]!.values.flat()).toEqual(expect.arrayContaining([28, 0.75, 'Cumplida parcialmente']));
  expect(published.sheets[0]!.formulas.flat().every((formula) => formula === null)).toBe(true);
  for (const [wrong, said] of [
    [at('publicar.xlsx'), 'Ya existe'],
    [at('nada.xlsx'), 'un archivo propio'],
    [at('publicar.pdf'), 'debe terminar en .xlsx'],
  ] as const) {
    const output = at(said === 'un archivo propio' ? 'nada.xlsx' : 'otra.xlsx');
    const refused = await paac(['apply', plan, ...CUTOFF, '--output', output, '--seguimiento', '--publish', wrong]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(said)]);
    expect(readdirSync(folder)).not.toContain('otra.xlsx');
  }
});
