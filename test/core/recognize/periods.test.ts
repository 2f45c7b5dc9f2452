/** Labels of periods, as they stand over columns. */
import { readPeriodLabel } from '../../../src/core/recognize/periods';

/** `1-3`: its months; `n2`: an ordinal without unit; `u4`: a unit alone; with the side after a blank. */
function told(text: string): string {
  const { period, ordinal, unit, side } = readPeriodLabel(text);
  const what = period
    ? `${period.firstMonth}-${period.lastMonth}`
    : [ordinal === null ? '' : `n${ordinal}`, unit === null ? '' : `u${unit}`].join('') || '-';
  return side ? `${what} ${side}` : what;
}

test.each<[string, string]>([
  ['Trimestre I', '1-3'],
  ['TRIMESTRE IV (9)', '10-12'],
  ['1er Trimestre', '1-3'],
  ['Tercer trimestre 2022', '7-9'],
  ['Trim. 2', '4-6'],
  ['T4', '10-12'],
  ['Bim 6', '11-12'],
  ['Cuatrimestre 1 (ene-abr)', '1-4'],
  ['II Cuatrimestre', '5-8'],
  ['Semestre 2', '7-12'],
  ['Primer semestre', '1-6'],
  ['ENERO - MARZO', '1-3'],
  ['octubre a diciembre', '10-12'],
  ['Ene', '1-1'],
  ['dic-22', '12-12'],
  ['Septiembre 2022', '9-9'],
  ['Ejecutado T1', '1-3 executed'],
  ['Meta trimestre 2', '4-6 planned'],
  ['Programado I trimestre', '1-3 planned'],
  ['CUATRIMESTRE', 'u4'],
  ['1', 'n1'],
  ['III', 'n3'],
  ['P', '- planned'],
  ['E', '- executed'],
  ['Trimestre 5', 'n5u3'],
  ['No', '-'],
  ['Abril 30 de 2017', '-'],
  ['Seguimiento', '-'],
  ['2022', '-'],
])('«%s» is %s', (text, expected) => expect(told(text)).toBe(expected));
