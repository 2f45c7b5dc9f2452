/** Plans of which the user said what only the user can know; each is kept in the workbook, as the pane saves it. */
import { NO_CORRECTIONS, type Corrections } from '../../src/core/recognize/corrections';
import { sayBasis, sayBlocksHold, sayField } from '../../src/core/recognize/correct';
import { recognizeTables } from '../../src/core/recognize/recognize';
import { type Table } from '../../src/core/recognize/table';
import { NO_SETTINGS, writeSettings } from '../../src/core/settings';
import { buildSnapshot, type CellSpec, type WorkbookSpec } from '../support/workbook-spec';

const HEAD = ['Actividad', 'Meta', 'Responsable'];
const PQRS = ['Responder las PQRS en término', '100%', 'Atención al Ciudadano'];
const POLICY = ['1.2 Implementar la política', '100%', 'Planeación'];
const DATES = '30/04/2022, 31/08/2022 y 31/12/2022';

function said(
  rows: CellSpec[][],
  say: (corrections: Corrections, table: Table) => Corrections,
  merges: string[] = [],
): WorkbookSpec {
  const spec: WorkbookSpec = { sheets: [{ name: 'Plan 2022', rows, merges }] };
  const [table] = recognizeTables(buildSnapshot(spec)).tables;
  const corrections = say(NO_CORRECTIONS, table!);
  return { ...spec, settings: writeSettings({ ...NO_SETTINGS, corrections }) };
}

const dated = (...executed: CellSpec[]): CellSpec[][] => [
  [...HEAD, 'Fecha programada', '% de avance'],
  ...executed.map((value, i): CellSpec[] => [...(i % 2 ? POLICY : PQRS), DATES, value]),
];

const BLOCKS: CellSpec[][] = [
  [...HEAD, 'Fecha programada', 'Primer monitoreo', null, 'Segundo monitoreo', null, 'Tercer monitoreo', null],
  [null, null, null, null, 'Ejecutado', 'Evidencia', 'Ejecutado', 'Evidencia', 'Ejecutado', 'Evidencia'],
  ['Publicar informes', '6 informes', 'Planeación', DATES, 2, 'Acta', 2, 'Acta', 1, 'Acta'],
  ['Realizar ferias', '3 ferias', 'Planeación', DATES, 1, null, null, null, 1, null],
  ['Capacitar', '2 jornadas', 'Talento Humano', '31/08/2022', null, null, 2, null, null, null],
  ['Implementar la política', '100%', 'Planeación', DATES, '30%', null, '30%', null, '40%', null],
];
const BLOCK_MERGES = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:H1', 'I1:J1'];

const PERIODS = (first: CellSpec, second: CellSpec, third: CellSpec): CellSpec[][] => [
  [...HEAD, 'Cuatrimestre 1', 'Cuatrimestre 2', 'Cuatrimestre 3', '% de avance'],
  [...PQRS, first, second, third, '50%'],
  [...POLICY, first, second, third, '100%'],
];

export const CORRECTED_PLANS: readonly { readonly name: string; readonly spec: WorkbookSpec }[] = [
  {
    name: 'one percentage is kept, the other adds up',
    spec: said(dated('100%', '50%', '90%', '100%', null), (corrections, { reference }) =>
      sayBasis(
        sayBasis(corrections, reference, 'RESPONDER LAS PQRS EN TERMINO', 'sustained'),
        reference,
        'Implementar la política',
        'cumulative',
      ),
    ),
  },
  {
    name: 'all percentages of the table are kept',
    spec: said(dated('100%', '40%', 1, null), (corrections, { reference }) =>
      sayBasis(corrections, reference, null, 'sustained'),
    ),
  },
  {
    name: 'marks are kept each time',
    spec: said(PERIODS('X', 'X', 'X'), (corrections, { reference }) =>
      sayBasis(corrections, reference, null, 'sustained'),
    ),
  },
  {
    name: 'shares that the user says are kept',
    spec: said(PERIODS('30%', '30%', '40%'), (corrections, { reference }) =>
      sayBasis(corrections, reference, null, 'sustained'),
    ),
  },
  {
    name: 'the whole in each period, which the user says adds up',
    spec: said(PERIODS('100%', '100%', '100%'), (corrections, { reference }) =>
      sayBasis(corrections, reference, null, 'cumulative'),
    ),
  },
  {
    name: 'each cutoff holds its own period',
    spec: said(BLOCKS, (corrections, { reference }) => sayBlocksHold(corrections, reference, 'period'), BLOCK_MERGES),
  },
  {
    name: '% cumplimiento is what was executed',
    spec: said(
      [
        [...HEAD, 'Fecha programada', '% cumplimiento'],
        [...PQRS, DATES, '33%'],
        ['Publicar informes', '3 informes', 'Planeación', DATES, '67%'],
        ['Realizar ferias', '3 ferias', 'Planeación', DATES, 'N/A'],
      ],
      (corrections, { sheet, columns }) =>
        sayField(corrections, sheet, columns.find(({ field }) => field === 'reportedCompliance')!.key, 'executed'),
    ),
  },
];
