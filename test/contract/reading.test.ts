/** What is read of workbooks like those that entities publish: the places where a figure could go wrong in silence. */
import { analyzeRows } from '../support/contract';

const BLOCKS = [
  [
    'Actividad',
    'Meta',
    'Responsable',
    'Fecha',
    'Corte 30 de abril',
    null,
    'Corte 31 de agosto',
    null,
    'Corte 31 de diciembre',
    null,
  ],
  [null, null, null, null, 'Avance', 'Soporte', 'Avance', 'Soporte', 'Avance', 'Soporte'],
];

test('of blocks by cutoff the measured one is listed first, the others from left to right, filled or not', () => {
  const share = (value: number) => ({ value, numberFormat: '0%' });
  const rows = [
    ...BLOCKS,
    [
      'Publicar informes',
      '3 informes',
      'Prensa',
      '31/12/2022',
      share(0.33),
      'Enlace',
      share(0.67),
      'Enlace',
      null,
      null,
    ],
    [
      'Publicar boletines',
      '3 boletines',
      'Prensa',
      '31/12/2022',
      share(0.33),
      'Enlace',
      share(0.67),
      'Enlace',
      null,
      null,
    ],
  ];
  const merges = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:H3', 'I3:J3'];
  const columnsAt = (cutoff: string) => analyzeRows(rows, cutoff, { merges }).tables[0]!.columns;
  expect(columnsAt('2022-08-31')).toMatchObject({ executed: ['G', 'E', 'I'], evidence: ['H', 'F', 'J'] });
  expect(columnsAt('2022-04-30')).toMatchObject({ executed: ['E', 'G', 'I'], evidence: ['F', 'H', 'J'] });
});
