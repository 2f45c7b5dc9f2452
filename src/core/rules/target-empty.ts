import { saysSomethingIn, targetCell } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { quote } from './wording';

const TARGET_FIELDS = ['target', 'product'] as const;

export default defineRule<ActivityRule<{ activity: string }>>({
  id: 'target-empty',
  severity: 'error',
  scope: 'activity',
  needs: [],
  title: 'La actividad no tiene meta ni producto',
  why: 'Sin meta no se sabe cuándo está cumplida, y el avance se mediría contra un número supuesto.',
  guide: null,
  remedy: 'Escriba la meta con su cantidad, por ejemplo «1 informe» o «100 %».',
  message: ({ activity }) => `${quote(activity)} no tiene meta ni producto. Escriba cuánto se va a entregar.`,
  when: (subject) => !saysSomethingIn(subject, TARGET_FIELDS),
  *check(subject) {
    const cell = targetCell(subject);
    if (!cell) return;
    yield { cell, data: { activity: subject.activity.text } };
  },
  examples: [
    {
      name: 'La meta está vacía',
      table: `
        Vigencia 2022
        | Actividad           | Meta | Responsable | Fecha      |
        | Publicar el informe | [[]] | Planeación  | 2022-06-30 |
        | Audiencia pública   | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'Sin columna de meta se nombra la del producto',
      table: `
        Vigencia 2022
        | Actividad           | Producto  | Responsable | Fecha      |
        | Publicar el informe | [[]]      | Planeación  | 2022-06-30 |
        | Audiencia pública   | 1 acta    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'El producto vale por la meta',
      table: `
        Vigencia 2022
        | Actividad           | Meta | Producto  | Responsable | Fecha      |
        | Publicar el informe |      | 1 informe | Planeación  | 2022-06-30 |
        | Audiencia pública   | 1    | Audiencia | Planeación  | 2022-11-30 |`,
    },
  ],
});
