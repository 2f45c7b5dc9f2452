import { DATE_FIELDS, dateCell, saysSomethingIn } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { quote } from './wording';

export default defineRule<ActivityRule<{ activity: string }>>({
  id: 'date-empty',
  severity: 'error',
  scope: 'activity',
  needs: [],
  title: 'La actividad no tiene fecha ni periodo',
  why: 'Una actividad sin fecha no vence nunca: no entra en lo programado a corte y nadie la reclama.',
  guide: null,
  remedy:
    'Escriba la fecha en que debe quedar hecha, o marque el periodo; si es a demanda, escriba «Cuando se requiera».',
  message: ({ activity }) =>
    `${quote(activity)} no tiene fecha ni periodo. Escriba cuándo debe quedar hecha; si es a demanda, dígalo.`,
  when: (subject) => !saysSomethingIn(subject, DATE_FIELDS),
  *check(subject) {
    const cell = dateCell(subject);
    if (!cell) return;
    yield { cell, data: { activity: subject.activity.text } };
  },
  examples: [
    {
      name: 'La fecha está vacía',
      table: `
        Vigencia 2022
        | Actividad           | Meta | Responsable | Fecha      |
        | Publicar el informe | 1    | Planeación  | [[]]       |
        | Audiencia pública   | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'Ningún periodo está marcado: se nombra el primero',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | CUATRIMESTRE | < | < |
        | ^         | ^    | ^           | 1    | 2 | 3 |
        | Informe   | 1    | Planeación  | [[]] |   |   |
        | Feria     | 1    | Planeación  |      | X |   |`,
    },
    {
      name: 'Basta con una de las dos fechas; a demanda también es una respuesta',
      table: `
        Vigencia 2022
        | Actividad           | Meta | Responsable | Fecha inicio | Fecha final        |
        | Publicar el informe | 1    | Planeación  |              | 2022-06-30         |
        | Comité              | 1    | Planeación  |              | Cuando se requiera |`,
    },
  ],
});
