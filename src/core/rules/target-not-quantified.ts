import { targetCell, textOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { quote, sayQuantity } from './wording';

export default defineRule<ActivityRule<{ text: string; assumed: number; unit: string }>>({
  id: 'target-not-quantified',
  severity: 'info',
  scope: 'activity',
  needs: [],
  title: 'La meta no dice una cantidad',
  why:
    'Lo ejecutado se divide entre la meta. Cuando la meta no trae un número hay que suponerlo: la suma de los periodos, ' +
    'el número de fechas o, si no hay más, uno.',
  guide: null,
  remedy: 'Escriba cuánto se va a entregar, por ejemplo «4 informes» o «100 %».',
  message: ({ text, assumed, unit }) =>
    `La meta ${quote(text)} no dice una cantidad: se supuso ${sayQuantity(assumed, unit)}. Escriba cuánto se va a entregar.`,
  when: ({ activity }) => activity.target.source === 'assumed',
  *check(subject) {
    const { target } = subject.activity;
    const cell = targetCell(subject);
    if (!cell) return;
    const text = textOf(subject, 'target') || textOf(subject, 'product');
    if (text !== '') yield { cell, data: { text, assumed: target.value, unit: target.unit } };
  },
  examples: [
    {
      name: 'Un producto sin cantidad',
      table: `
        | Actividad                 | Meta o producto           | Responsable           | Fecha      |
        | Publicar el informe anual | [[Informe publicado]]     | Oficina de Planeación | 2022-06-30 |`,
    },
    {
      name: 'Ni «un» ni el número de una ley son cantidades',
      table: `
        | Actividad       | Meta                                      | Responsable           | Fecha      |
        | Suscribir acta  | [[Suscribir un convenio, Ley 489 de 1998]] | Oficina de Planeación | 2022-06-30 |`,
    },
    {
      name: 'Cantidades escritas de varias maneras',
      table: `
        | Actividad            | Meta                | Responsable           | Fecha      |
        | Informes de gestión  | dos (2) informes    | Oficina de Planeación | 2022-06-30 |
        | Periódico            | 15.000 ejemplares   | Oficina de Prensa     | 2022-06-30 |
        | Preguntas            | 100%                | Atención al Ciudadano | 2022-06-30 |
        | Encuestas            | Al menos 50         | Atención al Ciudadano | 2022-06-30 |`,
    },
    {
      name: 'La meta está vacía y el producto no vale por su cantidad',
      table: `
        | Actividad            | Meta | Producto  | Responsable           | Fecha      |
        | Informes de gestión  | 2    | Informe   | Oficina de Planeación | 2022-06-30 |
        | Periódico            | [[]] | Periódico | Oficina de Prensa     | 2022-06-30 |`,
    },
    {
      name: 'Una meta vacía es otro aviso',
      table: `
        | Actividad            | Meta    | Responsable           | Fecha      |
        | Informes de gestión  | 2       | Oficina de Planeación | 2022-06-30 |
        | Periódico            |         | Oficina de Prensa     | 2022-06-30 |`,
    },
  ],
});
