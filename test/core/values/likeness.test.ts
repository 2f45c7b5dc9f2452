import { Likeness, likeness } from '../../../src/core/values/likeness';

test.each<[string, string, number]>([
  ['Publicar boletines de prensa', 'publicar BOLETINES prensa', 1],
  ['Publicar boletines', 'Boletines por publicar', 1],
  ['Publicaciones en redes', 'Publicación en redes', 1],
  ['Publicar boletines', 'Publicar informes', 0.5],
  ['Publicar dos boletines y dos informes', 'Publicar dos boletines', 0.75],
  ['Publicar boletines', 'Convocar la audiencia', 0],
  ['', '', 0],
  ['de la', 'de la', 0],
])('«%s» and «%s» are %d alike', (a, b, expected) => {
  expect(likeness(a, b)).toBeCloseTo(expected, 10);
  expect(likeness(b, a)).toBeCloseTo(expected, 10);
});

test('a rare word in common says more than one that all have; the same words are one', () => {
  const older = ['Realizar feria', 'Realizar taller', 'Realizar foro', 'Realizar audiencia'];
  const texts = new Likeness(older, ['Organizar feria', 'Realizar encuesta', 'Realizar foro']);
  expect(texts.between(0, 0)).toBeGreaterThan(texts.between(0, 1));
  expect(texts.between(2, 2)).toBeCloseTo(1, 10);
  expect(texts.partners([0], [0, 1, 2]).get(0)![0]).toBe(0);
});
