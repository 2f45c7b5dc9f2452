import { type MeasuredActivity } from '../progress/measured';
import { type Table } from '../recognize/table';
import { foldText, foldedHash } from '../values/fold-text';
import { formatCell, sameCell } from '../workbook/address';
import { activityCell } from './cells';
import { type WorkbookRule, defineRule } from './rule';
import { activitySubject } from './subjects';
import { quote } from './wording';

/** Which index came first with a number. A table of numbers alone: one entry for each activity of a plan is met. */
class FirstByNumber {
  /** Place of an index + 1; 0 where nothing stands. At least half of it stays free. */
  private readonly places: Int32Array;
  private readonly numbers: Int32Array;
  private readonly wasMet: Uint8Array;

  constructor(count: number) {
    this.places = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
    this.numbers = new Int32Array(count);
    this.wasMet = new Uint8Array(count);
  }

  /** The first index that came with this number: this one, where none did. */
  meet(number: number, index: number): number {
    const { places, numbers } = this;
    const last = places.length - 1;
    let at = (number ^ (number >>> 15)) & last;
    for (; places[at] !== 0; at = (at + 1) & last) if (numbers[places[at]! - 1] === number) return places[at]! - 1;
    places[at] = index + 1;
    numbers[index] = number;
    return index;
  }

  /** True at the first time for each index. */
  isNew(index: number): boolean {
    const isNew = this.wasMet[index] === 0;
    this.wasMet[index] = 1;
    return isNew;
  }
}

/** Which activity has a text first: in its table, and in its component. */
class FirstByText {
  private readonly inTable = new Map<Table, Map<string, MeasuredActivity>>();
  private readonly inComponent = new Map<string, Map<string, MeasuredActivity>>();

  /** The one that had the text before, sooner in the same table than elsewhere; remembers this one where it is the first. */
  meet(activity: MeasuredActivity): MeasuredActivity | undefined {
    const { table, component } = activity;
    const text = foldText(activity.text);
    const before = meetIn(this.inTable, table, text, activity);
    const elsewhere = component === null ? undefined : meetIn(this.inComponent, foldText(component), text, activity);
    return before ?? elsewhere;
  }
}

function meetIn<Key>(
  known: Map<Key, Map<string, MeasuredActivity>>,
  key: Key,
  text: string,
  activity: MeasuredActivity,
): MeasuredActivity | undefined {
  let firsts = known.get(key);
  if (!firsts) known.set(key, (firsts = new Map()));
  const first = firsts.get(text);
  if (!first) firsts.set(text, activity);
  return first;
}

export default defineRule<WorkbookRule<{ activity: string; sheet: string; cell: string; isSameSheet: boolean }>>({
  id: 'activity-duplicate',
  severity: 'warning',
  scope: 'workbook',
  needs: ['activity'],
  title: 'La misma actividad está escrita dos veces',
  why: 'Una actividad repetida cuenta dos veces en lo programado y en lo cumplido, y su reporte se parte en dos filas.',
  guide: null,
  remedy: 'Deje una sola fila, o escriba en cada una en qué se diferencian.',
  message: ({ activity, sheet, cell, isSameSheet }) =>
    `${quote(activity)} ya está en ${cell}${isSameSheet ? '' : ` de la hoja «${sheet}»`}. ` +
    'Deje una sola o diga en qué se diferencian.',
  *check({ tables }) {
    // Most texts stand once: only of those whose number comes again is made what they are compared by.
    const activities = tables.flatMap((table) => table.activities);
    const numbers = new FirstByNumber(activities.length);
    const firsts = new FirstByText();
    let index = -1;
    for (const table of tables) {
      for (const activity of table.activities) {
        index += 1;
        const hash = foldedHash(activity.text);
        if (hash === 0) continue;
        const before = numbers.meet(hash, index);
        if (before === index) continue;
        if (numbers.isNew(before)) firsts.meet(activities[before]!);
        const first = firsts.meet(activity);
        if (!first) continue;
        const of = tables.find((each) => each.table === first.table)!;
        const other = activityCell(activitySubject(of, first));
        const cell = activityCell(activitySubject(table, activity));
        if (sameCell(other, cell)) continue;
        yield {
          cell,
          data: {
            activity: activity.text,
            sheet: other.sheet,
            cell: formatCell(other.row, other.column),
            isSameSheet: other.sheet === cell.sheet,
          },
        };
      }
    }
  },
  examples: [
    {
      name: 'Las mismas palabras con otras mayúsculas y tildes',
      table: `
        Vigencia 2022
        | Actividad                         | Meta | Responsable    | Fecha      |
        | Realizar la audiencia pública     | 1    | Planeación     | 2022-06-30 |
        | Publicar el informe               | 1    | Planeación     | 2022-06-30 |
        | [[REALIZAR  LA AUDIENCIA PUBLICA]] | 1   | Comunicaciones | 2022-11-30 |`,
    },
    {
      name: 'En otra tabla del mismo componente',
      table: `
        Componente: Rendición de cuentas
        | Actividad                         | Meta | Responsable    | Fecha      |
        | Realizar la audiencia pública     | 1    | Planeación     | 2022-06-30 |

        Componente: Rendición de cuentas
        Subcomponente: Diálogo
        | Actividad                         | Meta | Responsable    | Fecha      |
        | [[Realizar la audiencia pública]] | 1    | Planeación     | 2022-11-30 |`,
    },
    {
      name: 'Actividades que se diferencian en la dependencia',
      table: `
        Vigencia 2022
        | Actividad                                      | Meta | Responsable | Fecha      |
        | Realizar una audiencia de la Secretaría de Salud | 1  | Salud       | 2022-06-30 |
        | Realizar una audiencia de la Secretaría de Hacienda | 1 | Hacienda | 2022-06-30 |`,
    },
  ],
});
