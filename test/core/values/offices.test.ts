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
    ['Dirección de Desarrollo Urbano y Regional', ['Dirección de Desarrollo Urbano y Regional']],
    [
      'Subdirección de Planeación y Coordinación Interinstitucional',
      ['Subdirección de Planeación y Coordinación Interinstitucional'],
    ],
    ['Oficina de Planeación y Coordinación de Sistemas', ['Oficina de Planeación', 'Coordinación de Sistemas']],
    ['Secretaría de Hacienda y Tesorería', ['Secretaría de Hacienda y Tesorería']],
    ['Grupo de Vehículos y Equipos', ['Grupo de Vehículos y Equipos']],
    ['Oficina Jurídica y Equipo líder del plan', ['Oficina Jurídica', 'Equipo líder del plan']],
    ['Oficina de Planeación, apoya Oficina Jurídica', ['Oficina de Planeación', 'apoya Oficina Jurídica']],
    [
      'Viceministerio General, Subdirecciones técnicas y Despachos',
      ['Viceministerio General', 'Subdirecciones técnicas', 'Despachos'],
    ],
    ['Oficina de Planeación - Oficina Jurídica', ['Oficina de Planeación - Oficina Jurídica']],
    ['1. Oficina Jurídica\n2. Secretaría General', ['Oficina Jurídica', 'Secretaría General']],
    ['Grupo A\nGrupo B', ['Grupo A', 'Grupo B']],
    ['', []],
    ['-', []],
    ['N/A', []],
  ])('%j', (written, expected) => expect(splitOffices(written)).toEqual(expected));
});
