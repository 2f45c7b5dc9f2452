import fc from 'fast-check';
import { dateFromDay, isoFromDay, MONTH_LABELS } from '../../../src/core/values/calendar-date';
import { readDateText, resolveDate } from '../../../src/core/values/date-text';
import { readQuantity } from '../../../src/core/values/quantity';
import { splitOffices } from '../../../src/core/values/offices';

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const two = (number: number): string => String(number).padStart(2, '0');

/** The ways in which the contract says that a day is written, each with its year. */
const FORMS: readonly ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  (y, m, d) => `${d}/${m}/${two(y % 100)}`,
  (y, m, d) => `${two(d)}-${two(m)}-${two(y % 100)}`,
  (y, m, d) => `${d}-${MONTH_LABELS[m - 1]}-${two(y % 100)}`,
  (y, m, d) => `${d}-${MONTH_LABELS[m - 1]!.toUpperCase()}-${y}`,
  (y, m, d) => `${d} de ${MONTHS[m - 1]} de ${y}`,
  (y, m, d) => `${d} DE ${MONTHS[m - 1]!.toUpperCase()} DEL ${y}`,
  (y, m, d) => `${MONTHS[m - 1]} ${d} de ${y}`,
  (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
];
const SEPARATORS = [' ', '\n', ', ', ' y ', '; ', ' ;\n', ',\n'];

const day = fc.integer({ min: 36526, max: 73050 });
const form = fc.constantFrom(...FORMS);
const write = (value: number, how: (typeof FORMS)[number]): string => {
  const { year, month, day: ofMonth } = dateFromDay(value);
  return how(year, month, ofMonth);
};
const daysOf = (text: string): (string | null)[] =>
  readDateText(text).parts.map(({ start, due }) => {
    const days = due && resolveDate(due, 2050);
    return start === null && days ? isoFromDay(days.last) : null;
  });

it('a day reads back from every form', () => {
  fc.assert(
    fc.property(day, form, (value, how) => {
      expect(daysOf(write(value, how))).toEqual([isoFromDay(value)]);
    }),
    { numRuns: 1000 },
  );
});

it('a list of days reads back, whatever form and separator', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, form), { minLength: 2, maxLength: 6 }),
      fc.constantFrom(...SEPARATORS),
      (written, separator) => {
        const text = written.map(([value, how]) => write(value, how)).join(separator);
        expect(daysOf(text)).toEqual(written.map(([value]) => isoFromDay(value)));
      },
    ),
    { numRuns: 1000 },
  );
});

it('a range reads back as one part with its two ends', () => {
  const joints = [' a ', ' al ', ' - ', ' hasta ', ' hasta el ', ' – '];
  fc.assert(
    fc.property(day, form, day, form, fc.constantFrom(...joints), (first, firstForm, last, lastForm, joint) => {
      const { parts, unreadable } = readDateText(write(first, firstForm) + joint + write(last, lastForm));
      expect(unreadable).toEqual([]);
      expect(parts).toHaveLength(1);
      expect(resolveDate(parts[0]!.start!, 2050)!.first).toBe(first);
      expect(resolveDate(parts[0]!.due!, 2050)!.last).toBe(last);
    }),
    { numRuns: 1000 },
  );
});

it('anything at all gives a reading: something is read, or said to be unreadable, or the cell is empty', () => {
  const words = fc.constantFrom(
    'abril',
    '30',
    'de',
    '2017',
    '-',
    '/',
    ' ',
    '\n',
    'y',
    'al',
    'X',
    '31/02',
    'Mensual',
    'ñ',
    '%',
    '🙂',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((parts) => parts.join('')),
      ),
      (text) => {
        const reading = readDateText(text);
        const said = reading.parts.length + reading.unreadable.length > 0;
        expect(said || reading.frequency !== null || reading.isOnDemand || reading.isEmpty).toBe(true);
        for (const { start, due } of reading.parts) {
          for (const date of [start, due]) {
            if (date) expect(date.month >= 1 && date.lastMonth <= 12 && date.month <= date.lastMonth).toBe(true);
          }
        }
        const quantity = readQuantity(text);
        if (quantity) expect(quantity.value).toBeGreaterThan(0);
        for (const office of splitOffices(text)) expect(office).toBe(office.trim());
      },
    ),
    { numRuns: 2000 },
  );
});
