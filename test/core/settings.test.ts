import { NO_SETTINGS, parametersOf, readSettings, type Settings, writeSettings } from '../../src/core/settings';
import { CURRENT_PARAMETERS } from '../../src/core/parameters';

const FULL: Settings = {
  lastKey: 41,
  parameters: { zones: { medium: 0.5, high: 0.9 }, publicationTerm: 15 },
  sheetForm: { chart: false, detail: 'oci' },
  corrections: {
    columns: [{ sheet: 'Plan', header: 'avance meta', field: 'executed' }],
    leftOut: [{ sheet: 'Plan', words: ['actividad', 'meta'] }],
    declared: [{ sheet: 'Plan', words: ['que', 'cuando'], rows: 3, rowsAbove: 1 }],
    periodBlocks: [{ sheet: 'Plan', words: ['actividad'], ordinal: 1 }],
    bases: [
      { sheet: 'Plan', activity: 'responder las pqrs', table: null, basis: 'sustained' },
      { sheet: 'Plan', activity: null, table: { sheet: 'Plan', words: ['actividad'] }, basis: 'cumulative' },
    ],
  },
  ignored: [
    {
      rule: 'responsible-empty',
      sheet: 'Plan',
      key: 'A007',
      row: '1 1 publicar <boletines>',
      column: 'responsible',
      said: '',
      cutoff: null,
      ordinal: 0,
      reason: 'Lo nombra la resolución 12 & se espera',
    },
  ],
  builds: {
    '2017-04-30': {
      zones: { medium: 0.6, high: 0.8 },
      activities: [
        {
          key: 'A001',
          target: { value: 3, unit: 'percent', basis: 'sustained' },
          milestones: [{ due: 42855, amount: 1.5 }],
          plannedToCutoff: 1.5,
          executed: { value: null },
          isOnDemand: true,
          weight: 0.25,
          evidence: 'Acta «1» & <2>',
        },
      ],
    },
  },
  closings: [
    {
      cutoff: '2017-04-30',
      sheet: 'Seguimiento 30-abr-2017',
      day: '2017-05-15',
      author: null,
      planVersion: '2',
      checksum: '0A1B-2C3D',
      rows: ['', '-abcd'],
    },
  ],
  initialDates: { A001: [42855, 42886] },
  rest: { ofALaterVersion: ['<a & b>', { deep: 'ñ "x"' }] },
};

describe('settings kept in the workbook', () => {
  test('come back as they were written, unknown ones included', () => {
    expect(readSettings(writeSettings(FULL))).toEqual(FULL);
  });

  test('the same settings give the same text', () => {
    expect(writeSettings(readSettings(writeSettings(FULL)))).toBe(writeSettings(FULL));
  });

  test('nothing to keep is no part at all', () => {
    expect(writeSettings(NO_SETTINGS)).toBeNull();
  });

  test('a part that Excel wrote again with a declaration and a prefix is read', () => {
    const text = `<?xml version="1.0"?>\n<p:ajustes xmlns:p="urn:seguimiento-paac:ajustes:1">{&quot;lastKey&quot;:7}</p:ajustes>`;
    expect(readSettings(text).lastKey).toBe(7);
  });

  test.each([null, '', '<ajustes>', '<ajustes>{</ajustes>', '<ajustes>[1]</ajustes>', '<ajustes>null</ajustes>', 'x'])(
    'a missing or damaged part (%j) gives no settings and no error',
    (text) => expect(readSettings(text)).toEqual(NO_SETTINGS),
  );

  test.each([
    [{ zones: { medium: 0.8, high: 0.6 } }],
    [{ zones: { medium: 0, high: 2 } }],
    [{ publicationTerm: 0 }],
    [{ cutoffs: [] }],
    [{ cutoffs: [{ month: 13, day: 1 }] }],
    [{ cutoffs: [{ month: 2, day: 29 }] }],
    [
      {
        cutoffs: [
          { month: 4, day: 30 },
          { month: 4, day: 30 },
        ],
      },
    ],
    [{ publicationTerm: 91 }],
    [{ programTerm: 1.5 }],
  ])('parameters that make no sense are not taken: %j', (parameters) => {
    const text = writeSettings({ ...NO_SETTINGS, parameters: parameters as Settings['parameters'] });
    expect(readSettings(text).parameters).toBeNull();
  });

  test('a form of the sheet that is none is not taken, its other part stays', () => {
    const read = (sheetForm: unknown) => readSettings(`<ajustes>${JSON.stringify({ sheetForm })}</ajustes>`).sheetForm;
    expect(read({ chart: 'no', detail: 'oci' })).toEqual({ detail: 'oci' });
    expect(read({ chart: false, detail: 'x' })).toEqual({ chart: false });
    expect(read(7)).toBeNull();
  });

  test('a correction that is none is left out, the others stay', () => {
    const corrections = {
      columns: [
        { sheet: 'Plan', header: 'meta', field: 'nonsense' },
        { sheet: 'Plan', header: 'peso', field: 'none' },
      ],
      leftOut: 'x',
      declared: [{ sheet: 'Plan', words: [1] }],
    };
    const text = `<ajustes>${JSON.stringify({ corrections })}</ajustes>`;
    expect(readSettings(text).corrections).toEqual({
      columns: [{ sheet: 'Plan', header: 'peso', field: 'none' }],
      leftOut: [],
      declared: [],
      periodBlocks: [],
      bases: [],
    });
  });

  test.each([
    ['without a reason', { reason: '  ' }],
    ['without a rule', { rule: 7 }],
    ['with a place that is none', { ordinal: -0.5 }],
  ])('an ignored aviso %s is none; the others stay', (_, wrong) => {
    const [ignored] = FULL.ignored;
    const text = `<ajustes>${JSON.stringify({ ignored: [{ ...ignored, ...wrong }, ignored, 3] }).replace(/[<&]/g, '')}</ajustes>`;
    expect(readSettings(text).ignored).toHaveLength(1);
  });

  test('what the entity changed goes before what the guide sets', () => {
    expect(parametersOf(FULL)).toEqual({
      ...CURRENT_PARAMETERS,
      zones: { medium: 0.5, high: 0.9 },
      publicationTerm: 15,
    });
  });
});
