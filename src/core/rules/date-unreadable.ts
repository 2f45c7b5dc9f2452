import { cellOf } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { quote, sayList } from './wording';

export default defineRule<ActivityRule<{ parts: readonly string[] }>>({
  id: 'date-unreadable',
  severity: 'error',
  scope: 'activity',
  needs: [],
  title: 'La fecha no se puede leer',
  why: 'Lo que no se puede leer no entra al cronograma: esa parte de la actividad nunca vencería.',
  guide: null,
  remedy: 'Escriba la fecha con día, mes y año, por ejemplo 30/06/2022; si hay varias, una debajo de otra.',
  message: ({ parts }) =>
    `No se puede leer ${sayList(parts.map(quote))} como fecha. Escriba día, mes y año, por ejemplo 30/06/2022.`,
  when: ({ activity }) => activity.dateCells.some(({ unreadable }) => unreadable.length > 0),
  *check(subject) {
    for (const { cell, unreadable } of subject.activity.dateCells) {
      if (unreadable.length > 0) yield { cell: cellOf(subject, cell), data: { parts: unreadable } };
    }
  },
  examples: [
    {
      name: 'Una fecha que no existe',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha             |
        | Informe   | 1    | Planeación  | [['31/02/2022]]   |`,
    },
    {
      name: 'Un texto sin fecha, y una de dos que no se lee',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha                    |
        | Informe   | 1    | Planeación  | [[según cronograma]]     |
        | Boletines | 2    | Prensa      | [[30/06/2022¶31/11/2022]] |`,
    },
    {
      name: 'Fechas, periodos, palabras de frecuencia y a demanda',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha                    |
        | Informe   | 1    | Planeación  | 30 de junio de 2022      |
        | Boletines | 4    | Prensa      | Trimestral               |
        | Ferias    | 1    | Atención    | Segundo semestre de 2022 |
        | Comités   | 1    | Atención    | Cuando se requiera       |
        | Visitas   | 1    | Atención    | N/A                      |
        | Mesas     | 1    | Atención    | Marzo a dic 2022         |`,
    },
  ],
});
