import { type HostErrorCode } from '../../src/core/host';
import { type Patch } from '../../src/core/workbook/patch';
import { type ExcelHost } from '../../src/demo/excel-host/excel-host';
import { type ExcelWorkbookHost } from '../../src/excel/excel-workbook-host';
import { codeOf, operation, patchOf, PLAN, setCell } from '../support/host-contract';
import { useExcel } from '../support/office-js';
import { openExcel } from '../support/open-excel';

const STOP = { onStale: 'stop' } as const;
const sheet = 'Plan';

/** One of everything that can be half done. */
const PATCH: Patch = patchOf(
  operation({ op: 'add-sheet', sheet: 'Cronograma PAAC', tabColor: null }),
  operation({ op: 'set-name', name: 'PAAC_Corte', scope: null, before: null, after: "='Cronograma PAAC'!$B$1" }),
  operation({ op: 'set-name', name: 'PAAC_Estado_1', scope: sheet, before: null, after: '=Plan!$D$2' }),
  operation({
    op: 'set-format',
    sheet,
    area: { top: 1, left: 3, bottom: 3, right: 3 },
    like: { row: 1, column: 2 },
    format: { numberFormat: '0.0%', fill: '#FFFFFF', horizontal: 'center', border: '#7F7F7F' },
  }),
  setCell('Cronograma PAAC', 0, 1, null, 42855),
  setCell(sheet, 1, 3, null, 'Estado'),
  setCell(sheet, 2, 3, null, '= IF(PAAC_Corte>C3,"Atrasada","")'),
  operation({ op: 'merge', sheet, area: { top: 2, left: 4, bottom: 3, right: 4 } }),
  operation({
    op: 'set-conditional-formats',
    sheet,
    beforeArea: null,
    before: [],
    area: { top: 2, left: 3, bottom: 3, right: 3 },
    after: [{ formula: '=$D3="Atrasada"', fill: '#FFC7CE', fontColor: '#9C0006', stopIfTrue: true }],
  }),
  operation({
    op: 'set-validation',
    sheet,
    area: { top: 2, left: 5, bottom: 3, right: 5 },
    before: null,
    after: { kind: 'decimal-at-least', minimum: 0, promptTitle: 'Valor ejecutado', prompt: 'Un número desde 0.' },
  }),
  operation({ op: 'set-column-width', sheet, column: 3, width: 18 }),
  operation({ op: 'set-row-height', sheet, row: 1, height: 45 }),
  operation({ op: 'set-frozen-rows', sheet, rows: 2 }),
  operation({
    op: 'set-page-setup',
    sheet,
    setup: {
      landscape: true,
      paper: 'legal',
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: 4, right: 3 },
      titleRows: [0, 1],
      footerLeft: 'Seguimiento',
      footerRight: 'Página &P de &N',
    },
  }),
  operation({ op: 'set-settings', before: null, after: '<a xmlns="urn:seguimiento-paac:ajustes:1"/>' }),
);

const stateOf = (excel: ExcelHost) => ({ changes: excel.book.changes(), snapshot: excel.book.toSnapshot() });

async function expectUntouched(excel: ExcelHost, before: ReturnType<typeof stateOf>): Promise<void> {
  const { changes, snapshot } = stateOf(excel);
  expect(snapshot).toEqual(before.snapshot);
  // A page that was set up and put back is a page with plain settings.
  expect(changes.operations.filter(({ op }) => op !== 'set-page-setup')).toEqual([]);
}

test('the patch itself is applied and undone', async () => {
  const { host, excel } = openExcel(PLAN);
  const before = stateOf(excel);
  const receipt = await host.apply(PATCH, STOP);
  expect(excel.traffic).toHaveLength(2);
  expect(excel.book.findSheet(sheet)!.state).toMatchObject({
    frozenRows: 2,
    heights: { 1: 45 },
    widths: { 0: 30, 3: 18 },
    pageSetup: { landscape: true, paper: 'legal', titleRows: [0, 1] },
    validations: [{ validation: { kind: 'decimal-at-least', minimum: 0, prompt: 'Un número desde 0.' } }],
    names: [{ name: 'PAAC_Estado_1', formula: '=Plan!$D$2' }],
  });
  await host.apply(receipt.inverse, { onStale: 'keep' });
  await expectUntouched(excel, before);
});

describe('a failure half-way', () => {
  const actions = async (): Promise<number> => {
    const { host, excel } = openExcel(PLAN);
    await host.apply(PATCH, STOP);
    return excel.traffic[1]!.actions;
  };

  test('at any action puts back what was written', async () => {
    const count = await actions();
    for (let action = 1; action <= count; action += 7) {
      const { host, excel } = openExcel(PLAN);
      const before = stateOf(excel);
      excel.inject({ code: 'GeneralException', request: 2, action });
      await expect(host.apply(PATCH, STOP)).rejects.toMatchObject({
        code: 'failed-restored',
        detail: 'GeneralException',
      });
      await expectUntouched(excel, before);
    }
  });

  test('of a later message too', async () => {
    const { host, excel } = openExcel(PLAN);
    const before = stateOf(excel);
    const long = 'Se publicó el boletín. '.repeat(1200);
    const cells = Array.from({ length: 200 }, (_, row) => setCell('Otra hoja', row, 5, null, `${row}${long}`));
    excel.inject({ code: 'GeneralException', request: 3, action: 20 });
    expect(await codeOf(host.apply(patchOf(...PATCH.operations, ...cells), STOP))).toBe('failed-restored');
    await expectUntouched(excel, before);
  });

  test('that cannot be put back says so', async () => {
    const { host, excel } = openExcel(PLAN);
    excel.inject({ code: 'GeneralException', request: 2, action: 60 });
    for (let request = 3; request < 9; request++) excel.inject({ code: 'ServiceNotAvailable', request });
    expect(await codeOf(host.apply(PATCH, STOP))).toBe('failed-unrestored');
  });
});

describe('refused before anything is written', () => {
  const codes: readonly (readonly [excel: string, ours: HostErrorCode])[] = [
    ['AccessDenied', 'protected-view'],
    ['InvalidOperationInCellEditMode', 'editing'],
    ['InactiveWorkbook', 'other-workbook'],
    ['ItemNotFound', 'not-found'],
    ['FilteredRangeConflict', 'filter-conflict'],
    ['MergedRangeConflict', 'merge-conflict'],
    ['RangeExceedsLimit', 'too-large'],
    ['OperationCellsExceedLimit', 'too-large'],
    ['ApiNotFound', 'unsupported'],
    ['NotImplemented', 'unsupported'],
    ['UnsupportedFeature', 'unsupported'],
    ['PivotTableRangeConflict', 'occupied'],
    ['SomethingNew', 'unknown'],
  ];

  test.each(codes)('%s while reading or comparing is %s', async (code, ours) => {
    const { host, excel } = openExcel(PLAN);
    const before = stateOf(excel);
    excel.inject({ code, request: 1, action: 3 });
    expect(await codeOf(host.read())).toBe(ours);
    const from = excel.traffic.length;
    excel.inject({ code, request: 1, action: 3 });
    expect(await codeOf(host.apply(PATCH, STOP))).toBe(ours);
    expect(excel.traffic.length).toBe(from + 1);
    await expectUntouched(excel, before);
  });

  test('a message that Excel refuses as a whole has its own code', async () => {
    const { host, excel } = openExcel(PLAN);
    const before = stateOf(excel);
    excel.inject({ code: 'InvalidOperationInCellEditMode', request: 2 });
    expect(await codeOf(host.apply(PATCH, STOP))).toBe('editing');
    await expectUntouched(excel, before);
  });

  test('a message that is too large is sent again in parts', async () => {
    const { host, excel } = openExcel(PLAN);
    excel.inject({ code: 'RequestPayloadSizeLimitExceeded', request: 2 });
    const cells = Array.from({ length: 400 }, (_, row) => setCell('Otra hoja', row * 10, 5, null, 'x'.repeat(300)));
    await host.apply(patchOf(...cells), STOP);
    expect(excel.book.findSheet('Otra hoja')!.cell(3990, 5).value).toBe('x'.repeat(300));
  });

  test('where nothing can be written at all, the cause is told, not a half-done write', async () => {
    const { host, excel } = openExcel(PLAN);
    excel.book.update({ isReadOnly: true });
    expect(await codeOf(host.apply(patchOf(setCell(sheet, 2, 1, 4, 5)), STOP))).toBe('read-only');
    expect(excel.traffic).toHaveLength(1);
  });

  test('a protected sheet', async () => {
    const { host, excel } = openExcel({ ...PLAN, sheets: PLAN.sheets.map((one) => ({ ...one, isProtected: true })) });
    await expect(host.apply(patchOf(setCell(sheet, 2, 1, 4, 5)), STOP)).rejects.toMatchObject({
      code: 'protected',
      cells: [{ sheet, row: 0, column: 0 }],
    });
    expect(excel.traffic).toHaveLength(1);
  });

  test.each([
    ['C1:D1', { top: 0, left: 2, bottom: 0, right: 3 }],
    ['B1:F1', { top: 0, left: 1, bottom: 0, right: 5 }],
  ])('over cells that the user has merged, %s', async (_, area) => {
    const { host, excel } = openExcel(PLAN);
    const before = stateOf(excel);
    const patch = patchOf(setCell(sheet, 2, 1, 4, 5), operation({ op: 'merge', sheet, area }));
    await expect(host.apply(patch, STOP)).rejects.toMatchObject({ code: 'merge-conflict' });
    await expectUntouched(excel, before);
  });

  test('a merge that would hide what was typed meanwhile', async () => {
    const { host, excel } = openExcel(PLAN);
    const merge = operation({ op: 'merge', sheet, area: { top: 2, left: 4, bottom: 4, right: 4 } });
    excel.book.setCell(sheet, 3, 4, { formula: null, value: 'mío' });
    await expect(host.apply(patchOf(merge), STOP)).rejects.toMatchObject({
      code: 'stale',
      cells: [{ sheet, row: 3, column: 4 }],
    });
    expect(excel.book.findSheet(sheet)!.state.merges).toHaveLength(1);
  });

  test('a workbook whose structure is protected takes no sheet', async () => {
    const { host, excel } = openExcel(PLAN);
    excel.book.update({ isStructureProtected: true });
    expect(await codeOf(host.apply(PATCH, STOP))).toBe('structure-protected');
    expect(excel.traffic).toHaveLength(1);
    expect(await codeOf(host.apply(patchOf(setCell(sheet, 2, 1, 4, 5)), STOP))).toBe('none');
  });

  test('a sheet of that name has come to be meanwhile', async () => {
    const { host, excel } = openExcel(PLAN);
    excel.book.addSheet('Cronograma PAAC');
    expect(await codeOf(host.apply(PATCH, STOP))).toBe('stale');
  });
});

test('an Excel before 2021 is told so, and nothing is asked of it', async () => {
  const { host, excel } = openExcel(PLAN);
  useExcel(excel, { apiVersion: '1.7' });
  expect(await codeOf(host.read())).toBe('unsupported');
  expect(excel.traffic).toEqual([]);
});

describe('going to a cell', () => {
  const cell = { sheet: 'Plan', row: 2, column: 1 };
  const reveal = (host: ExcelWorkbookHost) => codeOf(host.reveal(cell));

  test('selects it', async () => {
    const { host, excel } = openExcel(PLAN);
    const seen: unknown[] = [];
    excel.onReveal = (one) => seen.push(one);
    expect(await reveal(host)).toBe('none');
    expect(seen[seen.length - 1]).toEqual(cell);
  });

  test.each([
    ['InvalidSelection', 'other-workbook'],
    ['InactiveWorkbook', 'other-workbook'],
    ['ItemNotFound', 'not-found'],
  ])('%s is %s', async (code, ours) => {
    const { host, excel } = openExcel(PLAN);
    excel.inject({ code, request: 1, action: 4 });
    expect(await reveal(host)).toBe(ours);
  });
});

describe('changes', () => {
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

  test('of the user are told, our own are not, and none after stopping', async () => {
    const { host, excel } = openExcel(PLAN);
    const heard = jest.fn();
    const stop = host.onChange(heard);
    await settle();
    await host.apply(patchOf(setCell(sheet, 2, 1, 4, 5)), STOP);
    await settle();
    expect(heard).not.toHaveBeenCalled();
    excel.book.setCell(sheet, 3, 1, { formula: null, value: 1 });
    await settle();
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await settle();
    excel.book.setCell(sheet, 3, 1, { formula: null, value: 2 });
    await settle();
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

test.each([
  ['protected', { isProtected: true }],
  ['renamed', { name: 'Plan 2' }],
])('undoing leaves what stands on a sheet that was %s since', async (_, change) => {
  const { host, excel } = openExcel(PLAN);
  const receipt = await host.apply(
    patchOf(
      setCell(sheet, 2, 4, null, 'acta', 'evidencia'),
      operation({ op: 'set-column-width', sheet, column: 4, width: 30 }, 'anchos'),
      setCell('Otra hoja', 2, 4, null, 'acta', 'otra'),
    ),
    STOP,
  );
  excel.book.findSheet(sheet)!.update(change);
  const undone = await host.apply(receipt.inverse, { onStale: 'keep' });
  expect([...undone.keptUnits].sort()).toEqual(['anchos', 'evidencia']);
  expect(excel.book.sheets[0]!.cell(2, 4).value).toBe('acta');
  expect(excel.book.findSheet('Otra hoja')!.cell(2, 4).value).toBeNull();
});

test('undoing leaves a sheet of ours that the user has renamed, and says so', async () => {
  const { host, excel } = openExcel(PLAN);
  const receipt = await host.apply(
    patchOf(
      operation({ op: 'add-sheet', sheet: 'Cronograma PAAC', tabColor: null }, 'hoja'),
      setCell('Cronograma PAAC', 0, 0, null, 'Corte', 'hoja'),
      setCell(sheet, 2, 4, null, 'acta', 'evidencia'),
    ),
    STOP,
  );
  excel.book.findSheet('Cronograma PAAC')!.update({ name: 'Mi cronograma' });
  const undone = await host.apply(receipt.inverse, { onStale: 'keep' });
  expect(undone.keptUnits).toEqual(['hoja']);
  expect(excel.book.findSheet('Mi cronograma')!.cell(0, 0).value).toBe('Corte');
  expect(excel.book.findSheet(sheet)!.cell(2, 4).value).toBeNull();
});
