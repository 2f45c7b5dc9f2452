import { readPeriodCell } from '../plan/period-cells';
import { type CellReading } from '../plan/plan';
import { TOLERANCE, sumQuantities } from '../values/rounding';
import { cellOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { sayQuantity } from './wording';

/** Three times 33,33 % is the whole: honest rounding. */
const SHARE_SLACK = 0.0005;

function isShare(cell: CellReading, unit: string): boolean {
  const content = readPeriodCell(cell);
  return content?.kind === 'number' && (unit === 'percent' || content.percent !== null);
}

export default defineRule<ActivityRule<{ sum: number; target: number; unit: string }>>({
  id: 'periods-differ',
  severity: 'warning',
  scope: 'activity',
  needs: ['period'],
  title: 'Los periodos no suman la meta',
  why: 'Lo programado a corte sale de los periodos y el avance del año sale de la meta: si no suman lo mismo, no coinciden nunca.',
  guide: null,
  remedy: 'Corrija la cantidad de un periodo, o la meta.',
  message: ({ sum, target, unit }) => {
    const [said, wanted] = [sayQuantity(sum, unit), sayQuantity(target, unit)];
    const exactly = said === wanted ? ` (${String(sum).replace('.', ',')})` : '';
    return `Los periodos suman ${said}${exactly} y la meta es ${wanted}. Corrija un periodo o la meta.`;
  },
  when: ({ activity }) => activity.amountsFromPeriods,
  *check(subject) {
    const { target, milestones, amountsFromPeriods } = subject.activity;
    const first = milestones[0];
    if (!first || !amountsFromPeriods || target.basis === 'sustained') return;
    const areShares = milestones.every(({ cell }) => isShare(cell, target.unit));
    // Where nothing says the target it is the sum itself; shares have a whole all the same.
    if (target.source === 'assumed' && !areShares) return;
    const whole = target.source === 'assumed' ? 1 : target.value;
    const sum = sumQuantities(milestones.map(({ amount }) => amount));
    if (Math.abs(sum - whole) <= (areShares ? SHARE_SLACK * whole : TOLERANCE)) return;
    const cells = milestones.map(({ cell }) => cell);
    const leftmost = cells.reduce((a, b) => (b.row < a.row || (b.row === a.row && b.column < a.column) ? b : a));
    yield { cell: cellOf(subject, leftmost), data: { sum, target: whole, unit: target.unit } };
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
        | Estrategia | 100%       | Alcaldía    | [[20%]] | 30% | 30% |
        | Informes   | 6 informes | Planeación  | [[33%]] | 33% | 33% |
        | Sensibilizar | Campaña  | Planeación  | [[20%]] | 20% | 20% |`,
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
        | Estrategia | 100%       | Alcaldía    | 20%  | 30%  | 50%  |
        | Informes   | 3 informes | Planeación  | 33,33% | 33,33% | 33,33% |
        | Cobertura  | 80%        | Planeación  | 30%  | 30%  | 40%  |
        | Avance     | 80%        | Planeación  | 20%  | 30%  | 30%  |`,
    },
  ],
});
