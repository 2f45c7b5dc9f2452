/** Forms that entities send, each with one thing in it that could be read wrongly. */
import { type CellSpec } from '../../support/workbook-spec';
import { type Layout } from './layout';

const A = 'Publicar los boletines de la entidad';
const B = 'Realizar la feria de servicios';
const HEAD = ['Actividad', 'Meta', 'Responsable', 'Fecha'];
const FIRST: CellSpec[] = [A, '3 boletines', 'Comunicaciones', '30/04/2022'];
const SECOND: CellSpec[] = [B, '1 feria', 'Atención al Ciudadano', '30/11/2022'];
const COLUMNS = { activity: 'A', target: 'B', responsible: 'C', dueDate: 'D' };
const MONTHS = ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Sep', 'Oct', 'Nov', 'Dic'];
const blank = (count: number): null[] => Array.from({ length: count }, () => null);
const marked = (...at: number[]): CellSpec[] => MONTHS.map((_, month) => (at.includes(month + 1) ? 1 : null));

export const entityLayouts: readonly Layout[] = [
  {
    name: 'PTEP: acción estratégica, «Meta/Indicador», inicio, finalización y recursos',
    workbook: {
      sheets: [
        {
          name: 'PTEP 2025',
          rows: [
            ['Programa de Transparencia y Ética Pública 2025'],
            [
              'Acción estratégica',
              'Actividad',
              'Meta/Indicador',
              'Responsable',
              'Fecha de inicio',
              'Fecha de finalización',
              'Recursos',
            ],
            ['Redes y articulación', A, '3 boletines', 'Comunicaciones', '01/02/2025', '30/04/2025', 'Propios'],
            ['Estado abierto', B, '1 feria', 'Atención al Ciudadano', '01/03/2025', '30/11/2025', 'Propios'],
          ],
          merges: ['A1:G1'],
        },
      ],
    },
    tables: [
      {
        header: 'A2:G2',
        body: 'A3:G4',
        columns: {
          subcomponent: 'A',
          activity: 'B',
          target: 'C',
          responsible: 'D',
          startDate: 'E',
          endDate: 'F',
          resources: 'G',
        },
        rows: '3 4',
      },
    ],
  },
  {
    name: '«Meta» combinada sobre la cantidad y lo que se cuenta: no son números de actividad',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', 'Meta', null, 'Responsable', 'Fecha'],
            [A, 3, 'boletines', 'Comunicaciones', '30/04/2022'],
            [B, 1, 'feria', 'Atención', '30/11/2022'],
          ],
          merges: ['B1:C1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E1',
        body: 'A2:E3',
        columns: { activity: 'A', target: 'B', unit: 'C', responsible: 'D', dueDate: 'E' },
        rows: '2 3',
      },
    ],
  },
  {
    name: '«Meta» sobre Cantidad y Unidad',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', 'Meta', null, 'Responsable', 'Fecha'],
            [null, 'Cantidad', 'Unidad', null, null],
            [A, 3, 'Boletines', 'Comunicaciones', '30/04/2022'],
            [B, 1, 'Ferias', 'Atención', '30/11/2022'],
          ],
          merges: ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E2',
        body: 'A3:E4',
        columns: { activity: 'A', planned: 'B', unit: 'C', responsible: 'D', dueDate: 'E' },
        rows: '3 4',
      },
    ],
  },
  {
    name: 'I, II y III sobre marcas, sin banda que diga cuatrimestre',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          at: 'H23',
          rows: [
            ['Actividad', 'Meta', 'Responsable', 'I', 'II', 'III'],
            [A, '3 boletines', 'Comunicaciones', 'X', 'X', 'X'],
            [B, '1 feria', 'Atención', null, null, 'x'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'H23:M23',
        body: 'H24:M25',
        columns: { activity: 'H', target: 'I', responsible: 'J', period: 'K L M' },
        rows: '24 25',
      },
    ],
  },
  {
    name: 'cuatrimestres abreviados, con los romanos delante',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', 'Meta', 'Responsable', 'I CUATR.', 'II CUATR.', 'III CUATR.'],
            [A, '3 boletines', 'Comunicaciones', 1, 1, 1],
            [B, '1 feria', 'Atención', null, null, 1],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:F1',
        body: 'A2:F3',
        columns: { activity: 'A', target: 'B', responsible: 'C', period: 'D E F' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'formato de la guía: componente en el título, subcomponente combinado, número bajo Actividades',
    workbook: {
      sheets: [
        {
          name: 'Transparencia',
          rows: [
            ['Plan Anticorrupción y de Atención al Ciudadano'],
            ['Componente 5: Mecanismos para la Transparencia y Acceso a la Información'],
            ['Subcomponente', 'Actividades', null, 'Meta o producto', 'Indicadores', 'Responsable', 'Fecha programada'],
            ['Subcomponente 1\nTransparencia activa', '1.1', A, '3 boletines', 'Boletines', 'Prensa', '30/04/2022'],
            [null, '1.2', B, '1 feria', 'Ferias', 'Atención', '30/11/2022'],
            ['Subcomponente 2\nTransparencia pasiva', '2.1', A, '3 boletines', 'Boletines', 'Prensa', '30/04/2022'],
          ],
          merges: ['A1:G1', 'A2:G2', 'B3:C3', 'A4:A5'],
        },
      ],
    },
    tables: [
      {
        header: 'A3:G3',
        body: 'A4:G6',
        component: 'Mecanismos para la Transparencia y Acceso a la Información',
        columns: {
          subcomponent: 'A',
          number: 'B',
          activity: 'C',
          target: 'D',
          indicator: 'E',
          responsible: 'F',
          dueDate: 'G',
        },
        rows: '4 5 6',
      },
    ],
  },
  {
    name: 'dos planes lado a lado, cada uno bajo su componente y con encabezado de dos filas',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Componente 1: Gestión del riesgo', ...blank(5), 'Componente 3: Rendición de cuentas'],
            ['Actividad', 'Responsable', 'CUATRIMESTRE', null, null, null, 'Actividad', 'Responsable', 'CUATRIMESTRE'],
            [null, null, 1, 2, 3, null, null, null, 1, 2, 3],
            [A, 'Prensa', 'X', null, null, null, B, 'Atención', null, 'X', null],
            [B, 'Atención', null, 'X', null, null, A, 'Prensa', null, null, 'X'],
          ],
          merges: ['A2:A3', 'B2:B3', 'C2:E2', 'G2:G3', 'H2:H3', 'I2:K2'],
        },
      ],
    },
    tables: [
      {
        header: 'A2:E3',
        body: 'A4:E5',
        component: 'Gestión del riesgo',
        columns: { activity: 'A', responsible: 'B', period: 'C D E' },
        rows: '4 5',
      },
      {
        header: 'G2:K3',
        body: 'G4:K5',
        component: 'Rendición de cuentas',
        columns: { activity: 'G', responsible: 'H', period: 'I J K' },
        rows: '4 5',
      },
    ],
  },
  {
    name: 'encabezados que explican entre paréntesis cómo se diligencian',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [
              'ACTIVIDAD (Describa en forma clara y concreta la acción que se va a desarrollar para cumplir el objetivo)',
              'META O PRODUCTO (Cuantifique el resultado que se espera obtener con la actividad)',
              'RESPONSABLE (Indique la dependencia y el cargo de quien responde por la actividad)',
              'FECHA PROGRAMADA (Indique la fecha máxima en la que se cumplirá la actividad, dd/mm/aaaa)',
            ],
            FIRST,
            SECOND,
          ],
        },
      ],
    },
    tables: [{ header: 'A1:D1', body: 'A2:D3', columns: COLUMNS, rows: '2 3' }],
  },
  {
    name: 'una fila debajo del encabezado que dice qué va en cada columna',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            HEAD,
            ['(verbo en infinitivo)', '(cantidad y producto)', '(dependencia)', '(dd/mm/aaaa)'],
            FIRST,
            SECOND,
          ],
        },
      ],
    },
    tables: [{ header: 'A1:D2', body: 'A3:D4', columns: COLUMNS, rows: '3 4' }],
  },
  {
    name: 'una fila en blanco entre el encabezado y la primera actividad',
    workbook: { sheets: [{ name: 'Hoja1', rows: [HEAD, [], FIRST, SECOND] }] },
    tables: [{ header: 'A1:D1', body: 'A3:D4', columns: COLUMNS, rows: '3 4' }],
  },
  {
    name: 'subtotales entre actividades, total al final, peso en una columna oculta',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['No.', 'Actividad', 'Meta', 'Peso %', 'Responsable', 'Fecha inicio', 'Fecha fin', 'Avance', 'Evidencia'],
            ['1.1', A, 3, '50%', 'Prensa', '01/02/2022', '30/04/2022', 1, 'Acta'],
            ['Subtotal componente 1', null, null, '50%', null, null, null, null, null],
            ['2.1', B, 1, '50%', 'Atención', '01/02/2022', '30/11/2022', 0, null],
            [null, 'TOTAL', null, '100%', null, null, null, null, null],
          ],
          hiddenColumns: ['D'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:I1',
        body: 'A2:I4',
        columns: {
          number: 'A',
          activity: 'B',
          target: 'C',
          weight: 'D',
          responsible: 'E',
          startDate: 'F',
          endDate: 'G',
          executed: 'H',
          evidence: 'I',
        },
        rows: '2 4',
      },
    ],
  },
  {
    name: 'total al pie de cada página, y el encabezado otra vez',
    workbook: {
      sheets: [
        { name: 'Hoja1', rows: [HEAD, FIRST, ['TOTAL', 3, null, null], HEAD, SECOND, ['TOTAL', 1, null, null]] },
      ],
    },
    tables: [{ header: 'A1:D1', body: 'A2:D5', columns: COLUMNS, rows: '2 5', repeated: 'A4:D4' }],
  },
  {
    name: 'tabla de Excel con filtro: filas ocultas, y una columna y una nota fuera de ella',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [['Plan 2022'], [...HEAD, 'Notas'], [...FIRST, 'x'], [...SECOND, 'y'], ['Pendiente por aprobar', null]],
          listObjects: [{ name: 'Tabla1', area: 'A2:D4' }],
          hiddenRows: [3],
        },
      ],
    },
    tables: [{ header: 'A2:E2', body: 'A3:E4', columns: COLUMNS, rows: '3 4' }],
  },
  {
    name: 'doce meses programados y, aparte, doce meses ejecutados',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', 'Responsable', 'PROGRAMACIÓN', ...blank(11), 'EJECUCIÓN', ...blank(11)],
            [null, null, ...MONTHS, ...MONTHS],
            [A, 'Prensa', ...marked(3, 6, 9), ...marked(3)],
            [B, 'Atención', ...marked(11), ...marked()],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:N1', 'O1:Z1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:Z2',
        body: 'A3:Z4',
        columns: {
          activity: 'A',
          responsible: 'B',
          period: 'C D E F G H I J K L M N',
          executedPeriod: 'O P Q R S T U V W X Y Z',
        },
        rows: '3 4',
      },
    ],
  },
  {
    name: 'PROG y EJEC debajo de cada trimestre abreviado, con componente y subcomponente por fila',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['COMPONENTE', 'SUBCOMPONENTE', 'ACTIVIDAD', 'META', 'RESPONSABLE', 'TRIM I', null, 'TRIM II', null],
            [null, null, null, null, null, 'PROG', 'EJEC', 'PROG', 'EJEC'],
            ['Transparencia', 'Activa', A, 3, 'Prensa', 1, 1, 2, null],
            [null, 'Pasiva', B, 1, 'Atención', null, null, 1, null],
          ],
          merges: ['F1:G1', 'H1:I1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:I2',
        body: 'A3:I4',
        columns: {
          component: 'A',
          subcomponent: 'B',
          activity: 'C',
          target: 'D',
          responsible: 'E',
          period: 'F H',
          executedPeriod: 'G I',
        },
        rows: '3 4',
      },
    ],
  },
  {
    name: 'bandas «SEGUIMIENTO A 30 DE ABRIL DE 2022» sobre avance, soporte y observación',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [
              ...HEAD,
              'SEGUIMIENTO A 30 DE ABRIL DE 2022',
              null,
              null,
              'SEGUIMIENTO A 31 DE AGOSTO DE 2022',
              null,
              null,
            ],
            [...blank(4), 'Avance', 'Soporte', 'Observación OCI', 'Avance', 'Soporte', 'Observación OCI'],
            [...FIRST, 1, 'Acta', 'Se verificó', 2, 'Acta', 'Se verificó'],
            [...SECOND, 0, null, null, null, null, null],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'H1:J1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:J2',
        body: 'A3:J4',
        columns: { ...COLUMNS, executed: 'E H', evidence: 'F I', remarks: 'G J' },
        rows: '3 4',
        blocks: ['4-30: E F G', '8-31: H I J'],
      },
    ],
  },
  {
    name: 'inicio y fin debajo de Plazo; el entregable en lugar de la meta',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Acciones a realizar', 'Entregable', 'Área responsable', 'Plazo', null],
            [null, null, null, 'Inicio', 'Fin'],
            [A, 'Boletín', 'Comunicaciones', '01/02/2022', '30/04/2022'],
            [B, 'Informe de la feria', 'Atención', '01/02/2022', '30/11/2022'],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E2',
        body: 'A3:E4',
        columns: { activity: 'A', product: 'B', responsible: 'C', startDate: 'D', endDate: 'E' },
        rows: '3 4',
      },
    ],
  },
  {
    name: 'una columna vacía entre cada dos, y una palabra que no dice nada entre ellas',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', null, 'v.2', null, 'Meta', null, 'Responsable', null, 'Fecha'],
            [A, null, null, null, '3 boletines', null, 'Comunicaciones', null, '30/04/2022'],
            [B, null, null, null, '1 feria', null, 'Atención', null, '30/11/2022'],
          ],
        },
        { name: 'Hoja2', rows: [] },
      ],
    },
    tables: [
      {
        header: 'A1:I1',
        body: 'A2:I3',
        columns: { activity: 'A', target: 'E', responsible: 'G', dueDate: 'I' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'títulos de componente dentro de la tabla, en la columna del número',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['No.', ...HEAD],
            ['COMPONENTE 1: GESTIÓN DEL RIESGO'],
            ['1.1', ...FIRST],
            ['COMPONENTE 2: RACIONALIZACIÓN DE TRÁMITES'],
            ['2.1', ...SECOND],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E1',
        body: 'A3:E5',
        columns: { number: 'A', activity: 'B', target: 'C', responsible: 'D', dueDate: 'E' },
        rows: '3 5',
      },
    ],
  },
  {
    name: 'instrucciones encima, con los nombres de las columnas en una lista',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['INSTRUCCIONES'],
            ['1. Actividad: describa lo que se hará.'],
            ['2. Meta: escriba la cantidad y el producto.'],
            ['3. Responsable: dependencia que responde.'],
            [],
            HEAD,
            FIRST,
            SECOND,
          ],
        },
      ],
    },
    tables: [{ header: 'A6:D6', body: 'A7:D8', columns: COLUMNS, rows: '7 8' }],
  },
  {
    name: 'una letra de más o de menos en cada encabezado',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['SUBCOMPONETE', 'ACTIVIADES', 'Entregble', 'RESPONSALBE', 'Fecha Programda', 'Observacones'],
            ['Información', A, 'Boletín', 'Prensa', '30/04/2022', null],
            ['Diálogo', B, 'Feria', 'Atención', '30/11/2022', null],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:F1',
        body: 'A2:F3',
        columns: { subcomponent: 'A', activity: 'B', product: 'C', responsible: 'D', dueDate: 'E', remarks: 'F' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'contratos, presupuesto por actividad, directorio, asistencia, versiones y agenda no son planes',
    workbook: {
      sheets: [
        {
          name: 'PAA',
          rows: [
            ['Códigos UNSPSC', 'Descripción', 'Fecha estimada de inicio', 'Modalidad de selección', 'Responsable'],
            ['80111600', 'Prestación de servicios', 'Enero 2022', 'Directa', 'Contratos'],
            ['80111601', 'Apoyo a la gestión', 'Enero 2022', 'Directa', 'Contratos'],
          ],
        },
        {
          name: 'Presupuesto',
          rows: [
            ['Actividad', 'Rubro', 'Apropiación', 'Compromisos', 'Obligaciones', 'Pagos'],
            ['Funcionamiento', 'A-01', 100, 50, 40, 30],
            ['Inversión', 'A-02', 100, 50, 40, 30],
          ],
        },
        {
          name: 'Directorio',
          rows: [
            ['Dependencia', 'Responsable', 'Cargo', 'Teléfono', 'Correo'],
            ['Planeación', 'Ana Pérez', 'Jefe', '601 123', 'ana@entidad.gov.co'],
          ],
        },
        {
          name: 'Asistencia',
          rows: [
            ['No.', 'Nombre', 'Dependencia', 'Firma', 'Fecha'],
            [1, 'Ana Pérez', 'Planeación', null, '01/02/2022'],
          ],
        },
        {
          name: 'Control de cambios',
          rows: [
            ['Versión', 'Fecha', 'Actividad', 'Responsable'],
            ['1', '30/01/2022', 'Elaboración', 'Planeación'],
            ['2', '30/03/2022', 'Ajuste del componente 3', 'Planeación'],
          ],
        },
        {
          name: 'Agenda',
          rows: [
            ['Fecha', 'Hora', 'Actividad', 'Lugar', 'Responsable'],
            ['30/04/2022', '8:00', 'Instalación', 'Auditorio', 'Despacho'],
            ['30/04/2022', '9:00', 'Audiencia pública', 'Auditorio', 'Despacho'],
          ],
        },
      ],
    },
    tables: [],
  },
  {
    name: 'una ficha de indicadores con fórmula, meta y frecuencia no es un plan',
    workbook: {
      sheets: [
        {
          name: 'Indicadores',
          rows: [
            ['Indicador', 'Fórmula', 'Unidad de medida', 'Meta', 'Frecuencia', 'Responsable'],
            ['Boletines publicados', 'Publicados / programados', '%', '100%', 'Trimestral', 'Prensa'],
            ['Ferias realizadas', 'Realizadas / programadas', '%', '100%', 'Anual', 'Atención'],
          ],
        },
      ],
    },
    tables: [],
    near: ['Indicadores A1:F1: activity'],
  },
];
