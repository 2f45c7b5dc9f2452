/** Plans whose dates are marks under periods of the year. */
import { type CellSpec } from '../../support/workbook-spec';
import { type Layout } from './layout';

const MONTHS = 'Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic'.split(' ');
const blank = (count: number): null[] => Array.from({ length: count }, () => null);
const mark = (width: number, ...at: number[]): CellSpec[] =>
  Array.from({ length: width }, (_, i) => (at.includes(i + 1) ? 'X' : null));

export const periodLayouts: readonly Layout[] = [
  {
    name: 'doce meses con P y E debajo de cada uno',
    workbook: {
      sheets: [
        {
          name: 'Rendición de cuentas',
          rows: [
            ['No.', 'Actividad', 'Responsable', 'CRONOGRAMA 2023', ...blank(23), 'Observaciones'],
            [null, null, null, ...MONTHS.flatMap((month) => [month, null]), null],
            [null, null, null, ...MONTHS.flatMap(() => ['P', 'E']), null],
            ['1.1', 'Publicar el informe de gestión', 'Planeación', ...blank(4), 1, 1, ...blank(18), 'Publicado'],
            ['1.2', 'Realizar la audiencia pública', 'Despacho', ...blank(22), 1, null, null],
          ],
          merges: [
            'A1:A3',
            'B1:B3',
            'C1:C3',
            'D1:AA1',
            'AB1:AB3',
            ...MONTHS.map((_, i) => `${letters(3 + 2 * i)}2:${letters(4 + 2 * i)}2`),
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:AB3',
        body: 'A4:AB5',
        component: 'Rendición de cuentas',
        columns: {
          number: 'A',
          activity: 'B',
          responsible: 'C',
          period: 'D F H J L N P R T V X Z',
          executedPeriod: 'E G I K M O Q S U W Y AA',
          remarks: 'AB',
        },
        rows: '4 5',
      },
    ],
  },
  {
    name: 'doce meses, una fila P sobre una fila E por actividad',
    workbook: {
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Actividad', 'Meta', 'Responsable', 'P/E', ...MONTHS],
            ['Publicar boletines', 4, 'Comunicaciones', 'P', ...mark(12, 3, 6, 9, 12)],
            [null, null, null, 'E', ...mark(12, 3)],
            ['Realizar la audiencia', 1, 'Despacho', 'P', ...mark(12, 11)],
            [null, null, null, 'E', ...mark(12)],
          ],
          merges: ['A2:A3', 'B2:B3', 'C2:C3', 'A4:A5', 'B4:B5', 'C4:C5'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:P1',
        body: 'A2:P5',
        columns: {
          activity: 'A',
          target: 'B',
          responsible: 'C',
          period: 'E F G H I J K L M N O P',
          executedPeriod: 'E F G H I J K L M N O P',
        },
        rows: '2-3 4-5',
        pairs: 'D',
      },
    ],
  },
  {
    name: 'filas P y E sin combinar y sin encabezado sobre ellas',
    workbook: {
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Actividad', 'Responsable', null, 'Trim I', 'Trim II', 'Trim III', 'Trim IV'],
            ['Publicar boletines', 'Comunicaciones', 'Programado', 1, 1, 1, 1],
            [null, null, 'Ejecutado', 1, null, null, null],
            ['Realizar la audiencia', 'Despacho', 'Programado', null, null, null, 1],
            [null, null, 'Ejecutado', null, null, null, null],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:G1',
        body: 'A2:G5',
        columns: { activity: 'A', responsible: 'B', period: 'D E F G', executedPeriod: 'D E F G' },
        rows: '2-3 4-5',
        pairs: 'C',
      },
    ],
  },
  {
    name: 'trimestres con Programado y Ejecutado, y totales',
    workbook: {
      sheets: [
        {
          name: 'Transparencia',
          at: 'B3',
          rows: [
            [
              'Ítem',
              'Acciones',
              'Producto',
              'Trimestre I',
              null,
              'Trimestre II',
              null,
              'Trimestre III',
              null,
              'Trimestre IV',
              null,
              'Total programado',
              'Total ejecutado',
            ],
            [null, null, null, ...Array.from({ length: 4 }, () => ['Programado', 'Ejecutado']).flat(), null, null],
            [1, 'Actualizar el esquema de publicación', 'Esquema', 1, 1, null, null, null, null, null, null, 1, 1],
            [2, 'Publicar datos abiertos', 'Conjuntos de datos', null, null, 2, null, null, null, 2, null, 4, 0],
          ],
          merges: ['B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:H3', 'I3:J3', 'K3:L3', 'M3:M4', 'N3:N4'],
        },
      ],
    },
    tables: [
      {
        header: 'B3:N4',
        body: 'B5:N6',
        component: 'Transparencia',
        columns: {
          number: 'B',
          activity: 'C',
          product: 'D',
          period: 'E G I K',
          executedPeriod: 'F H J L',
          planned: 'M',
          executed: 'N',
        },
        rows: '5 6',
      },
    ],
  },
  {
    name: 'trimestres por los nombres de sus meses',
    workbook: {
      sheets: [
        {
          name: 'PAAC',
          rows: [
            ['PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2019'],
            ['Componente 3: Rendición de cuentas'],
            [
              'ACTIVIDADES',
              'META O PRODUCTO',
              'ENERO - MARZO',
              'ABRIL - JUNIO',
              'JULIO - SEPTIEMBRE',
              'OCTUBRE - DICIEMBRE',
              'LÍDER',
            ],
            ['Publicar el informe', '1 informe', 'X', null, null, null, 'Planeación'],
            ['Realizar diálogos', '4 diálogos', 'X', 'X', 'X', 'X', 'Participación'],
          ],
          merges: ['A1:G1', 'A2:G2'],
        },
      ],
    },
    tables: [
      {
        header: 'A3:G3',
        body: 'A4:G5',
        component: 'Rendición de cuentas',
        columns: { activity: 'A', target: 'B', period: 'C D E F', responsible: 'G' },
        rows: '4 5',
      },
    ],
  },
  {
    name: 'bimestres abreviados debajo de una banda sin combinar',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [null, null, null, 'Programación por bimestre'],
            ['Actividad', 'Meta', 'Responsable', 'Bim 1', 'Bim 2', 'Bim 3', 'Bim 4', 'Bim 5', 'Bim 6'],
            ['Capacitar al equipo', '3 capacitaciones', 'Talento Humano', null, 1, null, 1, null, 1],
            ['Evaluar la estrategia', '1 informe', 'Control Interno', null, null, null, null, null, 1],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:I2',
        body: 'A3:I4',
        columns: { activity: 'A', target: 'B', responsible: 'C', period: 'D E F G H I' },
        rows: '3 4',
      },
    ],
  },
  {
    name: 'cuatrimestre sobre 1, 2 y 3 sin celdas combinadas',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Subcomponente', 'Actividad', 'Meta', 'CUATRIMESTRE', null, null, 'Dependencia responsable'],
            [null, null, null, 1, 2, 3, null],
            ['Información', 'Publicar boletines', '3 boletines', 'X', 'X', 'X', 'Comunicaciones'],
            [null, 'Actualizar la página', '1 página', null, null, 'X', 'Sistemas'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:G2',
        body: 'A3:G4',
        columns: { subcomponent: 'A', activity: 'B', target: 'C', period: 'D E F', responsible: 'G' },
        rows: '3 4',
      },
    ],
  },
  {
    name: 'los doce meses por su letra',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', 'Responsable', 'MES', ...blank(11)],
            [null, null, ...'EFMAMJJASOND'],
            ['Publicar boletines', 'Comunicaciones', ...mark(12, 3, 6, 9, 12)],
            ['Realizar la feria', 'Atención al Ciudadano', ...mark(12, 5)],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:N1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:N2',
        body: 'A3:N4',
        columns: { activity: 'A', responsible: 'B', period: 'C D E F G H I J K L M N' },
        rows: '3 4',
      },
    ],
  },
  {
    name: 'meses escritos como fechas de Excel',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [
              'Actividad',
              'Responsable',
              ...['01', '02', '03', '04'].map((m): CellSpec => ({ date: `2021-${m}-01`, numberFormat: 'mmm-yy' })),
            ],
            ['Publicar boletines', 'Comunicaciones', 'X', null, 'X', null],
            ['Realizar la feria', 'Atención al Ciudadano', null, null, null, 'X'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:F1',
        body: 'A2:F3',
        columns: { activity: 'A', responsible: 'B', period: 'C D E F' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'meta de cada trimestre en su propio encabezado, y lo ejecutado',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [
              'Actividad',
              'Meta anual (13)',
              'Responsable',
              'Meta T1',
              'Ejecutado T1',
              'Meta T2',
              'Ejecutado T2',
              'AVANCE META ANUAL',
            ],
            ['Publicar boletines', 4, 'Comunicaciones', 1, 1, 1, 0, '25%'],
            ['Capacitar al equipo', 2, 'Talento Humano', 1, 1, 1, 1, '100%'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:H1',
        body: 'A2:H3',
        columns: { activity: 'A', target: 'B', responsible: 'C', period: 'D F', executedPeriod: 'E G', executed: 'H' },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'bandas Programado y Ejecutado sobre los mismos trimestres',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', 'Producto', 'Responsable', 'PROGRAMADO', null, null, null, 'EJECUTADO', null, null, null],
            [null, null, null, 'Trim 1', 'Trim 2', 'Trim 3', 'Trim 4', 'Trim 1', 'Trim 2', 'Trim 3', 'Trim 4'],
            ['Publicar boletines', 'Boletín', 'Comunicaciones', 1, 1, 1, 1, 1, null, null, null],
            ['Capacitar', 'Listado de asistencia', 'Talento Humano', null, 1, null, 1, null, null, null, null],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1', 'H1:K1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:K2',
        body: 'A3:K4',
        columns: { activity: 'A', product: 'B', responsible: 'C', period: 'D E F G', executedPeriod: 'H I J K' },
        rows: '3 4',
      },
    ],
  },
];

/** More of them: bands upon bands without merged cells, averages, pairs of other words. */
export const morePeriodLayouts: readonly Layout[] = [
  {
    name: 'tres filas de encabezado sin una sola celda combinada',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', 'Responsable', 'CRONOGRAMA', null, null, null],
            [null, null, 'TRIMESTRE 1', null, 'TRIMESTRE 2', null],
            [null, null, 'P', 'E', 'P', 'E'],
            ['Publicar boletines', 'Comunicaciones', 1, 1, 1, null],
            ['Realizar la feria', 'Atención', null, null, 1, null],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:F3',
        body: 'A4:F5',
        columns: { activity: 'A', responsible: 'B', period: 'C E', executedPeriod: 'D F' },
        rows: '4 5',
      },
    ],
  },
  {
    name: 'Meta y Avance debajo de cada trimestre son programado y ejecutado',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Actividad', 'Responsable', 'I TRIMESTRE', null, 'II TRIMESTRE', null],
            [null, null, 'Meta', 'Avance', 'Meta', 'Avance'],
            ['Publicar boletines', 'Comunicaciones', 1, 1, 1, null],
            ['Realizar la feria', 'Atención', null, null, 1, null],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:F2',
        body: 'A3:F4',
        columns: { activity: 'A', responsible: 'B', period: 'C E', executedPeriod: 'D F' },
        rows: '3 4',
      },
    ],
  },
  {
    name: 'cuatrimestres programados, y aparte el avance de cada uno',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [
              'Actividad',
              'Responsable',
              'PROGRAMACIÓN',
              null,
              null,
              'EJECUCIÓN I CUATRIMESTRE',
              null,
              'EJECUCIÓN II CUATRIMESTRE',
              null,
            ],
            [
              null,
              null,
              'I',
              'II',
              'III',
              'Avance cuantitativo',
              'Avance cualitativo',
              'Avance cuantitativo',
              'Avance cualitativo',
            ],
            ['Publicar boletines', 'Comunicaciones', 1, 1, 1, 1, 'Se publicó el primero de los boletines', null, null],
            ['Realizar la feria', 'Atención', null, 1, null, 0, null, null, null],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:G1', 'H1:I1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:I2',
        body: 'A3:I4',
        columns: { activity: 'A', responsible: 'B', period: 'C D E', executed: 'F H', report: 'G I' },
        rows: '3 4',
        blocks: ['4-30: F G', '8-31: H I'],
      },
    ],
  },
];

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}
