/** The sheet that Control Interno publishes: its figures, and every word that the auditor wrote on it. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type Choices, proposeChanges } from '../../../src/core/propose';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { formatCell, parseArea } from '../../../src/core/workbook/address';
import { BLANK, type Operation } from '../../../src/core/workbook/patch';
import {
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../../src/core/workbook/snapshot';
import {
  DETAIL_COLUMNS,
  type DetailColumnId,
  ORPHANS_LABEL,
  STRAYS_LABEL,
  detailColumn,
} from '../../../src/core/output/seguimiento-layout';
import { buildSnapshot, serial, type WorkbookSpec } from '../../support/workbook-spec';
import { ministry2017 } from '../../workbooks/ministry-2017';
import { TEST_PLANS } from '../../workbooks';

const CHOICES: Choices = {
  columns: true,
  marks: true,
  seguimiento: { entity: 'Ministerio de Minas y Energía', preparedBy: null },
  fixes: [],
};
const TODAY = serial('2017-05-08');

function build(snapshot: WorkbookSnapshot, cutoff: string, choices = CHOICES): WorkbookSnapshot {
  const analysis = analyzeWorkbook(snapshot, { cutoff: serial(cutoff) });
  const { patch, obstacles } = proposeChanges(analysis, choices, { today: TODAY, version: '0.0.0' });
  expect(obstacles).toEqual([]);
  const applied = applyPatch(snapshot, patch);
  expect(applied.stale).toEqual([]);
  return applied.snapshot;
}

/** What a user types: cells by address. */
function type(workbook: WorkbookSnapshot, sheet: string, cells: Record<string, CellValue>): WorkbookSnapshot {
  const operations = Object.entries(cells).map(([address, value]): Operation => {
    const { top: row, left: column } = parseArea(address)!;
    const found = findSheet(workbook, sheet)!;
    const before = { formula: formulaAt(found, row, column), value: valueAt(found, row, column) };
    const after = value === null ? BLANK : { formula: null, value };
    return { op: 'set-cell', because: { kind: 'fix', label: '' }, unit: '', sheet, row, column, before, after };
  });
  return applyPatch(workbook, { operations }).snapshot;
}

const SHEET = 'Seguimiento 30-abr-2017';
const TOTAL = 'Total del plan (sobre todas las actividades)';

/** Empties the formulas of the sheet, so that the next build writes them again with the values that it computes. */
function forget(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheet = findSheet(workbook, SHEET)!;
  const cells: Record<string, CellValue> = {};
  for (let row = 0; row <= sheet.area!.bottom; row++) {
    for (let column = 0; column <= sheet.area!.right; column++) {
      if (formulaAt(sheet, row, column) !== null) cells[formatCell(row, column)] = null;
    }
  }
  return type(workbook, SHEET, cells);
}
const sheetOf = (workbook: WorkbookSnapshot): SheetSnapshot => findSheet(workbook, SHEET)!;

/** Texts of a row, left to right, blanks left out. */
function line(sheet: SheetSnapshot, row: number): CellValue[] {
  const values = sheet.values[row - sheet.area!.top]!.slice(1 - sheet.area!.left, 18);
  return values.filter((value) => value !== null && value !== '');
}

function findRow(sheet: SheetSnapshot, column: number, value: CellValue): number {
  for (let row = 0; row <= sheet.area!.bottom; row++) if (valueAt(sheet, row, column) === value) return row;
  throw new Error(`no row with ${String(value)}`);
}

const rowOf = (sheet: SheetSnapshot, key: string): number => findRow(sheet, 0, key);
const cell = (id: DetailColumnId, row: number): string => formatCell(row, detailColumn(id));

describe('the ministry at 30 April 2017', () => {
  const workbook = build(buildSnapshot(ministry2017), '2017-04-30');
  const sheet = sheetOf(workbook);

  test('shows its published figures', () => {
    const header = findRow(sheet, 5, 'Actividades del plan');
    expect(line(sheet, header + 1)).toEqual([
      'Participación Ciudadana',
      13,
      2,
      2,
      0,
      0,
      0,
      1,
      'Alta',
      expect.any(Number),
    ]);
    expect(line(sheet, header + 2)).toEqual([
      'Rendición de cuentas',
      15,
      2,
      1,
      1,
      0,
      0,
      0.5,
      'Baja',
      expect.any(Number),
    ]);
    expect(line(sheet, findRow(sheet, 1, TOTAL)).slice(1, 9)).toEqual([28, 4, 3, 1, 0, 0, 0.75, 'Media']);
  });

  test('is published by the tenth business day of May', () => {
    const row = findRow(sheet, 5, 'Fecha máxima de publicación');
    expect(valueAt(sheet, row, 7)).toBe(serial('2017-05-15'));
  });

  test('has one activity late by two days, first in its component', () => {
    const row = findRow(sheet, detailColumn('status'), 'Cumplida parcialmente');
    expect(valueAt(sheet, row, detailColumn('daysLate'))).toBe(2);
    expect(valueAt(sheet, row - 1, detailColumn('component'))).toBe('Participación Ciudadana');
    const behind = sheet.values.flat().filter((value) => value === 'Cumplida parcialmente' || value === 'No cumplida');
    expect(behind).toHaveLength(1);
  });

  test('counts what Control Interno verified in the place of what was reported', () => {
    const late = findRow(sheet, detailColumn('status'), 'Cumplida parcialmente');
    const again = sheetOf(build(forget(type(workbook, SHEET, { [cell('verified', late)]: 2 })), '2017-04-30'));
    const key = valueAt(sheet, late, 0) as string;
    expect(valueAt(again, rowOf(again, key), detailColumn('status'))).toBe('Cumplida a corte');
    const total = findRow(again, 1, TOTAL);
    expect(line(again, total).slice(1, 9)).toEqual([28, 4, 4, 0, 0, 0, 1, 'Alta']);
    expect(line(again, findRow(again, 1, 'Verificadas por la OCI'))).toContain('1 de 28');
  });

  test('done after its date reads «Cumplida fuera de término» and counts as done', () => {
    const met = findRow(sheet, detailColumn('status'), 'Cumplida a corte');
    const typed = type(workbook, SHEET, { [cell('doneDate', met)]: serial('2017-05-20') });
    const again = sheetOf(build(forget(typed), '2017-04-30'));
    expect(valueAt(again, met, detailColumn('status'))).toBe('Cumplida fuera de término');
    expect(line(again, findRow(again, 1, TOTAL)).slice(1, 4)).toEqual([28, 4, 3]);
  });
});

describe('what the auditor wrote', () => {
  const first = build(buildSnapshot(ministry2017), '2017-04-30');
  const sheet = sheetOf(first);
  const detail = findRow(sheet, 0, 'Código');
  const typed = type(first, SHEET, {
    D4: 'Versión 3',
    N4: 'Jefe de Control Interno',
    [formatCell(findRow(sheet, 5, 'Actividades del plan') + 2, 15)]: 'Ojo con los boletines',
    [cell('remarks', rowOf(sheet, 'A017'))]: 'Falta un boletín',
    [cell('support', rowOf(sheet, 'A003'))]: 'Listas de asistencia',
    [cell('verified', rowOf(sheet, 'A003'))]: 2,
    [formatCell(detail, 18)]: 'Plan de mejora',
    [formatCell(rowOf(sheet, 'A017'), 18)]: 'PM-12',
    [formatCell(rowOf(sheet, 'A001'), 19)]: 'sin encabezado',
  });

  /** Removes an activity of the plan by emptying its row, as a person does who takes it out. */
  const without = (workbook: WorkbookSnapshot, key: string): WorkbookSnapshot => {
    const plan = analyzeWorkbook(workbook, { cutoff: serial('2017-04-30') }).plan;
    const activity = plan.activities.find((each) => {
      const keyColumn = each.table.ownColumns.find((own) => own.id === 'key')!.column;
      return valueAt(findSheet(workbook, each.table.sheet)!, each.row, keyColumn) === key;
    })!;
    const found = findSheet(workbook, activity.table.sheet)!;
    const cells: Record<string, CellValue> = {};
    for (let column = 1; column <= found.area!.right; column++) {
      if (valueAt(found, activity.row, column) !== null) cells[formatCell(activity.row, column)] = null;
    }
    return type(workbook, activity.table.sheet, cells);
  };

  test('is there after a build in which nothing changed, and the proposal is empty', () => {
    const analysis = analyzeWorkbook(typed, { cutoff: serial('2017-04-30') });
    const { patch } = proposeChanges(analysis, CHOICES, { today: TODAY + 9, version: '0.0.1' });
    const kept = patch.operations.filter((o) => o.op === 'set-cell' && o.after.value === null);
    expect(kept).toEqual([]);
    expect(sheetOf(build(typed, '2017-04-30')).values.flat()).toEqual(
      expect.arrayContaining([
        'Versión 3',
        'Jefe de Control Interno',
        'Ojo con los boletines',
        'Falta un boletín',
        'PM-12',
      ]),
    );
  });

  test('follows its activity when another one above is gone', () => {
    const again = sheetOf(build(without(typed, 'A002'), '2017-04-30'));
    const row = rowOf(again, 'A017');
    expect(row).toBe(rowOf(sheet, 'A017') - 1);
    expect(valueAt(again, row, detailColumn('remarks'))).toBe('Falta un boletín');
    expect(valueAt(again, row, 18)).toBe('PM-12');
    expect(valueAt(again, findRow(again, 0, 'Código'), 18)).toBe('Plan de mejora');
    expect(valueAt(again, rowOf(again, 'A003'), detailColumn('support'))).toBe('Listas de asistencia');
    expect(valueAt(again, rowOf(again, 'A001'), 19)).toBe('sin encabezado');
    expect(again.values.flat().filter((value) => value === 'PM-12')).toHaveLength(1);
  });

  test('goes to the list at the end when its activity is gone, and stays there', () => {
    const gone = build(without(typed, 'A017'), '2017-04-30');
    const list = findRow(sheetOf(gone), 1, ORPHANS_LABEL);
    expect(rowOf(sheetOf(gone), 'A017')).toBe(list + 1);
    expect(valueAt(sheetOf(gone), list + 1, detailColumn('remarks'))).toBe('Falta un boletín');
    expect(valueAt(sheetOf(gone), list + 1, 18)).toBe('PM-12');
    const again = proposeChanges(analyzeWorkbook(gone, { cutoff: serial('2017-04-30') }), CHOICES, {
      today: TODAY + 1,
      version: '0.0.0',
    });
    expect(again.patch.operations).toEqual([]);
  });

  test('in a cell of ours that is none of the kept ones goes to a list, never lost', () => {
    const foot = findRow(
      sheet,
      1,
      sheet.values.flat().find((v) => String(v).startsWith('Hoja construida'))!,
    );
    const noted = type(typed, SHEET, { [formatCell(foot + 2, 4)]: 'Revisar con Planeación' });
    const again = sheetOf(build(without(noted, 'A002'), '2017-04-30'));
    const at = findRow(again, 1, STRAYS_LABEL);
    expect(valueAt(again, at + 1, 1)).toBe('Revisar con Planeación');
  });
});

test.each(TEST_PLANS.slice(1).map(({ name, spec, cutoff }): [string, WorkbookSpec, string] => [name, spec, cutoff]))(
  '%s, which nobody has followed up, shows N.A. and never a zone',
  (_, spec, cutoff) => {
    const workbook = build(buildSnapshot(spec), cutoff);
    const sheet = workbook.sheets.find((each) => each.name.startsWith('Seguimiento '))!;
    const header = findRow(sheet, 5, 'Actividades del plan');
    const total = findRow(sheet, 1, 'Total del plan (sobre todas las actividades)');
    for (let row = header + 1; row <= total; row++) {
      expect([valueAt(sheet, row, 11), valueAt(sheet, row, 12)]).toEqual(['N.A.', 'N.A.']);
    }
  },
);

test('a component of the guide without a table has a row to type, outside of the total until it is typed', () => {
  const first = build(buildSnapshot(ministry2017), '2017-04-30');
  const sheet = sheetOf(first);
  const row = findRow(sheet, 1, 'Racionalización de trámites');
  expect([11, 12].map((column) => valueAt(sheet, row, column))).toEqual(['N.A.', 'N.A.']);
  const typed = type(first, SHEET, {
    [`F${row + 1}`]: 4,
    [`G${row + 1}`]: 2,
    [`H${row + 1}`]: 2,
    [`P${row + 1}`]: 'SUIT',
  });
  const again = sheetOf(build(forget(typed), '2017-04-30'));
  expect(line(again, row)).toEqual(['Racionalización de trámites', 4, 2, 2, 1, 'Alta', 'SUIT']);
  expect(line(again, findRow(again, 1, TOTAL)).slice(1, 9)).toEqual([32, 6, 5, 1, 0, 0, 0.833333, 'Alta']);
});

test('the detail has the columns of the contract in their order', () => {
  const sheet = sheetOf(build(buildSnapshot(ministry2017), '2017-04-30'));
  const row = findRow(sheet, 0, 'Código');
  expect(DETAIL_COLUMNS.map((_, column) => valueAt(sheet, row, column))).toEqual(
    'Código, Componente, Subcomponente, N.º, Actividad, Meta, Responsable, Fecha, Programado, Reportado, Verificado OCI, % de cumplimiento, Estado, Días de atraso, Evidencia, Fecha de cumplimiento, Soporte verificado, Observaciones'.split(
      ', ',
    ),
  );
});
