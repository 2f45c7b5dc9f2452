import { analyzeWorkbook } from '../../src/core/analyze';
import { RULES } from '../../src/core/rules';
import {
  type Grouping,
  FIRST_VIEW,
  followActive,
  groupItems,
  isOpen,
  listItems,
  searchItems,
} from '../../src/taskpane/findings-list';
import { mailOf } from '../../src/taskpane/mail';
import { ignoring } from '../support/ignoring';
import { buildSnapshot, serial } from '../support/workbook-spec';

const workbook = buildSnapshot({
  fileName: 'plan.xlsx',
  sheets: [
    {
      name: 'Rendición',
      rows: [
        ['Plan Anticorrupción - Vigencia 2022'],
        ['No.', 'Actividad', 'Meta', 'Indicador', 'Responsable', 'Fecha programada', 'Valor ejecutado'],
        ['1.1', 'Publicar boletines', '2', 'Boletines', null, 'según cronograma', null],
        ['1.2', 'Realizar ferias', '2', 'Ferias', 'Atención; Prensa', '31/03/2022', 1],
        ['1.3', 'Realizar talleres', '1', 'Talleres', 'Prensa', '31/03/2022', 0],
      ],
    },
  ],
});
const options = { cutoff: serial('2022-04-30') };
const first = analyzeWorkbook(workbook, options);
const LATE = first.findings.filter(({ rule }) => rule === 'late');
const analysis = analyzeWorkbook(ignoring(first, LATE.slice(0, 1), 'Lo aplazó el comité'), options);
const items = listItems(analysis, RULES);
const groups = (grouping: Grouping) =>
  groupItems(items, grouping).map(({ title, items: own }) => [title, own.map(({ finding }) => finding.rule).join(' ')]);

test.each<[Grouping, [string, string][]]>([
  [
    'severity',
    [
      ['Debe corregirse', 'responsible-empty date-unreadable'],
      ['Revisar', 'late'],
      ['Nota', 'date-as-text date-as-text'],
      ['Ignorados con motivo', 'late'],
    ],
  ],
  [
    'rule',
    [
      ['Ninguna dependencia responde por la actividad', 'responsible-empty'],
      ['La fecha no se puede leer', 'date-unreadable'],
      ['La actividad está atrasada', 'late'],
      ['La fecha está guardada como texto', 'date-as-text date-as-text'],
      ['Ignorados con motivo', 'late'],
    ],
  ],
  [
    'table',
    [
      ['Rendición (fila 2)', 'responsible-empty date-unreadable late date-as-text date-as-text'],
      ['Ignorados con motivo', 'late'],
    ],
  ],
  [
    'responsible',
    [
      ['Atención', 'date-as-text'],
      ['Prensa', 'late date-as-text date-as-text'],
      ['De ninguna dependencia en particular', 'responsible-empty date-unreadable'],
      ['Ignorados con motivo', 'late'],
    ],
  ],
])('grouped by %s', (grouping, expected) => {
  const found = groups(grouping);
  expect(found.map(([, rules]) => rules)).toEqual(expected.map(([, rules]) => rules));
  if (grouping !== 'rule') expect(found).toEqual(expected);
});

test.each([
  ['', 6],
  ['prensa', 4],
  ['ATENCION  ferias', 2],
  ['f3', 1],
  ['date-unreadable', 1],
  ['cronograma', 1],
  ['no hay nada así', 0],
])('searching %j finds %i', (search, count) => expect(searchItems(items, search)).toHaveLength(count));

test('groups stand open where they do not bury what comes below, or as the user said', () => {
  const all = groupItems(items, 'severity');
  const open = (view = FIRST_VIEW): string[] => all.filter((group) => isOpen(group, all, view)).map(({ key }) => key);
  expect(open()).toEqual(['error', 'warning']);
  expect(open({ ...FIRST_VIEW, opened: { 'severity:error': false, 'severity:ignored': true } })).toEqual([
    'warning',
    'ignored',
  ]);
  expect(open({ ...FIRST_VIEW, search: 'x' })).toEqual(['error', 'warning', 'info', 'ignored']);
});

test.each([
  ['stays', ['a', 'b', 'c'], ['x', 'b', 'c'], 'b', 'b'],
  ['goes to the next', ['a', 'b', 'c'], ['a', 'c'], 'b', 'c'],
  ['goes to the one before where it was the last', ['a', 'b', 'c'], ['a', 'b'], 'c', 'b'],
  ['goes nowhere where nothing is left', ['a'], [], 'a', null],
  ['stays nowhere', ['a'], ['b'], null, null],
])('the place %s', (_, before, after, active, expected) => expect(followActive(before, after, active)).toBe(expected));

test('the avisos of one office as text, without what is ignored', () => {
  const mail = mailOf(analysis, 'PRENSA');
  expect(mail).toContain('Al revisar el plan (plan.xlsx) con corte a 30 de abril de 2022, quedaron 3 avisos');
  expect(mail).toContain('REVISAR\n1. 1.3 Realizar talleres (hoja «Rendición», celda B5)\n   ');
  expect(mail).toContain('NOTA\n2. 1.2 Realizar ferias (hoja «Rendición», celda F4)');
  expect(mail).not.toContain('DEBE CORREGIRSE');
  expect(mailOf(analysis, 'Atención')).toContain('quedó 1 aviso');
});
