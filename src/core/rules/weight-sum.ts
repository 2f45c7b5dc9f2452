import { readExecutedCell } from '../values/executed-text';
import { foldText } from '../values/fold-text';
import { cellOf, columnHeaderCell, columnsOf, readingsOf } from './cells';
import { type TableSubject, type WorkbookRule, type WorkbookSubject, defineRule } from './rule';
import { activitySubject } from './subjects';
import { quote, sayList, sayNumber } from './wording';

/** 33,33 three times is 100 %: honest rounding, in points of a hundred. */
const SLACK = 0.05;

interface Weights {
  readonly name: string | null;
  readonly first: TableSubject;
  /** As points of a hundred, unless the plan writes parts of one. */
  sum: number;
  hasPercent: boolean;
  readonly byObjective: Map<string, { readonly name: string; sum: number }>;
}

export default defineRule<WorkbookRule<{ groups: readonly string[]; sums: readonly number[] }>>({
  id: 'weight-sum',
  severity: 'warning',
  scope: 'workbook',
  needs: ['weight'],
  title: 'Los pesos no suman 100 %',
  why: 'El avance ponderado usa los pesos: si no suman 100 %, una actividad pesa más o menos de lo que se quiso.',
  guide: null,
  remedy: 'Corrija los pesos de las actividades hasta que sumen 100 %.',
  message: ({ groups, sums }) => {
    const each = groups.map((group, i) => `${group === '' ? '' : `de ${quote(group)} `}suman ${sayNumber(sums[i]!)} %`);
    return `Los pesos ${sayList(each)}, y deben sumar 100 %. Corríjalos.`;
  },
  *check(subject) {
    const components = collectWeights(subject);
    const total = components.reduce((all, { sum, hasPercent }) => all + asPoints(sum, hasPercent), 0);
    // Weights over the whole plan: each component's is its part of it.
    if (components.length > 1 && isHundred(total)) return;
    const found = new Map<string, { table: TableSubject; groups: string[]; sums: number[] }>();
    for (const weights of components) {
      for (const { name, sum } of wrongSums(weights)) {
        const { first } = weights;
        const column = columnsOf(first, 'weight')[0]!;
        const key = `${first.table.sheet} ${column.headerRow} ${column.headerColumn}`;
        const hit = found.get(key) ?? { table: first, groups: [], sums: [] };
        found.set(key, hit);
        hit.groups.push(name);
        hit.sums.push(Math.round(sum * 100) / 100);
      }
    }
    for (const { table, groups, sums } of found.values()) {
      yield { cell: columnHeaderCell(table, columnsOf(table, 'weight')[0]!), data: { groups, sums } };
    }
  },
  examples: [
    {
      name: 'Suman 90 %',
      table: `
        Componente: Rendición de cuentas
        | Actividad   | Meta | Responsable | Fecha      | [[Peso]] |
        | Informe     | 1    | Planeación  | 2022-06-30 | 40%      |
        | Feria       | 1    | Planeación  | 2022-06-30 | 50%      |`,
    },
    {
      name: 'Suman 100, o uno; tres veces 33,33',
      table: `
        | Componente           | Actividad   | Meta | Responsable | Fecha      | Peso  |
        | Rendición de cuentas | Informe     | 1    | Planeación  | 2022-06-30 | 33,33 |
        | Rendición de cuentas | Feria       | 1    | Planeación  | 2022-06-30 | 33,33 |
        | Rendición de cuentas | Mesa        | 1    | Planeación  | 2022-06-30 | 33,33 |
        | Servicio al ciudadano | Carta      | 1    | Planeación  | 2022-06-30 | 60    |
        | Servicio al ciudadano | Encuesta   | 1    | Planeación  | 2022-06-30 | 40    |`,
    },
    {
      name: 'Por objetivo, y a los dos les falta',
      table: `
        Componente: Rendición de cuentas
        | Objetivo | Actividad   | Meta | Responsable | Fecha      | [[Peso]] |
        | Informar | Informe     | 1    | Planeación  | 2022-06-30 | 50%      |
        | Informar | Boletín     | 1    | Planeación  | 2022-06-30 | 40%      |
        | Dialogar | Feria       | 1    | Planeación  | 2022-06-30 | 50%      |
        | Dialogar | Mesa        | 1    | Planeación  | 2022-06-30 | 45%      |`,
    },
    {
      name: 'Por objetivo: cada uno suma 100 %',
      table: `
        Componente: Rendición de cuentas
        | Objetivo | Actividad   | Meta | Responsable | Fecha      | Peso |
        | Informar | Informe     | 1    | Planeación  | 2022-06-30 | 100% |
        | Dialogar | Feria       | 1    | Planeación  | 2022-06-30 | 50%  |
        | Dialogar | Mesa        | 1    | Planeación  | 2022-06-30 | 50%  |`,
    },
  ],
});

function collectWeights({ tables }: WorkbookSubject): readonly Weights[] {
  const components = new Map<string, Weights>();
  const counted = new Set<string>();
  for (const table of tables) {
    if (!table.columns.has('weight')) continue;
    for (const activity of table.activities) {
      const subject = activitySubject(table, activity);
      for (const reading of readingsOf(subject, 'weight')) {
        const cell = cellOf(table, reading);
        const place = `${cell.sheet} ${cell.row} ${cell.column}`;
        const read = readExecutedCell(reading.value, reading.numberFormat);
        if (counted.has(place) || read.kind !== 'number') continue;
        counted.add(place);
        const key = foldText(activity.component ?? '');
        const weights = components.get(key) ?? {
          name: activity.component,
          first: table,
          sum: 0,
          hasPercent: false,
          byObjective: new Map(),
        };
        components.set(key, weights);
        const points = read.percent === 'format' ? read.number * 100 : read.number;
        weights.sum += points;
        weights.hasPercent = weights.hasPercent || read.percent !== null;
        const objective = (activity.cells.objective ?? []).map(({ text }) => text).join(' ');
        const group = weights.byObjective.get(foldText(objective)) ?? { name: objective, sum: 0 };
        weights.byObjective.set(foldText(objective), group);
        group.sum += points;
      }
    }
  }
  return [...components.values()];
}

const isHundred = (points: number): boolean => Math.abs(points - 100) <= SLACK;
/** Plain numbers of which all add up to about one are parts of one. */
const asPoints = (sum: number, hasPercent: boolean): number => (!hasPercent && sum > 0 && sum <= 2 ? sum * 100 : sum);

function wrongSums({ name, sum, hasPercent, byObjective }: Weights): readonly { name: string; sum: number }[] {
  const points = asPoints(sum, hasPercent);
  if (isHundred(points)) return [];
  const objectives = [...byObjective.values()].map((each) => ({ ...each, sum: asPoints(each.sum, hasPercent) }));
  // 90 and 90 are two objectives with a fault each, and no component of 180.
  const isNearerToOneEach = Math.abs(points - 100 * objectives.length) < Math.abs(points - 100);
  const arePerObjective =
    objectives.length > 1 && (isNearerToOneEach || objectives.some((objective) => isHundred(objective.sum)));
  return arePerObjective
    ? objectives.filter((objective) => !isHundred(objective.sum))
    : [{ name: name ?? '', sum: points }];
}
