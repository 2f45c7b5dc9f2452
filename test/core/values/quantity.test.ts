import { readNumber, readQuantity } from '../../../src/core/values/quantity';

/** `4`, `100%`, `-` where there is none. */
function read(written: string): string {
  const quantity = readQuantity(written);
  if (!quantity) return '-';
  return quantity.unit === 'percent' ? `${Math.round(quantity.value * 1e6) / 1e4}%` : `${quantity.value}`;
}

describe('the first quantity of a target', () => {
  it.each([
    ['4', '4'],
    ['100%', '100%'],
    ['100 %', '100%'],
    ['90%', '90%'],
    ['12,5 %', '12.5%'],
    ['100 por ciento', '100%'],
    ['Cien por ciento de las PQRS', '100%'],
    ['1 jornada', '1'],
    ['1 jornada de sensibilización realizada.', '1'],
    ['dos (2) informes', '2'],
    ['Un (1) informe', '1'],
    ['Veinte (20) talleres', '20'],
    ['Al menos 50', '50'],
    ['Al menos 50 encuestas aplicadas.', '50'],
    ['Mínimo 29', '29'],
    ['Mínimo 29 espacios de diálogo realizados', '29'],
    ['15.000 ejemplares', '15000'],
    ["1'500.000 ejemplares", '1500000'],
    ['1.250.000 visitas', '1250000'],
    ['1,5 hectáreas', '1.5'],
    ['Tres informes', '3'],
    ['doce boletines', '12'],
    ['Elaborar cuatro (4) informes', '4'],
    ['100% líderes de área capacitados.', '100%'],
    ['Atender el 100% de las PQRS en 15 días', '100%'],
    ['Informes publicados: 4', '4'],
    ['Informes publicados: 4.', '4'],
    ['(2) informes', '2'],
    ['4 informes (1 por trimestre)', '4'],
    ['2000 personas capacitadas', '2000'],
    ['2 informes de 2020', '2'],
    ['Vigencia 2020: 3 informes', '3'],
    ['5 capacitaciones sobre la Ley 1712 de 2014', '5'],
    ['Decreto 1081 de 2015 socializado en 3 jornadas', '3'],
    ['1. Elaborar 3 informes\n2. Publicarlos', '3'],
    ['4-6 talleres', '4'],
    ['3 (tres) informes', '3'],
    ['2 informes\n1 acta', '2'],
    ['120%', '120%'],
    ['≥ 90%', '90%'],
    ['Anexos: 3', '3'],
    ['>=90%', '90%'],
    ['90-100%', '90%'],
    ['90 a 100 %', '90%'],
    ['5 - Informes', '5'],
    ['Capacitación de 20 horas', '20'],
    ['Dar respuesta al 95% de las PQRSD en 15 días hábiles', '95%'],
    ['Plan de acción 2020 publicado (1)', '1'],
    ['3 de los 5 informes', '3'],
    ['MÍNIMO\n29', '29'],
    ['Documento (1)', '1'],
    ['Documentos: 2.', '2'],
    ['Realizar 2. Publicar', '2'],
  ])('%j', (written, expected) => expect(read(written)).toBe(expected));
});

describe('what is no quantity', () => {
  it.each([
    [''],
    ['Un informe'],
    ['Una guía'],
    ['Informe de gestión'],
    ['0'],
    ['0%'],
    ['Plan 2020 publicado'],
    ['Plan de acción 2019-2022'],
    ['Ley 1712 de 2014 socializada'],
    ['Cumplimiento de la Ley No. 1474'],
    ['Resolución 3564 de 2015'],
    ['Artículo 9 de la ley'],
    ['Certificación ISO 9001:2015'],
    ['NTC 5854'],
    ['Guía versión 2'],
    ['Decretos 1081 de 2015 y 124 de 2016'],
    ['CONPES 3654 de 2010'],
    ['Etapa I y II del ejercicio'],
    ['Fase 2 implementada'],
    ['Página de emergencia COVID19'],
    ['Página de emergencia COVID-19'],
    ['1. Total de seguidores por mes\n2. N° de impresiones'],
    [
      'Facebook:\n1. Total de seguidores por mes\n2. N° de impresiones\nTwitter:\n1. Total\n2. N° de nuevos\n3. Impresiones',
    ],
    ['Documento que relaciona: 1. Instancias o mecanismos de participación; 2. Metas o actividades; 3. Fase del ciclo'],
    ['Documento que incluye 1. Instancias 2. Metas'],
    ['1) Diseño 2) Publicación'],
    ['Informe publicado a 30 de abril de 2020'],
    ['Informe publicado a 30/04/2020'],
    ['1er informe publicado'],
    ['2° informe'],
    ['Cada uno de los informes'],
    ['www.audiencia2.gov.co'],
    ['1.1 Informe de gestión'],
    ['Contrato por $5.000.000'],
    ['1.Total de seguidores\n2.N° de impresiones'],
    ['1- Diseño\n2- Publicación'],
    ['Respuesta en 15 días hábiles'],
    ['Publicar dentro de los 10 primeros días'],
    ['Informe cada 3 meses'],
    ['Acta No. 5'],
    ['Decreto 2641/2012'],
    ['Ley de transparencia, 1712 de 2014'],
    ['Atención 24/7'],
    ['(PQRS atendidas / PQRS recibidas) * 100'],
    ['PQRS atendidas / recibidas x 100'],
    ['Ley 1712/2014'],
  ])('%j', (written) => expect(read(written)).toBe('-'));
});

describe('a text that is a number', () => {
  it.each([
    ['6', 6, false],
    [' 1,5 ', 1.5, false],
    ['0.5', 0.5, false],
    ['15.000', 15000, false],
    ['50 %', 50, true],
    ['-1', -1, false],
    ['33,3%', 33.3, true],
  ])('%j', (written, number, isPercent) => expect(readNumber(written)).toEqual({ number, isPercent }));

  it.each(['', '2 boletines', 'uno', '1 de 3', 'X', '1/2', '1.2.3'])('%j is none', (written) =>
    expect(readNumber(written)).toBeNull(),
  );
});
