import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { dayFromIso } from '../../src/core/values/calendar-date';
import { findSheet, valueAt } from '../../src/core/workbook/snapshot';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { ministryAnswers } from '../support/answers';
import { buildWorkbook } from '../support/build-workbook';
import { ministry2017 } from '../workbooks/ministry-2017';

jest.setTimeout(300_000);

const PAAC = join(__dirname, '../../bin/paac.js');
const folder = mkdtempSync(join(tmpdir(), 'paac-exchange-'));
const at = (...names: string[]): string => join(folder, ...names);
const plan = at('plan.xlsx');
writeFileSync(plan, buildWorkbook(ministry2017));
mkdirSync(at('respuestas'));
mkdirSync(at('vacia'));
mkdirSync(at('propios'));
const answers = ministryAnswers();
for (const [name, bytes] of Object.entries(answers)) writeFileSync(at('respuestas', name), bytes);
writeFileSync(at('respuestas', '~$abierto.xlsx'), 'x');
writeFileSync(at('propios', 'Reporte.xlsx'), answers['Reporte Talento Humano.xlsx']!);
afterAll(() => rmSync(folder, { recursive: true }));

function paac(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PAAC, ...words], { cwd: folder });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

test('request writes a workbook for each office and the emails, and nothing over a file', async () => {
  const words = ['request', plan, '--cutoff', '2017-04-30', '--out', at('solicitudes'), '--plazo', '2017-05-12'];
  const { code, out, err } = await paac(...words);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('para responder a más tardar el 12-may-2017:');
  expect(out).toContain('Se escribieron 9 libros y correos.txt');
  const names = readdirSync(at('solicitudes'));
  expect(names).toHaveLength(10);
  expect(names).toContain('Solicitud PAAC Secretaría General 30-abr-2017.xlsx');
  const mails = readFileSync(at('solicitudes', 'correos.txt'), 'utf8');
  expect(mails.match(/Asunto: /g)).toHaveLength(9);
  const again = await paac(...words);
  expect([again.code, again.out, again.err]).toEqual([2, '', expect.stringContaining('Ya existe')]);
});

test('receive writes what is right, names what is not, and once is enough', async () => {
  const dry = await paac('receive', plan, '--from', at('respuestas'), '--dry-run');
  expect(dry.code).toBe(1);
  for (const part of [
    'Reportes del corte 30-abr-2017',
    'Respuesta dañada.xlsx: no se leyó. El archivo está dañado',
    'Donde va un número dice «en proceso».',
    'El reporte trae otra meta',
    'Esta actividad no está en el plan.',
    'Se escribirían 6 celdas del plan',
  ]) {
    expect(dry.out).toContain(part);
  }
  const { code, out, err } = await paac('receive', plan, '--from', at('respuestas'), '--output', at('nuevo.xlsx'));
  expect([code, err]).toEqual([1, '']);
  expect(out).toContain('Se escribió');
  const workbook = readSnapshot(openPackage(readFileSync(at('nuevo.xlsx'))), null);
  expect(findSheet(workbook, 'Bitácora PAAC')!.area!.bottom).toBe(9);
  const sheet = findSheet(workbook, 'Rendición de cuentas')!;
  expect(valueAt(sheet, 7, 9)).toBe(2);
  const again = await paac('receive', at('nuevo.xlsx'), '--from', at('respuestas'), '--dry-run');
  expect(again.out).toContain('No hay nada que escribir.');
});

test('what is asked is written where somebody says so', async () => {
  const { out } = await paac('receive', plan, '--from', at('respuestas'), '--dry-run', '--con-dudas', '--json');
  const json = JSON.parse(out) as {
    cutoff: string;
    cells: { verdict: string; written: boolean; reasons: { code: string; message: string }[] }[];
    unread: { file: string }[];
    missing: { office: string }[];
  };
  expect(json.cutoff).toBe('2017-04-30');
  expect(json.unread).toEqual([{ file: 'Respuesta dañada.xlsx', reason: expect.any(String) }]);
  const asked = json.cells.filter(({ verdict }) => verdict === 'asked');
  const choices = asked.filter(({ reasons }) => reasons.some(({ code }) => code === 'two-answers'));
  expect(choices.map(({ written }) => written)).toEqual([false, false, false]);
  expect(asked.filter((each) => !choices.includes(each)).map(({ written }) => written)).toEqual([true, true, true]);
  expect(json.cells.filter(({ verdict, written }) => verdict === 'refused' && written)).toEqual([]);
});

test('offices that all send their own form do not say the cutoff: it is asked for', async () => {
  const without = await paac('receive', plan, '--from', at('propios'), '--dry-run');
  expect([without.code, without.out, without.err]).toEqual([2, '', expect.stringContaining('--cutoff')]);
  const { out } = await paac('receive', plan, '--from', at('propios'), '--cutoff', '2017-04-30', '--dry-run');
  expect(out).toContain('formato propio');
});

test.each([
  [['request', 'plan.xlsx', '--cutoff', '2017-04-30'], 'Falta la carpeta de las solicitudes'],
  [['request', 'plan.xlsx', '--out', 'x'], 'Falta la fecha de corte'],
  [['request', 'plan.xlsx', '--cutoff', '2017-04-30', '--out', 'x', '--plazo', 'ya'], 'El plazo «ya» no es un día'],
  [['request', 'no.xlsx', '--cutoff', '2017-04-30', '--out', 'x'], 'No se encontró el archivo'],
  [['receive', 'plan.xlsx', '--dry-run'], 'Falta la carpeta de los reportes'],
  [['receive', 'plan.xlsx', '--from', 'respuestas'], 'Falta el destino'],
  [['receive', 'plan.xlsx', '--from', 'nada', '--dry-run'], 'No se encontró la carpeta'],
  [['receive', 'plan.xlsx', '--from', 'vacia', '--dry-run'], 'no hay libros de Excel'],
  [['receive', 'plan.xlsx', '--from', 'respuestas', '--output', 'plan.xlsx'], 'el original no se toca'],
  [['receive', 'plan.xlsx', 'otro.xlsx', '--from', 'respuestas', '--dry-run'], 'Sobra «otro.xlsx»'],
])('paac %j ends with 2 and one Spanish line', async (words, message) => {
  const { code, out, err } = await paac(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(message);
});

test.each([
  [
    ['request', 'p.xlsx', '--cutoff', '2017-04-30', '--out', 'x'],
    { command: 'request', file: 'p.xlsx', cutoff: dayFromIso('2017-04-30'), folder: 'x', replyBy: null },
  ],
  [
    ['receive', 'p.xlsx', '--from=x', '--output', 'y.xlsx', '--json', '--con-dudas'],
    { command: 'receive', file: 'p.xlsx', folder: 'x', cutoff: null, output: 'y.xlsx', isJson: true, withAsked: true },
  ],
])('%j is read', (words, expected) => expect(readArguments(words)).toEqual(expected));
