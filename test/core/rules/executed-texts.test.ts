/** Texts in the executed column: which are no numbers, and which number a fix may offer (executed-not-number). */
import { findingsBy } from '../../support/found-by';

const NONE = 'no finding';

/** The number offered; undefined where there is a finding without one. */
function offered(header: string, target: string, executed: string): unknown {
  const drawn = `Vigencia 2022
    | Actividad | Meta      | Responsable | Fecha      | ${header}   |
    | Hacer     | ${target} | Planeación  | 2022-12-31 | ${executed} |`;
  const [finding] = findingsBy('executed-not-number', drawn);
  return finding ? finding.fix?.value : NONE;
}

test.each<[string, unknown]>([
  ['2 informes', 2],
  ['dos', 2],
  ['dos (2) informes', 2],
  ['2 (dos)', 2],
  ['7.500 ejemplares', 7500],
  ['1,5 informes', 1.5],
  ['0 informes', 0],
  ['50 % de avance', '50%'],
  ['2 de 4', undefined],
  ['dos de 4', undefined],
  ['dos informes y 3 actas', undefined],
  ['1/4', undefined],
  ['100% (4)', undefined],
  ['2 informes publicados el 30 de marzo', undefined],
  ['según la Ley 1712', undefined],
  ['una para cada uno', undefined],
  ['en proceso', undefined],
  ['Sí', undefined],
  ['X', undefined],
  ['2,0', NONE],
  ["'2", NONE],
  ["'50 %", NONE],
  ['-', NONE],
  ['N.A.', NONE],
  ['No aplica', NONE],
  ['No aplica para este corte', NONE],
  ['N/A en el periodo', NONE],
  ['#REF!', NONE],
])('%s below «Valor ejecutado», of 4', (executed, expected) =>
  expect(offered('Valor ejecutado', '4 informes', executed)).toBe(expected),
);

test.each<[string, string, unknown]>([
  ['4 informes', '50 % aprox', 50],
  ['4 informes', 'avance 50', 50],
  ['4 informes', '1 informe', undefined],
  ['90 visitas', '50 visitas', undefined],
  ['100%', 'cumplido al 100%', 100],
  ['100%', '0,5 % de avance', '0,5%'],
])('of %s, «%s» below «% de avance»', (target, executed, expected) =>
  expect(offered('% de avance', target, executed)).toBe(expected),
);
