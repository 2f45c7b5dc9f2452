import { targetCell } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { sayCount, sayPercent } from './wording';

export default defineRule<ActivityRule<{ target: number; milestones: number }>>({
  id: 'percent-basis-assumed',
  severity: 'info',
  scope: 'activity',
  needs: [],
  title: 'No se sabe si el porcentaje se acumula o se mantiene',
  why:
    'Un 100 % con varias fechas puede ser una suma (25 % en cada trimestre) o un nivel que se debe cumplir cada vez ' +
    '(responder el 100 % de las PQRS). Lo programado a corte es distinto en cada caso.',
  guide: null,
  remedy:
    'Se tomó como acumulado, por partes iguales. Si es un nivel que se mantiene, dígalo en el panel; si son partes, escriba el porcentaje de cada periodo.',
  message: ({ target, milestones }) =>
    `La meta de ${sayPercent(target)} tiene ${sayCount(milestones, 'fecha', 'fechas')} y nadie ha dicho si se acumula o ` +
    'se mantiene: se tomó como acumulada, por partes iguales.',
  when: ({ activity: { target, milestones } }) => target.unit === 'percent' && milestones.length > 1,
  *check(subject) {
    const { target, milestones, amountsFromPeriods, isBasisSaid } = subject.activity;
    const cell = targetCell(subject);
    if (!cell || isBasisSaid || target.unit !== 'percent' || target.basis === 'sustained') return;
    if (milestones.length < 2 || amountsFromPeriods) return;
    yield { cell, data: { target: target.value, milestones: milestones.length } };
  },
  examples: [
    {
      name: 'Cien por ciento con dos fechas',
      table: `
        Vigencia 2022
        | Actividad          | Meta     | Responsable | Fecha               |
        | Responder las PQRS | [[100%]] | Atención    | 30/06/22 y 30/12/22 |`,
    },
    {
      name: 'Una sola fecha; una cantidad; partes escritas por periodo',
      table: `
        Vigencia 2022
        | Actividad          | Meta | Responsable | Fecha               |
        | Responder las PQRS | 100% | Atención    | 2022-12-31          |
        | Informes           | 2    | Planeación  | 30/06/22 y 30/12/22 |`,
    },
    {
      name: 'Los periodos dicen cuánto toca en cada uno',
      table: `
        Vigencia 2022
        | Actividad              | Meta | Responsable | CUATRIMESTRE | < | < |
        | ^                      | ^    | ^           | 1    | 2   | 3   |
        | Ejecutar la estrategia | 100% | Alcaldía    | 20%  | 30% | 50% |`,
    },
  ],
});
