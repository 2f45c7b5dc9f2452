/** Every field's own examples, read in the company of all the other fields. */
import { FIELD_IDS } from '../../../src/core/fields/field';
import { FIELDS, fieldById } from '../../../src/core/fields/index';
import { type FieldId, type SampleCell } from '../../../src/core/fields/field';
import { readColumnWords } from '../../../src/core/recognize/column-choices';
import { foldText } from '../../../src/core/values/fold-text';

/** The field that the words alone give; `CUATRIMESTRE > 1` is a band over a label. */
function fieldOf(header: string): FieldId | null {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const stack = header.split(' > ').map((text) => ({ text, area }));
  return readColumnWords(stack).wordChoices[0]?.field ?? null;
}

const cell = (value: SampleCell['value']): SampleCell => ({ value, numberFormat: 'General' });

describe.each(FIELDS.map((field) => [field.id, field] as const))('%s', (id, field) => {
  if (field.examples.accepts.length) {
    test.each(field.examples.accepts)('reads «%s»', (header) => expect(fieldOf(header)).toBe(id));
  }
  test.each(field.examples.refuses)('does not read «%s»', (header) => expect(fieldOf(header)).not.toBe(id));
  test('has folded words, a label and examples of both kinds', () => {
    for (const { words, weight } of field.words) {
      expect(words).toBe(foldText(words));
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
    expect(field.label).toMatch(/^[A-ZÁÉÍÓÚ%]/);
    expect(field.examples.accepts.length).toBeGreaterThan(0);
    expect(field.examples.refuses.length).toBeGreaterThan(0);
  });
  const { right, wrong } = field.examples.cells ?? { right: [], wrong: [] };
  if (right.length) test.each(right)('takes the cell %p', (value) => expect(field.looksRight(cell(value))).toBe(true));
  if (wrong.length)
    test.each(wrong)('doubts the cell %p', (value) => expect(field.looksRight(cell(value))).toBe(false));
  test('says nothing about blanks and N/A', () => {
    for (const value of [null, '', '  ', '-', 'N/A', 'No aplica']) expect(field.looksRight(cell(value))).toBeNull();
  });
});

test('every field of the contract has its file', () => {
  expect(FIELDS).toHaveLength(31);
  expect(new Set(FIELDS.map(({ id }) => id)).size).toBe(31);
  expect(FIELDS.map(({ id }) => id)).toEqual(FIELD_IDS);
  for (const field of FIELDS) expect(fieldById(field.id)).toBe(field);
});
