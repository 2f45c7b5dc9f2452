import { foldText, foldedHash } from '../values/fold-text';
import { formatCell, sameCell } from '../workbook/address';
import { activityCell } from './cells';
import { type MeasuredActivity } from '../progress/measured';
import { type WorkbookRule, defineRule } from './rule';
import { activitySubject } from './subjects';
import { quote } from './wording';

/** Which activity has a text first. Most texts stand once: what is made of a text to compare it is made for others only. */
class FirstByText {
  private readonly byHash = new Map<number, MeasuredActivity>();
  /** Of the texts whose number another one had before. */
  private readonly byText = new Map<string, MeasuredActivity>();

  /** The activity that had the text before; where none had, this one is remembered. */
  meet(activity: MeasuredActivity, hash: number): MeasuredActivity | undefined {
    const first = this.byHash.get(hash);
    if (!first) {
      this.byHash.set(hash, activity);
      return undefined;
    }
    const text = foldText(activity.text);
    if (foldText(first.text) === text) return first;
    const other = this.byText.get(text);
    if (!other) this.byText.set(text, activity);
    return other;
  }
}

function firstsOf(known: Map<string, FirstByText>, component: string): FirstByText {
  let firsts = known.get(component);
  if (!firsts) known.set(component, (firsts = new FirstByText()));
  return firsts;
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
    /** Where each text stands first: in a component, in a table. */
    const byComponent = new Map<string, FirstByText>();
    for (const table of tables) {
      const inTable = new FirstByText();
      for (const activity of table.activities) {
        const hash = foldedHash(activity.text);
        if (hash === 0) continue;
        const inComponent = activity.component === null ? null : firstsOf(byComponent, foldText(activity.component));
        const before = inTable.meet(activity, hash);
        const elsewhere = inComponent?.meet(activity, hash);
        const first = before ?? elsewhere;
        if (!first) continue;
        const other = activityCell(
          activitySubject(
            tables.find((each) => each.table === first.table)!,
            first,
          ),
        );
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
