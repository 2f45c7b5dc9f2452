/** What is no plan: tables of other kinds, tables that lack something, and sheets without tables. */
import { type Layout } from './layout';

export const otherKindLayouts: readonly Layout[] = [
  {
    name: 'mapa de riesgos',
    workbook: {
      sheets: [
        {
          name: 'Mapa de riesgos',
          rows: [
            ['IDENTIFICACIÓN DEL RIESGO', null, null, 'VALORACIÓN', null, null, 'MONITOREO', null, null, null],
            [
              'Riesgo',
              'Causa',
              'Consecuencia',
              'Probabilidad',
              'Impacto',
              'Zona del riesgo',
              'Acciones',
              'Responsable',
              'Indicador',
              'Fecha',
            ],
            [
              'Cobro por trámites',
              'Falta de control',
              'Sanciones',
              3,
              5,
              'Alta',
              'Revisar el proceso',
              'Planeación',
              'Revisiones',
              '30/06/2022',
            ],
          ],
          merges: ['A1:C1', 'D1:F1', 'G1:J1'],
        },
      ],
    },
    tables: [{ kind: 'risk-map', header: 'A1:J2', body: null, columns: {} }],
  },
  {
    name: 'tabla del SUIT',
    workbook: {
      sheets: [
        {
          name: 'Trámites',
          rows: [
            [
              'Nombre del trámite',
              'Situación actual',
              'Mejora por implementar',
              'Beneficio al ciudadano',
              'Tipo de racionalización',
              'Acciones de racionalización',
              'Fecha inicio',
              'Fecha final',
              'Responsable',
            ],
            [
              'Certificado',
              'Presencial',
              'En línea',
              'Ahorro de tiempo',
              'Tecnológica',
              'Disponer el formulario',
              '01/02/2022',
              '30/11/2022',
              'Sistemas',
            ],
          ],
        },
      ],
    },
    tables: [{ kind: 'suit', header: 'A1:I1', body: null, columns: {} }],
  },
  {
    name: 'formato de seguimiento de Control Interno',
    workbook: {
      sheets: [
        {
          name: 'Seguimiento OCI',
          rows: [
            ['Seguimiento 1 OCI'],
            ['Fecha de seguimiento: 30/04/2022'],
            ['Componente', 'Actividades programadas', 'Actividades cumplidas', '% de avance', 'Observaciones'],
            ['Rendición de cuentas', 4, 3, '75%', null],
          ],
        },
      ],
    },
    tables: [{ kind: 'seguimiento', header: 'A3:E3', body: null, columns: {} }],
  },
  {
    name: 'casi un plan: dice qué le falta',
    workbook: {
      sheets: [
        {
          name: 'A',
          rows: [
            ['No.', 'Actividad', 'Responsable', 'Cargo'],
            [1, 'Publicar boletines', 'Comunicaciones', 'Asesor'],
            [2, 'Realizar la feria', 'Atención', 'Asesor'],
          ],
        },
        {
          name: 'B',
          rows: [
            ['Tema', 'Producto', 'Responsable', 'Fecha'],
            ['Boletines', 'Boletín', 'Comunicaciones', '30/04/2022'],
          ],
        },
      ],
    },
    tables: [],
    near: ['A A1:D1: target dueDate', 'B A1:D1: activity'],
  },
  {
    name: 'ni portadas, ni instrucciones, ni listas, ni presupuestos, ni prosa',
    workbook: {
      sheets: [
        {
          name: 'Instrucciones',
          rows: [
            ['Instrucciones de diligenciamiento'],
            ['Campo', 'Descripción'],
            ['Actividad', 'Escriba aquí lo que se va a hacer, con verbo en infinitivo'],
            ['Meta', 'Escriba la meta o producto que se entregará'],
            ['Responsable', 'Escriba la dependencia responsable'],
            ['Fecha', 'Escriba la fecha programada para el cumplimiento'],
          ],
        },
        {
          name: 'Directorio',
          rows: [
            ['No.', 'Nombre', 'Cargo', 'Dependencia', 'Correo'],
            [1, 'Ana', 'Asesora', 'Planeación', 'ana@x.gov.co'],
            [2, 'Luis', 'Técnico', 'Sistemas', 'luis@x.gov.co'],
          ],
        },
        {
          name: 'Presupuesto',
          rows: [
            ['Rubro', 'Descripción', 'Apropiación', 'Ejecutado', '% de ejecución', 'Saldo'],
            ['2.1', 'Funcionamiento', 1000, 400, 0.4, 600],
          ],
        },
        {
          name: 'Prosa',
          rows: [
            ['La rendición de cuentas es un proceso mediante el cual las entidades informan sus actividades.'],
            ['Las actividades, metas y responsables se presentan a continuación, con su seguimiento y fecha.'],
          ],
        },
        {
          name: 'Control de cambios',
          rows: [
            ['Versión', 'Fecha', 'Descripción del cambio'],
            [1, '31/01/2022', 'Primera versión'],
            [2, '30/04/2022', 'Ajuste de fechas'],
          ],
        },
        {
          name: 'Listas',
          rows: [
            ['Estado', 'Dependencia', 'Componente'],
            ['Cumplida', 'Planeación', 'Rendición de cuentas'],
            ['En proceso', 'Sistemas', 'Transparencia'],
          ],
        },
        {
          name: 'Asistencia',
          rows: [
            ['Nombre', 'Dependencia', 'Fecha', 'Firma'],
            ['Ana', 'Planeación', '30/04/2022', null],
          ],
        },
      ],
    },
    tables: [],
  },
  {
    name: 'una ficha por actividad, con etiquetas al lado de sus valores, no es una tabla',
    workbook: {
      sheets: [
        {
          name: 'Ficha',
          rows: [
            ['Actividad:', 'Publicar boletines', 'Responsable:', 'Comunicaciones', 'Fecha:', '30/04/2022'],
            ['Meta:', '3 boletines', 'Indicador:', 'Boletines publicados', 'Producto:', 'Boletín'],
          ],
        },
      ],
    },
    tables: [],
  },
  {
    name: 'escalas de la guía de riesgos: no son un mapa',
    workbook: {
      sheets: [
        {
          name: 'Escalas',
          rows: [
            ['Probabilidad', 'Impacto', 'Zona'],
            ['Rara vez', 'Moderado', 'Baja'],
            ['Posible', 'Mayor', 'Alta'],
          ],
        },
      ],
    },
    tables: [],
  },
  {
    name: 'resumen por dependencia e instructivo con los mismos encabezados',
    workbook: {
      sheets: [
        {
          name: 'Resumen',
          rows: [
            ['Dependencia', 'Actividades', 'Metas', '% cumplimiento'],
            ['Planeación', 4, 5, 0.5],
            ['Sistemas', 2, 2, 1],
          ],
        },
        {
          name: 'Instructivo',
          rows: [
            ['Actividad', 'Meta', 'Responsable', 'Fecha'],
            [
              'Escriba la actividad que se realizará',
              'Indique la cantidad',
              'Seleccione la dependencia',
              'Registre la fecha',
            ],
          ],
        },
      ],
    },
    tables: [],
  },
];
