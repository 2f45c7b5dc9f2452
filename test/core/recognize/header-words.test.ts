/** Headers as plans write them → the field that their words give, with the bands over them. */
import { readColumnWords } from '../../../src/core/recognize/column-choices';
import { beginsLikeHeader, labelOf } from '../../../src/core/recognize/header-labels';

const fieldOf = (header: string): string | null => {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const stack = header.split(' > ').map((text) => ({ text, area }));
  return readColumnWords(stack).wordChoices[0]?.field ?? null;
};

test.each<[string, string | null]>([
  ['Descripción de las actividades ejecutadas', 'report'],
  ['Actividades pendientes', null],
  ['Meta alcanzada a la fecha', 'executed'],
  ['% de avance de la meta anual', 'executed'],
  ['Cumplimiento de la meta', 'reportedCompliance'],
  ['Soporte de cumplimiento', 'evidence'],
  ['Responsable (Dependencia / Cargo)', 'responsible'],
  ['Fecha Inicio (dd/mm/aaaa)', 'startDate'],
  ['Fecha de seguimiento', null],
  ['Fecha real de ejecución', 'doneDate'],
  ['Seguimiento Oficina de Planeación', 'report'],
  ['Verificación OCI', 'verified'],
  ['Nº', 'number'],
  ['No. de informes', null],
  ['Unidad de medida del indicador', 'unit'],
  ['FECHA > Inicio', 'startDate'],
  ['FECHA PROGRAMADA > Final', 'endDate'],
  ['META > Descripción', 'target'],
  ['META > Cantidad', 'planned'],
  ['RESPONSABLE > Cargo', 'responsible'],
  ['ACTIVIDADES > Programadas', 'activity'],
  ['SEGUIMIENTO > Descripción', 'report'],
  ['SEGUIMIENTO > %', 'executed'],
  ['SEGUIMIENTO > Cantidad', 'executed'],
  ['SEGUIMIENTO > Actividades', 'report'],
  ['SEGUIMIENTO > Fecha', null],
  ['SEGUIMIENTO > Responsable', null],
  ['I TRIMESTRE > Observaciones', 'remarks'],
])('«%s» is %p', (header, field) => expect(fieldOf(header)).toBe(field));

test.each<[string, string | null]>([
  ['Dependencia responsable', 'responsible'],
  ['Actividad principal', 'activity'],
  ['Informe de seguimiento', null],
  ['Realizar el seguimiento a las actividades del plan', null],
  ['Oficina de Planeación', null],
  ['Subcomponente 3 Talento humano', null],
])('«%s» speaks for a header row as %p', (text, label) => expect(labelOf(text)).toBe(label));

test.each<[string, boolean]>([
  ['Actividad', true],
  ['  (3) - ÁREA responsable', true],
  ['Activdades', true],
  ['% de avance', true],
  ['# ', true],
  ['Nº', true],
  ['Realizar la feria', false],
  ['123', false],
  ['', false],
])('«%s» begins like a header: %p', (text, expected) => expect(beginsLikeHeader(text)).toBe(expected));
