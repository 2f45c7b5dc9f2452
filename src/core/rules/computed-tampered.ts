import { OWN_HEADERS, COMPUTED_COLUMNS } from '../workbook/own-marks';
import { type CellContent } from '../workbook/patch';
import { formulaAt, valueAt } from '../workbook/snapshot';
import { type FigureId, expectCells, findPlaces, placesByActivity, readLastTargets } from './expected-cells';
import { type TableRule, defineRule } from './rule';
import { quote } from './wording';

const FIGURES = COMPUTED_COLUMNS.filter((id): id is FigureId => id !== 'key');
const isKey = (value: unknown): boolean => typeof value === 'string' && /^a\d+$/i.test(value.trim());

export default defineRule<TableRule<{ column: string; isConstant: boolean; found: string }>>({
  id: 'computed-tampered',
  severity: 'error',
  scope: 'table',
  needs: [],
  title: 'Una celda calculada ya no tiene su fórmula',
  why: 'La cifra dejó de seguir al plan: no cambia con lo ejecutado ni con el corte, y se publicaría como si fuera calculada.',
  guide: null,
  remedy:
    'Acepte el arreglo, que vuelve a escribir la fórmula. Si la cifra no le cuadra, corrija lo ejecutado, la meta o las fechas.',
  message: ({ column, isConstant, found }) =>
    `En ${quote(column)} hay ${isConstant ? 'un valor escrito a mano' : 'otra fórmula'} (${found}) en lugar de la fórmula ` +
    'del complemento. Vuelva a escribirla, o corrija el plan.',
  *check(subject) {
    if (subject.table.ownColumns.length === 0) return;
    const places = findPlaces(subject);
    if (!places) return;
    const { sheet } = subject;
    const lastTargets = readLastTargets(subject, places);
    const placesOf = placesByActivity(subject, places);
    for (const activity of subject.activities) {
      const { row } = activity;
      const key = valueAt(sheet, row, places.columns.key);
      if (!isKey(key)) continue;
      const last = lastTargets.get(String(key).trim().toUpperCase()) ?? [];
      const expectedInstead = expectCells(activity, placesOf(activity), last);
      for (const id of FIGURES) {
        const column = places.columns[id];
        const found: CellContent = { formula: formulaAt(sheet, row, column), value: valueAt(sheet, row, column) };
        const wanted = expectedInstead(id, found);
        if (!wanted) continue;
        const isConstant = found.formula === null;
        const shown = found.formula ?? String(typeof found.value === 'object' ? found.value?.error : found.value);
        yield {
          cell: { sheet: sheet.name, row, column },
          data: { column: OWN_HEADERS[id], isConstant, found: shown.length > 60 ? `${shown.slice(0, 59)}…` : shown },
          fix: wanted.formula ?? wanted.value,
        };
      }
    }
  },
  examples: [
    {
      name: 'Se escribió encima de lo calculado: una palabra, un número, otra fórmula',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado |
        | Informe   | 1    | Planeación  | 2022-03-30 | 0               |
        | Feria     | 2    | Planeación  | 2022-03-30 | 1               |
        | Mesa      | 3    | Planeación  | 2022-03-30 | 1               |`,
      typedOver: [
        { column: 'status', row: 3, typed: 'Cumplida', isFault: true },
        { column: 'compliance', row: 4, typed: 1, isFault: true },
        { column: 'executedToCutoff', row: 5, typed: '=E5+2', isFault: true },
        { column: 'targetOfYear', row: 5, typed: 1, isFault: true },
      ],
    },
    {
      name: 'Espacios, mayúsculas, una celda borrada, un Código cambiado y otra cantidad ejecutada no son faltas',
      table: `
        Vigencia 2022
        | Actividad | Meta       | Responsable | Fecha      | Valor ejecutado |
        | Informe   | 1 informe  | Planeación  | 2022-03-30 | 0               |
        | Feria     | 2          | Planeación  | 2022-03-30 | 1               |`,
      typedOver: [
        { column: 'daysLate', row: 3, typed: '', isFault: false },
        { column: 'key', row: 4, typed: 'a99', isFault: false },
        { column: 'executed', row: 3, typed: '50 %', isFault: false },
        { column: 'executed', row: 4, typed: 2, isFault: false },
      ],
    },
  ],
});
