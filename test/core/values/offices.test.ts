import { splitOffices } from '../../../src/core/values/offices';

describe('the offices of a responsible cell', () => {
  it.each([
    ['OPGI', ['OPGI']],
    ['OATIC\nTodas las Dependencias', ['OATIC', 'Todas las Dependencias']],
    [
      'Dependencias Técnicas/ Apoya Grupo de Comunicaciones',
      ['Dependencias Técnicas', 'Apoya Grupo de Comunicaciones'],
    ],
    [
      'Grupo de Comunicaciones / Oficina Asesora de Planeación',
      ['Grupo de Comunicaciones', 'Oficina Asesora de Planeación'],
    ],
    [
      'Grupo de Atención Ciudadana\nApoya Oficina Asesora de Planeación y Viceministerios',
      ['Grupo de Atención Ciudadana', 'Apoya Oficina Asesora de Planeación', 'Viceministerios'],
    ],
    [
      'Grupo de Participación y Servicio al Ciudadano y Subdirección de Talento Humano',
      ['Grupo de Participación y Servicio al Ciudadano', 'Subdirección de Talento Humano'],
    ],
    [
      'Oficina Asesora Jurídica, Secretaría General Grupo de Participación y Servicio al Ciudadano',
      ['Oficina Asesora Jurídica', 'Secretaría General Grupo de Participación y Servicio al Ciudadano'],
    ],
    [
      'Grupo de Participación y Servicio al Ciudadano, Grupo de Comunicaciones y Prensa',
      ['Grupo de Participación y Servicio al Ciudadano', 'Grupo de Comunicaciones y Prensa'],
    ],
    [
      'Grupo de Participación y Servicio al Ciudadano y Dependencias de la entidad',
      ['Grupo de Participación y Servicio al Ciudadano', 'Dependencias de la entidad'],
    ],
    [
      'Subdirección Administrativa y Financiera – Grupo de Atención al Ciudadano',
      ['Subdirección Administrativa y Financiera – Grupo de Atención al Ciudadano'],
    ],
    ['Subsecretaría Administrativa de Bienes y Servicios', ['Subsecretaría Administrativa de Bienes y Servicios']],
    ['Todas las Secretarías', ['Todas las Secretarías']],
    ['Prensa y Comunicaciones', ['Prensa y Comunicaciones']],
    ['Planeación; Control Interno', ['Planeación', 'Control Interno']],
    ['Oficina Jurídica y la Oficina de Planeación', ['Oficina Jurídica', 'la Oficina de Planeación']],
    ['Oficina Jurídica y/o Secretaría General', ['Oficina Jurídica', 'Secretaría General']],
    ['- Oficina Jurídica\n- Secretaría General', ['Oficina Jurídica', 'Secretaría General']],
    ['Oficina Asesora de\nPlaneación', ['Oficina Asesora de Planeación']],
    ['Oficina Jurídica y\nSecretaría General', ['Oficina Jurídica', 'Secretaría General']],
    ['Dirección de Inspección, Vigilancia y Control', ['Dirección de Inspección, Vigilancia y Control']],
    ['Oficina Jurídica\nOficina Jurídica', ['Oficina Jurídica']],
    ['DESPACHO DEL MINISTRO, VICEMINISTERIOS', ['DESPACHO DEL MINISTRO', 'VICEMINISTERIOS']],
    ['', []],
    ['-', []],
    ['N/A', []],
  ])('%j', (written, expected) => expect(splitOffices(written)).toEqual(expected));
});
