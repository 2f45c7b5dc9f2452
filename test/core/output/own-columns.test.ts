/** Columns of ours through the edits of a year: found again, brought up to date, never doubled, never over the user's. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type Choices, type Proposal, proposeChanges } from '../../../src/core/propose';
import { toJson } from '../../../src/core/to-json';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { formatCell } from '../../../src/core/workbook/address';
import {
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../../src/core/workbook/snapshot';
import { buildSnapshot, type CellSpec, serial, type SheetSpec, type WorkbookSpec } from '../../support/workbook-spec';

const CHOICES: Choices = { columns: true, marks: true, seguimiento: null, fixes: [] };

function propose(workbook: WorkbookSnapshot, choices = CHOICES): Proposal {
  const analysis = analyzeWorkbook(workbook, { cutoff: serial('2022-08-31') });
  return proposeChanges(analysis, choices, { today: serial('2022-09-05'), version: '0.0.0' });
}

const apply = (workbook: WorkbookSnapshot, choices = CHOICES): WorkbookSnapshot =>
  applyPatch(workbook, propose(workbook, choices).patch).snapshot;

const HEADER: CellSpec[] = [
  'No.',
  'Actividad',
  'Meta',
  'Responsable',
  'Fecha programada',
  'Valor ejecutado',
  'Seguimiento',
  'Evidencia',
];
const ROWS: CellSpec[][] = [
  ['1.1', 'Publicar boletines', '2', 'Prensa', '30/04/2022 y 31/08/2022', 1, 'Uno', 'Acta'],
  ['1.2', 'Realizar ferias', '2', 'Atención', '31/10/2022', null, null, null],
  ['1.3', 'Elaborar informe', '1', 'Planeación', '31/07/2022', null, null, null],
];
const workbookOf = (rows: CellSpec[][], more: Partial<SheetSpec> = {}, others: SheetSpec[] = []): WorkbookSpec => ({
  sheets: [{ name: 'Plan', rows: [['Plan Anticorrupción 2022'], HEADER, ...rows], ...more }, ...others],
});

const plan = (workbook: WorkbookSnapshot): SheetSnapshot => findSheet(workbook, 'Plan')!;
const column = (sheet: SheetSnapshot, header: string): number =>
  sheet.values[1 - sheet.area!.top]!.indexOf(header) + sheet.area!.left;
const read = (sheet: SheetSnapshot, header: string, rows: number[]): unknown[] =>
  rows.map((row) => valueAt(sheet, row, column(sheet, header)));

describe('a plan with its own follow-up columns', () => {
  const written = plan(apply(buildSnapshot(workbookOf(ROWS))));

  test('gets the computed block beside them and nothing else', () => {
    expect(written.values[1]!.slice(8)).toEqual([
      'Código',
      'Meta del año',
      'Ejecutado a corte',
      'Programado a corte',
      '% de avance de la meta anual',
      '% de cumplimiento a corte',
      'Estado',
      'Días de atraso',
      'Próxima fecha',
    ]);
    expect(read(written, 'Estado', [2, 3, 4])).toEqual(['Atrasada', 'Sin vencer', 'Sin reporte']);
    // On the day of the cutoff itself nobody is a day late: the cell says nothing, not 0.
    expect(read(written, 'Días de atraso', [2, 3, 4])).toEqual(['', '', 31]);
  });

  test('has formulas that a person can read', () => {
    expect(formulaAt(written, 2, column(written, 'Ejecutado a corte'))).toBe(
      '=IF(ISNUMBER(F3),ROUND(F3,6),IFERROR(IF(F3="","",DECIMAL(F3,10)),""))',
    );
    expect(formulaAt(written, 2, column(written, 'Programado a corte'))).toBe(
      `=ROUND(MIN(J3,SUMIFS('Cronograma PAAC'!$I:$I,'Cronograma PAAC'!$A:$A,I3,'Cronograma PAAC'!$H:$H,"<="&PAAC_Corte)),6)`,
    );
  });
});

test('follow-up columns that are missing come first, empty, before the computed block', () => {
  const short = ROWS.map((row) => row.slice(0, 5));
  const spec = { sheets: [{ name: 'Plan', rows: [['Plan Anticorrupción 2022'], HEADER.slice(0, 5), ...short] }] };
  const sheet = plan(apply(buildSnapshot(spec)));
  expect(sheet.values[1]!.slice(5, 9)).toEqual(['Valor ejecutado', 'Seguimiento', 'Evidencia', 'Código']);
  for (let row = 2; row <= 4; row++) for (const at of [5, 6, 7]) expect(valueAt(sheet, row, at)).toBeNull();
});

test('a header that the entity already has gets (PAAC)', () => {
  const header = [...HEADER, 'Estado'];
  const rows = ROWS.map((row) => [...row, 'En proceso']);
  const sheet = plan(
    apply(buildSnapshot({ sheets: [{ name: 'Plan', rows: [['Plan Anticorrupción 2022'], header, ...rows] }] })),
  );
  expect(sheet.values[1]).toContain('Estado (PAAC)');
});

describe.each([
  ['Estado', ['Cumplida', 'En proceso', 'Sin iniciar']],
  ['Código', ['P-01', 'P-02', 'P-03']],
  ['Próxima fecha', ['por definir', 'por definir', 'mayo']],
])('the entity’s own %s right beside our block', (header, texts) => {
  const before = buildSnapshot({
    sheets: [
      {
        name: 'Plan',
        rows: [['Plan Anticorrupción 2022'], [...HEADER, header], ...ROWS.map((row, index) => [...row, texts[index]!])],
      },
    ],
  });
  const written = apply(before);
  const withoutNames = {
    ...written,
    sheets: written.sheets.map((sheet) => (sheet.name === 'Plan' ? { ...sheet, names: [] } : sheet)),
  };
  const readAs = (workbook: WorkbookSnapshot) => toJson(analyzeWorkbook(workbook, { cutoff: serial('2022-08-31') }));

  test.each([
    ['by name', written],
    ['by its words', withoutNames],
  ])('stays the entity’s own where ours is known %s', (_, workbook) => {
    expect(readAs(workbook)).toEqual(readAs(before));
    const again = plan(apply(workbook));
    expect([2, 3, 4].map((row) => valueAt(again, row, HEADER.length))).toEqual(texts);
  });

  test('and the second run finds nothing to write', () => {
    expect(propose(written).patch.operations).toEqual([]);
  });
});

test('sheets and names that the user already has stay', () => {
  const spec = workbookOf(ROWS, {}, [{ name: 'cronograma paac', rows: [['mi hoja']] }]);
  const workbook = buildSnapshot({ ...spec, names: [{ name: 'PAAC_Corte', formula: "='cronograma paac'!$A$1" }] });
  const after = apply(workbook);
  expect(after.sheets.map((sheet) => sheet.name)).toEqual(['Plan', 'cronograma paac', 'Cronograma PAAC (2)']);
  expect(after.names.map(({ name, formula }) => `${name}${formula}`)).toEqual([
    "PAAC_Corte='cronograma paac'!$A$1",
    "PAAC_Corte_2='Cronograma PAAC (2)'!$C$3",
  ]);
  expect(formulaAt(plan(after), 2, column(plan(after), 'Programado a corte'))).toContain('PAAC_Corte_2');
  expect(propose(after).patch.operations).toEqual([]);
});

test('a protected sheet is left alone, and the message says why', () => {
  const choices = { ...CHOICES, seguimiento: { entity: null, preparedBy: null } };
  const { patch, obstacles } = propose(buildSnapshot(workbookOf(ROWS, { isProtected: true })), choices);
  expect(patch.operations).toEqual([]);
  expect(obstacles[0]).toMatchObject({ sheet: 'Plan', message: expect.stringContaining('protegida') });
});

test('the seguimiento waits while a sheet of the plan cannot be written: its figures would be incomplete', () => {
  const other: SheetSpec = { name: 'Otra', rows: [['Plan Anticorrupción 2022'], HEADER, ...ROWS], isProtected: true };
  const choices = { ...CHOICES, seguimiento: { entity: null, preparedBy: null } };
  const { patch, obstacles } = propose(buildSnapshot(workbookOf(ROWS, {}, [other])), choices);
  expect(patch.operations.some((o) => o.because.kind === 'seguimiento')).toBe(false);
  expect(patch.operations.some((o) => o.because.kind === 'column')).toBe(true);
  expect(obstacles.map(({ message }) => message).join(' ')).toContain('El seguimiento no se construye');
});

test('an Excel table is widened as a table; one whose right side is occupied is left alone', () => {
  const table = { listObjects: [{ name: 'Tabla1', area: 'A2:H5' }] };
  const free = propose(buildSnapshot(workbookOf(ROWS, table)));
  const resize = free.patch.operations.find((o) => o.op === 'resize-list-object');
  expect(resize).toMatchObject({ name: 'Tabla1', after: { top: 1, bottom: 4, left: 0, right: 16 } });
  expect(free.patch.operations.filter((o) => o.op === 'merge' && o.sheet === 'Plan')).toEqual([]);
  const occupied = ROWS.map((row, i) => (i === 0 ? [...row, null, 'nota'] : row));
  const { patch, obstacles } = propose(buildSnapshot(workbookOf(occupied, table)));
  expect(patch.operations.filter((o) => 'sheet' in o && o.sheet === 'Plan')).toEqual([]);
  expect(obstacles).toEqual([{ sheet: 'Plan', message: expect.stringContaining('tabla de Excel') }]);
});

test('nothing is written into a read-only workbook', () => {
  const { patch, obstacles } = propose({ ...buildSnapshot(workbookOf(ROWS)), isReadOnly: true });
  expect(patch.operations).toEqual([]);
  expect(obstacles).toHaveLength(1);
});

test('sheets that hold no plan are not touched', () => {
  const other: SheetSpec = { name: 'Instrucciones', rows: [['Lea esto primero'], [1, 2, 3]] };
  const touched = propose(buildSnapshot(workbookOf(ROWS, {}, [other]))).patch.operations.filter(
    (o) => 'sheet' in o && o.sheet === 'Instrucciones',
  );
  expect(touched).toEqual([]);
});

describe('a Código', () => {
  const written = apply(buildSnapshot(workbookOf(ROWS)));
  const sheet = plan(written);
  const keyColumn = column(sheet, 'Código');

  /** The sheet with its rows in another order, as a sort or a deletion leaves it. */
  const withRows = (order: number[]): WorkbookSnapshot => {
    const pick = <T>(grid: readonly (readonly T[])[]): (readonly T[])[] => order.map((row) => grid[row]!);
    const area = { ...sheet.area!, bottom: sheet.area!.top + order.length - 1 };
    const { values, formulas, numberFormats } = sheet;
    const moved = {
      ...sheet,
      area,
      values: pick(values),
      formulas: pick(formulas),
      numberFormats: pick(numberFormats),
    };
    return { ...written, sheets: written.sheets.map((each) => (each === sheet ? moved : each)) };
  };

  test('stays with its activity when rows are sorted', () => {
    const again = plan(apply(withRows([0, 1, 4, 2, 3])));
    expect([2, 3, 4].map((row) => valueAt(again, row, keyColumn))).toEqual(['A003', 'A001', 'A002']);
    expect(formulaAt(again, 2, column(again, 'Ejecutado a corte'))).toContain('F3');
  });

  test('is not used again after its row was deleted', () => {
    const less = apply(withRows([0, 1, 2, 3]));
    const grown = applyPatch(less, {
      operations: [
        ...['1.4', 'Nueva actividad', '1', 'Prensa', '30/09/2022'].map((value, at) => ({
          op: 'set-cell' as const,
          because: { kind: 'fix' as const, label: '' },
          unit: '',
          sheet: 'Plan',
          row: 4,
          column: at,
          before: { formula: null, value: null },
          after: { formula: null, value },
        })),
      ],
    }).snapshot;
    expect(valueAt(plan(apply(grown)), 4, keyColumn)).toBe('A004');
  });

  test('of a copied row is new for the copy', () => {
    const copied = withRows([0, 1, 2, 3, 4, 3]);
    const renamed = applyPatch(copied, {
      operations: [
        {
          op: 'set-cell',
          because: { kind: 'fix', label: '' },
          unit: '',
          sheet: 'Plan',
          row: 3,
          column: 1,
          before: { formula: null, value: 'Realizar ferias' },
          after: { formula: null, value: 'Realizar encuentros' },
        },
      ],
    }).snapshot;
    const again = plan(apply(renamed));
    expect([2, 3, 4, 5].map((row) => valueAt(again, row, keyColumn))).toEqual(['A001', 'A004', 'A003', 'A002']);
    expect(propose(apply(renamed)).patch.operations).toEqual([]);
  });
});

test('late marks: one set over one area, first match stops, on the Estado column', () => {
  const { patch } = propose(buildSnapshot(workbookOf(ROWS)));
  const marks = patch.operations.flatMap((o) => (o.op === 'set-conditional-formats' && o.sheet === 'Plan' ? [o] : []));
  expect(marks).toHaveLength(1);
  expect(marks[0]!.area).toEqual({ top: 2, bottom: 4, left: 0, right: 16 });
  expect(marks[0]!.after.map((rule) => [rule.formula, rule.stopIfTrue])).toEqual([
    ['=$O3="Atrasada"', true],
    ['=$O3="Sin reporte"', true],
    ['=AND(N($Q3)>PAAC_Corte,N($Q3)<=PAAC_Corte+30)', true],
  ]);
});

test('further rows of an activity take the mark of its first row', () => {
  const rows: CellSpec[][] = [ROWS[0]!, [null, null, null, 'Prensa 2', '30/11/2022', null, null, null], ROWS[1]!];
  const { patch } = propose(buildSnapshot(workbookOf(rows)));
  const marks = patch.operations.find((o) => o.op === 'set-conditional-formats' && o.sheet === 'Plan');
  expect(marks?.op === 'set-conditional-formats' && marks.after[0]!.formula).toBe('=IF($O3<>"",$O3,$O2)="Atrasada"');
});

test('columns of an activity over several merged rows are merged like it', () => {
  const rows: CellSpec[][] = [ROWS[0]!, [null, null, null, 'Prensa 2', '30/11/2022', null, null, null], ROWS[1]!];
  const { patch } = propose(buildSnapshot(workbookOf(rows, { merges: ['B3:B4', 'C3:C4'] })));
  const merges = patch.operations.flatMap((o) => (o.op === 'merge' && o.sheet === 'Plan' ? [o.area] : []));
  expect(merges).toHaveLength(9);
  expect(merges.every((area) => area.top === 2 && area.bottom === 3)).toBe(true);
  expect(formatCell(merges[0]!.top, merges[0]!.left)).toBe('I3');
});

test('a paragraph below an activity of several rows does not take its colour', () => {
  const further: CellSpec[] = [null, null, null, 'Prensa 2', '30/11/2022', null, null, null];
  const prose: CellSpec[] = ['Las actividades que siguen se harán con la Procuraduría General de la Nación'];
  const rows = [ROWS[0]!, further, ROWS[2]!, prose, ROWS[1]!];
  const workbook = buildSnapshot(workbookOf(rows, { merges: ['A6:H6'] }));
  const marks = propose(workbook).patch.operations.find((o) => o.op === 'set-conditional-formats');
  expect(marks?.op === 'set-conditional-formats' && marks.after[0]!.formula).toBe(
    '=IF($O3<>"",$O3,IF($A3<>"","",$O2))="Atrasada"',
  );
  expect(propose(apply(workbook)).patch.operations).toEqual([]);
});

test('nor does a blank row between activities', () => {
  const further: CellSpec[] = [null, null, null, 'Prensa 2', '30/11/2022', null, null, null];
  const workbook = buildSnapshot(workbookOf([ROWS[0]!, further, ROWS[2]!, [], ROWS[1]!]));
  const marks = propose(workbook).patch.operations.find((o) => o.op === 'set-conditional-formats');
  expect(marks?.op === 'set-conditional-formats' && marks.after[0]!.formula).toBe(
    '=IF($O3<>"",$O3,IF(COUNTA($A3:$H3)=0,"",$O2))="Atrasada"',
  );
});
