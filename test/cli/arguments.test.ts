import { ArgumentError, readArguments } from '../../src/cli/arguments';

const CUTOFF = 42855;
const check = { command: 'check', file: 'plan.xlsx', cutoff: CUTOFF, format: 'table' };
const apply = {
  command: 'apply',
  file: 'plan.xlsx',
  cutoff: CUTOFF,
  output: null,
  seguimiento: null,
  findings: false,
  publish: null,
};
const sheet = { entity: null, preparedBy: null };

test.each([
  ['check plan.xlsx --cutoff 2017-04-30', check],
  ['check --cutoff=2017-04-30 --json plan.xlsx', { ...check, format: 'json' }],
  ['check plan.xlsx --cutoff 2017-04-30 --format csv', { ...check, format: 'csv' }],
  ['check plan.xlsx --cutoff 2017-04-30 --format=json', { ...check, format: 'json' }],
  ['check plan.xlsx --cutoff 2017-04-30 --format tabla', check],
  ['apply plan.xlsx --cutoff 2017-04-30 --dry-run', apply],
  ['apply plan.xlsx --cutoff 2017-04-30 --dry-run --avisos', { ...apply, findings: true }],
  ['apply plan.xlsx --cutoff 2017-04-30 --output nuevo.xlsx', { ...apply, output: 'nuevo.xlsx' }],
  ['apply plan.xlsx --cutoff 2017-04-30 --dry-run --seguimiento', { ...apply, seguimiento: sheet }],
  [
    'apply plan.xlsx --cutoff 2017-04-30 --dry-run --seguimiento --entidad Ministerio --elaborado-por Ana',
    { ...apply, seguimiento: { ...sheet, entity: 'Ministerio', preparedBy: 'Ana' } },
  ],
  [
    'apply plan.xlsx --cutoff 2017-04-30 --output nuevo.xlsx --seguimiento --publish publicar.xlsx',
    { ...apply, output: 'nuevo.xlsx', seguimiento: sheet, publish: 'publicar.xlsx' },
  ],
  [
    'apply plan.xlsx --cutoff 2017-04-30 --dry-run --seguimiento --sin-grafico --formato-oci',
    { ...apply, seguimiento: { ...sheet, chart: false, detail: 'oci' } },
  ],
  [
    'apply plan.xlsx --cutoff 2017-04-30 --dry-run --seguimiento --sin-cerrar',
    { ...apply, seguimiento: sheet, leaveOpen: true },
  ],
  ['apply plan.xlsx --cerrar 2017-04-30 --dry-run', { ...apply, close: { figures: 'built', author: null } }],
  [
    'apply plan.xlsx --cerrar 2017-04-30 --cutoff 2017-04-30 --cifras hoy --salvo a3,A017 --elaborado-por Ana --dry-run',
    { ...apply, close: { figures: 'today', others: ['A3', 'A017'], author: 'Ana' } },
  ],
  [
    'apply plan.xlsx --cerrar 2017-04-30 --cifras armado --output nuevo.xlsx --publish publicar.xlsx',
    { ...apply, output: 'nuevo.xlsx', publish: 'publicar.xlsx', close: { figures: 'built', author: null } },
  ],
  ['--help', { command: 'help' }],
  ['check --help', { command: 'help' }],
  ['--version', { command: 'version' }],
])('%s', (line, expected) => {
  expect(readArguments(line.split(' '))).toEqual(expected);
});

test.each([
  ['', 'Falta la orden'],
  ['revisar plan.xlsx', 'No existe la orden «revisar»'],
  ['check', 'Falta el archivo'],
  ['check plan.xlsx', 'Falta la fecha de corte'],
  ['check plan.xlsx --cutoff', 'Falta el valor de --cutoff'],
  ['check plan.xlsx --cutoff --json', 'Falta el valor de --cutoff'],
  ['check plan.xlsx --cutoff 30/04/2017', 'no es un día'],
  ['check plan.xlsx --cutoff 2017-02-29', 'no es un día'],
  ['check plan.xlsx --cutoff 2017-13-01', 'no es un día'],
  ['check plan.xlsx otro.xlsx --cutoff 2017-04-30', 'Sobra «otro.xlsx»'],
  ['check plan.xlsx --cutoff 2017-04-30 --cutoff 2017-08-31', 'está dos veces'],
  ['check plan.xlsx --cutoff 2017-04-30 --seguimiento', '«check» no tiene la opción --seguimiento'],
  ['check plan.xlsx --cutoff 2017-04-30 --avisos', '«check» no tiene la opción --avisos'],
  ['check plan.xlsx --cutoff 2017-04-30 --format xml', 'No existe el formato «xml»'],
  ['check plan.xlsx --cutoff 2017-04-30 --format csv --json', 'se excluyen'],
  ['check plan.xlsx --cutoff 2017-04-30 -x', 'no tiene la opción -x'],
  ['check plan.xlsx --cutoff 2017-04-30 --json=si', 'no lleva valor'],
  ['apply plan.xlsx --cutoff 2017-04-30', 'Falta el destino'],
  ['apply plan.xlsx --cutoff 2017-04-30 --output n.xlsx --publish p.xlsx', 'agregue --seguimiento'],
  [
    'apply plan.xlsx --cutoff 2017-04-30 --dry-run --seguimiento --publish p.xlsx',
    'agregue --seguimiento o --cerrar, y --output',
  ],
  ['apply plan.xlsx --cutoff 2017-04-30 --output a.xlsx --dry-run', 'se excluyen'],
  ['apply plan.xlsx --cutoff 2017-04-30 --dry-run --entidad X', 'agregue --seguimiento'],
  ['apply plan.xlsx --cutoff 2017-04-30 --dry-run --sin-grafico', 'agregue --seguimiento'],
  ['apply plan.xlsx --cutoff 2017-04-30 --dry-run --sin-cerrar', 'agregue --seguimiento'],
  ['apply plan.xlsx --cutoff 2017-04-30 --dry-run --cifras hoy', 'agregue --cerrar'],
  ['apply plan.xlsx --cutoff 2017-04-30 --dry-run --salvo A003', 'agregue --cerrar'],
  ['apply plan.xlsx --cerrar 2017-04-31 --dry-run', 'El corte que se cierra «2017-04-31» no es un día'],
  ['apply plan.xlsx --cerrar 2017-04-30 --cutoff 2017-08-31 --dry-run', 'dos cortes distintos'],
  ['apply plan.xlsx --cerrar 2017-04-30 --seguimiento --dry-run', 'no escribe nada más'],
  ['apply plan.xlsx --cerrar 2017-04-30 --avisos --dry-run', 'no escribe nada más'],
  ['apply plan.xlsx --cerrar 2017-04-30 --cifras todas --dry-run', 'No existen las cifras «todas»'],
  ['apply plan.xlsx --cerrar 2017-04-30 --salvo A003,tres --dry-run', '«tres» no es un Código'],
  ['apply plan.xlsx --cerrar 2017-04-30', 'Falta el destino'],
  ['apply plan.xlsx --cerrar 2017-04-30 --entidad X --dry-run', 'agregue --seguimiento'],
  ['apply plan.xlsx --cutoff 2017-04-30 --dry-run --formato-oci', 'agregue --seguimiento'],
])('paac %s', (line, message) => {
  const words = line === '' ? [] : line.split(' ');
  expect(() => readArguments(words)).toThrow(ArgumentError);
  expect(() => readArguments(words)).toThrow(message);
});
