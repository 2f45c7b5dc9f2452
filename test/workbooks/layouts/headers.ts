/** Headers as people make them: several rows, merged, misspelt, with their numbers in them. */
import { type Layout } from './layout';

export const headerLayouts: readonly Layout[] = [
  {
    name: 'cinco filas de encabezado con bandas sobre bandas',
    workbook: {
      sheets: [
        {
          name: 'PTEP',
          rows: [
            ['FORMULACIÓN DEL PROGRAMA', null, null, null, null, null, null, 'SEGUIMIENTO', null],
            [
              'Acción estratégica',
              'Actividad',
              'Meta',
              'Responsable',
              'PROGRAMACIÓN',
              null,
              null,
              'Control Interno',
              null,
            ],
            [null, null, null, null, 'VIGENCIA 2025', null, null, 'Avance', 'Evidencias'],
            [null, null, null, null, 'CUATRIMESTRE', null, null, null, null],
            [null, null, null, null, 1, 2, 3, null, null],
            [
              'Redes y articulación',
              'Participar en la red de transparencia',
              '3 reuniones',
              'Planeación',
              'X',
              'X',
              'X',
              1,
              'Acta',
            ],
            [null, 'Publicar el directorio', '1 directorio', 'Comunicaciones', null, 'X', null, 0, null],
          ],
          merges: [
            'A1:G1',
            'H1:I1',
            'A2:A5',
            'B2:B5',
            'C2:C5',
            'D2:D5',
            'E2:G2',
            'H2:I2',
            'E3:G3',
            'H3:H5',
            'I3:I5',
            'E4:G4',
            'A6:A7',
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:I5',
        body: 'A6:I7',
        columns: {
          subcomponent: 'A',
          activity: 'B',
          target: 'C',
          responsible: 'D',
          period: 'E F G',
          executed: 'H',
          evidence: 'I',
        },
        rows: '6 7',
      },
    ],
  },
  {
    name: 'errores de digitación, números de referencia, saltos de línea y mayúsculas',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [
              'SUBCOMPONETE /\nPROCESOS (1)',
              'ACTIVDADES\nPROGRAMADAS (2)',
              'META  O\nPRODUTO (3)',
              'INDICADORES:',
              'Resposable(s) (5)',
              'FECHA\nPROGRMADA (7)',
            ],
            [
              'Información',
              'Publicar boletines',
              '3 boletines',
              'Boletines publicados',
              'Comunicaciones',
              '30/04/2022',
            ],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:F1',
        body: 'A2:F2',
        columns: { subcomponent: 'A', activity: 'B', target: 'C', indicator: 'D', responsible: 'E', dueDate: 'F' },
        rows: '2',
      },
    ],
  },
  {
    name: 'número y actividad debajo de un solo encabezado combinado',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          at: 'C7',
          rows: [
            ['Subcomponente', 'Actividad', null, 'Entregable', 'Ejecutor', 'Plazo'],
            ['Información', '1.1.', 'Publicar boletines', 'Boletín', 'Comunicaciones', 'Trimestral'],
            [null, '1.2.', 'Actualizar la página', 'Página', 'Sistemas', 'Diciembre'],
          ],
          merges: ['D7:E7', 'C8:C9'],
        },
      ],
    },
    tables: [
      {
        header: 'C7:H7',
        body: 'C8:H9',
        columns: { subcomponent: 'C', number: 'D', activity: 'E', product: 'F', responsible: 'G', dueDate: 'H' },
        rows: '8 9',
      },
    ],
  },
  {
    name: 'fechas de inicio y fin debajo de una banda, responsables en dos columnas',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [
              '#',
              'Acción',
              'Indicador',
              'Unidad de medida',
              'Cantidad programada',
              'Responsables',
              null,
              'Fechas',
              null,
            ],
            [null, null, null, null, null, 'Líder', 'Apoyo', 'Inicio', 'Fin'],
            [
              1,
              'Publicar boletines',
              'Boletines publicados',
              'Boletín',
              3,
              'Comunicaciones',
              'Planeación',
              '01/02/2022',
              '30/11/2022',
            ],
            [2, 'Realizar la feria', 'Ferias realizadas', 'Feria', 1, 'Atención', null, '01/05/2022', '30/05/2022'],
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
          number: 'A',
          activity: 'B',
          indicator: 'C',
          unit: 'D',
          planned: 'E',
          responsible: 'F G',
          startDate: 'H',
          endDate: 'I',
        },
        rows: '3 4',
      },
    ],
  },
  {
    name: 'los números antes del primer encabezado, sin encabezado propio',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [null, 'Actividades', 'Producto', 'Responsable', 'Fecha'],
            ['1.1', 'Publicar boletines', 'Boletín', 'Comunicaciones', '30/04/2022'],
            ['1.2', 'Realizar la feria', 'Feria', 'Atención', '30/05/2022'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E1',
        body: 'A2:E3',
        columns: { number: 'A', activity: 'B', product: 'C', responsible: 'D', dueDate: 'E' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'sin columna de actividad: la meta es ambas',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Objetivo estratégico', 'Metas', 'Responsable', 'Fecha final'],
            ['Fortalecer la transparencia', 'Publicar tres boletines', 'Comunicaciones', '30/04/2022'],
            [null, 'Realizar dos ferias', 'Atención', '30/05/2022'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:D1',
        body: 'A2:D3',
        columns: { objective: 'A', activity: 'B', target: 'B', responsible: 'C', endDate: 'D' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'columnas vacías dentro, columna oculta, tabla lejos del borde y prosa encima',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          at: 'D20',
          rows: [
            [
              'El plan que sigue recoge las actividades, metas y responsables que la entidad se propone para la vigencia.',
            ],
            ['Fecha de elaboración: 31/01/2022', null, null, null, 'Versión: 2'],
            [],
            ['Actividad', null, 'Meta', 'Indicador', 'Responsable', null, 'Fecha límite'],
            ['Publicar boletines', null, '3 boletines', 'Boletines publicados', 'Comunicaciones', null, '30/04/2022'],
            ['Realizar la feria', null, '1 feria', 'Ferias', 'Atención', null, '30/05/2022'],
          ],
          hiddenColumns: ['G'],
        },
      ],
    },
    tables: [
      {
        header: 'D23:J23',
        body: 'D24:J25',
        columns: { activity: 'D', target: 'F', indicator: 'G', responsible: 'H', dueDate: 'J' },
        rows: '24 25',
      },
    ],
  },
  {
    name: 'encabezado en dos líneas sin combinar',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividades', 'Meta', 'Responsable', 'Fecha', null],
            [null, null, null, 'Inicio', 'Final'],
            ['Publicar boletines', '3 boletines', 'Comunicaciones', '01/02/2022', '30/04/2022'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E2',
        body: 'A3:E3',
        columns: { activity: 'A', target: 'B', responsible: 'C', startDate: 'D', endDate: 'E' },
        rows: '3',
      },
    ],
  },
  {
    name: 'número y actividad debajo de un encabezado que nadie combinó',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Subcomponente', 'Actividades', null, 'Meta', 'Responsable'],
            ['Información', '1.1', 'Publicar boletines', '3 boletines', 'Comunicaciones'],
            [null, '1.2', 'Actualizar la página', '1 página', 'Sistemas'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E1',
        body: 'A2:E3',
        columns: { subcomponent: 'A', number: 'B', activity: 'C', target: 'D', responsible: 'E' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'códigos debajo de Actividad y nada más',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Valor ejecutado'],
            ['A', 2, 'Planeación', '30/03/2022', 1],
            ['a2', 1, 'Jurídica', '30/04/2022', 0],
            ['C-3', 1, 'Jurídica', '30/04/2022', null],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E1',
        body: 'A2:E4',
        columns: { activity: 'A', target: 'B', responsible: 'C', dueDate: 'D', executed: 'E' },
        rows: '2 3 4',
      },
    ],
  },
  {
    name: 'números debajo de Actividad, lo que se hará debajo de Descripción',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', 'Descripción', 'Meta', 'Responsable', 'Fecha'],
            [1, 'Realizar la feria', '2 ferias', 'Planeación', '30/03/2022'],
            [2, 'Publicar el informe', '1 informe', 'Jurídica', '30/04/2022'],
          ],
        },
        {
          name: 'Hoja2',
          rows: [
            ['Actividad', 'Descripción de la actividad', 'Meta', 'Responsable', 'Fecha'],
            ['A1', 'Realizar la feria', '2 ferias', 'Planeación', '30/03/2022'],
            ['A2', 'Publicar el informe', '1 informe', 'Jurídica', '30/04/2022'],
          ],
        },
        {
          name: 'Hoja3',
          rows: [
            ['Descripción', 'Meta', 'Responsable', 'Fecha'],
            ['Realizar la feria', 2, 'Planeación', '30/03/2022'],
            ['Publicar el informe', 1, 'Jurídica', '30/04/2022'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E1',
        body: 'A2:E3',
        columns: { number: 'A', activity: 'B', target: 'C', responsible: 'D', dueDate: 'E' },
        rows: '2 3',
      },
      {
        sheet: 'Hoja2',
        header: 'A1:E1',
        body: 'A2:E3',
        columns: { number: 'A', activity: 'B', target: 'C', responsible: 'D', dueDate: 'E' },
        rows: '2 3',
      },
      {
        sheet: 'Hoja3',
        header: 'A1:D1',
        body: 'A2:D3',
        columns: { activity: 'A', target: 'B', responsible: 'C', dueDate: 'D' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'actividades contadas por dependencia: no es un plan',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Dependencia', 'Actividades', 'Cumplidas', 'Meta', 'Responsable'],
            ['Planeación', 4, 3, 1, 'Ana'],
            ['Jurídica', '3 de 4', 3, 1, 'Luis'],
          ],
        },
      ],
    },
    tables: [],
  },
  {
    name: 'encabezados de dos palabras, columnas dobles de palabra débil, código y número',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [
              'Código',
              'No.',
              'Compromiso',
              'Actividad principal',
              'Meta física',
              'Equipo responsable',
              'Fecha de inicio',
              'Fecha de terminación programada',
              'Fecha de seguimiento',
            ],
            [
              'PL-01',
              1,
              'Transparencia',
              'Publicar boletines',
              '3 boletines',
              'Comunicaciones',
              '01/02/2022',
              '30/11/2022',
              '05/05/2022',
            ],
            [
              'PL-02',
              2,
              'Cercanía',
              'Realizar la feria',
              '1 feria',
              'Atención',
              '01/05/2022',
              '30/05/2022',
              '05/05/2022',
            ],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:I1',
        body: 'A2:I3',
        columns: { number: 'B', activity: 'D', target: 'E', responsible: 'F', startDate: 'G', endDate: 'H' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'meses como fechas en un libro de 1904',
    workbook: {
      dateSystem: 1904,
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [
              'Actividad',
              'Responsable',
              { date: '2021-01-01', numberFormat: 'mmm-yy' },
              { date: '2021-02-01', numberFormat: 'mmm-yy' },
            ],
            ['Publicar boletines', 'Comunicaciones', 'X', null],
          ],
        },
      ],
    },
    tables: [
      { header: 'A1:D1', body: 'A2:D2', columns: { activity: 'A', responsible: 'B', period: 'C D' }, rows: '2' },
    ],
  },
];
