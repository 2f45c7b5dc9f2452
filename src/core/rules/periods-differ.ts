import { isSameQuantity, sumQuantities } from '../values/rounding';
import { cellOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { sayQuantity } from './wording';

export default defineRule<ActivityRule<{ sum: number; target: number; unit: string }>>({
  id: 'periods-differ',
  severity: 'warning',
  scope: 'activity',
  needs: ['period'],
  title: 'Los periodos no suman la meta',
  why: 'Lo programado a corte sale de los periodos y el avance del año sale de la meta: si no suman lo mismo, no coinciden nunca.',
  guide: null,
  remedy: 'Corrija la cantidad de un periodo, o la meta.',
  message: ({ sum, target, unit }) =>
    `Los periodos suman ${sayQuantity(sum, unit)} y la meta es ${sayQuantity(target, unit)}. Corrija un periodo o la meta.`,
  *check(subject) {
    const { target, milestones, amountsFromPeriods } = subject.activity;
    const first = milestones[0];
    if (!first || !amountsFromPeriods || target.source === 'assumed' || target.basis === 'sustained') return;
    const sum = sumQuantities(milestones.map(({ amount }) => amount));
    if (isSameQuantity(sum, target.value)) return;
    const cells = milestones.map(({ cell }) => cell);
    const leftmost = cells.reduce((a, b) => (b.row < a.row || (b.row === a.row && b.column < a.column) ? b : a));
    yield { cell: cellOf(subject, leftmost), data: { sum, target: target.value, unit: target.unit } };
  },
  examples: [
    {
      name: 'Dos, dos y uno no son seis',
      table: `
        Vigencia 2022
        | Actividad | Meta       | Responsable | CUATRIMESTRE | < | < |
        | ^         | ^          | ^           | 1     | 2 | 3 |
        | Boletines | 6          | Prensa      | [[2]] | 2 | 1 |`,
    },
    {
      name: 'Partes de un porcentaje que no llegan a 100 %',
      table: `
        Vigencia 2022
        | Actividad  | Meta       | Responsable | CUATRIMESTRE | < | < |
        | ^          | ^          | ^           | 1       | 2   | 3   |
        | Estrategia | 100%       | Alcaldía    | [[20%]] | 30% | 30% |`,
    },
    {
      name: 'Suman la meta; son la meta; se marcan con X; el mismo nivel cada vez',
      table: `
        Vigencia 2022
        | Actividad  | Meta       | Responsable | CUATRIMESTRE | < | < |
        | ^          | ^          | ^           | 1    | 2    | 3    |
        | Boletines  | 6          | Prensa      | 2    | 2    | 2    |
        | Mesas      | Mesas      | Prensa      | 1    | 2    |      |
        | Feria      | 2 ferias   | Prensa      | X    |      |  X   |
        | PQRS       | 100%       | Atención    | 100% | 100% | 100% |
        | Estrategia | 100%       | Alcaldía    | 20%  | 30%  | 50%  |`,
    },
  ],
});
