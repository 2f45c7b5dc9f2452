/** Edges of the rules about the plan itself, drawn like their examples: `[[x]]` is reported, `[[x => y]]` fixed so. */
import { findRule } from '../../../src/core/rules';
import { tryExample } from '../../support/test-rule';

const edges: [rule: string, name: string, table: string][] = [
  [
    'cell-error',
    'in the place of an activity, also where the row has neither number nor target of its own',
    `| Actividad | Producto | Responsable |
     | [[#NAME?]] | Informe | Planeación  |
     | Feria     | Acta     | Atención    |
     | [[#REF!]] | Enlace   | Prensa      |
     | Mesa      | Acta     | Atención    |
     | [[#REF!]] | Enlace   | Prensa      |`,
  ],
  [
    'responsible-empty',
    'N/A is no office, an office in one of two columns is enough',
    `| Actividad | Meta | Responsable | Apoyo  | Fecha      |
     | Informe   | 1    | [[N/A]]     |        | 2022-11-30 |
     | Feria     | 1    | -           | Prensa | 2022-11-30 |
     | Mesa      | 1    |             | Prensa | 2022-11-30 |`,
  ],
  [
    'target-empty',
    'N/A and a dash are no target',
    `| Actividad | Meta    | Responsable | Fecha      |
     | Informe   | [[N/A]] | Planeación  | 2022-11-30 |
     | Feria     | [[-]]   | Atención    | 2022-11-30 |
     | Mesa      | 2       | Atención    | 2022-11-30 |`,
  ],
  [
    'target-not-quantified',
    'shares of the periods, said as they are',
    `| Actividad | Meta          | Responsable | CUATRIMESTRE | < | < |
     | ^         | ^             | ^           | 1   | 2   | 3   |
     | Campaña   | [[Campañas]]  | Prensa      | 30% | 30% | 40% |`,
  ],
  [
    'date-empty',
    'N/A is no date; one of two rows of an activity is enough',
    `| Actividad | Meta | Responsable | Fecha      |
     | Informe   | 1    | Planeación  | [[N/A]]    |
     | Feria     | 2    | Atención    |            |
     | ^         | ^    | ^           | 2022-11-30 |`,
  ],
  [
    'date-unreadable',
    'each end of an interval has its own finding; a year alone, a word, a number that is no day',
    `| Actividad | Meta | Responsable | Fecha inicio    | Fecha final          |
     | Informe   | 1    | Planeación  | [['30/02/2022]] | [[30 de abrl de 2022]] |
     | Feria     | 1    | Atención    | 2022-02-01      | [['2022]]            |
     | Mesa      | 1    | Atención    | 2022-02-01      | [[Semana Santa]]     |
     | Foro      | 1    | Atención    | [[0]]           | 2022-11-30           |`,
  ],
  [
    'date-as-text',
    'with its weekday, a limit, points; not with a time or another thing',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha                                            |
     | Informe   | 1    | Planeación  | [[Viernes 30 de junio de 2022 => 2022-06-30]]    |
     | Feria     | 1    | Atención    | [[A más tardar el 31 de enero => 2022-01-31]]    |
     | Mesa      | 1    | Atención    | [[30.06.2022 => 2022-06-30]]                     |
     | Foro      | 1    | Atención    | 30/06/2022 (primer informe)                      |
     | Taller    | 1    | Atención    | 30/06/2022 8:00 a. m.                            |`,
  ],
  [
    'date-out-of-year',
    'once an activity, at the first cell; 31 January of the next year is still of the plan',
    `Plan Anticorrupción 2022
     | Actividad | Meta | Responsable | Fecha inicio   | Fecha final    |
     | Informe   | 1    | Planeación  | [[2021-02-01]] | 2021-06-30     |
     | Feria     | 1    | Atención    | 2022-06-01     | 2023-01-31     |
     | Mesa      | 1    | Atención    | 2022-06-01     | [[2023-02-01]] |
     | Foro      | 1    | Atención    | 2022-06-01     | 2022-11-30     |`,
  ],
  [
    'date-order',
    'not where one end cannot be read; in a range of one cell only where the columns are two',
    `| Actividad | Meta | Responsable | Fecha inicio | Fecha final    |
     | Informe   | 1    | Planeación  | sin definir  | 2022-06-30     |
     | Feria     | 1    | Atención    | 2022-12-31   | [[2022-01-01]] |
     | Mesa      | 1    | Atención    | Noviembre    | [[Febrero]]    |`,
  ],
  [
    'dates-vs-target',
    'words of frequency; a part of a unit; what a mark says; amounts of the periods',
    `Vigencia 2022
     | Actividad | Meta     | Responsable | Fecha                    |
     | Informe   | 1        | Planeación  | [[Trimestral]]           |
     | Informes  | 4        | Planeación  | Trimestral               |
     | Ferias    | 2        | Atención    | [[Permanente]]           |
     | Feria     | 1        | Atención    | Permanente               |
     | Mesas     | '1,5     | Atención    | [[30/06/22 y 30/11/22]]  |
     | Plan      | 1        | Planeación  | Febrero a noviembre      |
     | Avance    | 100%     | Planeación  | Trimestral               |`,
  ],
  [
    'number-duplicate',
    'a closing point is no part of it; plain numbers may restart by component, not in one; another component numbers anew',
    `Plan Anticorrupción 2022
     | Componente            | N.º     | Actividad | Meta | Responsable | Fecha      |
     | Rendición de cuentas  | '1.1.   | Informe   | 1    | Planeación  | 2022-11-30 |
     | Rendición de cuentas  | [['1.1]] | Feria    | 1    | Planeación  | 2022-11-30 |
     | Atención al ciudadano | '1.1    | Carta     | 1    | Planeación  | 2022-11-30 |
     | Atención al ciudadano | 2       | Línea     | 1    | Planeación  | 2022-11-30 |
     | Atención al ciudadano | [[2]]   | Encuesta  | 1    | Planeación  | 2022-11-30 |
     | Rendición de cuentas  | 2       | Mesa      | 1    | Planeación  | 2022-11-30 |`,
  ],
  [
    'number-gap',
    'in the third part; a row that begins the plan at 1.2 skips nothing; letters are no sequence',
    `| N.º       | Actividad | Meta | Responsable | Fecha      |
     | '1.2      | Informe   | 1    | Planeación  | 2022-11-30 |
     | '1.3.1    | Feria     | 1    | Planeación  | 2022-11-30 |
     | [[1.3.3]] | Mesa      | 1    | Planeación  | 2022-11-30 |
     | A1        | Foro      | 1    | Planeación  | 2022-11-30 |
     | A3        | Taller    | 1    | Planeación  | 2022-11-30 |`,
  ],
  [
    'number-subcomponent',
    'titles of subcomponents in rows of their own',
    `Componente: Rendición de cuentas
     | Actividad                       | Meta | Responsable | Fecha      |
     | Subcomponente 1: Información    | <    | <           | <          |
     | 1.1 Publicar el informe         | 1    | Planeación  | 2022-11-30 |
     | Subcomponente 2: Diálogo        | <    | <           | <          |
     | 2.1 Realizar la audiencia       | 1    | Planeación  | 2022-11-30 |
     | Subcomponente 3: Incentivos     | <    | <           | <          |
     | [[2.2 Premiar la mejor idea]]   | 1    | Planeación  | 2022-11-30 |`,
  ],
  [
    'activity-duplicate',
    'the number before the text aside; another component may have the same',
    `Plan Anticorrupción 2022
     | Componente            | Actividad                           | Meta | Responsable | Fecha      |
     | Rendición de cuentas  | 1.1 Capacitar a los servidores      | 1    | Planeación  | 2022-11-30 |
     | Rendición de cuentas  | [[1.2 Capacitar a los servidores]]  | 1    | Planeación  | 2022-11-30 |

     Componente: Atención al ciudadano
     | Actividad                  | Meta | Responsable | Fecha      |
     | Capacitar a los servidores | 1    | Planeación  | 2022-11-30 |`,
  ],
  [
    'activity-duplicate',
    'texts that are other ones although they share their number, each found again',
    `Vigencia 2022
     | Actividad      | Meta | Responsable | Fecha      |
     | Foro C0        | 1    | Planeación  | 2022-11-30 |
     | Foro an        | 1    | Planeación  | 2022-11-30 |
     | [[FORO  AN]]   | 1    | Planeación  | 2022-11-30 |
     | [[Foro, c0.]]  | 1    | Planeación  | 2022-11-30 |
     | Foro a n       | 1    | Planeación  | 2022-11-30 |`,
  ],
  [
    'activity-empty',
    'a merged target belongs to the activity above; a date of its own after a title does not',
    `Vigencia 2022
     | N.º | Actividad | Meta | Responsable | Fecha      |
     | 1   | Informes  | 2    | Planeación  | 2022-06-30 |
     | ^   | ^         | ^    | ^           | 2022-11-30 |
     | 2   | Ferias    | 2    | Atención    | 2022-06-30 |
     |     |           |      |             | 2022-11-30 |
     | 3   | [[]]      |      |             |            |
     |     | [[]]      | 3    | Prensa      |            |
     | 4   | Mesas     | 1    | Atención    | 2022-11-30 |`,
  ],
  [
    'periods-differ',
    'marks share what the quantities leave; accumulated percentages; a level; what a sum of shares lacks',
    `| Actividad  | Meta | Responsable | CUATRIMESTRE | < | < |
     | ^          | ^    | ^           | 1       | 2   | 3    |
     | Boletines  | 4    | Prensa      | X       | 1   | X    |
     | Ferias     | 2    | Prensa      | [[1]]   |     |      |
     | Mesas      | 6    | Prensa      |         | [[2]] | 2  |
     | Estrategia | 100% | Prensa      | 33%     | 66% | 100% |
     | PQRS       | 90%  | Prensa      | 90%     | 90% | 90%  |
     | Avance     | 100% | Prensa      | [[50%]] |     | 60%  |`,
  ],
  [
    'percent-basis-assumed',
    'words of frequency give several dates; marks say nothing of the amounts; a range is one date',
    `Vigencia 2022
     | Actividad  | Meta     | Responsable | Fecha               |
     | PQRS       | [[100%]] | Atención    | Permanente          |
     | Denuncias  | [[100%]] | Atención    | Mensual             |
     | Estrategia | 100%     | Planeación  | Febrero a noviembre |
     | Comité     | 100%     | Planeación  | Cuando se requiera  |`,
  ],
  [
    'weight-sum',
    'one finding names all components of a table; weights over the whole plan; a merged weight counts once',
    `| Componente            | Actividad | Meta | Responsable | Fecha      | [[Ponderación]] |
     | Rendición de cuentas  | Informe   | 1    | Planeación  | 2022-06-30 | 40          |
     | Rendición de cuentas  | Feria     | 1    | Planeación  | 2022-06-30 | 50          |
     | Atención al ciudadano | Carta     | 1    | Planeación  | 2022-06-30 | 60          |
     | Atención al ciudadano | Línea     | 1    | Planeación  | 2022-06-30 | ^           |`,
  ],
  [
    'weight-sum',
    'parts of the whole plan',
    `| Componente            | Actividad | Meta | Responsable | Fecha      | Peso |
     | Rendición de cuentas  | Informe   | 1    | Planeación  | 2022-06-30 | 30%  |
     | Rendición de cuentas  | Feria     | 1    | Planeación  | 2022-06-30 | 30%  |
     | Atención al ciudadano | Carta     | 1    | Planeación  | 2022-06-30 | 40%  |`,
  ],
  [
    'cell-error',
    'in columns that are only carried along, not in those that nobody knows',
    `| Actividad | Meta | Responsable | Fecha      | Recursos   | Extensión |
     | Informe   | 1    | Planeación  | 2022-11-30 | [[#REF!]]  | #REF!     |`,
  ],
  [
    'column-unknown',
    'a header over several columns, a blank one, the numbers without header',
    `Vigencia 2022
     |     | Actividad | Meta | Responsable | Fecha      | [[Ubicación]] | <      |
     | 1.1 | Informe   | 1    | Planeación  | 2022-11-30 | Sede          | Piso 2 |
     | 1.2 | Feria     | 1    | Atención    | 2022-11-30 | Sede          | Piso 1 |`,
  ],
  [
    'column-duplicate',
    'the second of two dates, of two states',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha programada | [[Fecha programada]] | Estado | [[Estado]] |
     | Informe   | 2    | Planeación  | 2022-06-30       | 2022-11-30           |        |            |`,
  ],
  [
    'subcomponent-missing',
    'two components of one table in one finding; additional initiatives ask for nothing',
    `Vigencia 2022
     | [[Componente]]                                    | Subcomponente | Actividad | Meta | Responsable | Fecha      |
     | Rendición de cuentas                              | Información   | Informe   | 1    | Planeación  | 2022-11-30 |
     | Transparencia y acceso a la información           | Transparencia activa | Página | 1 | Sistemas   | 2022-11-30 |
     | Iniciativas adicionales: rendición de cuentas     | Código        | Código    | 1    | Talento     | 2022-11-30 |`,
  ],
];

test.each(edges)('%s: %s', (id, name, table) => tryExample(findRule(id)!, { name, table }));
