/**
 * A ministry's strategy of participation of 2020: header of two rows, periods marked with X under CUATRIMESTRE, three
 * components in one table, the header repeated on the second page.
 */
import { type SheetSpec, title, type WorkbookSpec } from '../support/workbook-spec';

const sheet1: SheetSpec = {
  name: 'Participación ciudadana',
  // prettier-ignore
  rows: [
    [],
    [title('El empleo\nes de todos')],
    [title('Mintrabajo')],
    [title('ESTRATEGIA GENERAL DE PARTICIPACIÓN CIUDADANA')],
    [title('Vigencia 2020')],
    [title('Componentes'), title('ACTIVIDADES'), title('META/PRODUCTO'), title('CUATRIMESTRE'), null, null, title('DEPENDENCIA RESPONSABLE')],
    [null, null, null, title(1), title(2), title(3)],
    [title('Condiciones institucionales idóneas para la promoción de la participación ciudadana'), 'Caracterizar los grupos de valor de acuerdo a la metodología establecida en el DNP', 'Elaborar la guía para caracterizar los usuarios del Ministerio del Trabajo y los formatos requeridos para realizar la etapa I y II del ejercicio de caracterización de los usuarios (Identificar los objetivos de la caracterización y su alcance, establecer grupo líder del ejercicio de caracterización, definir y priorizar las variables y niveles de desagregación de la información)', null, null, 'X', 'Grupo de Atención Ciudadana\nApoya Oficina Asesora de Planeación y Viceministerios'],
    [null, 'Conformar un equipo de trabajo que lidere el proceso de planeación e implementación de los ejercicios de participación ciudadana (involucrando direcciones misionales y dependencias de apoyo)', 'Equipo conformado por delegados de las siguientes dependencias:\nGrupo de Atención al Ciudadano\nComunicaciones\nTIC\nDelegados Viceministerios\nOficina Asesora de Planeación', null, 'X', null, 'Grupo de Atención Ciudadana\nApoya Oficina Asesora de Planeación'],
    [null, 'Con las áreas misionales y de apoyo a la gestión identifique:\n1. Actividades en las cuales tiene programado o debe involucrar a los grupos de valor para el cumplimiento de las metas.\n2. En las actividades identificadas, señale cuáles de estas son acciones de participación ciudadana y las instancias o espacios de participación que involucrará.\n3. Determinar a qué etapa del ciclo de la gestión corresponde la actividad de participación (diagnóstico, diseño o formulación, implementación, seguimiento y evaluación)\n4. Definir los recursos, alianzas, convenios y presupuesto asociado a las actividades que se implementarán en la entidad para promover la participación ciudadana.', 'Documento que relaciona:\n1. Instancias o mecanismos de participación;\n2. Metas o actividades en las cuales involucrará las instancias identificadas o espacios que desarrollará;\n3. Fase del ciclo de la gestión en la que se enmarcan dichas actividades.\n4. Definir los recursos, alianzas, convenios y presupuesto asociado a las actividades que se implementarán en la entidad para promover la participación ciudadana.', null, 'X', null, 'Grupo de Atención Ciudadana\nOficina Asesora de Planeación\nViceministerios'],
    [],
    [title('Componentes'), title('ACTIVIDADES'), title('META/PRODUCTO'), title('CUATRIMESTRE'), null, null, title('DEPENDENCIA RESPONSABLE')],
    [null, null, null, title(1), title(2), title(3)],
    [title('Promoción efectiva de la participación ciudadana'), 'Diseñar y divulgar el cronograma que identifica y define los espacios de participación ciudadana, presenciales y virtuales, que se emplearán y los grupos de valor (incluye instancias legalmente conformadas) que se involucrarán en su desarrollo.', 'Cronograma publicado dirigido a la ciudadanía en el que defina como mínimo:\nCuáles espacios de participación ciudadana presenciales y virtuales desarrollará\nCuándo\nObjetivo de la participación\nMeta institucional a la que involucra la participación\nGrupo de valor al cuál está dirigido', null, 'X', null, 'Grupo de Atención Ciudadana\nOficina Asesora de Planeación\nViceministerios'],
    [null, 'Establecer el formato interno de reporte de las actividades de participación ciudadana que se realizarán en toda la entidad que como mínimo contenga:\n-Actividades realizadas\n-Grupos de valor involucrados\n-Temas y/o metas institucionales asociadas a los espacios de participación ciudadana.\n- Observaciones, propuestas y recomendaciones de los grupos de valor.\n- Resultado de la participación', 'Formato interno de reporte de las actividades de participación ciudadana', null, 'X', null, 'Grupo de Atención Ciudadana\nApoya Oficina Asesora de Planeación'],
    [null, 'Definir el procedimiento interno para implementar la ruta (antes, durante y después) a seguir para el desarrollo de los espacios de participación ciudadana.', 'Guía de participación ciudadana', null, null, 'X', 'Grupo de Atención Ciudadana\nApoya Oficina Asesora de Planeación'],
    [null, 'Definir y divulgar el procedimiento que empleará la entidad en cada tipo de espacio de participación ciudadana definido previamente en el cronograma.', 'Guía de participación ciudadana', null, null, 'X', 'Grupo de Atención Ciudadana\nApoya Oficina Asesora de Planeación'],
    [title('Seguimiento y evaluación'), 'Analizar la implementación de la estrategia de participación ciudadana, y el resultado de los espacios de participación desarrollados, con base en la consolidación de los formatos internos de reporte aportados por las áreas misionales y de apoyo, para identificar:\nA. La estrategia .\nB. El resultado de los espacios de participación adelantados\n1. Número de espacios de participación adelantados\n2. Grupos de valor involucrados.\n3. Metas y actividades institucionales que incluyeron ejercicios de participación.\n4. Evaluación y recomendaciones de cada espacio de participación ciudadana.\n5. Nivel de cumplimiento de las actividades establecidas en toda la estrategia de participación ciudadana.', 'Documento de evaluación de los resultados de implementación de la estrategia que debe ser incorporado en el informe de rendición de cuentas general de la entidad.', null, 'X', 'X', 'Grupo de Atención Ciudadana'],
    [null, 'Evaluar y verificar, por parte de la oficina de control interno, el cumplimiento de la estrategia de participación ciudadana incluyendo la eficacia y pertinencia de los espacios establecidos en el cronograma.', 'Informe periódico de evaluación de los resultados de implementación de la estrategia.', null, null, 'X', 'Control Interno'],
  ],
  merges: [
    'A4:G4',
    'A5:G5',
    'A6:A7',
    'B6:B7',
    'C6:C7',
    'D6:F6',
    'G6:G7',
    'A8:A10',
    'A12:A13',
    'B12:B13',
    'C12:C13',
    'D12:F12',
    'G12:G13',
    'A14:A17',
    'A18:A19',
  ],
  widths: { A: 24, B: 58, C: 58, D: 6, E: 6, F: 6, G: 30 },
};

export const labourParticipation2020: WorkbookSpec = { fileName: 'participacion-trabajo-2020.xlsx', sheets: [sheet1] };
