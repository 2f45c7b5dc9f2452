import { foldText } from '../values/fold-text';
import { memoize } from '../values/memo';
import { targetCell, textOf } from './cells';
import { type ActivityRule, type ActivitySubject, defineRule } from './rule';
import { quote, sayQuantity } from './wording';

/** `Número de PQRS respondidas / Número de PQRS recibidas` counts, and yet is a share; so is `… de las programadas`. */
const isRatio = (text: string): boolean =>
  /[/÷%]|[x*×]\s*100|\b(sobre|entre|respecto|frente)\b.*\b(total|n[uú]mero|cantidad)\b/i.test(text) ||
  /\b(del?|sobre) (l[oa]s |el )?(total|programad|planead|previst|recibid|proyectad)/.test(foldText(text));
/** What may stand before the word that tells: `Indicador: número de …`, `El porcentaje de …`. */
const LEAD = '^((el|la|nombre|indicador|del|unidad|medida|de) )*';
const COUNTS = new RegExp(`${LEAD}((numero|numerico|nro|cantidad|total|unidad|unidades|und)\\b|(no|n ?[º°]) de\\b)`);
const counts = memoize((text) => (COUNTS.test(foldText(text)) || /^#(?![a-z])/i.test(text.trim())) && !isRatio(text));
const SHARE = new RegExp(
  `${LEAD}((avance|indice|cumplimiento|nivel|variacion) )?(porcentajes?|porcentual(es)?|%|por ciento)`,
);
const isShare = memoize((text) => SHARE.test(foldText(text)));

/** The words of the indicator or the unit that measure otherwise than the target; null where none do. */
function otherUnit(subject: ActivitySubject): string | null {
  const measuresOtherwise = subject.activity.target.unit === 'percent' ? counts : isShare;
  const indicator = textOf(subject, 'indicator');
  if (measuresOtherwise(indicator)) return indicator;
  const unit = textOf(subject, 'unit');
  return measuresOtherwise(unit) ? unit : null;
}

export default defineRule<ActivityRule<{ target: number; unit: string; indicator: string }>>({
  id: 'unit-mismatch',
  severity: 'warning',
  scope: 'activity',
  needs: [],
  title: 'La meta y el indicador no miden lo mismo',
  why:
    'Si la meta es un porcentaje y el indicador cuenta, o al revés, lo que se reporte se dividirá entre otra cosa y el ' +
    'avance saldrá mal.',
  guide: null,
  remedy: 'Escriba la meta en la unidad del indicador (por ejemplo «100 %»), o cambie el indicador.',
  message: ({ target, unit, indicator }) =>
    unit === 'percent'
      ? `La meta es un porcentaje (${sayQuantity(target, unit)}) y ${quote(indicator)} cuenta cantidades. Use la misma unidad en los dos.`
      : `La meta es una cantidad (${sayQuantity(target, unit)}) y ${quote(indicator)} es un porcentaje. Use la misma unidad en los dos.`,
  when: (subject) => subject.activity.target.source !== 'assumed' && otherUnit(subject) !== null,
  *check(subject) {
    const { target } = subject.activity;
    const cell = targetCell(subject);
    const indicator = otherUnit(subject);
    if (cell && indicator !== null) yield { cell, data: { target: target.value, unit: target.unit, indicator } };
  },
  examples: [
    {
      name: 'Meta 1 con un indicador en porcentaje',
      table: `
        | Actividad              | Meta  | Indicador                        | Responsable | Fecha      |
        | Ejecutar la estrategia | [[1]] | Porcentaje de actividades hechas | Alcaldía    | 2022-12-31 |`,
    },
    {
      name: 'Meta 100 % con un indicador que cuenta',
      table: `
        | Actividad              | Meta     | Indicador                        | Responsable | Fecha      |
        | Responder las PQRS     | [[100%]] | Número de respuestas             | Atención    | 2022-12-31 |`,
    },
    {
      name: 'La unidad de medida dice porcentaje',
      table: `
        | Actividad              | Meta              | Unidad de medida | Responsable | Fecha      |
        | Responder las PQRS     | [[40 respuestas]] | Porcentaje       | Atención    | 2022-12-31 |`,
    },
    {
      name: 'Cuenta con el signo #, o con la palabra Unidad; el porcentaje no es la primera palabra',
      table: `
        | Actividad              | Meta     | Indicador                    | Unidad de medida | Responsable | Fecha      |
        | Capacitar              | [[100%]] | # de funcionarios            |                  | Talento     | 2022-12-31 |
        | Publicar informes      | [[100%]] | Informes publicados          | Unidad           | Planeación  | 2022-12-31 |
        | Ejecutar la estrategia | [[1]]    | Avance porcentual del plan   |                  | Alcaldía    | 2022-12-31 |`,
    },
    {
      name: 'La misma unidad; un cociente es un porcentaje; una meta sin cantidad no se compara',
      table: `
        | Actividad              | Meta    | Indicador                                          | Responsable | Fecha      |
        | Publicar informes      | 4       | Número de informes publicados                      | Alcaldía    | 2022-12-31 |
        | Ejecutar la estrategia | 100%    | Porcentaje de avance                               | Alcaldía    | 2022-12-31 |
        | Responder las PQRS     | 100%    | Número de PQRS respondidas / número de PQRS        | Alcaldía    | 2022-12-31 |
        | Capacitar              | 100%    | Número de capacitaciones hechas de las programadas | Talento     | 2022-12-31 |
        | Feria                  | Feria   | Porcentaje de avance                               | Alcaldía    | 2022-12-31 |`,
    },
  ],
});
