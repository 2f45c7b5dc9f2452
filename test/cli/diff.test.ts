/** `paac diff`: for reading, as JSON, as a sheet; and against what the workbook itself remembers. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComparisonJson } from '../../src/core/versions/comparison-json';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { type CellSpec, type WorkbookSpec } from '../support/workbook-spec';

const PAAC = join(__dirname, '../../bin/paac.js');
const folder = mkdtempSync(join(tmpdir(), 'paac-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

function paac(...words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PAAC, ...words], { cwd: folder });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const planOf = (date: CellSpec, more: CellSpec[][] = []): WorkbookSpec => ({
  sheets: [
    {
      name: 'Plan',
      rows: [
        ['Plan Anticorrupción - Vigencia 2022'],
        ['No.', 'Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Valor ejecutado'],
        ['1.1', 'Publicar boletines de prensa', '2', 'Prensa', '30/04/2022', 1],
        ['1.2', 'Realizar una feria de servicios', '1', 'Atención', date, null],
        ...more,
      ],
    },
  ],
});
const put = (name: string, spec: WorkbookSpec): void => writeFileSync(join(folder, name), buildWorkbook(spec));
put('v1.xlsx', planOf('30/06/2022'));
put('v2.xlsx', planOf('30/10/2022', [['1.3', 'Traducir el portal', '1', 'Cultura', '30/11/2022', null]]));
writeFileSync(join(folder, 'texto.xlsx'), 'Actividad;Meta');
put('vacio.xlsx', { sheets: [{ name: 'Hoja1', rows: [['Presupuesto']] }] });

test('for reading: both versions, the changes by kind, what was put off; the code says that something changed', async () => {
  const { code, out, err } = await paac('diff', 'v1.xlsx', 'v2.xlsx', '--cutoff', '2022-08-31');
  expect(err).toBe('');
  expect(code).toBe(1);
  expect(out).toContain('Antes: v1.xlsx, 2 actividades\nDespués: v2.xlsx, 3 actividades; 2 en las dos versiones');
  expect(out).toContain('Actividades agregadas: 1\n  Plan!B5  1.3 Traducir el portal');
  expect(out).toContain('30-jun-2022 → 30-oct-2022  Reprogramada (inicial: 30-jun-2022)');
});

test('as JSON; without a cutoff nobody judges whether a date had passed', async () => {
  const { out } = await paac('diff', 'v1.xlsx', 'v2.xlsx', '--json');
  const { cutoff, summary, changes, matches } = JSON.parse(out) as ComparisonJson;
  expect(cutoff).toBeNull();
  expect(summary).toMatchObject({ changes: 2, byKind: { added: 1, dates: 1, removed: 0 } });
  expect(changes.map(({ kind, putOff, newer }) => [kind, putOff, newer?.cell])).toEqual([
    ['added', null, 'B5'],
    ['dates', null, 'B4'],
  ]);
  expect(matches).toHaveLength(2);
});

test('the same plan: code 0', async () => {
  const { code, out } = await paac('diff', 'v1.xlsx', 'v1.xlsx');
  expect([code, out.includes('Las dos versiones dicen lo mismo.')]).toEqual([0, true]);
});

test('as a sheet in a copy of the newer one', async () => {
  const { code, out } = await paac('diff', 'v1.xlsx', 'v2.xlsx', '--cutoff', '2022-08-31', '--output', 'salida.xlsx');
  expect([code, out.includes('Se escribió salida.xlsx')]).toEqual([1, true]);
  const { sheets } = readSnapshot(openPackage(readFileSync(join(folder, 'salida.xlsx'))), null);
  expect(sheets.map(({ name }) => name)).toEqual(['Plan', 'Modificaciones PAAC']);
});

test('one file alone is compared with the plan of its last closed seguimiento', async () => {
  await paac('apply', 'v1.xlsx', '--cutoff', '2022-04-30', '--seguimiento', '--output', 'abril.xlsx');
  // Building that of August closes that of April, with what it was built from.
  await paac('apply', 'abril.xlsx', '--cutoff', '2022-08-31', '--seguimiento', '--output', 'agosto.xlsx');
  const { code, out } = await paac('diff', 'agosto.xlsx', '--cutoff', '2022-08-31');
  expect(out).toContain('Antes: Seguimiento 30-abr-2022, 2 actividades');
  expect(code).toBe(0);
});

test.each<[string, string[], RegExp]>([
  ['nothing to compare', ['diff'], /Faltan las dos versiones/],
  ['three files', ['diff', 'v1.xlsx', 'v2.xlsx', 'v1.xlsx'], /se comparan dos versiones/],
  ['a file that is none', ['diff', 'texto.xlsx', 'v2.xlsx'], /no es un libro de Excel/],
  ['no plan in it', ['diff', 'vacio.xlsx', 'v2.xlsx'], /No se reconoció ninguna actividad en vacio\.xlsx/],
  ['nothing remembered', ['diff', 'v2.xlsx'], /no guarda el plan de ningún seguimiento cerrado/],
  ['over a file', ['diff', 'v1.xlsx', 'v2.xlsx', '--output', 'v1.xlsx'], /Ya existe/],
])('%s: one line, nothing on standard output, code 2', async (_, words, sentence) => {
  const { code, out, err } = await paac(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(sentence);
});
