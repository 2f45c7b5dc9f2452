import { guideComponentOf, missingSubcomponents } from '../../../src/core/rules/guide-components';

test.each([
  ['Gestión del Riesgo de Corrupción - Mapa de Riesgos de Corrupción', 1],
  ['Identificación de riesgos de corrupción', 1],
  ['Riesgos para la integridad pública', null],
  ['Estrategia antitrámites', null],
  ['Racionalización de trámites', null],
  ['Rendición de Cuentas', 3],
  ['RENDICION DE CUENTAS', 3],
  ['Mecanismos para mejorar la atención al ciudadano', 4],
  ['Servicio al ciudadano', 4],
  ['Transparencia y acceso a la información', 5],
  ['Transparencia y lucha contra la corrupción', 5],
  ['Modelo de Estado abierto', null],
  ['Modelo de Estado abierto: rendición de cuentas y participación', null],
  ['Estado Abierto - transparencia y acceso a la información', null],
  ['Iniciativas adicionales', null],
  ['6. Iniciativas adicionales: rendición de cuentas en los colegios', null],
  ['Participación ciudadana', null],
])('%s is component %s of the guide', (written, number) =>
  expect(guideComponentOf(written)?.number ?? null).toBe(number),
);

test.each([
  ['Rendición de cuentas', ['Información de calidad', 'Diálogo de doble vía', 'Incentivos', 'Evaluación'], []],
  ['Rendición de cuentas', ['Información', 'Diálogo', 'Responsabilidad'], []],
  ['Rendición de cuentas', ['Información', 'Responsabilidad'], ['Diálogo']],
  ['Rendición de cuentas', ['Información', 'Diálogo'], ['Incentivos', 'Evaluación y retroalimentación']],
  [
    'Atención al ciudadano',
    ['Talento Humano', 'Fortalecimiento de canales', 'Relacionamiento'],
    ['Estructura administrativa', 'Normativo y procedimental'],
  ],
  ['Gestión del riesgo', ['Política', 'Construcción', 'Consulta', 'Monitoreo y seguimiento'], []],
])('of %s, %j leaves out %j', (component, written, missing) =>
  expect(missingSubcomponents(guideComponentOf(component)!, written)).toEqual(missing),
);
