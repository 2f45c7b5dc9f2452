/** Plans made for what is written beside them: tables side by side, Excel tables, percentages, further rows, periods. */
import { type CellSpec, type WorkbookSpec } from '../../support/workbook-spec';

export interface OutputPlan {
  readonly name: string;
  readonly spec: WorkbookSpec;
  readonly cutoff: string;
}

const plan = (name: string, rows: CellSpec[][], more: Partial<WorkbookSpec['sheets'][number]> = {}): OutputPlan => ({
  name,
  spec: { sheets: [{ name: 'Plan', rows: [['Plan Anticorrupción - Vigencia 2022'], [], ...rows], ...more }] },
  cutoff: '2022-08-31',
});

const date = (iso: string): CellSpec => ({ date: iso });

export const outputPlans: readonly OutputPlan[] = [
  plan('executed as quantities, shares and texts', [
    ['Actividad', 'Meta', 'Responsable', 'Fecha programada', '% de avance'],
    [
      'Publicar boletines',
      '3 boletines',
      'Prensa',
      '30/04/2022, 31/08/2022 y 15/12/2022',
      { value: 0.33, numberFormat: '0%' },
    ],
    ['Realizar ferias', '3 ferias', 'Atención', '30/04/2022, 31/08/2022 y 15/12/2022', 67],
    ['Hacer talleres', '4 talleres', 'Talento humano', '30/04/2022 y 31/08/2022', '50%'],
    ['Atender PQRS', '100%', 'Atención', '30/04/2022, 31/08/2022 y 31/12/2022', '33,3 %'],
    ['Actualizar el portal', '100%', 'TIC', date('2022-06-30'), 80],
    ['Divulgar el código', '80%', 'Talento humano', '30/06/2022 y 30/11/2022', 0.4],
    ['Encuesta', '1 encuesta', 'Planeación', date('2022-07-31'), 'N/A'],
    ['Informe', '1 informe', 'Planeación', date('2022-07-31'), 'pendiente'],
    ['Cartilla', '15.000 ejemplares', 'Prensa', '30/03/2022, 30/06/2022 y 30/09/2022', 1],
  ]),
  plan('quantities, texts and a verified column', [
    ['No.', 'Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Valor ejecutado', 'Verificado OCI'],
    [1, 'Publicar boletines', '7 boletines', 'Prensa', '30/04/2022, 30/06/2022 y 31/08/2022', 2, null],
    [2, 'Realizar ferias', '2 ferias', 'Atención', '30/04/2022 y 31/08/2022', 2, 1],
    [3, 'Hacer talleres', '4', 'Talento humano', '30/04/2022 y 31/08/2022', '2', null],
    [4, 'Elaborar informe', '1', 'Planeación', date('2022-07-31'), '1,0', null],
    [5, 'Ajustar trámites', '1,5', 'Planeación', date('2022-07-31'), -1, null],
    [6, 'Audiencia', '1', 'Planeación', 'Cuando se requiera', null, null],
  ]),
  plan(
    'further rows of an activity, merged and not',
    [
      ['Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Valor ejecutado'],
      ['Publicar informes', '2 informes', 'Planeación', date('2022-04-30'), 1],
      [null, null, 'Prensa', date('2022-07-31'), null],
      ['Rendir cuentas', '3 audiencias', 'Despacho', date('2022-04-30'), 1],
      [null, null, 'Prensa', date('2022-06-30'), 1],
      [null, null, 'Planeación', date('2022-11-30'), null],
      ['Capacitar', '1', 'Talento humano', date('2022-12-15'), null],
    ],
    { merges: ['A4:A5', 'B4:B5'] },
  ),
  plan(
    'quarters with planned and executed',
    [
      [
        'Actividad',
        'Meta',
        'Responsable',
        'Trimestre I',
        null,
        'Trimestre II',
        null,
        'Trimestre III',
        null,
        'Trimestre IV',
        null,
      ],
      [null, null, null, 'P', 'E', 'P', 'E', 'P', 'E', 'P', 'E'],
      ['Publicar boletines', '12 boletines', 'Prensa', 3, 3, 3, 2, 3, null, 3, null],
      ['Realizar ferias', '2 ferias', 'Atención', null, null, 1, 'X', null, null, 1, null],
      ['Atender PQRS', '100%', 'Atención', '25%', '25%', '25%', '20%', '25%', null, '25%', null],
    ],
    { merges: ['D3:E3', 'F3:G3', 'H3:I3', 'J3:K3', 'A3:A4', 'B3:B4', 'C3:C4'] },
  ),
  plan(
    'an Excel table with room at its right',
    [
      ['Actividad', 'Meta', 'Responsable', 'Fecha', 'Estado'],
      ['Publicar boletines', '2', 'Prensa', date('2022-04-30'), 'En proceso'],
      ['Realizar ferias', '2', 'Atención', date('2022-10-31'), 'Sin iniciar'],
    ],
    { listObjects: [{ name: 'Tabla1', area: 'A3:E5' }] },
  ),
  plan('two tables side by side', [
    [
      'Componente 3: Rendición de cuentas',
      null,
      null,
      null,
      null,
      null,
      'Componente 4: Atención al ciudadano',
      null,
      null,
      null,
    ],
    ['Actividad', 'Meta', 'Responsable', 'Fecha', null, null, 'Actividad', 'Meta', 'Responsable', 'Fecha'],
    [
      'Publicar boletines',
      '2',
      'Prensa',
      date('2022-04-30'),
      null,
      null,
      'Abrir ventanilla',
      '1',
      'Atención',
      date('2022-05-31'),
    ],
    [
      'Realizar ferias',
      '2',
      'Atención',
      date('2022-10-31'),
      null,
      null,
      'Medir satisfacción',
      '1',
      'Atención',
      date('2022-12-15'),
    ],
  ]),
  plan('a header said again at each page', [
    ['No.', 'Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Valor ejecutado', 'Seguimiento'],
    ['1.1', 'Publicar boletines', '2', 'Prensa', date('2022-04-30'), 1, 'Se publicó uno'],
    ['1.2', 'Realizar ferias', '2', 'Atención', date('2022-10-31'), null, null],
    ['No.', 'Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Valor ejecutado', 'Seguimiento'],
    ['2.1', 'Elaborar informe', '1', 'Planeación', date('2022-07-31'), null, null],
    ['2.2', 'Encuesta', '1', 'Planeación', date('2022-09-15'), null, null],
  ]),
  plan('weights', [
    ['Componente', 'Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Peso', 'Ejecutado', 'Evidencia'],
    ['Rendición de cuentas', 'Publicar boletines', '2', 'Prensa', date('2022-04-30'), 0.7, 1, 'Acta 1'],
    ['Rendición de cuentas', 'Realizar ferias', '2', 'Atención', date('2022-10-31'), 0.3, 2, 'Fotos'],
    ['Iniciativas *', 'Elaborar código ¿cuál?', '1', 'Planeación', date('2022-07-31'), 1, null, null],
  ]),
  plan(
    'executed periods that say they are accumulated',
    [
      ['Actividad', 'Meta', 'Responsable', 'Programación', null, null, null, 'Ejecución acumulada', null, null, null],
      [null, null, null, 'Trim I', 'Trim II', 'Trim III', 'Trim IV', 'Trim I', 'Trim II', 'Trim III', 'Trim IV'],
      ['Divulgar el código de integridad', 4, 'Talento Humano', 1, 1, 1, 1, 1, 2, null, null],
      ['Publicar los boletines', 4, 'Comunicaciones', 1, 1, 1, 1, 1, null, 3, null],
      ['Capacitar a los servidores', 4, 'Talento Humano', 1, 1, 1, 1, null, null, null, null],
    ],
    { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:G3', 'H3:K3'] },
  ),
  {
    name: 'dates of the 1904 system',
    spec: {
      dateSystem: 1904,
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Vigencia 2022'],
            ['Actividad', 'Meta', 'Responsable', 'Fecha', 'Ejecutado'],
            ['Publicar boletines', '2', 'Prensa', date('2022-04-30'), 1],
            ['Realizar ferias', '2', 'Atención', date('2022-10-31'), 0],
          ],
        },
      ],
    },
    cutoff: '2022-08-31',
  },
  plan('tables one below another, of different width', [
    ['Componente 3: Rendición de cuentas'],
    ['Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Ejecutado', 'Seguimiento', 'Evidencia', 'Observaciones'],
    ['Publicar boletines', '2', 'Prensa', '30/04/2022 y 31/08/2022', 1, 'Uno', 'Acta', null],
    ['Realizar ferias', '2', 'Atención', date('2022-10-31'), null, null, null, 'Ojo'],
    [],
    ['Componente 4: Atención al ciudadano'],
    ['Actividad', 'Meta', 'Responsable', 'Fecha programada'],
    ['Abrir ventanilla', '1', 'Atención', date('2022-05-31')],
    ['Medir satisfacción', '1', 'Atención', date('2022-12-15')],
  ]),
];
