/** What `paac apply` says, in whole sentences. */
import { printChanges } from '../../src/cli/print';

test('an obstacle is told with the sheet in which nothing is written, or without one where it is the whole workbook', () => {
  const obstacles = [
    { sheet: '', message: 'La estructura de este libro está protegida.' },
    { sheet: 'Plan', message: 'La hoja está protegida.' },
  ];
  expect(printChanges({ patch: { operations: [] }, obstacles }).split('\n')).toEqual([
    'La estructura de este libro está protegida.',
    'No se escribe en Plan: La hoja está protegida.',
    '0 cambios',
    '',
  ]);
});
