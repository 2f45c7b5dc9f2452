/** Plans whose own rows and headers say the words of something else. */
import { type Layout } from './layout';

const HEAD = ['Componente', 'Acciones', 'Entregable', 'Responsable'];
const ROUTES = 'Racionalización de trámites';

export const misleadingLayouts: readonly Layout[] = [
  {
    name: 'filas sobre racionalización de trámites y riesgos no son ni el SUIT ni un mapa',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['PLAN ANTICORRUPCIÓN 2020'],
            HEAD,
            [ROUTES, 'Trámites priorizados y publicados', 'Racionalización divulgada', 'Planeación'],
            [ROUTES, 'Inscribir los trámites en el SUIT', 'Trámites inscritos', 'Planeación'],
            ['Riesgos de corrupción', 'Controles verificados', 'Acta de la visita', 'Control Interno'],
            ['Rendición de cuentas', 'Publicar el informe', 'Informe publicado', 'Prensa'],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A2:D2',
        body: 'A3:D6',
        columns: { component: 'A', activity: 'B', product: 'C', responsible: 'D' },
        rows: '3 4 5 6',
      },
    ],
  },
  {
    name: 'componente combinado, fechas y porcentajes: la primera fila dice trámite dos veces',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            [
              'Componente',
              'Actividad',
              'Entregable',
              'Fecha inicio',
              'Fecha final',
              'Responsable',
              'Avance',
              'Soporte',
            ],
            [
              ROUTES,
              'Ajustar el trámite de costos',
              'Trámite racionalizado',
              { date: '2020-01-02' },
              { date: '2020-06-30' },
              'Subdirección de Regulación',
              { value: 1, numberFormat: '0%' },
              'SUIT',
            ],
            [
              null,
              'Actualizar el inventario',
              'Inventario actualizado',
              { date: '2020-02-01' },
              { date: '2020-07-31' },
              'Oficina de Planeación',
              { value: 0.5, numberFormat: '0%' },
              null,
            ],
          ],
          merges: ['A2:A3'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:H1',
        body: 'A2:H3',
        columns: {
          component: 'A',
          activity: 'B',
          product: 'C',
          startDate: 'D',
          endDate: 'E',
          responsible: 'F',
          executed: 'G',
          evidence: 'H',
        },
        rows: '2 3',
      },
    ],
  },
  {
    name: 'Subcomponente combinado sobre su nombre y los números de las actividades',
    workbook: {
      sheets: [
        {
          name: 'Hoja1',
          rows: [
            ['Subcomponente', null, 'Actividades', 'Meta o producto', 'Responsable', 'Fecha programada'],
            [
              'Política de administración',
              '1.1',
              'Revisar la política',
              '1 política',
              'Planeación',
              '18 de abril de 2017',
            ],
            [null, '1.2', 'Publicar la política', '1 política', 'Planeación', '19 y 20 de abril de 2017'],
            [
              'Construcción del mapa',
              '2.1',
              'Identificar los riesgos',
              '1 mapa',
              'Planeación',
              '22 al 28 de abril de 2017',
            ],
          ],
          merges: ['A1:B1', 'A2:A3'],
        },
      ],
    },
    tables: [
      {
        header: 'A1:F1',
        body: 'A2:F4',
        columns: { subcomponent: 'A', number: 'B', activity: 'C', target: 'D', responsible: 'E', dueDate: 'F' },
        rows: '2 3 4',
      },
    ],
  },
];
