/** The foot says whose number stands under «Reportado». */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { proposeChanges } from '../../../src/core/propose';
import { type CellSpec, buildSnapshot, serial } from '../../support/workbook-spec';

const HEAD = ['N.º', 'Actividad', 'Meta', 'Responsable', 'Fecha', 'Valor ejecutado', 'Verificado OCI'];

function footOf(verified: readonly (number | null)[]): string {
  const rows: CellSpec[][] = [
    ['Plan Anticorrupción 2022'],
    HEAD,
    ...verified.map((number, i): CellSpec[] => [
      `1.${i + 1}`,
      `Actividad ${i}`,
      2,
      'Planeación',
      '31/03/2022',
      2,
      number,
    ]),
  ];
  const analysis = analyzeWorkbook(buildSnapshot({ sheets: [{ name: 'Plan', rows }] }), {
    cutoff: serial('2022-04-30'),
  });
  const seguimiento = { entity: null, preparedBy: null };
  const choices = { columns: true, marks: false, seguimiento, fixes: [] };
  const { patch } = proposeChanges(analysis, choices, { today: serial('2022-05-02'), version: '0.0.0' });
  for (const operation of patch.operations) {
    if (operation.op !== 'set-cell' || typeof operation.after.value !== 'string') continue;
    if (operation.after.value.startsWith('Para repetir las cifras: ')) return operation.after.value;
  }
  throw new Error('There is no foot.');
}

test.each([
  [[null, null, null], null],
  [[1, null, null], 'En 1 actividad el plan mismo trae lo verificado por Control Interno'],
  [[1, null, 2], 'En 2 actividades el plan mismo trae lo verificado por Control Interno'],
] as const)('verified in the plan %j: %s', (verified, expected) => {
  const foot = footOf(verified);
  if (expected === null) expect(foot).not.toContain('el plan mismo');
  else expect(foot).toContain(expected);
});
