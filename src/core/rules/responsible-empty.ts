import { fieldCell } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { quote } from './wording';

/** Nearly all names: a quicker look than at all letters there are. */
const BEGINS_PLAIN = /^[a-z]/i;

export default defineRule<ActivityRule<{ activity: string }>>({
  id: 'responsible-empty',
  severity: 'error',
  scope: 'activity',
  needs: ['responsible'],
  title: 'La actividad no tiene responsable',
  why: 'Sin responsable no hay a quién pedirle el reporte ni quién responda por el atraso.',
  guide: null,
  remedy: 'Escriba la dependencia que responde por la actividad.',
  message: ({ activity }) => `${quote(activity)} no tiene responsable. Escriba la dependencia que responde por ella.`,
  when: ({ activity }) =>
    !activity.responsible.some(({ name }) => BEGINS_PLAIN.test(name) || /[\p{L}\p{N}]/u.test(name)),
  *check(subject) {
    const cell = fieldCell(subject, 'responsible');
    if (!cell) return;
    yield { cell, data: { activity: subject.activity.text } };
  },
  examples: [
    {
      name: 'La celda está vacía',
      table: `
        Vigencia 2022
        | Actividad           | Meta | Responsable | Fecha      |
        | Publicar el informe | 1    | [[]]        | 2022-06-30 |
        | Audiencia pública   | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'Una celda combinada vale para las actividades que cubre',
      table: `
        Vigencia 2022
        | Actividad           | Meta | Responsable | Fecha      |
        | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | Audiencia pública   | 1    | ^           | 2022-11-30 |`,
    },
  ],
});
