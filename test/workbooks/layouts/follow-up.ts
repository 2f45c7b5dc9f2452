/** Plans whose follow-up columns are repeated, and the columns of execution beside the plan's own. */
import { type Layout } from './layout';

const PLAN = ['1.1', 'Publicar boletines', '3 boletines', 'Comunicaciones', '30/04/2022'];
const MORE = ['1.2', 'Realizar la audiencia pública', '1 audiencia', 'Despacho', '30/11/2022'];
const HEAD = ['No.', 'Actividades', 'Meta o producto', 'Responsable', 'Fecha programada'];
const COLUMNS = { number: 'A', activity: 'B', target: 'C', responsible: 'D', dueDate: 'E' };
const TOLD = 'Se publicó el primer boletín en la página web de la entidad';

export const followUpLayouts: readonly Layout[] = [
  {
    name: 'tres monitoreos, cada uno con actividades realizadas, avance y evidencia',
    workbook: {
      sheets: [
        {
          name: 'Seguimiento',
          rows: [
            [...HEAD, 'PRIMER MONITOREO', null, null, 'SEGUNDO MONITOREO', null, null, 'TERCER MONITOREO', null, null],
            [
              null,
              null,
              null,
              null,
              null,
              ...Array.from({ length: 3 }, () => ['Actividades realizadas', '% de avance', 'Evidencia']).flat(),
            ],
            [...PLAN, TOLD, '33%', 'Enlace', null, null, null, null, null, null],
            [...MORE, null, 0, null, null, null, null, null, null, null],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:H1', 'I1:K1', 'L1:N1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:N2',
        body: 'A3:N4',
        columns: { ...COLUMNS, report: 'F I L', executed: 'G J M', evidence: 'H K N' },
        rows: '3 4',
        blocks: ['4-30: F G H', '8-31: I J K', '12-31: L M N'],
      },
    ],
  },
  {
    name: 'Seguimiento 1, 2 y 3 de la OCI, una columna cada uno',
    workbook: {
      sheets: [
        {
          name: 'PAAC',
          rows: [
            [...HEAD, 'Seguimiento 1 OCI', 'Seguimiento 2 OCI', 'Seguimiento 3 OCI'],
            [...PLAN, TOLD, null, null],
            [...MORE, 'No ha iniciado, está programada para noviembre', null, null],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:H1',
        body: 'A2:H3',
        columns: { ...COLUMNS, report: 'F G H' },
        rows: '2 3',
        blocks: ['4-30: F', '8-31: G', '12-31: H'],
      },
    ],
  },
  {
    name: 'bandas con su corte',
    workbook: {
      sheets: [
        {
          name: 'PAAC',
          rows: [
            [...HEAD, 'Corte 30 de abril de 2022', null, 'Corte 31 de agosto de 2022', null],
            [null, null, null, null, null, 'Avance', 'Observaciones', 'Avance', 'Observaciones'],
            [...PLAN, 1, 'Ver enlace', null, null],
            [...MORE, 0, null, null, null],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:I1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:I2',
        body: 'A3:I4',
        columns: { ...COLUMNS, executed: 'F H', remarks: 'G I' },
        rows: '3 4',
        blocks: ['4-30: F G', '8-31: H I'],
      },
    ],
  },
  {
    name: 'Seguimiento sobre I, II y III cuatrimestre, narrado',
    workbook: {
      sheets: [
        {
          name: 'PAAC',
          rows: [
            [...HEAD, 'SEGUIMIENTO', null, null],
            [null, null, null, null, null, 'I cuatrimestre', 'II cuatrimestre', 'III cuatrimestre'],
            [...PLAN, TOLD, TOLD, null],
            [...MORE, 'Está programada para el mes de noviembre', null, null],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:H1'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:H2',
        body: 'A3:H4',
        columns: { ...COLUMNS, report: 'F G H' },
        rows: '3 4',
        blocks: ['4-30: F', '8-31: G', '12-31: H'],
      },
    ],
  },
  {
    name: 'avance en porcentaje por cuatrimestre',
    workbook: {
      sheets: [
        {
          name: 'PAAC',
          rows: [
            [
              ...HEAD,
              '% de avance I cuatrimestre',
              '% de avance II cuatrimestre',
              '% de avance III cuatrimestre',
              'Observaciones OCI',
            ],
            [...PLAN, 0.33, null, null, 'Sin observaciones'],
            [...MORE, 0, null, null, null],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:I1',
        body: 'A2:I3',
        columns: { ...COLUMNS, executed: 'F G H', remarks: 'I' },
        rows: '2 3',
        blocks: ['4-30: F', '8-31: G', '12-31: H'],
      },
    ],
  },
  {
    name: 'ejecutado, cumplimiento, verificación, estado, rango y fecha en que se cumplió',
    workbook: {
      sheets: [
        {
          name: 'PAAC',
          rows: [
            [
              ...HEAD,
              'Cantidad ejecutada',
              '% cumplimiento a 30 de abril',
              'Fecha de cumplimiento',
              'Verificado OCI',
              'Descripción del avance',
              'Medio de verificación',
              'Estado',
              'Recomendaciones',
              'Ponderación',
            ],
            [...PLAN, 1, 1, '28/04/2022', 1, TOLD, 'Página web', 'En proceso', null, 0.5],
            [...MORE, 0, null, null, null, null, null, 'Sin iniciar', null, 0.5],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:N1',
        body: 'A2:N3',
        columns: {
          ...COLUMNS,
          executed: 'F',
          reportedCompliance: 'G',
          doneDate: 'H',
          verified: 'I',
          report: 'J',
          evidence: 'K',
          reportedStatus: 'L',
          remarks: 'M',
          weight: 'N',
        },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'Fecha de cumplimiento es el plazo donde no hay otra fecha',
    workbook: {
      sheets: [
        {
          name: 'PAAC',
          rows: [
            ['Actividad', 'Meta', 'Responsable', 'Fecha de cumplimiento', 'Avance'],
            ['Publicar boletines', '3 boletines', 'Comunicaciones', '30/04/2022', 'Se publicó el primer boletín'],
            [
              'Realizar la audiencia',
              '1 audiencia',
              'Despacho',
              '30/11/2022',
              'Se hará en noviembre, según lo programado',
            ],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A1:E1',
        body: 'A2:E3',
        columns: { activity: 'A', target: 'B', responsible: 'C', dueDate: 'D', report: 'E' },
        rows: '2 3',
      },
    ],
  },
];
