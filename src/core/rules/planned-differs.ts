import { FREQUENCY_MONTHS, frequencyIn } from '../values/date-words';
import { foldText } from '../values/fold-text';
import { isDateFormat, isPercentFormat } from '../values/number-format';
import { type Quantity, readQuantity } from '../values/quantity';
import { memoize } from '../values/memo';
import { isSameQuantity } from '../values/rounding';
import { type CellReading } from '../plan/plan';
import { fieldCell, targetField, tellingReadings } from './cells';
import { type ActivityRule, type ActivitySubject, defineRule } from './rule';
import { quote, sayQuantity } from './wording';

/** Read once for each text that a plan says. */
const quantityIn = memoize(readQuantity);

function quantityOf({ value, text, numberFormat }: CellReading): Quantity | null {
  if (typeof value !== 'number') return quantityIn(typeof value === 'string' ? value : text);
  if (isDateFormat(numberFormat)) return null;
  return { value, unit: isPercentFormat(numberFormat) ? 'percent' : 'count' };
}

/** 100 in a plain cell beside «100 %» is the same target, written in points. */
const isSame = (planned: Quantity, written: Quantity): boolean =>
  isSameQuantity(planned.value, written.value) ||
  (planned.unit !== written.unit &&
    (isSameQuantity(planned.value / 100, written.value) || isSameQuantity(planned.value, written.value / 100)));

/** How often in a year a text says that its quantity is due: `1 boletín mensual`, `2 mesas por cuatrimestre`; else null. */
function timesAYear(text: string): number | null {
  const folded = foldText(text);
  const frequency = frequencyIn(folded) ?? frequencyIn(folded.replace(/\b(por|al|en cada) (?=[a-z]+)/g, 'cada '));
  const months = frequency && FREQUENCY_MONTHS[frequency];
  return months ? 12 / months : null;
}

/** The first quantity that the target's text says, where that is not what was planned. */
function otherNumber(subject: ActivitySubject): { readonly reading: CellReading; readonly written: Quantity } | null {
  const { target } = subject.activity;
  const field = targetField(subject);
  for (const reading of field ? tellingReadings(subject, field) : []) {
    const written = quantityOf(reading);
    if (!written) continue;
    if (isSame(target, written)) return null;
    const times = written.unit === 'count' ? timesAYear(reading.text) : null;
    return times !== null && isSameQuantity(target.value, written.value * times) ? null : { reading, written };
  }
  return null;
}

export default defineRule<ActivityRule<{ planned: number; written: number; unit: string; target: string }>>({
  id: 'planned-differs',
  severity: 'warning',
  scope: 'activity',
  needs: ['planned'],
  title: 'El valor planeado no es el número que dice la meta',
  why: 'El avance se mide contra el valor planeado. Si la meta publicada dice otro número, el porcentaje no será el que se espera.',
  guide: null,
  remedy: 'Deje el mismo número en la meta y en el valor planeado.',
  message: ({ planned, unit, target }) =>
    `El valor planeado es ${sayQuantity(planned, unit)} y la meta dice ${quote(target)}. Deje el mismo número en ambas celdas.`,
  when: (subject) => subject.activity.target.source === 'planned' && otherNumber(subject) !== null,
  *check(subject) {
    const { target } = subject.activity;
    const cell = fieldCell(subject, 'planned');
    const other = otherNumber(subject);
    if (!cell || !other) return;
    const { reading, written } = other;
    const text = typeof reading.value === 'number' ? sayQuantity(reading.value, written.unit) : reading.text;
    yield { cell, data: { planned: target.value, written: written.value, unit: target.unit, target: text } };
  },
  examples: [
    {
      name: 'Seis en una columna y cuatro en la otra',
      table: `
        Vigencia 2022
        | Actividad          | Meta        | Valor planeado | Responsable | Fecha      |
        | Publicar boletines | 4 boletines | [[6]]          | Prensa      | 2022-12-31 |
        | Responder las PQRS | 80%         | [[100%]]       | Atención    | 2022-12-31 |`,
    },
    {
      name: 'El mismo número; «un» no es un número; 100 y 100 %',
      table: `
        Vigencia 2022
        | Actividad            | Meta                  | Valor planeado | Responsable | Fecha      |
        | Publicar boletines   | seis (6) boletines    | 6              | Prensa      | 2022-12-31 |
        | Suscribir convenio   | Suscribir un convenio | 2              | Prensa      | 2022-12-31 |
        | Publicar notas       | 2 notas cada mes      | 24             | Prensa      | 2022-12-31 |
        | Responder las PQRS   | 100% de las PQRS      | 100            | Atención    | 2022-12-31 |`,
    },
  ],
});
