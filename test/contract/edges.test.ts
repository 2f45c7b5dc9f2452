/** Sentences of the contract that are easily forgotten, each as one small plan read through the whole line. */
import { analyzeRows, analyzeSpec, oneActivity, type ActivityJson, type AnalysisJson } from '../support/contract';
import { type CellSpec } from '../support/workbook-spec';

const BASE = ['Actividad', 'Meta', 'Responsable', 'Fecha programada'];
const ROW: CellSpec[] = ['Publicar el mapa de riesgos de la entidad', 1, 'Planeación', '30/04/2022'];
const ROW2: CellSpec[] = ['Socializar la política de riesgos', 2, 'Talento Humano', '30/11/2022'];

const fieldOf = (json: AnalysisJson, letter: string): string | undefined =>
  Object.entries(json.tables[0]?.columns ?? {}).find(([, letters]) => letters.includes(letter))?.[0];

const activities = (json: AnalysisJson): ActivityJson[] => json.tables.flatMap((table) => table.activities);

describe('headers', () => {
  test.each<[string, string, CellSpec]>([
    ['Descripción de actividades a cumplir', 'product', 'Mapa publicado'],
    ['Entregable', 'product', 'Mapa publicado'],
    ['Acción estratégica', 'subcomponent', 'Redes y articulación'],
    ['Subcomponente/procesos', 'subcomponent', 'Diálogo'],
    ['Nombre del indicador', 'indicator', 'Mapas publicados'],
    ['Unidad de medida', 'unit', 'Mapa'],
    ['Línea base', 'baseline', 'Cero mapas'],
    ['Fórmula', 'formula', 'Mapas publicados / mapas previstos'],
    ['Total programado', 'planned', 3],
    ['Cantidad programada', 'planned', 3],
    ['Línea de coordinación', 'responsible', 'Oficina de Planeación'],
    ['Ejecutor', 'responsible', 'Oficina de Planeación'],
    ['Líder', 'responsible', 'Oficina de Planeación'],
    ['Fecha de cumplimiento', 'doneDate', '15/04/2022'],
    ['% cumplimiento', 'reportedCompliance', 0.5],
    ['Total ejecutado', 'executed', 1],
    ['Avance', 'executed', 1],
    ['% de avance', 'executed', 0.5],
    ['Verificado OCI', 'verified', 1],
    ['Total evidenciado', 'verified', 1],
    ['Valor validado', 'verified', 1],
    ['Monitoreo', 'report', 'Se publicó el mapa'],
    ['Descripción del avance', 'report', 'Se publicó el mapa'],
    ['Análisis', 'report', 'Se publicó el mapa'],
    ['Medio de verificación', 'evidence', 'Página web'],
    ['Soporte', 'evidence', 'Página web'],
    ['Observaciones OCI', 'remarks', 'Sin novedad'],
    ['Recomendaciones', 'remarks', 'Sin novedad'],
    ['Estado', 'reportedStatus', 'Cumplida'],
    ['Actividad cumplida', 'reportedStatus', 'SI'],
    ['Peso', 'weight', 0.5],
    ['Ponderación', 'weight', 50],
    ['Importancia relativa (%)', 'weight', 50],
    ['Objetivo estratégico', 'objective', 'Transparencia'],
    ['Proceso', 'process', 'Direccionamiento'],
    ['Recursos', 'resources', 'Humanos'],
    ['SEGUIMIENTO 30 DE ABRIL', 'report', 'Se publicó el mapa'],
    ['Direcciónamiento', 'undefined', 'nada'],
  ])('%s is read as %s', (header, field, value) => {
    const json = analyzeRows([
      [...BASE, header],
      [...ROW, value],
      [...ROW2, value],
    ]);
    expect(String(fieldOf(json, 'E'))).toBe(field);
  });

  test('Fecha de cumplimiento is the programmed date where no other date column is there', () => {
    const json = analyzeRows([['Actividad', 'Meta', 'Responsable', 'Fecha de cumplimiento'], ROW, ROW2]);
    expect(fieldOf(json, 'D')).toBe('dueDate');
    expect(activities(json)[0]!.milestones.map(({ due }) => due)).toEqual(['2022-04-30']);
  });

  test('where no column reads as activity, a target beside a responsible and a date is both', () => {
    const json = analyzeRows([
      ['Meta', 'Responsable', 'Fecha programada'],
      ['Publicar 2 mapas de riesgos', 'Planeación', '30/04/2022'],
      ['Socializar la política', 'Talento Humano', '30/04/2022'],
    ]);
    expect(json.tables[0]!.columns).toMatchObject({ activity: ['A'], target: ['A'] });
    expect(activities(json)[0]).toMatchObject({ activity: 'Publicar 2 mapas de riesgos', target: { value: 2 } });
  });

  test.each(['Activdad', 'ACTIVIDADES', 'actividades\nprogramadas', 'Acciones', 'Actividad propuesta (3)'])(
    '%s is the activity',
    (header) => {
      const json = analyzeRows([[header, ...BASE.slice(1)], ROW, ROW2]);
      expect(fieldOf(json, 'A')).toBe('activity');
    },
  );

  test('a column without header whose cells hold activity numbers is the number', () => {
    const json = analyzeRows([
      [null, ...BASE],
      ['1.1', ...ROW],
      [1.2, ...ROW2],
    ]);
    expect(activities(json).map(({ number }) => number)).toEqual(['1.1', '1.2']);
  });

  test('hidden sheets are not analysed', () => {
    const sheet = { name: 'Plan 2022', rows: [BASE, ROW, ROW2] };
    const json = analyzeSpec(
      {
        sheets: [
          { ...sheet, visibility: 'hidden' },
          { name: 'Hoja2', rows: [['x']] },
        ],
      },
      '2022-08-31',
    );
    expect(json.tables).toEqual([]);
  });
});

describe('components', () => {
  test.each<[string, string]>([
    ['Componente 3: Rendición de cuentas 2022', 'Rendición de cuentas'],
    ['COMPONENTE 1. Gestión del riesgo de corrupción', 'Gestión del riesgo de corrupción'],
    ['Componente: Transparencia y acceso a la información', 'Transparencia y acceso a la información'],
    ['Estrategia de Racionalización de trámites', 'Racionalización de trámites'],
  ])('the title %s gives %s', (title, component) => {
    const json = analyzeRows([[title], BASE, ROW, ROW2]);
    expect(json.tables[0]!.component).toBe(component);
  });

  test('a blank component or subcomponent cell repeats the one above', () => {
    const json = analyzeRows([
      ['Componente', 'Subcomponente', ...BASE],
      ['Riesgos', 'Política', ...ROW],
      [null, null, ...ROW2],
      [null, 'Monitoreo', 'Revisar el mapa cada mes', 1, 'Planeación', '30/06/2022'],
    ]);
    expect(activities(json).map((a) => [a.component, a.subcomponent])).toEqual([
      ['Riesgos', 'Política'],
      ['Riesgos', 'Política'],
      ['Riesgos', 'Monitoreo'],
    ]);
    expect(json.tables[0]!.component).toBe('Riesgos');
  });

  test('are grouped without case and accents, as first written', () => {
    const json = analyzeRows([
      ['Componente', ...BASE],
      ['Rendición de Cuentas', ...ROW],
      ['RENDICION DE CUENTAS', ...ROW2],
    ]);
    expect(json.summary.components.map(({ component, activities: n }) => [component, n])).toEqual([
      ['Rendición de Cuentas', 2],
    ]);
  });
});

describe('the plan year', () => {
  const year = (title: string | null, sheet = 'Hoja1', date = '30 de abril'): number | null =>
    analyzeSpec(
      { sheets: [{ name: sheet, rows: [[title], [], BASE, [...ROW.slice(0, 3), date], [...ROW2.slice(0, 3), date]] }] },
      '2021-04-30',
    ).planYear;

  test.each<[string | null, string, string, number | null]>([
    ['Plan Anticorrupción 2019', 'Hoja1', '30 de abril', 2019],
    ['Vigencia: 2019', 'Hoja1', '30 de abril', 2019],
    ['Programa de Transparencia y Ética Pública 2025', 'Hoja1', '30 de abril', 2025],
    [null, 'PLAN 2018', '30 de abril', 2018],
    [null, 'Hoja1', '30/04/2020', 2020],
    [null, 'Hoja1', '30 de abril', null],
    ['Ley 1474 de 2011', 'Hoja1', '30 de abril', null],
    ['Plan de Desarrollo 2020', 'Hoja1', '30 de abril', null],
    ['Plan estratégico 2019-2022', 'Hoja1', '30 de abril', null],
    ['Aprobado en 2019', 'Hoja1', '30 de abril', null],
  ])('title %j, sheet %s, dates %s: %s', (title, sheet, date, expected) =>
    expect(year(title, sheet, date)).toBe(expected),
  );

  test('where it is not said, dates without a year are read in the year of the cutoff', () => {
    const json = analyzeSpec(
      { sheets: [{ name: 'Hoja1', rows: [BASE, [...ROW.slice(0, 3), '30 de abril']] }] },
      '2021-06-30',
    );
    expect(activities(json)[0]!.milestones[0]!.due).toBe('2021-04-30');
  });

  test('the vigencia may stand in the next cell', () => {
    const json = analyzeSpec(
      { sheets: [{ name: 'Hoja1', rows: [['Vigencia', 2019], [], BASE, ROW, ROW2] }] },
      '2021-04-30',
    );
    expect(json.planYear).toBe(2019);
  });
});

describe('responsibles', () => {
  test.each<[string, string[]]>([
    ['Oficina de Planeación\nSecretaría General', ['Oficina de Planeación', 'Secretaría General']],
    ['Oficina de Planeación; Secretaría General', ['Oficina de Planeación', 'Secretaría General']],
    ['Oficina de Planeación / Secretaría General', ['Oficina de Planeación', 'Secretaría General']],
    ['Oficina de Planeación, Secretaría General', ['Oficina de Planeación', 'Secretaría General']],
    ['Oficina de Planeación y Secretaría General', ['Oficina de Planeación', 'Secretaría General']],
    ['Grupo de Participación y Servicio al Ciudadano', ['Grupo de Participación y Servicio al Ciudadano']],
    ['Subdirección Administrativa – Grupo de Atención', ['Subdirección Administrativa – Grupo de Atención']],
    ['Prensa y Comunicaciones', ['Prensa y Comunicaciones']],
    ['Planeación\nApoya Oficina Jurídica', ['Planeación', 'Apoya Oficina Jurídica']],
    ['Oficinas asesoras y Viceministerios', ['Oficinas asesoras', 'Viceministerios']],
  ])('%j', (written, expected) => {
    const json = analyzeRows([BASE, [ROW[0]!, 1, written, '30/04/2022']]);
    expect(activities(json)[0]!.responsible).toEqual(expected);
  });
});

describe('quantities', () => {
  test('a percentage in a period cell is that share of the target', () => {
    const json = analyzeRows([
      ['Actividad', 'Meta', 'Responsable', 'Trimestre 1', 'Trimestre 2', 'Trimestre 3', 'Trimestre 4'],
      ['Publicar los informes', 4, 'Planeación', '25%', null, '75%', null],
    ]);
    expect(activities(json)[0]!.milestones.map(({ amount }) => amount)).toEqual([1, 3]);
  });

  test('where there is no target, the quantities of the periods sum up to it', () => {
    const json = analyzeRows([
      ['Actividad', 'Responsable', 'Trimestre 1', 'Trimestre 2', 'Trimestre 3', 'Trimestre 4'],
      ['Publicar los informes', 'Planeación', 2, null, 3, null],
    ]);
    expect(activities(json)[0]!.target).toMatchObject({ value: 5, source: 'assumed' });
  });

  test('where period cells are marked, the dates of the row give no milestone', () => {
    const json = analyzeRows([
      [
        'Actividad',
        'Meta',
        'Responsable',
        'Fecha programada',
        'Trimestre 1',
        'Trimestre 2',
        'Trimestre 3',
        'Trimestre 4',
      ],
      ['Publicar los informes', 1, 'Planeación', '15/05/2022', null, 'X', null, null],
    ]);
    expect(activities(json)[0]!.milestones.map(({ due }) => due)).toEqual(['2022-06-30']);
  });

  test('planned quantities over several rows of an activity add up', () => {
    const json = analyzeRows(
      [
        ['Actividad', 'Meta', 'Valor planeado', 'Responsable', 'Fecha programada'],
        ['Publicar los informes', 'informes', 2, 'Planeación', '30/04/2022'],
        [null, null, 3, null, '31/08/2022'],
      ],
      '2022-08-31',
    );
    expect(activities(json)[0]!.target).toMatchObject({ value: 5, source: 'planned' });
  });

  test('of executed percentages over several rows the last counts', () => {
    const json = analyzeRows([
      ['Actividad', 'Meta', 'Responsable', 'Fecha programada', '% de avance'],
      ['Publicar los informes', 4, 'Planeación', '30/04/2022', '25%'],
      [null, null, null, '31/08/2022', '50%'],
    ]);
    expect(activities(json)[0]!.executed).toBe(2);
  });

  test('of two executed columns the quantity goes before the percentage', () => {
    const json = analyzeRows([
      [...BASE, '% de avance', 'Valor ejecutado'],
      [ROW[0]!, 4, 'Planeación', '30/04/2022', '100%', 1],
      [ROW2[0]!, 4, 'Planeación', '30/04/2022', '50%', null],
    ]);
    expect(activities(json).map(({ executed }) => executed)).toEqual([1, 2]);
    expect(json.tables[0]!.columns.executed).toEqual(['F', 'E']);
    expect(json.findings.map(({ rule }) => rule)).not.toContain('column-duplicate');
  });

  test('a sustained target is done only when its last milestone is past', () => {
    const at = (cutoff: string): ActivityJson =>
      activities(
        analyzeRows(
          [
            ['Actividad', 'Meta', 'Responsable', 'Cuatrimestre 1', 'Cuatrimestre 2', 'Cuatrimestre 3', '% de avance'],
            ['Responder las peticiones en término', '100%', 'Planeación', '100%', '100%', '100%', '100%'],
          ],
          cutoff,
        ),
      )[0]!;
    expect([at('2022-08-31').status, at('2022-12-31').status]).toEqual(['met', 'done']);
    expect(at('2022-08-31')).toMatchObject({ plannedToCutoff: 1, nextDue: '2022-12-31' });
  });

  test('a mark under executed is worth the amount of its period', () => {
    const json = analyzeRows(
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
        ['Publicar los informes', 4, 'Planeación', 'X', 'X', null, null, 'X', 'X', null, null],
      ],
      '2022-04-30',
      { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:I3', 'J3:K3'] },
    );
    expect(activities(json)[0]).toMatchObject({ executed: 2, plannedToCutoff: 2, status: 'met' });
  });

  test('a date cell of an Excel that counts from 1904 is the same day', () => {
    const json = analyzeSpec(
      {
        dateSystem: 1904,
        sheets: [{ name: 'Plan 2022', rows: [BASE, [...ROW.slice(0, 3), { date: '2022-04-30' }], ROW2] }],
      },
      '2022-04-30',
    );
    expect(activities(json)[0]!.milestones[0]!.due).toBe('2022-04-30');
  });

  test('text in the executed cell speaks for itself: no unreported beside it', () => {
    const json = analyzeRows([
      [...BASE, 'Valor ejecutado'],
      [...ROW, 'se hizo'],
      [...ROW2, 0],
    ]);
    const rules = json.findings.map(({ rule }) => rule);
    expect(rules).toContain('executed-not-number');
    expect(rules).not.toContain('unreported');
    expect(activities(json)[0]!.status).toBe('unreported');
  });

  test('daysLate is nothing where it is due on the cutoff itself', () => {
    expect(oneActivity({ 'Fecha programada': '31/08/2022', 'Valor ejecutado': 0 }).daysLate).toBe(0);
  });
});

describe('rows that are no activity', () => {
  test('prose merged over half of the table or more', () => {
    const json = analyzeRows(
      [BASE, ROW, ['Las acciones anteriores se revisarán en el comité del mes de mayo.', null, null, null], ROW2],
      '2022-08-31',
      { merges: ['A5:D5'] },
    );
    expect(activities(json).map(({ row }) => row)).toEqual([4, 6]);
  });

  test('a row of totals ends the body', () => {
    const json = analyzeRows([BASE, ROW, ROW2, ['Total actividades', 3, null, null]]);
    expect(json.tables[0]!.body).toBe('A4:D5');
  });

  test('an activity without number, target or office is still an activity', () => {
    const json = analyzeRows([BASE, ROW, ['Revisar el mapa de riesgos', null, null, null], ROW2]);
    expect(activities(json)).toHaveLength(3);
    expect(json.findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(
      expect.arrayContaining(['target-empty B5', 'responsible-empty C5', 'date-empty D5']),
    );
  });

  test('a row with a number and a target but no text is a fault', () => {
    const json = analyzeRows([
      ['No.', ...BASE],
      ['1.1', ...ROW],
      ['1.2', null, 1, 'Planeación', '30/06/2022'],
      ['1.3', ...ROW2],
    ]);
    expect(json.findings.map(({ rule, cell }) => `${rule} ${cell}`)).toContain('activity-empty B5');
  });
});
