/** A folder of plans: every workbook in one table, a bad one with its reason, and no more memory for many than for few. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PortfolioJson } from '../../src/core/portfolio/portfolio';
import { FILE_REASONS } from '../../src/xlsx/reasons';
import { buildWorkbook } from '../support/build-workbook';
import { type WorkbookSpec } from '../support/workbook-spec';
import { TEST_PLANS } from '../workbooks';
import { largePlan } from '../workbooks/large-plan';

const PAAC = join(__dirname, '../../bin/paac.js');
const folder = mkdtempSync(join(tmpdir(), 'paac-carpeta-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `heap`: megabytes of live data above which the program fails. */
function paac(words: readonly string[], heap = 0): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = heap === 0 ? [] : [`--max-old-space-size=${heap}`];
    const child = spawn(process.execPath, [...options, PAAC, ...words], { cwd: folder });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** Every text its own, so that nothing that is remembered of one plan serves for another. */
const withOwnTexts = (spec: WorkbookSpec, word: string): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' && cell.length > 25 ? `${cell} ${word}` : cell)),
    ),
  })),
});

const PLAN = buildWorkbook(TEST_PLANS[0]!.spec);
const DAMAGED: readonly (readonly [keyof typeof FILE_REASONS, Uint8Array])[] = [
  ['damaged', PLAN.slice(0, PLAN.length / 2)],
  ['empty', new Uint8Array()],
  ['not-a-zip', new TextEncoder().encode('Actividad;Meta;Responsable')],
];

describe('two hundred workbooks, ten of them damaged', () => {
  const many = join(folder, 'muchos');
  const wanted = new Map<string, string | null>();
  mkdirSync(join(many, 'salud'), { recursive: true });
  for (let i = 0; i < 200; i += 1) {
    const name = `${i % 5 === 0 ? 'salud/' : ''}plan-${String(i).padStart(3, '0')}.xlsx`;
    const [reason, bytes] =
      i % 20 === 7 ? DAMAGED[i % 3]! : [null, buildWorkbook(withOwnTexts(largePlan(120 + (i % 7)), `de ${i * 7}`))];
    writeFileSync(join(many, name), bytes);
    wanted.set(name, reason && FILE_REASONS[reason]);
  }
  writeFileSync(join(many, '~$plan-001.xlsx'), 'jorge');
  writeFileSync(join(many, 'léame.txt'), 'nada');

  test('all others are in the table, the ten with their reasons, in a heap that holds a few of them', async () => {
    const { code, out, err } = await paac(['check', many, '--cutoff', '2024-08-31', '--json'], 48);
    const { files, totals } = JSON.parse(out) as PortfolioJson;
    expect(new Map(files.map(({ file, reason }) => [file, reason]))).toEqual(wanted);
    expect(totals).toMatchObject({ files: 200, unreadable: 10 });
    const read = files.filter(({ reason }) => reason === null);
    expect(read.every(({ activities }) => activities! >= 120)).toBe(true);
    expect(totals.activities).toBe(read.reduce((sum, { activities }) => sum + activities!, 0));
    expect(code).toBe(1);
    expect(err).toContain('200 de 200');
  });
});

describe('a folder of two', () => {
  const two = join(folder, 'dos');
  mkdirSync(two);
  const spec: WorkbookSpec = {
    sheets: [
      {
        name: 'Plan',
        rows: [
          ['Entidad:', 'Alcaldía de Pasto'],
          ['Plan Anticorrupción - Vigencia 2022'],
          ['No.', 'Actividad', 'Meta', 'Indicador', 'Responsable', 'Fecha programada', 'Valor ejecutado'],
          ['1.1', 'Publicar boletines', '2', 'Boletines', 'Prensa', '31/03/2022', 2],
          ['1.2', 'Realizar una feria', '1', 'Ferias', 'Atención', '30/06/2022', 0],
        ],
      },
    ],
  };
  writeFileSync(join(two, 'bueno.xlsx'), buildWorkbook(spec));
  writeFileSync(join(two, 'malo.xls'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]));

  test('as CSV: plain lines that a database takes', async () => {
    const { out } = await paac(['check', two, '--cutoff', '2022-08-31', '--format', 'csv']);
    const [header, good, bad] = out.replace('\ufeff', '').split('\r\n');
    expect(header!.split(',').slice(0, 7).join(',')).toBe(
      'Libro,Entidad,Vigencia,Corte,Actividades,Programadas,Cumplidas',
    );
    expect(good).toBe('bueno.xlsx,Alcaldía de Pasto,2022,2022-08-31,2,2,1,1,0,0.5,Baja,0.5,0,1,2,');
    expect(bad).toMatch(/^malo\.xls,(,)+.*\.xlsx/);
  });

  test('for reading: what was read, the sum, and what was not read with its reason', async () => {
    const { out } = await paac(['check', two, '--cutoff', '2022-08-31']);
    expect(out).toContain('Corte 31-ago-2022: 1 de 2 libros leídos');
    expect(out).toMatch(/bueno\.xlsx +Alcaldía de Pasto +2 +2 +1 +50,0 % +Baja +50,0 %/);
    expect(out).toMatch(/Sin leer\n +malo\.xls +El/);
  });
});

test.each<[string, string[], RegExp]>([
  ['an empty folder', ['vacía'], /no hay libros de Excel/],
  ['without a cutoff', ['dos'], /Falta la fecha de corte/],
])('%s: one line, nothing on standard output, code 2', async (_, [name], sentence) => {
  mkdirSync(join(folder, name!), { recursive: true });
  const { code, out, err } = await paac(['check', name!, ...(name === 'dos' ? [] : ['--cutoff', '2022-08-31'])]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(sentence);
});
