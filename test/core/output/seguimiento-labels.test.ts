/** A sheet that an earlier release wrote is read as ours: no label of it ends among the user's annotations. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { isOwnText } from '../../../src/core/output/seguimiento-labels';
import { STRAYS_LABEL } from '../../../src/core/output/seguimiento-layout';
import { type Choices, proposeChanges } from '../../../src/core/propose';
import { parseArea } from '../../../src/core/workbook/address';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type Operation } from '../../../src/core/workbook/patch';
import { type SheetSnapshot, type WorkbookSnapshot, findSheet, valueAt } from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { ministry2017 } from '../../workbooks/ministry-2017';

/** What release 0.1.0 writes, word by word. Never changed: files with these words are out there. */
const WRITTEN_BY_0_1_0 = [
  'SEGUIMIENTO AL PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO',
  'SEGUIMIENTO AL PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA',
  ...['Entidad', 'Vigencia', 'Versión del plan', 'Fecha de la versión del plan', 'Fecha de corte'],
  ...['Fecha de seguimiento', 'Fecha máxima de publicación', 'Fecha de publicación', 'Elaborado por'],
  ...['Revisado por', 'Aprobado por', 'Código y versión del formato', 'Verificadas por la OCI'],
  ...['Componente', 'Actividades del plan', 'Programadas a corte', 'Cumplidas a corte', 'Parciales'],
  ...['No cumplidas', 'Sin reporte', '% de cumplimiento a corte', 'Zona', '% de avance del año', 'Observaciones'],
  ...['Total del plan (sobre todas las actividades)', 'Promedio simple de los componentes'],
  ...['Código', 'Subcomponente', 'N.º', 'Actividad', 'Meta', 'Responsable', 'Fecha', 'Programado', 'Reportado'],
  ...['Verificado OCI', '% de cumplimiento', 'Estado', 'Días de atraso', 'Evidencia', 'Fecha de cumplimiento'],
  ...['Soporte verificado', 'Meta del año', 'Ejecutado que cuenta', 'Avance del año', 'Peso'],
  ...['Último vencimiento a corte', 'Primera fecha sin cubrir'],
  'Anotaciones de actividades que ya no están en el plan',
  'Otras anotaciones que estaban en esta hoja',
  '% de cumplimiento a corte = cumplidas a corte ÷ programadas a corte; lo parcial no cuenta como cumplido.',
  'Actividades cumplidas antes de que algo estuviera programado (no cuentan en el porcentaje): 2',
  'Plan leído: «Rendición» A4:K40.',
  'Para repetir las cifras: lo programado es la suma de «Cronograma PAAC» hasta la fecha de corte.',
  'Hoja construida el 08-may-2017 con Seguimiento PAAC 0.1.0.',
];

test.each(WRITTEN_BY_0_1_0)('«%s» is ours', (text) => expect(isOwnText(text)).toBe(true));

test.each(['Se verificó en sitio', 'Pendiente el acta', 'Observaciones de la visita'])('«%s» is the user’s', (text) =>
  expect(isOwnText(text)).toBe(false),
);

const CHOICES: Choices = { columns: true, marks: true, seguimiento: { entity: null, preparedBy: null }, fixes: [] };
const SHEET = 'Seguimiento 30-abr-2017';

function build(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const analysis = analyzeWorkbook(workbook, { cutoff: serial('2017-04-30') });
  return applyPatch(workbook, proposeChanges(analysis, CHOICES, { today: 42863, version: '0.1.0' }).patch).snapshot;
}

function type(workbook: WorkbookSnapshot, cells: Record<string, string>): WorkbookSnapshot {
  const sheet = findSheet(workbook, SHEET)!;
  const operations = Object.entries(cells).map(([address, value]): Operation => {
    const { top: row, left: column } = parseArea(address)!;
    const before = { formula: null, value: valueAt(sheet, row, column) };
    const common = { because: { kind: 'fix' as const, label: '' }, unit: '', sheet: SHEET };
    return { ...common, op: 'set-cell', row, column, before, after: { formula: null, value } };
  });
  return applyPatch(workbook, { operations }).snapshot;
}

const texts = (sheet: SheetSnapshot): unknown[] => sheet.values.flat().filter((value) => typeof value === 'string');

describe('a head whose labels have other words', () => {
  const written = build(buildSnapshot(ministry2017));
  const others = {
    B3: 'Nombre de la entidad',
    D3: 'Alcaldía de Tunja',
    K4: 'Revisó',
    N4: 'Ana Ruiz',
    G7: 'Ojo con esto',
  };
  const again = findSheet(build(type(written, others)), SHEET)!;

  test('keeps what the fields say, and gets our words back', () => {
    expect(valueAt(again, 2, 3)).toBe('Alcaldía de Tunja');
    expect(valueAt(again, 2, 1)).toBe('Entidad');
    expect(valueAt(again, 3, 13)).toBe('Ana Ruiz');
  });

  test('makes no annotation of a label, but of a word of the user beside it', () => {
    const all = texts(again);
    expect(all).not.toContain('Nombre de la entidad');
    expect(all).toContain('Ojo con esto');
    expect(all.slice(all.indexOf(STRAYS_LABEL) + 1)[0]).toBe('Ojo con esto');
  });
});
