/** What counts as a change, and which activity is taken for which: small plans, one thing at a time. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type VersionActivity } from '../../../src/core/progress/plan-version';
import { comparePlans } from '../../../src/core/versions/compare-plans';
import { type SaidPairs, matchActivities } from '../../../src/core/versions/match-activities';
import { readVersion } from '../../../src/core/versions/read-version';
import { type CellSpec, type SheetSpec, buildSnapshot, serial } from '../../support/workbook-spec';

type Row = readonly CellSpec[];
const CUTOFF = serial('2022-08-31');
const HEADER: Row = ['Subcomponente', 'No.', 'Actividad', 'Meta', 'Responsable', 'Fecha programada'];
const OLD: readonly Row[] = [
  ['Información', '1.1', 'Publicar boletines de prensa', '2 boletines', 'Prensa', '30/04/2022'],
  ['Información', '1.2', 'Actualizar el portal institucional', '1 portal', 'Oficina TIC', '30/06/2022'],
  ['Información', '1.3', 'Divulgar la carta de trato digno', '1 carta', 'Atención', '30/07/2022'],
  ['Diálogo', '2.1', 'Realizar una feria de servicios', '1 feria', 'Atención', '30/09/2022'],
  ['Diálogo', '2.2', 'Convocar la audiencia pública', '1 audiencia', 'Despacho; Planeación', 'Por demanda'],
];

const sheet = (rows: readonly Row[], title = 'Componente 3: Rendición de cuentas', name = 'Plan'): SheetSpec => ({
  name,
  rows: [['Plan Anticorrupción - Vigencia 2022'], [title], HEADER, ...rows],
});
const versionOf = (...sheets: SheetSpec[]) =>
  readVersion(analyzeWorkbook(buildSnapshot({ sheets }), { cutoff: CUTOFF }), 'plan');
/** The old plan with one cell another. */
const withCell = (row: number, column: number, value: CellSpec): readonly Row[] =>
  OLD.map((cells, at) => (at === row ? cells.map((cell, i) => (i === column ? value : cell)) : cells));
const swapped = (order: readonly number[]): readonly Row[] => order.map((at) => OLD[at]!);

const told = (rows: readonly Row[], title?: string): string[] =>
  comparePlans(versionOf(sheet(OLD)), versionOf(sheet(rows, title)), CUTOFF).changes.map(
    ({ kind, before, after }) => `${kind}: ${before} → ${after}`,
  );

describe('no change', () => {
  test.each<[string, number, number, CellSpec]>([
    ['blanks and line breaks', 0, 2, '  Publicar\nboletines   de prensa '],
    ['capitals and accents', 1, 2, 'ACTUALIZAR EL PORTAL INSTITUCIONAL'],
    ['a closing point', 0, 2, 'Publicar boletines de prensa.'],
    ['a date that is a date now', 0, 5, { date: '2022-04-30' }],
    ['a date in words', 1, 5, '30 de junio de 2022'],
    ['the order of two offices', 4, 4, 'Planeación; Despacho'],
    ['one office in each line', 4, 4, 'Despacho\nPlaneación'],
    ['a number with a closing point', 2, 1, '1.3.'],
    ['another capital in the target', 0, 3, '2 Boletines'],
    ['a blank before a comma', 4, 2, 'Convocar la audiencia , pública'],
  ])('%s', (_, row, column, value) => expect(told(withCell(row, column, value))).toEqual([]));

  test('another way to write a percentage, or that it is a minimum', () => {
    const [older, newer] = ['>= 80%', '≥80 %'].map((target) => versionOf(sheet(withCell(0, 3, target))));
    expect(comparePlans(older!, newer!, CUTOFF).changes).toEqual([]);
  });

  test('another sheet name', () => {
    const newer = versionOf(sheet(OLD, undefined, 'Hoja nueva'));
    expect(comparePlans(versionOf(sheet(OLD)), newer, CUTOFF).changes).toEqual([]);
  });
});

describe('one change, said once', () => {
  test('a minimum that became a maximum', () => {
    const [older, newer] = ['≥ 80%', '≤ 80%'].map((target) => versionOf(sheet(withCell(0, 3, target))));
    expect(
      comparePlans(older!, newer!, CUTOFF).changes.map(({ kind, before, after }) => [kind, before, after]),
    ).toEqual([['target', '≥ 80%', '≤ 80%']]);
  });

  test.each<[string, readonly Row[], string]>([
    ['a date', withCell(1, 5, '15/07/2022'), 'dates: 30-jun-2022 → 15-jul-2022'],
    ['a date that was on demand', withCell(4, 5, '15/07/2022'), 'dates: Por demanda → 15-jul-2022'],
    ['a date that is gone', withCell(1, 5, null), 'dates: 30-jun-2022 → (nada)'],
    ['one more date', withCell(1, 5, '30/06/2022 y 30/11/2022'), 'dates: 30-jun-2022 → 30-jun-2022; 30-nov-2022'],
    ['the target', withCell(0, 3, '3 boletines'), 'target: 2 boletines → 3 boletines'],
    ['an office', withCell(2, 4, 'Prensa'), 'responsible: Atención → Prensa'],
    ['one office less', withCell(4, 4, 'Despacho'), 'responsible: Despacho; Planeación → Despacho'],
    ['the number', withCell(2, 1, '1.9'), 'renumbered: 1.3 → 1.9'],
    [
      'some words',
      withCell(3, 2, 'Realizar dos ferias de servicios al ciudadano'),
      'reworded: Realizar una feria de servicios → Realizar dos ferias de servicios al ciudadano',
    ],
    [
      'another subcomponent',
      withCell(2, 0, 'Diálogo'),
      'moved: Rendición de cuentas › Información → Rendición de cuentas › Diálogo',
    ],
    [
      'another place in its list',
      swapped([1, 2, 0, 3, 4]),
      'moved: al comienzo → después de «1.3 Divulgar la carta de trato digno»',
    ],
    ['taken out', swapped([0, 1, 3, 4]), 'removed: 1.3 Divulgar la carta de trato digno → (nada)'],
    [
      'a subcomponent that has another name',
      OLD.map((row) => (row[0] === 'Diálogo' ? ['Diálogo de doble vía', ...row.slice(1)] : row)),
      'renamed: Diálogo → Diálogo de doble vía',
    ],
    [
      'added between',
      [
        ...OLD.slice(0, 2),
        ['Información', '1.4', 'Traducir a lenguas nativas', '1', 'Cultura', '30/11/2022'],
        ...OLD.slice(2),
      ],
      'added: (nada) → 1.4 Traducir a lenguas nativas',
    ],
  ])('%s', (_, rows, wanted) => expect(told(rows)).toEqual([wanted]));

  test('the component has another name: once, however many activities it has', () => {
    expect(told(OLD, 'Componente 3: Participación y rendición')).toEqual([
      'renamed: Rendición de cuentas → Participación y rendición',
    ]);
  });

  test('from one table to another', () => {
    const first = 'Componente 3: Rendición de cuentas';
    const second = 'Componente 4: Atención al ciudadano';
    const more: readonly Row[] = [
      ['Canales', '4.1', 'Instalar buzones de sugerencias', '3', 'Atención', '30/10/2022'],
      ['Canales', '4.2', 'Capacitar a los servidores', '1', 'Talento humano', '30/10/2022'],
    ];
    const older = versionOf(sheet(OLD, first), sheet(more, second, 'Otro'));
    const newer = versionOf(sheet(swapped([0, 1, 2, 4]), first), sheet([...more, OLD[3]!], second, 'Otro'));
    expect(comparePlans(older, newer, CUTOFF).changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['moved', 'Rendición de cuentas › Diálogo', 'Atención al ciudadano › Diálogo'],
    ]);
  });
});

describe('a component that has another name', () => {
  const title = 'Componente 3: Participación y rendición';
  const renamed = 'renamed: Rendición de cuentas → Participación y rendición';
  const asNow = (rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => (row[0] === 'Información' ? ['Datos abiertos', ...row.slice(1)] : row));

  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'and a text of it that is half another one, with another target',
      withCell(3, 2, 'Realizar una feria territorial de oferta').map((row, at) =>
        at === 3 ? [...row.slice(0, 3), '4 jornadas', ...row.slice(4)] : row,
      ),
      [
        'target: 1 feria → 4 jornadas',
        'reworded: Realizar una feria de servicios → Realizar una feria territorial de oferta',
        renamed,
      ],
    ],
    [
      'and a subcomponent of it too, from which one went elsewhere',
      asNow(withCell(2, 0, 'Diálogo')),
      [
        'moved: Rendición de cuentas › Información → Participación y rendición › Diálogo',
        renamed,
        'renamed: Información → Datos abiertos',
      ],
    ],
    [
      'and a subcomponent of it too, into which one came',
      asNow(withCell(3, 0, 'Información')),
      [
        'moved: Rendición de cuentas › Diálogo → Participación y rendición › Datos abiertos',
        renamed,
        'renamed: Información → Datos abiertos',
      ],
    ],
  ])('%s', (_, rows, wanted) => expect(told(rows, title)).toEqual(wanted));

  test('one that was parted into two halves has no other name: its activities have moved', () => {
    const halves = OLD.slice(0, 4).map((row, at) => [at < 2 ? 'Datos' : 'Medios', ...row.slice(1)]);
    const before = versionOf(sheet(OLD.slice(0, 4).map((row) => ['Información', ...row.slice(1)])));
    const kinds = comparePlans(before, versionOf(sheet(halves)), CUTOFF).changes.map(({ kind }) => kind);
    expect(kinds).toEqual(['moved', 'moved', 'moved', 'moved']);
  });
});

describe('which is which', () => {
  const activity = (key: string | null, number: string | null, text: string): VersionActivity => ({
    ...versionOf(sheet(OLD)).activities[0]!,
    key,
    number,
    text,
  });
  const pairsOf = (older: VersionActivity[], newer: VersionActivity[], said?: SaidPairs): string[] =>
    matchActivities(older, newer, said).matches.map((match) => `${match.older}→${match.newer} ${match.why}`);

  test('by Código, whatever the text says now', () => {
    const older = [activity('A001', '1', 'Publicar boletines'), activity('A002', '2', 'Hacer una feria')];
    const newer = [activity('A002', '1', 'Convocar la audiencia'), activity('A001', '2', 'Publicar boletines')];
    expect(pairsOf(older, newer)).toEqual(['1→0 key', '0→1 key']);
  });

  test('Códigos of two workbooks that were calculated apart are not gone by', () => {
    const texts = ['Publicar boletines', 'Hacer una feria', 'Convocar la audiencia'];
    const older = texts.map((text, at) => activity(`A00${at + 1}`, null, text));
    const newer = ['Traducir el portal', ...texts].map((text, at) => activity(`A00${at + 1}`, null, text));
    expect(matchActivities(older, newer).trustsKeys).toBe(false);
    expect(pairsOf(older, newer)).toEqual(['0→1 same-text', '1→2 same-text', '2→3 same-text']);
  });

  test('a Código that stands twice says nothing of either', () => {
    const older = [activity('A001', '1', 'Publicar boletines'), activity('A002', '2', 'Hacer una feria')];
    const newer = [activity('A001', '1', 'Publicar boletines'), activity('A001', '3', 'Hacer una feria')];
    expect(pairsOf(older, newer)).toEqual(['0→0 same-text', '1→1 same-text']);
  });

  test('of equal texts those go together that share most', () => {
    const older = [activity(null, '1', 'Hacer seguimiento'), activity(null, '2', 'Hacer seguimiento')];
    expect(pairsOf(older, [activity(null, '2', 'Hacer seguimiento')])).toEqual(['1→0 same-text']);
  });

  test('the user parts what was matched, and joins what was not', () => {
    const older = [activity(null, '1', 'Publicar boletines'), activity(null, '2', 'Hacer una feria')];
    const newer = [activity(null, '1', 'Publicar boletines'), activity(null, '2', 'Convocar la audiencia')];
    expect(pairsOf(older, newer)).toEqual(['0→0 same-text']);
    expect(pairsOf(older, newer, { joined: [], parted: [{ older: 0, newer: 0 }] })).toEqual([]);
    expect(pairsOf(older, newer, { joined: [{ older: 1, newer: 1 }], parted: [] })).toEqual([
      '0→0 same-text',
      '1→1 said',
    ]);
    // A pair that is no longer there says nothing.
    expect(pairsOf(older, newer, { joined: [{ older: 7, newer: 1 }], parted: [] })).toEqual(['0→0 same-text']);
  });
});
