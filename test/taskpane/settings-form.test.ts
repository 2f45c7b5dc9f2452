import { CURRENT_PARAMETERS } from '../../src/core/parameters';
import { type SettingsForm, HABITS, formOf, readForm, typeCutoffs } from '../../src/taskpane/settings-form';
import * as text from '../../src/taskpane/text';

const guide = formOf(CURRENT_PARAMETERS, null);

test('what is in force comes back as it was', () => {
  expect(readForm(guide)).toEqual({ read: { parameters: CURRENT_PARAMETERS, sheetForm: null }, errors: null });
  const own = { ...CURRENT_PARAMETERS, zones: { medium: 0.595, high: 0.9 }, programTerm: 15 };
  const sheetForm = { chart: false, detail: 'oci' } as const;
  expect(formOf(own, sheetForm)).toMatchObject({ medium: '59,5', high: '90', chart: false, detail: 'oci' });
  expect(readForm(formOf(own, sheetForm))).toEqual({ read: { parameters: own, sheetForm }, errors: null });
});

test.each<[string, Partial<SettingsForm>, object]>([
  ['a comma and a sign', { medium: ' 59,5 % ', high: '79.25%' }, { zones: { medium: 0.595, high: 0.7925 } }],
  ['up to 100', { high: '100' }, { zones: { medium: 0.6, high: 1 } }],
  ['terms', { publicationTerm: ' 15', programTerm: '20 ' }, { publicationTerm: 15, programTerm: 20 }],
  ['a habit', { cutoffs: typeCutoffs(HABITS.quarterly) }, { cutoffs: HABITS.quarterly }],
  [
    'cutoffs in the order of the year',
    {
      cutoffs: [
        { id: 1, day: '31', month: 12 },
        { id: 2, day: '15', month: 3 },
        { id: 3, day: '1', month: 3 },
      ],
    },
    {
      cutoffs: [
        { month: 3, day: 1 },
        { month: 3, day: 15 },
        { month: 12, day: 31 },
      ],
    },
  ],
])('%s', (_, typed, expected) => {
  expect(readForm({ ...guide, ...typed }).read?.parameters).toEqual({ ...CURRENT_PARAMETERS, ...expected });
});

test.each<[string, Partial<SettingsForm>, object]>([
  ['no number', { medium: 'sesenta' }, { medium: text.settings.badShare }],
  ['nothing', { high: '' }, { high: text.settings.badShare }],
  ['zero', { medium: '0' }, { medium: text.settings.badShare }],
  ['over 100', { high: '101' }, { high: text.settings.badShare }],
  ['the same threshold twice', { medium: '80' }, { high: text.settings.badOrder }],
  ['the wrong order', { medium: '85', high: '80' }, { high: text.settings.badOrder }],
  ['no cutoff', { cutoffs: [] }, { cutoffs: text.settings.noCutoffs }],
  ['no days', { publicationTerm: '0' }, { publicationTerm: text.settings.badTerm(90) }],
  ['half days', { programTerm: '2,5' }, { programTerm: text.settings.badTerm(90) }],
  ['31 April', { cutoffs: [{ id: 7, day: '31', month: 4 }] }, { cutoff: { 7: text.settings.badCutoff('abril') } }],
  ['29 February', { cutoffs: [{ id: 7, day: '29', month: 2 }] }, { cutoff: { 7: text.settings.badCutoff('febrero') } }],
  ['a blank day', { cutoffs: [{ id: 7, day: '', month: 5 }] }, { cutoff: { 7: text.settings.badCutoff('mayo') } }],
  [
    'a day twice',
    { cutoffs: [...guide.cutoffs, { id: 9, day: '30', month: 4 }] },
    { cutoff: { 9: text.settings.repeatedCutoff } },
  ],
])('%s is said beside the field', (_, typed, expected) => {
  const { read, errors } = readForm({ ...guide, ...typed });
  expect(read).toBeNull();
  expect(errors).toEqual({ cutoff: {}, ...expected });
});
