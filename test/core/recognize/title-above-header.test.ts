/** A title in the first column, right above the header and without a blank row between: no band of that column. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { formatArea } from '../../../src/core/workbook/address';
import { buildSnapshot, type CellSpec, serial } from '../../support/workbook-spec';

const ROW = ['Publicar boletines', '2', 'Prensa', '30/04/2022', 1];

test.each<[string, CellSpec[], string[]]>([
  ['alone in its cell', ['Vigencia 2022'], []],
  ['merged over two columns', ['Vigencia 2022'], ['A1:B1']],
  ['its year in the next cell', ['Vigencia', 2022], []],
  ['beside a cutoff', ['Vigencia 2022', null, null, 'Corte 30 de abril'], []],
])('«Vigencia 2022» %s', (_, title, merges) => {
  const header = ['Actividad', 'Meta', 'Responsable', 'Fecha', 'Ejecutado'];
  const workbook = buildSnapshot({ sheets: [{ name: 'Plan', rows: [title, header, ROW, ROW], merges }] });
  const { recognition, plan } = analyzeWorkbook(workbook, { cutoff: serial('2022-04-30') });
  expect(recognition.tables.map((table) => formatArea(table.header))).toEqual(['A2:E2']);
  expect(plan.planYear).toBe(2022);
});
