/** The words that entities write over the follow-up of each cutoff: the later one is measured at the later cutoff. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type CellSpec, buildSnapshot, serial } from '../../support/workbook-spec';

const BANDS = [
  ['Seguimiento 1 OCI (30 abril)', 'Seguimiento 2 OCI (31 agosto)'],
  ['Seguimiento 1 (Enero - Abril)', 'Seguimiento 2 (Mayo - Agosto)'],
  ['PRIMER SEGUIMIENTO OCI A 30/04/2023', 'SEGUNDO SEGUIMIENTO OCI A 31/08/2023'],
  ['Seguimiento OCI I Cuatrimestre', 'Seguimiento OCI II Cuatrimestre'],
  ['Seguimiento primer cuatrimestre', 'Seguimiento segundo cuatrimestre'],
  ['1er Seguimiento', '2do Seguimiento'],
  ['I SEGUIMIENTO', 'II SEGUIMIENTO'],
  ['Avance I Cuatrimestre', 'Avance II Cuatrimestre'],
  [
    'MONITOREO OFICINA DE PLANEACIÓN PRIMER CUATRIMESTRE 2023',
    'MONITOREO OFICINA DE PLANEACIÓN SEGUNDO CUATRIMESTRE 2023',
  ],
  ['Seguimiento Abril', 'Seguimiento Agosto'],
  ['Corte No. 1 (abril 30)', 'Corte No. 2 (agosto 31)'],
  ['Corte I', 'Corte II'],
  ['Seguimiento con corte a 30 de abril de 2023', 'Seguimiento con corte a 31 de agosto de 2023'],
  ['Seguimiento No.1 Fecha: 30-04-2023', 'Seguimiento No.2 Fecha: 31-08-2023'],
  ['Verificación OCI Cuatrimestre I', 'Verificación OCI Cuatrimestre II'],
] as const;

/** Below each band, and what April and August reported in the column that holds the quantity. */
const BELOW: readonly (readonly [string, string])[] = [
  ['Avance', 'Observaciones'],
  ['Ejecutado', 'Evidencia'],
];

const HEAD = ['No.', 'Actividad', 'Meta', 'Indicador', 'Responsable', 'Fecha'];

describe.each(BANDS)('%s | %s', (april, august) => {
  test.each(BELOW)('over %s and %s', (quantity, words) => {
    const rows: CellSpec[][] = [
      ['Plan Anticorrupción vigencia 2023'],
      [...HEAD, april, null, august, null],
      [...HEAD.map(() => null), quantity, words, quantity, words],
      ['1.1', 'Realizar jornadas', '2', 'Número de jornadas', 'Planeación', '31/08/2023', 1, 'acta 1', 2, 'acta 2'],
      ['1.2', 'Publicar informes', '2', 'Número de informes', 'Planeación', '31/08/2023', 1, 'web', 2, 'web'],
    ];
    const merges = ['G2:H2', 'I2:J2', ...['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `${letter}2:${letter}3`)];
    const workbook = buildSnapshot({ sheets: [{ name: 'PAAC', rows, merges }] });
    const executedAt = (cutoff: string): (number | null)[] =>
      analyzeWorkbook(workbook, { cutoff: serial(cutoff) }).plan.activities.map(({ executed }) => executed.value);
    expect(executedAt('2023-04-30')).toEqual([1, 1]);
    expect(executedAt('2023-08-31')).toEqual([2, 2]);
    const rules = analyzeWorkbook(workbook, { cutoff: serial('2023-08-31') }).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('column-duplicate');
  });
});
