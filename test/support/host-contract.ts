/**
 * What every door to a workbook must do, whatever stands behind it. Each host's test runs this suite with a way to
 * open a workbook that a test describes.
 */
import { HostError, type WorkbookHost } from '../../src/core/host';
import { type Chart, type Operation, type Patch, type SetCell } from '../../src/core/workbook/patch';
import { type CellValue, findSheet, formulaAt, valueAt, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { type WorkbookSpec } from './workbook-spec';

const BECAUSE = { kind: 'column', label: 'Prueba' } as const;

/** A patch of one kind of thing, with its head filled in. */
type Bare = Operation extends infer One ? (One extends Operation ? Omit<One, 'because' | 'unit'> : never) : never;

export const operation = (bare: Bare, unit = 'prueba'): Operation => ({ because: BECAUSE, unit, ...bare }) as Operation;

export function setCell(
  sheet: string,
  row: number,
  column: number,
  before: CellValue,
  after: CellValue,
  unit?: string,
): SetCell {
  const content = (value: CellValue) =>
    typeof value === 'string' && value.startsWith('= ')
      ? { formula: `=${value.slice(2)}`, value: null }
      : { formula: null, value };
  return operation(
    { op: 'set-cell', sheet, row, column, before: content(before), after: content(after) },
    unit,
  ) as SetCell;
}

export const patchOf = (...operations: readonly Operation[]): Patch => ({ operations });

/** The code of the `HostError` that this work ends with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return 'none';
}

export const PLAN: WorkbookSpec = {
  sheets: [
    {
      name: 'Plan',
      rows: [
        [{ value: 'PLAN ANTICORRUPCIÓN', bold: true }, null, null],
        ['Actividad', 'Meta', { value: 'Fecha', fill: '#DDEBF7', bold: true, wrap: true, border: true }],
        ['Publicar el boletín', 4, { date: '2017-03-30' }],
        ['Feria de servicios', '100%', { date: '2017-04-28' }],
        [null, { formula: '=SUM(B3:B4)', value: 4 }, null],
      ],
      merges: ['A1:C1'],
      widths: { A: 30 },
    },
    { name: 'Otra hoja', rows: [['x']] },
  ],
  names: [{ name: 'Lista', formula: "='Otra hoja'!$A$1" }],
};

export interface HostCase {
  open(spec: WorkbookSpec): WorkbookHost;
}

/** What differs between hosts of the same workbook and does not matter: what formulas give. */
function withoutResults(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...workbook,
    fileName: null,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row, i) => row.map((value, j) => (sheet.formulas[i]?.[j] ? null : value))),
    })),
  };
}

export function describeHost(name: string, { open }: HostCase): void {
  const stop = { onStale: 'stop' } as const;

  describe(`${name}, as every host`, () => {
    test('reads what is there', async () => {
      const workbook = await open(PLAN).read();
      const plan = findSheet(workbook, 'Plan')!;
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Plan', 'Otra hoja']);
      expect(plan.area).toEqual({ top: 0, left: 0, bottom: 4, right: 2 });
      expect([valueAt(plan, 2, 0), valueAt(plan, 2, 1), valueAt(plan, 2, 2)]).toEqual([
        'Publicar el boletín',
        4,
        42824,
      ]);
      expect([valueAt(plan, 4, 1), formulaAt(plan, 4, 1), formulaAt(plan, 3, 1)]).toEqual([4, '=SUM(B3:B4)', null]);
      expect(plan.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
      expect(workbook.names).toEqual([{ name: 'Lista', formula: "='Otra hoja'!$A$1" }]);
      expect(workbook.settings).toBeNull();
    });

    test('applies, and the inverse restores exactly what was there', async () => {
      const host = open(PLAN);
      const before = withoutResults(await host.read());
      const receipt = await host.apply(
        patchOf(
          operation({ op: 'add-sheet', sheet: 'Cronograma PAAC', tabColor: '#1F4E79' }),
          setCell('Cronograma PAAC', 0, 0, null, 'Corte', 'hoja'),
          setCell('Cronograma PAAC', 0, 1, null, 42855, 'hoja'),
          operation({
            op: 'set-name',
            name: 'PAAC_Corte',
            scope: null,
            before: null,
            after: "='Cronograma PAAC'!$B$1",
          }),
          operation({ op: 'set-tab-color', sheet: 'Plan', color: '#C6E0B4' }),
          setCell('Plan', 1, 3, null, 'Estado'),
          setCell('Plan', 2, 3, null, '= IF(B3>\'Otra hoja\'!$A$1,PAAC_Corte,"")'),
          operation({
            op: 'set-format',
            sheet: 'Plan',
            area: { top: 1, left: 3, bottom: 3, right: 3 },
            like: { row: 1, column: 2 },
            format: { numberFormat: '0.0%', horizontal: 'center' },
          }),
          operation({
            op: 'set-conditional-formats',
            sheet: 'Plan',
            beforeArea: null,
            before: [],
            area: { top: 2, left: 3, bottom: 3, right: 3 },
            after: [
              { formula: '=$D3="Atrasada"', fill: '#FFC7CE', fontColor: '#9C0006', stopIfTrue: true },
              { formula: '=$D3="Sin reporte"', fill: '#FFE4C4', fontColor: null, stopIfTrue: true },
            ],
          }),
          operation({ op: 'merge', sheet: 'Plan', area: { top: 2, left: 4, bottom: 3, right: 4 } }),
          operation({ op: 'set-column-width', sheet: 'Plan', column: 3, width: 22 }),
          operation({ op: 'set-settings', before: null, after: '<a xmlns="urn:seguimiento-paac:ajustes:1"/>' }),
        ),
        stop,
      );
      const after = await host.read();
      const plan = findSheet(after, 'Plan')!;
      expect(after.sheets.map((sheet) => sheet.name)).toEqual(['Plan', 'Otra hoja', 'Cronograma PAAC']);
      expect(valueAt(plan, 1, 3)).toBe('Estado');
      expect(formulaAt(plan, 2, 3)).toContain('PAAC_Corte');
      expect(plan.numberFormats[2]?.[3]).toBe('0.0%');
      expect(plan.conditionalFormats.map((format) => format.formula)).toEqual([
        '=$D3="Atrasada"',
        '=$D3="Sin reporte"',
      ]);
      expect(after.names.map((one) => one.name).sort()).toEqual(['Lista', 'PAAC_Corte']);
      expect(after.settings).toContain('urn:seguimiento-paac:ajustes:1');
      const undone = await host.apply(receipt.inverse, { onStale: 'keep' });
      expect(undone.keptUnits).toEqual([]);
      expect(withoutResults(await host.read())).toEqual(before);
    });

    test('a chart is drawn once, follows its cells, and is taken back', async () => {
      const host = open(PLAN);
      const before = withoutResults(await host.read());
      const column = (left: number, bottom: number) => ({ top: 2, bottom, left, right: left });
      const chart = (bottom: number): Chart => ({
        title: 'Avance',
        series: '%',
        description: 'Barras',
        categories: column(0, bottom),
        values: column(1, bottom),
        sample: { top: 2, bottom: 2, left: 1, right: 1 },
        anchor: { top: 6, bottom: 12, left: 0, right: 2 },
        fill: '#1F4E79',
      });
      const set = (was: Chart | null, is: Chart | null) =>
        patchOf(operation({ op: 'set-chart', sheet: 'Plan', name: 'PAAC_Grafico_Prueba', before: was, after: is }));
      const charts = async () => findSheet(await host.read(), 'Plan')!.ownCharts ?? [];
      const drawn = await host.apply(set(null, chart(3)), stop);
      expect(await charts()).toEqual(['PAAC_Grafico_Prueba']);
      const moved = await host.apply(set(chart(3), chart(4)), stop);
      expect(await charts()).toEqual(['PAAC_Grafico_Prueba']);
      const gone = await host.apply(set(chart(4), null), stop);
      expect(await charts()).toEqual([]);
      for (const { inverse } of [gone, moved]) {
        expect((await host.apply(inverse, { onStale: 'keep' })).keptUnits).toEqual([]);
        expect(await charts()).toEqual(['PAAC_Grafico_Prueba']);
      }
      expect((await host.apply(drawn.inverse, { onStale: 'keep' })).keptUnits).toEqual([]);
      expect(withoutResults(await host.read())).toEqual(before);
    });

    test('a stale cell stops the whole write', async () => {
      const host = open(PLAN);
      const before = await host.read();
      const patch = patchOf(setCell('Otra hoja', 4, 4, null, 'nuevo'), setCell('Plan', 2, 1, 5, 6));
      await expect(host.apply(patch, stop)).rejects.toMatchObject({
        code: 'stale',
        cells: [{ sheet: 'Plan', row: 2, column: 1 }],
      });
      expect(await host.read()).toEqual(before);
    });

    test.each([
      '=1+1',
      '+57 1 3820000',
      '-',
      '- uno',
      '@oci',
      "'hola",
      '1.1',
      '30-jun-17',
      '01/02/2018',
      '100%',
      'TRUE',
      'Verdadero',
      '#N/A?',
      '1E5',
      '007',
      'A001',
      'Estado',
    ])('the text %s stays a text', async (text) => {
      const host = open(PLAN);
      const receipt = await host.apply(patchOf(setCell('Otra hoja', 0, 0, 'x', text)), stop);
      const sheet = findSheet(await host.read(), 'Otra hoja')!;
      expect(valueAt(sheet, 0, 0)).toBe(text);
      expect(formulaAt(sheet, 0, 0)).toBeNull();
      const undone = await host.apply(receipt.inverse, { onStale: 'keep' });
      expect(undone.keptUnits).toEqual([]);
      expect(valueAt(findSheet(await host.read(), 'Otra hoja')!, 0, 0)).toBe('x');
    });

    test('undoing leaves the units that were changed since, and undoes the rest', async () => {
      const host = open(PLAN);
      const receipt = await host.apply(
        patchOf(
          setCell('Plan', 1, 3, null, 'Estado', 'estado'),
          setCell('Plan', 2, 3, null, 'Atrasada', 'estado'),
          setCell('Plan', 1, 4, null, 'Evidencia', 'evidencia'),
        ),
        stop,
      );
      await host.apply(
        patchOf(setCell('Plan', 3, 4, null, 'acta'), setCell('Plan', 1, 4, 'Evidencia', 'Soporte')),
        stop,
      );
      const undone = await host.apply(receipt.inverse, { onStale: 'keep' });
      expect(undone.keptUnits).toEqual(['evidencia']);
      const plan = findSheet(await host.read(), 'Plan')!;
      expect([valueAt(plan, 1, 3), valueAt(plan, 2, 3), valueAt(plan, 1, 4)]).toEqual([null, null, 'Soporte']);
    });

    describe('undoing what the user has gone on with', () => {
      const built = patchOf(
        operation({ op: 'add-sheet', sheet: 'Cronograma PAAC', tabColor: null }, 'hoja'),
        setCell('Cronograma PAAC', 0, 1, null, 42855, 'hoja'),
        setCell('Plan', 2, 3, null, "= B3*'Cronograma PAAC'!$B$1", 'estado'),
        setCell('Plan', 3, 3, null, 1, 'estado'),
        setCell('Plan', 2, 4, null, 'vacía', 'evidencia'),
      );
      const sheetNames = ({ sheets }: WorkbookSnapshot) => sheets.map((sheet) => sheet.name);

      test('keeps a sheet into which something was typed', async () => {
        const host = open(PLAN);
        const receipt = await host.apply(built, stop);
        await host.apply(patchOf(setCell('Cronograma PAAC', 7, 2, null, 'nota mía')), stop);
        const undone = await host.apply(receipt.inverse, { onStale: 'keep' });
        expect(undone.keptUnits).toEqual(['hoja']);
        const workbook = await host.read();
        expect(valueAt(findSheet(workbook, 'Cronograma PAAC')!, 7, 2)).toBe('nota mía');
        expect(valueAt(findSheet(workbook, 'Plan')!, 2, 4)).toBeNull();
      });

      test('keeps the sheet of which a column that stays speaks', async () => {
        const host = open(PLAN);
        const receipt = await host.apply(built, stop);
        await host.apply(patchOf(setCell('Plan', 3, 3, 1, 2)), stop);
        const undone = await host.apply(receipt.inverse, { onStale: 'keep' });
        expect([...undone.keptUnits].sort()).toEqual(['estado', 'hoja']);
        const workbook = await host.read();
        expect(sheetNames(workbook)).toContain('Cronograma PAAC');
        expect(valueAt(findSheet(workbook, 'Plan')!, 2, 4)).toBeNull();
      });

      test('with nothing changed restores everything', async () => {
        const host = open(PLAN);
        const before = withoutResults(await host.read());
        const receipt = await host.apply(built, stop);
        expect((await host.apply(receipt.inverse, { onStale: 'keep' })).keptUnits).toEqual([]);
        expect(withoutResults(await host.read())).toEqual(before);
      });
    });

    test('a table is widened with its header, and narrowed again', async () => {
      const host = open({
        sheets: [
          {
            name: 'Plan',
            rows: [
              ['Actividad', 'Meta'],
              ['Boletín', 4],
              ['Feria', 1],
            ],
            listObjects: [{ name: 'Tabla1', area: 'A1:B3' }],
          },
        ],
      });
      const before = withoutResults(await host.read());
      const area = { top: 0, left: 0, bottom: 2, right: 1 };
      const receipt = await host.apply(
        patchOf(
          operation({
            op: 'resize-list-object',
            sheet: 'Plan',
            name: 'Tabla1',
            before: area,
            after: { ...area, right: 2 },
          }),
          setCell('Plan', 0, 2, null, 'Estado'),
          setCell('Plan', 1, 2, null, 'Atrasada'),
        ),
        stop,
      );
      const sheet = findSheet(await host.read(), 'Plan')!;
      expect(sheet.listObjects.map((table) => table.area)).toEqual([{ ...area, right: 2 }]);
      expect(valueAt(sheet, 0, 2)).toBe('Estado');
      await host.apply(receipt.inverse, { onStale: 'keep' });
      expect(withoutResults(await host.read())).toEqual(before);
    });

    test('the 1904 date system, hidden rows and columns, scoped names, protection', async () => {
      const workbook = await open({
        dateSystem: 1904,
        sheets: [
          { name: 'Plan', rows: [['a', 'b', 'c'], ['d'], ['e']], hiddenRows: [2], hiddenColumns: ['B'] },
          { name: 'Oculta', rows: [[1]], visibility: 'hidden' },
          {
            name: 'Muy oculta',
            rows: [[1]],
            visibility: 'very-hidden',
            isProtected: true,
            names: [{ name: 'PAAC_Estado_1', formula: "='Muy oculta'!$A$1" }],
          },
        ],
      }).read();
      expect(workbook.dateSystem).toBe(1904);
      expect(workbook.sheets.map((sheet) => sheet.visibility)).toEqual(['visible', 'hidden', 'very-hidden']);
      expect(workbook.sheets.map((sheet) => sheet.isProtected)).toEqual([false, false, true]);
      expect([workbook.sheets[0]!.hiddenRows, workbook.sheets[0]!.hiddenColumns]).toEqual([[1], [1]]);
      expect(workbook.sheets[2]!.names).toEqual([{ name: 'PAAC_Estado_1', formula: "='Muy oculta'!$A$1" }]);
    });

    test('a protected sheet is not written to', async () => {
      const host = open({ sheets: [{ name: 'Plan', rows: [['a']], isProtected: true }] });
      expect(await codeOf(host.apply(patchOf(setCell('Plan', 0, 0, 'a', 'b')), stop))).toBe('protected');
    });

    test('an error and a truth value', async () => {
      const host = open({ sheets: [{ name: 'Plan', rows: [[{ value: { error: '#REF!' } }, true, false, '#REF']] }] });
      const sheet = (await host.read()).sheets[0]!;
      expect(sheet.values).toEqual([[{ error: '#REF!' }, true, false, '#REF']]);
    });

    test('a sheet that is not there', async () => {
      expect(await codeOf(open(PLAN).apply(patchOf(setCell('Nada', 0, 0, null, 1)), stop))).toBe('not-found');
    });

    test('an empty patch writes nothing', async () => {
      const host = open(PLAN);
      expect(await host.apply(patchOf(), stop)).toEqual({ inverse: { operations: [] }, keptUnits: [] });
    });
  });
}
