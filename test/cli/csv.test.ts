import { analyzeWorkbook } from '../../src/core/analyze';
import { ignoring } from '../support/ignoring';
import { csvField, printCsv } from '../../src/cli/csv';
import { buildSnapshot, serial } from '../support/workbook-spec';

test.each([
  ['Rendición', 'Rendición'],
  ['', ''],
  ['uno, dos', '"uno, dos"'],
  ['dice «sí»', 'dice «sí»'],
  ['dice "sí"', '"dice ""sí"""'],
  ['una\nlínea', '"una\nlínea"'],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['+57 1 555', "'+57 1 555"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1+1', "'  =1+1"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['a=b', 'a=b'],
])('%j is written %j', (text, expected) => expect(csvField(text)).toBe(expected));

test('one line for each aviso, for Excel, with what the user ignores', () => {
  const workbook = buildSnapshot({
    sheets: [
      {
        name: '=Plan, 2022',
        rows: [
          ['Plan Anticorrupción - Vigencia 2022'],
          ['Actividad', 'Meta', 'Indicador', 'Responsable', 'Fecha programada'],
          ['Publicar boletines', '2', 'Boletines', null, { date: '2022-11-30' }],
          ['Realizar ferias', '2', 'Ferias', 'Atención; Prensa', '30/11/2022'],
        ],
      },
    ],
  });
  const options = { cutoff: serial('2022-04-30') };
  const analysis = analyzeWorkbook(workbook, options);
  const known = ignoring(analysis, analysis.findings.slice(0, 1), '-se nombra en mayo');
  const csv = printCsv(analyzeWorkbook(known, options));
  expect(csv.startsWith('\ufeffRegla,Gravedad,Hoja,Celda,Aviso,Responsable,Estado,Motivo\r\n')).toBe(true);
  const lines = csv.slice(1).split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines.slice(1).map((line) => line.replace(/,D3,.*?,,/, ',D3,…,,'))).toEqual([
    expect.stringMatching(/^responsible-empty,Debe corregirse,"'=Plan, 2022",D3,.*,,Ignorado,'-se nombra en mayo$/),
    expect.stringMatching(/^date-as-text,Nota,"'=Plan, 2022",E4,.*,Atención; Prensa,Por atender,$/),
  ]);
});
