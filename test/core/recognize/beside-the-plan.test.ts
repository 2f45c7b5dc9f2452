/** Columns that stand beside those of the plan and sound like them: none of them may take the place of a figure. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { buildSnapshot, type CellSpec, serial } from '../../support/workbook-spec';

const PLAN = ['Actividad', 'Meta', 'Indicador', 'Responsable', 'Fecha programada', 'Valor ejecutado'];

/** The field of one more column, left or right of the plan's own, with what it holds in each row. */
function fieldOf(header: string, held: CellSpec, isLeft: boolean): { field: string | null; figures: unknown } {
  const row = (activity: string): CellSpec[] => [activity, 2, 'Número', 'Planeación', { date: '2022-06-30' }, 1];
  const join = (cells: CellSpec[], extra: CellSpec): CellSpec[] => (isLeft ? [extra, ...cells] : [...cells, extra]);
  const rows = [
    ['Plan Anticorrupción 2022'],
    join(PLAN, header),
    ...['Publicar el informe de gestión', 'Realizar la audiencia pública'].map((activity) => join(row(activity), held)),
  ];
  const analysis = analyzeWorkbook(buildSnapshot({ sheets: [{ name: 'Plan', rows }] }), {
    cutoff: serial('2022-08-31'),
  });
  const [table] = analysis.recognition.tables;
  const [activity] = analysis.plan.activities;
  return {
    field: table!.columns.find((column) => column.header === header)!.field,
    figures: [activity!.target.value, activity!.executed.value, activity!.milestones.length],
  };
}

const cases: [string, CellSpec, string | null][] = [
  ['Meta cuatrienio', 8, null],
  ['Meta plan de desarrollo', 8, null],
  ['Meta programada a corte', 1, null],
  ['Programado a corte', 1, null],
  ['% programado', 0.5, null],
  ['Avance esperado', 1, null],
  ['% de avance programado', 0.5, null],
  ['Ejecución presupuestal', 0.7, null],
  ['% de avance financiero', 0.7, null],
  ['Presupuesto ejecutado', 5000000, 'resources'],
  ['Avance vigencia anterior', 1, null],
  ['Por ejecutar', 1, null],
  ['Línea base 2021', 1, 'baseline'],
  ['Fecha de publicación', { date: '2022-05-15' }, null],
  ['Fecha de revisión OCI', { date: '2022-05-15' }, null],
  ['Fecha de modificación', { date: '2022-05-15' }, null],
  ['Fecha de reporte', { date: '2022-05-15' }, null],
  ['Fecha de cumplimiento', { date: '2022-05-15' }, 'doneDate'],
];

test.each(cases)('%s', (header, held, field) => {
  for (const isLeft of [true, false]) expect(fieldOf(header, held, isLeft)).toEqual({ field, figures: [2, 1, 1] });
});

test('a date of publication is when it is due where no other date is there', () => {
  const rows = [
    ['Actividad', 'Meta', 'Responsable', 'Fecha de publicación'],
    ['Publicar el informe', 1, 'Planeación', { date: '2022-05-15' }],
  ];
  const { plan } = analyzeWorkbook(buildSnapshot({ sheets: [{ name: 'Plan', rows }] }), {
    cutoff: serial('2022-08-31'),
  });
  expect(plan.activities[0]?.milestones).toHaveLength(1);
});
