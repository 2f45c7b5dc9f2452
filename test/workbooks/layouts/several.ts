/** Several tables on a sheet, and what stands around and between them. */
import { type Layout } from './layout';

const HEAD = ['Actividad', 'Meta', 'Responsable', 'Fecha'];
const A = ['Publicar boletines', '3 boletines', 'Comunicaciones', '30/04/2022'];
const B = ['Realizar la feria', '1 feria', 'Atención', '30/05/2022'];
const C = ['Capacitar al equipo', '2 capacitaciones', 'Talento Humano', '30/06/2022'];
const COLUMNS = { activity: 'A', target: 'B', responsible: 'C', dueDate: 'D' };

export const severalLayouts: readonly Layout[] = [
  {
    name: 'encabezado repetido por página: el mismo componente continúa, otro abre tabla',
    workbook: {
      sheets: [
        {
          name: 'PAAC 2022',
          rows: [
            ['Componente 1: Gestión del riesgo'],
            HEAD,
            A,
            B,
            ['COMPONENTE 1. GESTION DEL RIESGO'],
            HEAD.map((header) => header.toUpperCase()),
            C,
            [],
            ['Componente 2: Racionalización de trámites'],
            HEAD,
            A,
          ],
          merges: ['A1:D1', 'A5:D5', 'A9:D9'],
        },
      ],
    },
    tables: [
      {
        header: 'A2:D2',
        body: 'A3:D7',
        component: 'Gestión del riesgo',
        columns: COLUMNS,
        rows: '3 4 7',
        repeated: 'A6:D6',
      },
      { header: 'A10:D10', body: 'A11:D11', component: 'Racionalización de trámites', columns: COLUMNS, rows: '11' },
    ],
  },
  {
    name: 'títulos sin combinar en la columna de la actividad',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Estrategia de servicio al ciudadano 2022'],
            HEAD,
            A,
            [],
            ['Estrategia de rendición de cuentas 2022'],
            HEAD,
            B,
            C,
          ],
        },
      ],
    },
    tables: [
      { header: 'A2:D2', body: 'A3:D3', component: 'servicio al ciudadano', columns: COLUMNS, rows: '3' },
      { header: 'A6:D6', body: 'A7:D8', component: 'rendición de cuentas', columns: COLUMNS, rows: '7 8' },
    ],
  },
  {
    name: 'dos tablas, una al lado de la otra, con una columna libre',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Plan A', null, null, null, null, 'Plan B'],
            [...HEAD, null, 'Ítem', 'Acciones', 'Entregable', 'Ejecutor'],
            [...A, null, 1, 'Actualizar la página', 'Página', 'Sistemas'],
            [...B, null, 2, 'Publicar datos', 'Datos', 'Sistemas'],
            [null, null, null, null, null, 3, 'Cerrar el ciclo', 'Acta', 'Planeación'],
          ],
        },
      ],
    },
    tables: [
      { header: 'A2:D2', body: 'A3:D4', columns: COLUMNS, rows: '3 4' },
      {
        header: 'F2:I2',
        body: 'F3:I5',
        columns: { number: 'F', activity: 'G', product: 'H', responsible: 'I' },
        rows: '3 4 5',
      },
    ],
  },
  {
    name: 'dos tablas iguales, pegadas',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [...HEAD, ...HEAD],
            [...A, ...B],
            [...C, ...A],
          ],
        },
      ],
    },
    tables: [
      { header: 'A1:D1', body: 'A2:D3', columns: COLUMNS, rows: '2 3' },
      {
        header: 'E1:H1',
        body: 'E2:H3',
        columns: { activity: 'E', target: 'F', responsible: 'G', dueDate: 'H' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'firmas, totales, notas y prosa debajo',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [...HEAD, 'Valor planeado'],
            [...A, 3],
            [...B, 1],
            ['TOTAL', null, null, null, 4],
            [],
            ['Nota: las fechas pueden variar según la disponibilidad de los responsables.'],
            ['Elaboró: Oficina Asesora de Planeación', null, 'Aprobó: Comité'],
            [],
            [
              'La evaluación y el seguimiento del plan estarán a cargo de la Oficina de Control Interno, en los términos de ley.',
            ],
            ['ANA PÉREZ'],
            ['Jefe de Planeación'],
          ],
          merges: ['A9:E9'],
        },
      ],
    },
    tables: [{ header: 'A1:E1', body: 'A2:E3', columns: { ...COLUMNS, planned: 'E' }, rows: '2 3' }],
  },
  {
    name: 'firmas sin combinar y sin palabras que las anuncien',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [HEAD, A, B, [], ['ANA PÉREZ'], ['Jefe de Planeación'], ['Versión aprobada por el comité']],
        },
      ],
    },
    tables: [{ header: 'A1:D1', body: 'A2:D3', columns: COLUMNS, rows: '2 3' }],
  },
  {
    name: 'filas de continuación, filas sin actividad y fila en blanco dentro',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['No.', ...HEAD],
            ['1.1', ...A],
            [null, null, null, null, '31/08/2022'],
            [null, null, null, 'Planeación', null],
            ['1.2', null, '2 informes', 'Planeación', '30/06/2022'],
            [],
            ['1.3', ...C],
            ['1.4', null, '1 acta', null, null],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E1',
        body: 'A2:E7',
        columns: { number: 'A', activity: 'B', target: 'C', responsible: 'D', dueDate: 'E' },
        rows: '2-4 7',
        without: '5 8',
      },
    ],
  },
  {
    name: 'tabla de Excel con fila de totales y texto pegado debajo',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          at: 'B2',
          rows: [HEAD, A, B, ['Total', null, null, 2], ['Publicar otro plan', null, null, null]],
          listObjects: [{ name: 'Tabla1', area: 'B2:E5', hasTotalsRow: true }],
        },
      ],
    },
    tables: [
      {
        header: 'B2:E2',
        body: 'B3:E4',
        columns: { activity: 'B', target: 'C', responsible: 'D', dueDate: 'E' },
        rows: '3 4',
      },
    ],
  },
  {
    name: 'grupos por subcomponente en filas combinadas dentro de la tabla',
    workbook: {
      sheets: [
        {
          name: 'Rendición de cuentas',
          rows: [HEAD, ['Subcomponente 1: Información'], A, ['Subcomponente 2: Diálogo'], B, C],
          merges: ['A2:D2', 'A4:D4'],
        },
      ],
    },
    tables: [{ header: 'A1:D1', body: 'A3:D6', component: 'Rendición de cuentas', columns: COLUMNS, rows: '3 5 6' }],
  },
  {
    name: 'hojas que son planes y hojas que no; una oculta no se analiza',
    workbook: {
      sheets: [
        {
          name: 'Portada',
          rows: [['PLAN ANTICORRUPCIÓN 2022'], ['Alcaldía de Ejemplo'], ['Responsable: Oficina de Planeación']],
        },
        { name: 'Componente 1', rows: [HEAD, A, B] },
        { name: 'Borrador', rows: [HEAD, A, B], visibility: 'hidden' },
        { name: 'Atención al ciudadano', rows: [[], HEAD, C] },
      ],
    },
    tables: [
      {
        sheet: 'Componente 1',
        header: 'A1:D1',
        body: 'A2:D3',
        component: 'Componente 1',
        columns: COLUMNS,
        rows: '2 3',
      },
      {
        sheet: 'Atención al ciudadano',
        header: 'A2:D2',
        body: 'A3:D3',
        component: 'Atención al ciudadano',
        columns: COLUMNS,
        rows: '3',
      },
    ],
  },
  {
    name: 'la actividad combinada sobre media tabla, como su encabezado, y prosa combinada entre actividades',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', null, null, 'Responsable', 'Fecha'],
            ['Publicar boletines', null, null, 'Comunicaciones', '30/04/2022'],
            ['Las actividades siguientes dependen del presupuesto.'],
            ['Realizar la feria', null, null, 'Atención', '30/05/2022'],
          ],
          merges: ['A1:C1', 'A2:C2', 'A3:E3', 'A4:C4'],
        },
      ],
    },
    tables: [
      { header: 'A1:E1', body: 'A2:E4', columns: { activity: 'A', responsible: 'D', dueDate: 'E' }, rows: '2 4' },
    ],
  },
  {
    name: 'una fila que numera las columnas debajo del encabezado',
    workbook: {
      sheets: [{ name: 'Hoja1', rows: [HEAD, ['(1)', '(2)', '(3)', '(4)'], A, B] }],
    },
    tables: [{ header: 'A1:D2', body: 'A3:D4', columns: COLUMNS, rows: '3 4' }],
  },
  {
    name: 'componente y subcomponente en la celda siguiente a su palabra',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [['Componente:', 'Rendición de cuentas'], ['Subcomponente:', null, 'Diálogo'], [], HEAD, A],
        },
      ],
    },
    tables: [
      {
        header: 'A4:D4',
        body: 'A5:D5',
        component: 'Rendición de cuentas',
        subcomponent: 'Diálogo',
        columns: COLUMNS,
        rows: '5',
      },
    ],
  },
  {
    name: 'membrete repetido en cada página, sin fila en blanco antes',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['ALCALDÍA DE EJEMPLO', null, 'OFICINA DE PLANEACIÓN', null],
            HEAD,
            A,
            ['ALCALDÍA DE EJEMPLO', null, 'OFICINA DE PLANEACIÓN', null],
            HEAD,
            B,
          ],
          merges: ['A1:B1', 'C1:D1', 'A4:B4', 'C4:D4'],
        },
      ],
    },
    tables: [{ header: 'A2:D2', body: 'A3:D6', columns: COLUMNS, rows: '3 6', repeated: 'A5:D5' }],
  },
  {
    name: 'actividad que continúa en varias filas combinadas, con fechas y responsables propios',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Componente', 'No.', ...HEAD],
            ['Rendición', '3.1', 'Publicar boletines', '3 boletines', 'Comunicaciones', '30/04/2022'],
            [null, null, null, null, 'Planeación', '31/08/2022'],
            [null, null, null, null, null, '31/12/2022'],
            [null, '3.2', 'Realizar la feria', '1 feria', 'Atención', '30/05/2022'],
            [null, null, null, null, null, null],
            ['Transparencia', '5.1', 'Publicar datos', '2 conjuntos', 'Sistemas', '30/06/2022'],
          ],
          merges: ['A2:A6', 'B2:B4', 'C2:C4', 'D2:D4', 'E3:E4', 'B5:B6', 'C5:C6', 'D5:D6', 'E5:E6', 'F5:F6'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:F1',
        body: 'A2:F7',
        columns: { component: 'A', number: 'B', activity: 'C', target: 'D', responsible: 'E', dueDate: 'F' },
        rows: '2-4 5-6 7',
      },
    ],
  },
  {
    name: 'dos tablas lado a lado, con encabezados de distinta altura y en filas distintas',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [...HEAD],
            [...A, null, 'Acciones', 'Responsable', 'CUATRIMESTRE', null, null],
            [...B, null, null, null, 1, 2, 3],
            [...C, null, 'Actualizar la página', 'Sistemas', 'X', null, 'X'],
            [null, null, null, null, null, 'Publicar datos', 'Sistemas', null, 'X', null],
          ],
          merges: ['F2:F3', 'G2:G3', 'H2:J2'],
        },
      ],
    },
    tables: [
      { header: 'A1:D1', body: 'A2:D4', columns: COLUMNS, rows: '2 3 4' },
      {
        header: 'F2:J3',
        body: 'F4:J5',
        columns: { activity: 'F', responsible: 'G', period: 'H I J' },
        rows: '4 5',
      },
    ],
  },
  {
    name: 'título junto al logo, sobre casi toda la tabla, y fecha del documento justo encima',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['LOGO', 'PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA', null, null],
            [null, 'SEGUIMIENTO AL PLAN ANTICORRUPCIÓN', null, null],
            ['Enero de 2022', null, 'Versión 2', null],
            HEAD,
            A,
            B,
          ],
          merges: ['A1:A2', 'B1:D1', 'B2:D2'],
        },
      ],
    },
    tables: [{ header: 'A4:D4', body: 'A5:D6', columns: COLUMNS, rows: '5 6' }],
  },
  {
    name: 'dos firmas lado a lado, fecha propia y actividad suelta debajo de filas en blanco',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['No.', ...HEAD],
            [1, ...A],
            [],
            [null, null, null, null, '31/08/2022'],
            [],
            [null, 'Realizar la feria'],
            [],
            [null, 'ANA PÉREZ GÓMEZ', null, 'LUIS RUIZ'],
            [null, 'Jefe de Planeación', null, 'Jefe de Control Interno'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E1',
        body: 'A2:E6',
        columns: { number: 'A', activity: 'B', target: 'C', responsible: 'D', dueDate: 'E' },
        rows: '2-4 6',
      },
    ],
  },
  {
    name: 'un mapa de riesgos encima del plan: sus filas no son títulos',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Riesgo', 'Causa', 'Consecuencia', 'Impacto'],
            ['Cohecho', 'Componente de presión', 'Sanción', 'Mayor'],
            [],
            ['Componente 1: Gestión del riesgo'],
            HEAD,
            A,
          ],
        },
      ],
    },
    tables: [
      { kind: 'risk-map', header: 'A1:D1', columns: {} },
      { header: 'A5:D5', body: 'A6:D6', component: 'Gestión del riesgo', columns: COLUMNS, rows: '6' },
    ],
  },
];
