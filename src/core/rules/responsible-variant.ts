import { type CellReading } from '../plan/plan';
import { type CellRef } from '../workbook/snapshot';
import { cellOf } from './cells';
import { groupOffices } from './office-groups';
import { officeName, replaceOffice, spellingKey } from './office-spelling';
import { type WorkbookRule, type WorkbookSubject, defineRule } from './rule';
import { quote, sayList } from './wording';

/** One way of writing an office, and where it is first written so. */
interface Spelling {
  readonly name: string;
  readonly order: number;
  readonly cell: CellRef;
  readonly reading: CellReading;
  count: number;
  /** The cells in which it was counted, as far as others may name them again; and the last of all. */
  readonly places: Set<number>;
  last: number;
}

interface OddCell {
  readonly cell: CellRef;
  readonly before: string | null;
  text: string | null;
  readonly odd: string[];
  readonly common: string[];
}

export default defineRule<WorkbookRule<{ odd: readonly string[]; common: readonly string[] }>>({
  id: 'responsible-variant',
  severity: 'info',
  scope: 'workbook',
  needs: ['responsible'],
  title: 'La misma dependencia está escrita de dos maneras',
  why: 'Al filtrar o contar por responsable, cada manera de escribirla aparece como otra dependencia.',
  guide: null,
  remedy: 'Use siempre el mismo nombre: el arreglo escribe el más frecuente y deja igual el resto de la celda.',
  message: ({ odd, common }) =>
    odd.length === 1
      ? `${quote(odd[0]!)} parece ser la misma dependencia que ${quote(common[0]!)}. Escríbala igual en todo el plan.`
      : `${sayList(odd.map(quote))} parecen ser las mismas dependencias que ${sayList(common.map(quote))}. Escríbalas ` +
        'igual en todo el plan.',
  *check(subject) {
    const spellings = collectSpellings(subject);
    const cells = new Map<string, OddCell>();
    for (const group of groupOffices(spellings).filter(({ length }) => length > 1)) {
      const common = group.reduce((a, b) => (b.count > a.count || (b.count === a.count && b.order < a.order) ? b : a));
      for (const spelling of group) {
        if (spelling === common) continue;
        const { cell, reading } = spelling;
        const key = `${cell.sheet} ${cell.row} ${cell.column}`;
        const text = typeof reading.value === 'string' ? reading.value : null;
        const odd = cells.get(key) ?? { cell, before: text, text, odd: [], common: [] };
        cells.set(key, odd);
        odd.odd.push(spelling.name);
        odd.common.push(common.name);
        if (odd.text !== null) odd.text = replaceOffice(odd.text, spelling.name, common.name);
      }
    }
    for (const { cell, before, text, odd, common } of cells.values()) {
      const isMended = text !== null && text !== before;
      yield isMended ? { cell, data: { odd, common }, fix: text } : { cell, data: { odd, common } };
    }
  },
  examples: [
    {
      name: 'Otra mayúscula; el rol «Apoya» se queda',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable                                                                                        | Fecha      |
        | Feria     | 1    | Grupo de Comunicaciones                                                                            | 2022-06-30 |
        | Informe   | 1    | Oficina de Control Interno / Grupo de Comunicaciones                                               | 2022-06-30 |
        | Boletín   | 1    | [[Dirección Técnica / Apoya Grupo de comunicaciones => Dirección Técnica / Apoya Grupo de Comunicaciones]] | 2022-06-30 |`,
    },
    {
      name: 'Sin tilde, en plural, con una letra de menos, sin la palabra «de»',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable                                                | Fecha      |
        | Feria     | 1    | Oficina Asesora de Planeación                              | 2022-06-30 |
        | Informe   | 1    | [[Oficina Asesora de Planeacion => Oficina Asesora de Planeación]] | 2022-06-30 |
        | Plan      | 1    | [[Oficina Asesora Planeación => Oficina Asesora de Planeación]]    | 2022-06-30 |
        | Mapa      | 1    | [[Oficina Asesora de Planeción => Oficina Asesora de Planeación]]  | 2022-06-30 |
        | Mesa      | 1    | [[Oficinas Asesoras de Planeación => Oficina Asesora de Planeación]] | 2022-06-30 |`,
    },
    {
      name: 'Lo más frecuente manda; si hay empate, lo primero',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable                                                    | Fecha      |
        | Feria     | 1    | [[Secretaria de Salud => Secretaría de Salud]]                 | 2022-06-30 |
        | Informe   | 1    | Secretaría de Salud                                            | 2022-06-30 |
        | Mapa      | 1    | Secretaría de Salud                                            | 2022-06-30 |
        | Plan      | 1    | Grupo de prensa                                                | 2022-06-30 |
        | Mesa      | 1    | [[Grupo de Prensa => Grupo de prensa]]                         | 2022-06-30 |`,
    },
    {
      name: 'Dos rarezas en una celda son un solo aviso',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable                                                                                     | Fecha      |
        | Feria     | 1    | Oficina de Planeación¶Oficina de Prensa                                                         | 2022-06-30 |
        | Informe   | 1    | [[oficina de planeación; oficina de prensa => Oficina de Planeación; Oficina de Prensa]]         | 2022-06-30 |`,
    },
    {
      name: 'Otra palabra es otra dependencia; una sigla también; la puntuación no cuenta',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable                            | Fecha      |
        | Feria     | 1    | Dirección de Juventud                  | 2022-06-30 |
        | Informe   | 1    | Dirección Administrativa de Juventud   | 2022-06-30 |
        | Mapa      | 1    | Secretaría de Salud Municipal          | 2022-06-30 |
        | Plan      | 1    | Secretaría de Educación Municipal      | 2022-06-30 |
        | Mesa      | 1    | OAP                                    | 2022-06-30 |
        | Jornada   | 1    | OAJ                                    | 2022-06-30 |
        | Visita    | 1    | Grupo 1                                | 2022-06-30 |
        | Taller    | 1    | Grupo 2                                | 2022-06-30 |
        | Charla    | 1    | Oficina de Planeación.                 | 2022-06-30 |
        | Encuesta  | 1    | Oficina de  Planeación                 | 2022-06-30 |`,
    },
  ],
});

/** A cell merged over several activities counts once. */
function collectSpellings({ tables }: WorkbookSubject): readonly Spelling[] {
  const spellings = new Map<string, Spelling>();
  const sheets = new Map<string, number>();
  for (const table of tables) {
    if (!sheets.has(table.sheet.name)) sheets.set(table.sheet.name, sheets.size);
    const sheet = sheets.get(table.sheet.name)!;
    const isMerged = table.table.columns.some(
      ({ field, column }) => field === 'responsible' && table.mergedColumns.has(column),
    );
    for (const { responsible } of table.activities) {
      for (const { name: written, cell: reading } of responsible) {
        const name = officeName(written);
        const key = spellingKey(name);
        if (key === '') continue;
        const cell = cellOf(table, reading);
        const place = (sheet * 2 ** 20 + cell.row) * 2 ** 14 + cell.column;
        const known = spellings.get(key);
        if (!known) {
          const places = new Set(isMerged ? [place] : []);
          spellings.set(key, { name, order: spellings.size, cell, reading, count: 1, places, last: place });
        } else if (known.last !== place && !known.places.has(place)) {
          if (isMerged) known.places.add(place);
          known.last = place;
          known.count += 1;
        }
      }
    }
  }
  return [...spellings.values()];
}
