/** Edges of the rules about what was reported, drawn like their examples; the cutoff is 30 April unless told. */
import { findRule } from '../../../src/core/rules';
import { tryExample } from '../../support/test-rule';

const BLOCKS = `Vigencia 2022
  | Actividad | Meta | Responsable | Fecha                         | Seguimiento 1 (30 de abril) | < | < | Seguimiento 2 (31 de agosto) | < | < |
  | ^         | ^    | ^           | ^                             | Avance | Descripción del avance | Evidencia | Avance | Descripción del avance | Evidencia |`;

const edges: [rule: string, name: string, table: string, cutoff?: string][] = [
  [
    'executed-missing',
    'evidence tells too; N/A in the report tells nothing; a quantity that Control Interno found is one',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Verificado OCI | Seguimiento | Evidencia |
     | Informe   | 1    | Planeación  | 2022-03-30 | [[]]            |                |             | Acta 3    |
     | Feria     | 1    | Atención    | 2022-03-30 |                 |                | N/A         | -         |
     | Mesa      | 1    | Atención    | 2022-03-30 |                 | 1              | Se hizo     | Acta 4    |
     | Foro      | 1    | Atención    | 2022-03-30 | en proceso      |                | Se adelanta |           |`,
  ],
  [
    'executed-missing',
    'only the block of the cutoff counts',
    `${BLOCKS}
     | Informes  | 3    | Planeación  | 30/04/22, 31/08/22 y 31/12/22 | 1 | Se hizo | Acta | [[]] | Se publicó |   |
     | Ferias    | 3    | Planeación  | 30/04/22, 31/08/22 y 31/12/22 | 1 | Se hizo | Acta |      |            |   |`,
    '2022-08-31',
  ],
  [
    'executed-not-number',
    'a block that is not measured is not looked at',
    `${BLOCKS}
     | Informes  | 3    | Planeación  | 30/04/22, 31/08/22 y 31/12/22 | [[dos => 2]] | Se hizo | Acta | tres | Se publicó | Acta |`,
  ],
  [
    'report-empty',
    'evidence does not stand for a report that has its column; a zero asks for one too',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento | Evidencia |
     | Informe   | 1    | Planeación  | 2022-03-30 | 1               | [[]]        | Acta 3    |
     | Feria     | 1    | Atención    | 2022-03-30 | 0               | [[N/A]]     |           |
     | Mesa      | 1    | Atención    | 2022-11-30 | 1               |             |           |`,
  ],
  [
    'evidence-empty',
    'in both of two columns; not of nothing, nor where the report is missing too',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento | Evidencia | Soporte |
     | Informe   | 1    | Planeación  | 2022-03-30 | 1               | Se publicó  | [[]]      |         |
     | Feria     | 1    | Atención    | 2022-03-30 | 1               | Se hizo     |           | Fotos   |
     | Mesa      | 1    | Atención    | 2022-03-30 | 0               | Se aplazó   |           |         |
     | Foro      | 1    | Atención    | 2022-03-30 | 1               |             |           |         |
     | Taller    | 1    | Atención    | 2022-11-30 | 1               |             | [[]]      |         |`,
  ],
  [
    'executed-without-report',
    'a zero asks for none; what is due has report-empty',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento | Monitoreo |
     | Informe   | 1    | Planeación  | 2022-11-30 | 1               | [[]]        |           |
     | Feria     | 1    | Atención    | 2022-11-30 | 1               |             | Se hizo   |
     | Mesa      | 1    | Atención    | 2022-03-30 | 1               |             |           |
     | Foro      | 1    | Atención    | 2022-11-30 | 0               |             |           |`,
  ],
  [
    'executed-negative',
    'a percentage, a text, what was executed in a period',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Primer semestre | <         | Segundo semestre | <         |
     | ^         | ^    | ^           | Programado      | Ejecutado | Programado       | Ejecutado |
     | Informes  | 4    | Planeación  | 2               | [[-1]]    | 2                | [[-2]]    |
     | Ferias    | 4    | Planeación  | 2               | [['-1]]   | 2                |           |`,
  ],
  [
    'executed-over-target',
    'in percent; lower bounds in other words; what was read of the product',
    `Vigencia 2022
     | Actividad | Meta               | Responsable | Fecha      | Valor ejecutado |
     | PQRS      | 100%               | Atención    | 2022-12-31 | [[120]]         |
     | Informes  | 4 informes         | Planeación  | 2022-12-31 | [[150%]]        |
     | Mesas     | Por lo menos 4     | Planeación  | 2022-12-31 | 9               |
     | Ferias    | 4 ferias o más     | Planeación  | 2022-12-31 | 9               |
     | Foros     | 4 como mínimo      | Planeación  | 2022-12-31 | 9               |`,
  ],
  [
    'not-applicable-but-due',
    'not where Control Interno found a quantity',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Verificado OCI |
     | Informe   | 1    | Planeación  | 2022-03-30 | [[N.A.]]        |                |
     | Feria     | 1    | Atención    | 2022-03-30 | N/A             | 1              |`,
  ],
  [
    'complete-before-last-date',
    'a quantity says no percentage; in a % column 1 is all of it; a level that is kept',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha               | % de avance |
     | Informe   | 1    | Planeación  | 2022-12-31          | [[1]]       |
     | PQRS      | 100% | Atención    | Permanente          | [[100%]]    |
     | Mesas     | 3    | Atención    | 30/03/22 y 30/04/22 | 100%        |`,
  ],
  [
    'reported-status-differs',
    'executed is null; nothing of it is due; words that are not compared',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha               | Valor ejecutado | Estado                |
     | Informe   | 2    | Planeación  | 2022-11-30          |                 | [[CUMPLIDO]]          |
     | Feria     | 2    | Atención    | 2022-11-30          | 0               | Cumplida              |
     | Mesa      | 2    | Atención    | 30/03/22 y 30/11/22 | 1               | [[Vencida]]           |
     | Foro      | 2    | Atención    | 2022-03-30          | 2               | [[No cumplida]]       |
     | Taller    | 2    | Atención    | 2022-03-30          | 1               | Cumplida parcialmente |
     | Charla    | 2    | Atención    | 2022-03-30          | 1               | Sí                    |
     | Carta     | 2    | Atención    | Cuando se requiera  | 1               | [[Sin iniciar]]       |`,
  ],
  [
    'unreported',
    'a cell error, a text and N/A have their own; a block of a later cutoff is no report',
    `${BLOCKS}
     | [[Informe]] | 1  | Planeación  | 2022-01-31                    |   |  |  | 1 | Se hizo | Acta |
     | Feria       | 1  | Planeación  | 2022-01-31                    | #N/A | Se hizo | Acta | 1 | Se hizo | Acta |`,
  ],
  [
    'late',
    'due on the cutoff itself; below zero; what Control Interno found goes before what was reported',
    `Vigencia 2022
     | Actividad   | Meta | Responsable | Fecha      | Valor ejecutado | Verificado OCI |
     | [[Informe]] | 1    | Planeación  | 2022-04-30 | 0               |                |
     | [[Feria]]   | 2    | Atención    | 2022-03-30 | 2               | 1              |
     | Mesa        | 2    | Atención    | 2022-03-30 | 1               | 2              |
     | [[Foro]]    | 2    | Atención    | 2022-03-30 | -1              |                |`,
  ],
];

// A row of three would get jest's own callback as its fourth.
const rows = edges.map(
  ([id, name, table, cutoff]) => [id, name, { name, table, ...(cutoff ? { cutoff } : {}) }] as const,
);

test.each(rows)('%s: %s', (id, _, example) => tryExample(findRule(id)!, example));
