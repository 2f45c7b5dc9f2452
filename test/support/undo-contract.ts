/** *Deshacer* after the user has gone on working, on the real line over every host: what was filled stays, the rest goes. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { type WorkbookHost } from '../../src/core/host';
import { type Choices, type SeguimientoChoices, proposeChanges } from '../../src/core/propose';
import { columnIndex, formatCell } from '../../src/core/workbook/address';
import { OWN_HEADERS, type OwnColumnId } from '../../src/core/workbook/own-marks';
import { type CellContent, type Patch, type SetCell } from '../../src/core/workbook/patch';
import {
  type Area,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../src/core/workbook/snapshot';
import { type CellSpec, serial, type WorkbookSpec } from './workbook-spec';

const CUTOFF = serial('2022-08-31');
const TODAY = serial('2022-09-05');
const CHOICES: Choices = { columns: true, marks: true, seguimiento: { entity: null, preparedBy: null }, fixes: [] };

const HEADER = ['Actividad', 'Meta', 'Responsable', 'Fecha programada'];
const ROWS: CellSpec[][] = [
  ['Publicar boletines', '2', 'Prensa', '30/04/2022 y 31/08/2022'],
  ['Realizar ferias', '2', 'Atención', '31/10/2022'],
  ['Elaborar informe', '1', 'Planeación', '31/07/2022'],
];
const PLAN: WorkbookSpec = {
  sheets: [
    { name: 'Plan', rows: [['Plan Anticorrupción 2022'], HEADER, ...ROWS], widths: { A: 40, B: 10, C: 20, D: 24 } },
  ],
};
const IN_EXCEL_TABLE: WorkbookSpec = {
  sheets: [{ ...PLAN.sheets[0]!, listObjects: [{ name: 'Tabla1', area: 'A2:D5' }] }],
};
const SEGUIMIENTO = 'Seguimiento 31-ago-2022';

const propose = (workbook: WorkbookSnapshot, choices = CHOICES): Patch =>
  proposeChanges(analyzeWorkbook(workbook, { cutoff: CUTOFF }), choices, { today: TODAY, version: '0.0.0' }).patch;

const planOf = (workbook: WorkbookSnapshot): SheetSnapshot => findSheet(workbook, 'Plan')!;

function columnOf(sheet: SheetSnapshot, id: OwnColumnId): number {
  const { area } = sheet;
  for (let column = area!.left; column <= area!.right; column++) {
    if (valueAt(sheet, 1, column) === OWN_HEADERS[id]) return column;
  }
  return -1;
}

async function type(host: WorkbookHost, sheet: string, row: number, column: number, value: CellValue): Promise<void> {
  const found = findSheet(await host.read(), sheet)!;
  const before: CellContent = { formula: formulaAt(found, row, column), value: valueAt(found, row, column) };
  const because = { kind: 'fix' as const, label: 'lo que escribe el usuario' };
  const cell: SetCell = {
    op: 'set-cell',
    because,
    unit: 'u',
    sheet,
    row,
    column,
    before,
    after: { formula: null, value },
  };
  await host.apply({ operations: [cell] }, { onStale: 'stop' });
}

/** Texts and numbers of every cell, without the accident of how far a used range goes. */
const contents = (workbook: WorkbookSnapshot): unknown =>
  workbook.sheets.map((sheet) => {
    const cells: Record<string, unknown> = {};
    for (let row = sheet.area?.top ?? 0; sheet.area && row <= sheet.area.bottom; row++) {
      for (let column = sheet.area.left; column <= sheet.area.right; column++) {
        const value = valueAt(sheet, row, column);
        const content = formulaAt(sheet, row, column) ?? value;
        if (content !== null && content !== '') cells[formatCell(row, column)] = content;
      }
    }
    // In which order things stand on different cells is nobody's matter.
    const merges = [...sheet.merges].sort(byPlace);
    const rules = [...sheet.conditionalFormats].sort((a, b) => byPlace(a.area, b.area));
    return [sheet.name, cells, merges, sheet.names, rules, sheet.listObjects];
  });

const byPlace = (a: Area, b: Area): number => a.top - b.top || a.left - b.left;

export function describeUndo(name: string, open: (spec: WorkbookSpec) => WorkbookHost): void {
  describe.each([
    ['a range', PLAN],
    ['an Excel table', IN_EXCEL_TABLE],
  ])(`${name}: undoing after the user went on, in %s`, (_, spec) => {
    async function applied() {
      const host = open(spec);
      const before = await host.read();
      const receipt = await host.apply(propose(before), { onStale: 'stop' });
      return { host, before, receipt, plan: planOf(await host.read()) };
    }
    const keep = { onStale: 'keep' } as const;

    test('nothing filled: everything is as it was', async () => {
      const { host, before, receipt } = await applied();
      expect((await host.apply(receipt.inverse, keep)).keptUnits).toEqual([]);
      expect(contents(await host.read())).toEqual(contents(before));
    });

    test.each<[OwnColumnId, CellValue]>([
      ['executed', 2],
      ['report', 'Se publicaron los dos boletines'],
      ['evidence', '=acta 4, carpeta compartida'],
    ])('an added column that holds something stays (%s), the rest goes', async (id, value) => {
      const { host, before, receipt, plan } = await applied();
      const column = columnOf(plan, id);
      await type(host, 'Plan', 3, column, value);
      expect((await host.apply(receipt.inverse, keep)).keptUnits).toEqual([`Plan!column:${id}:1`]);
      const after = await host.read();
      const sheet = planOf(after);
      expect(after.sheets.map((each) => each.name)).toEqual(['Plan']);
      expect([valueAt(sheet, 1, column), valueAt(sheet, 3, column)]).toEqual([OWN_HEADERS[id], value]);
      for (let other = 4; other <= columnIndex('Z'); other++) {
        if (other !== column) expect([2, 3, 4].map((row) => valueAt(sheet, row, other) ?? '')).toEqual(['', '', '']);
      }
      for (let row = 0; row < 5; row++) {
        for (let at = 0; at < 4; at++) expect(valueAt(sheet, row, at)).toBe(valueAt(planOf(before), row, at));
      }
    });

    test.each<Partial<SeguimientoChoices>>([{ detail: 'oci' }, { chart: false }, { detail: 'oci', chart: false }])(
      'a seguimiento in another form is once written, and goes back to the one before: %j',
      async (form) => {
        const { host } = await applied();
        const before = await host.read();
        const choices = { ...CHOICES, seguimiento: { ...CHOICES.seguimiento!, ...form } };
        const other = await host.apply(propose(before, choices), { onStale: 'stop' });
        const after = await host.read();
        expect(propose(after, choices).operations).toEqual([]);
        expect(findSheet(after, SEGUIMIENTO)!.ownCharts ?? []).toHaveLength(form.chart === false ? 0 : 1);
        expect((await host.apply(other.inverse, keep)).keptUnits).toEqual([]);
        expect(contents(await host.read())).toEqual(contents(before));
        expect(findSheet(await host.read(), SEGUIMIENTO)!.ownCharts).toHaveLength(1);
        expect(propose(await host.read()).operations).toEqual([]);
      },
    );

    test('and the next run takes it up again', async () => {
      const { host, receipt, plan } = await applied();
      const column = columnOf(plan, 'executed');
      await type(host, 'Plan', 4, column, 1);
      await host.apply(receipt.inverse, keep);
      await host.apply(propose(await host.read()), { onStale: 'stop' });
      const after = await host.read();
      const sheet = planOf(after);
      const headers = Array.from({ length: sheet.area!.right + 1 }, (_, at) => valueAt(sheet, 1, at));
      const written = [OWN_HEADERS.executed, OWN_HEADERS.report, OWN_HEADERS.status];
      expect(headers.filter((text) => written.includes(String(text))).sort()).toEqual(written.sort());
      expect(valueAt(sheet, 4, column)).toBe(1);
      const { activities } = analyzeWorkbook(after, { cutoff: CUTOFF }).plan;
      expect(activities.map(({ status }) => status)).toEqual(['unreported', 'not-due', 'done']);
      expect(propose(after).operations).toEqual([]);
    });

    test('a remark on the seguimiento keeps that sheet, and all that its figures read', async () => {
      const { host, receipt } = await applied();
      const remarks = 17;
      const sheet = findSheet(await host.read(), SEGUIMIENTO)!;
      const row = Array.from({ length: sheet.area!.bottom + 1 }, (_, i) => i).find(
        (i) => valueAt(sheet, i, 0) === 'A001',
      )!;
      await type(host, SEGUIMIENTO, row, remarks, 'Se revisó en sitio');
      const { keptUnits } = await host.apply(receipt.inverse, keep);
      const kept = ['sheet:Cronograma PAAC', `sheet:${SEGUIMIENTO}`];
      const read = ['key', 'targetOfYear', 'executedToCutoff', 'evidence'].map((id) => `Plan!column:${id}:1`);
      expect(keptUnits).toEqual(expect.arrayContaining([...kept, ...read]));
      const gone = ['status', 'daysLate', 'report'].map((id) => `Plan!column:${id}:1`);
      expect(keptUnits.filter((unit) => gone.includes(unit))).toEqual([]);
      const after = await host.read();
      expect(valueAt(findSheet(after, SEGUIMIENTO)!, row, remarks)).toBe('Se revisó en sitio');
      expect(columnOf(planOf(after), 'status')).toBe(-1);
      expect(columnOf(planOf(after), 'executedToCutoff')).toBeGreaterThan(3);
    });

    test('a word of the user over a computed cell keeps that column and what it reads', async () => {
      const { host, receipt, plan } = await applied();
      const status = columnOf(plan, 'status');
      await type(host, 'Plan', 2, status, 'Revisar con el área');
      const { keptUnits } = await host.apply(receipt.inverse, keep);
      expect(keptUnits).toEqual(expect.arrayContaining(['Plan!column:status:1', 'Plan!column:plannedToCutoff:1']));
      const sheet = planOf(await host.read());
      expect(valueAt(sheet, 2, status)).toBe('Revisar con el área');
      expect(formulaAt(sheet, 3, status)).not.toBeNull();
      expect(columnOf(sheet, 'daysLate')).toBe(-1);
    });
  });
}
