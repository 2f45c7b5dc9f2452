import { bareText } from '../values/fold-text';
import { isAtLeast } from '../values/rounding';
import { executedCell, textOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { capital, sayQuantity, sayReported } from './wording';

/** `Mínimo 29`, `Al menos 50`, `≥ 80 %`, `4 o más`: more than that is what was wanted. */
export const isLowerBound = (text: string): boolean =>
  /\bminim[oa]s?\b|\b(al|por lo) menos\b|[≥>]|\bo mas\b|\b(mayor|superior) o igual\b/.test(bareText(text));

export default defineRule<ActivityRule<{ executed: number; target: number; unit: string }>>({
  id: 'executed-over-target',
  severity: 'info',
  scope: 'activity',
  needs: [],
  title: 'Se reporta más que la meta',
  why: 'Puede ser un buen resultado, una meta corta o un número mal digitado. El avance se deja en 100 %.',
  guide: null,
  remedy: 'Confirme la cantidad. Si es un mínimo, escríbalo en la meta («Mínimo 29»).',
  message: ({ executed, target, unit }) =>
    `${capital(sayReported(executed, unit))} y la meta es ${sayQuantity(target, unit)}. Confirme la cantidad; el avance ` +
    'se deja en 100 %.',
  when: ({ activity: { executed, target } }) => executed.value !== null && executed.value > target.value,
  *check(subject) {
    const { target, executed } = subject.activity;
    const cell = executedCell(subject);
    if (!cell || executed.value === null || isAtLeast(target.value, executed.value)) return;
    if (isLowerBound(`${textOf(subject, 'target')} ${textOf(subject, 'product')}`)) return;
    yield { cell, data: { executed: executed.value, target: target.value, unit: target.unit } };
  },
  examples: [
    {
      name: 'Cinco de cuatro',
      table: `
        Vigencia 2022
        | Actividad | Meta        | Responsable | Fecha      | Valor ejecutado |
        | Informes  | 4 informes  | Planeación  | 2022-12-31 | [[5]]           |
        | PQRS      | 80%         | Atención    | 2022-12-31 | [[95%]]         |`,
    },
    {
      name: 'Exactamente la meta, y una meta que es un mínimo',
      table: `
        Vigencia 2022
        | Actividad | Meta                    | Responsable | Fecha      | Valor ejecutado |
        | Informes  | 4 informes              | Planeación  | 2022-12-31 | 4               |
        | Espacios  | Mínimo 29 espacios      | Planeación  | 2022-12-31 | 35              |
        | Encuestas | Al menos 50 encuestas   | Planeación  | 2022-12-31 | 51              |
        | PQRS      | ≥ 80%                   | Atención    | 2022-12-31 | 95%             |`,
    },
  ],
});
