/** Whatever stands in a workbook: recognition never fails, and what it gives holds together. */
import fc from 'fast-check';
import { recognizeTables } from '../../../src/core/recognize/recognize';
import { type Table } from '../../../src/core/recognize/table';
import { formatArea } from '../../../src/core/workbook/address';
import { type Area } from '../../../src/core/workbook/snapshot';
import { buildSnapshot, type CellSpec } from '../../support/workbook-spec';

const WORDS: readonly CellSpec[] = [
  ...'Actividad|Actividades|Meta|Producto|Responsable|Fecha|Fecha inicio|Fecha fin|No.|Subcomponente|Componente|Avance'.split(
    '|',
  ),
  ...'CUATRIMESTRE|TRIMESTRE I|Ene|1|2|3|I|II|P|E|Programado|Ejecutado|SEGUIMIENTO|Primer monitoreo|Evidencia'.split(
    '|',
  ),
  ...'Riesgo|Causa|Impacto|Trámite|Total|Componente 3: Rendición|Subcomponente: Diálogo|Elaboró: Ana|1.1|2.3'.split(
    '|',
  ),
  'Publicar el informe de gestión en la página',
  'Oficina de Planeación',
  '30/04/2022',
  'X',
  1,
  44681,
  { date: '2022-04-30' },
  { value: { error: '#REF!' } },
  true,
  ' ',
];
const cell = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.constantFrom(...WORDS) });
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 14 });
const merge = fc.tuple(fc.nat(8), fc.nat(13), fc.nat(4), fc.nat(3));

/** Merged areas that do not overlap, as Excel keeps them. */
function mergesOf(seeds: readonly (readonly number[])[]): string[] {
  const kept: Area[] = [];
  for (const [left, top, width, height] of seeds as readonly [number, number, number, number][]) {
    const area = { left, top, right: left + width, bottom: top + height };
    const isFree = kept.every(
      (o) => o.right < area.left || area.right < o.left || o.bottom < area.top || area.bottom < o.top,
    );
    if (isFree && width + height > 0) kept.push(area);
  }
  return kept.map(formatArea);
}

function check(table: Table): void {
  const { header, body, activityRows } = table;
  expect(header.top).toBeLessThanOrEqual(header.bottom);
  expect(header.bottom - header.top).toBeLessThanOrEqual(5);
  let last = header.bottom;
  for (const { top, bottom } of activityRows) {
    expect(top).toBeGreaterThan(last);
    expect(bottom).toBeGreaterThanOrEqual(top);
    last = bottom;
  }
  if (activityRows.length) {
    expect(body).toEqual({ ...header, top: activityRows[0]!.top, bottom: last });
  } else {
    expect(body).toBeNull();
  }
  for (const repeated of table.repeatedHeaders) {
    const isOver = activityRows.some(({ top, bottom }) => top <= repeated.bottom && repeated.top <= bottom);
    expect(isOver).toBe(false);
  }
  for (const row of table.rowsWithoutActivity) {
    expect(activityRows.some(({ top, bottom }) => top <= row && row <= bottom)).toBe(false);
  }
  for (const column of table.columns) {
    expect(column.column).toBeGreaterThanOrEqual(header.left);
    expect(column.column).toBeLessThanOrEqual(header.right);
    if (column.period) expect(['period', 'executedPeriod']).toContain(column.field);
  }
  const fields = new Set(table.columns.map(({ field }) => field));
  if (table.kind === 'plan') expect(fields.has('activity')).toBe(true);
}

test('recognition holds together on any workbook, and changes nothing in it', () => {
  fc.assert(
    fc.property(rows, fc.array(merge, { maxLength: 6 }), (cells, merges) => {
      const workbook = buildSnapshot({ sheets: [{ name: 'Hoja1', rows: cells, merges: mergesOf(merges) }] });
      const before = JSON.stringify(workbook);
      recognizeTables(workbook).tables.forEach(check);
      expect(JSON.stringify(workbook)).toBe(before);
    }),
    { numRuns: 600 },
  );
});

const header: CellSpec[] = ['Actividad', 'Meta', 'Responsable', 'Fecha'];
test('whatever stands below a header, the rows hold together', () => {
  fc.assert(
    fc.property(rows, fc.array(merge, { maxLength: 6 }), (cells, merges) => {
      const below = mergesOf(merges.map(([left, top, width, height]) => [left, top + 1, width, height]));
      const workbook = buildSnapshot({ sheets: [{ name: 'Hoja1', rows: [header, ...cells], merges: below }] });
      recognizeTables(workbook).tables.forEach(check);
    }),
    { numRuns: 600 },
  );
});
