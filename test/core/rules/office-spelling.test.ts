import {
  isOneLetterApart,
  neighbourKeys,
  officeKey,
  officeName,
  replaceOffice,
  spellingKey,
} from '../../../src/core/rules/office-spelling';

test.each([
  ['Apoya Grupo de comunicaciones', 'Grupo de comunicaciones'],
  ['apoya: Oficina de Planeación', 'Oficina de Planeación'],
  ['Con apoyo de la Oficina de Planeación', 'Oficina de Planeación'],
  ['Oficina de Planeación.', 'Oficina de Planeación'],
  ['Apoyo Logístico', 'Logístico'],
])('%s names the office %s', (written, name) => expect(officeName(written)).toBe(name));

test.each([
  ['Oficina de Planeación', 'Oficina  de Planeación.', true],
  ['Oficina de Planeación', 'Oficina de planeación', false],
  ['Oficina de Planeación', 'Oficina de Planeacion', false],
])('%s and %s are one spelling: %s', (a, b, same) => expect(spellingKey(a) === spellingKey(b)).toBe(same));

test.each([
  ['Oficina de Planeación', 'OFICINA DE PLANEACION', true],
  ['Secretaría de Salud', 'Secretarías de Salud', true],
  ['Oficina Asesora de Planeación', 'Oficina Asesora Planeación', true],
  ['Oficina de las TIC', 'Oficina TIC', true],
  ['Dirección de Juventud', 'Dirección Administrativa de Juventud', false],
  ['Todas las Secretarías', 'Todas las Dependencias', false],
  ['Control Interno', 'Oficina de Control Interno', false],
])('%s and %s are one office: %s', (a, b, same) => expect(officeKey(a) === officeKey(b)).toBe(same));

test.each([
  ['oficina planeacion', 'oficina planecion', true],
  ['oficina planeacion', 'oficina planeasion', true],
  ['oficina planeacion', 'ofisina planeasion', false],
  ['control interno', 'control interna', true],
  ['oap', 'oaj', false],
  ['grupo 1', 'grupo 2', false],
  ['zona norte', 'zona nortes', true],
  ['oficina sur', 'oficina sub', false],
  ['oficina planeacion', 'oficina planeacion', false],
])('%s and %s are one letter apart: %s', (a, b, apart) => {
  expect(isOneLetterApart(a, b)).toBe(apart);
  expect(isOneLetterApart(b, a)).toBe(apart);
  const shared = neighbourKeys(a).some((key) => neighbourKeys(b).includes(key));
  if (apart) expect(shared).toBe(true);
});

test.each([
  [
    'Dirección\nApoya Grupo de comunicaciones',
    'Apoya Grupo de comunicaciones',
    'Dirección\nApoya Grupo de Comunicaciones',
  ],
  ['Grupo  de\ncomunicaciones.', 'Grupo de comunicaciones', 'Grupo de Comunicaciones.'],
  ['Grupo de comunicaciones internas', 'Grupo de comunicaciones', 'Grupo de comunicaciones internas'],
  [
    'Grupo de comunicaciones internas; Grupo de comunicaciones',
    'Grupo de comunicaciones',
    'Grupo de comunicaciones internas; Grupo de Comunicaciones',
  ],
  [
    'comunicaciones / Oficina de comunicaciones',
    'comunicaciones',
    'Grupo de Comunicaciones / Oficina de comunicaciones',
  ],
  [
    'Grupo de Comunicaciones, grupo comunicaciones',
    'grupo comunicaciones',
    'Grupo de Comunicaciones, Grupo de Comunicaciones',
  ],
  ['Subgrupo de comunicaciones', 'grupo de comunicaciones', 'Subgrupo de comunicaciones'],
])('in %j the office %j becomes %j', (cell, written, fixed) =>
  expect(replaceOffice(cell, written, 'Grupo de Comunicaciones')).toBe(fixed),
);
