import { cleanText } from '../values/fold-text';
import { valueAt } from '../workbook/snapshot';
import { columnsOf } from './cells';
import { type NumberedActivity, numberedActivities } from './number-groups';
import { type TableRule, type TableSubject, defineRule } from './rule';
import { sayList } from './wording';

/** Nobody reads on behind so many. */
const MOST = 100;

const sayNumbers = (missing: readonly string[]): string =>
  missing.length > 3 ? `los números de ${missing[0]!} a ${missing[missing.length - 1]!}` : sayList(missing);

export default defineRule<TableRule<{ number: string; missing: readonly string[] }>>({
  id: 'number-gap',
  severity: 'warning',
  scope: 'table',
  needs: [],
  title: 'La numeración se salta una actividad',
  why: 'Puede que se haya borrado o se haya quedado por fuera una actividad del plan publicado.',
  guide: null,
  remedy: 'Compare con el plan publicado. Si no falta ninguna, corrija la numeración.',
  message: ({ number, missing }) =>
    `Antes de ${number} no ${missing.length === 1 ? 'está' : 'están'} ${sayNumbers(missing)}. Compare con el plan ` +
    'publicado, o corrija la numeración.',
  *check(subject) {
    const numbered = numberedActivities(subject);
    const everywhere = new Map<string, Set<string>>();
    for (const { number, component } of numbered) {
      const numbers = everywhere.get(component);
      if (numbers) numbers.add(number);
      else everywhere.set(component, new Set([number]));
    }
    const withoutActivity = numbersWithoutActivity(subject);
    // 1, 2, 3 … through all components, whose rows may alternate: what one of them skips stands in another.
    const running = numbersThroughAll(numbered);
    for (const sequence of sequencesOf(numbered)) {
      for (let index = 1; index < sequence.length; index++) {
        const { number, cell, component } = sequence[index]!;
        const before = lastPart(sequence[index - 1]!);
        const last = lastPart(sequence[index]!);
        if (last - before < 2) continue;
        const stem = number.slice(0, number.length - String(last).length);
        const between = Array.from({ length: Math.min(last - before - 1, MOST) }, (_, i) => before + 1 + i);
        // In a plan that numbers through its subcomponents, the missing one stands in another of them.
        const missing = between
          .map((each) => `${stem}${each}`)
          .filter((each) => !everywhere.get(component)?.has(each) && !running.has(each) && !withoutActivity.has(each));
        if (missing.length === 0) continue;
        yield { cell, data: { number, missing } };
      }
    }
  },
  examples: [
    {
      name: 'De 1.1 a 1.3',
      table: `
        Vigencia 2022
        | N.º      | Actividad           | Meta | Responsable | Fecha      |
        | '1.1     | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | [['1.3]] | Audiencia pública   | 1    | Planeación  | 2022-11-30 |
        | '1.4     | Feria               | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'El número que falta está en una fila sin actividad, que tiene su propio aviso',
      table: `
        Vigencia 2022
        | N.º      | Actividad           | Meta | Responsable | Fecha      |
        | '1.1     | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | '1.2     |                     | 1    | Planeación  | 2022-08-30 |
        | '1.3     | Audiencia pública   | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'Del 1 en adelante por todo el plan, con los componentes alternados; falta el 6',
      table: `
        Vigencia 2022
        | Componente            | N.º   | Actividad           | Meta | Responsable | Fecha      |
        | Rendición de cuentas  | 1     | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | Atención al ciudadano | 2     | Carta de trato      | 1    | Planeación  | 2022-11-30 |
        | Rendición de cuentas  | 3     | Audiencia pública   | 1    | Planeación  | 2022-11-30 |
        | Atención al ciudadano | 4     | Encuesta            | 1    | Planeación  | 2022-11-30 |
        | Rendición de cuentas  | 5     | Feria               | 1    | Planeación  | 2022-11-30 |
        | Rendición de cuentas  | [[7]] | Mesa                | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: '1.10 sigue a 1.9; el orden no importa; otra serie empieza de nuevo; la serie sigue en otro subcomponente',
      table: `
        Vigencia 2022
        | Subcomponente | Actividad                | Meta | Responsable | Fecha      |
        | Información   | 1.8 Publicar el informe  | 1    | Planeación  | 2022-06-30 |
        | ^             | 1.10 Audiencia pública   | 1    | Planeación  | 2022-11-30 |
        | ^             | 1.9 Feria                | 1    | Planeación  | 2022-11-30 |
        | Diálogo       | 2.1 Mesa                 | 1    | Planeación  | 2022-11-30 |
        | ^             | 2.2 Encuesta             | 1    | Planeación  | 2022-11-30 |
        | Incentivos    | 2.3 Concurso             | 1    | Planeación  | 2022-11-30 |
        | Diálogo       | 2.4 Foro                 | 1    | Planeación  | 2022-11-30 |`,
    },
  ],
});

const lastPart = ({ parts }: NumberedActivity): number => parts![parts!.length - 1]!;

/** Plain numbers, where no two activities have the same. */
function numbersThroughAll(numbered: readonly NumberedActivity[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { number, parts } of numbered) {
    if (parts?.length !== 1) continue;
    if (numbers.has(number)) return new Set();
    numbers.add(number);
  }
  return numbers;
}

/** The activities of a group whose numbers differ in their last part alone, by that part. */
function sequencesOf(numbered: readonly NumberedActivity[]): readonly (readonly NumberedActivity[])[] {
  const sequences: NumberedActivity[][] = [];
  const byGroup = new Map<string, Map<string, NumberedActivity[]>>();
  for (const each of numbered) {
    if (!each.parts) continue;
    let ofGroup = byGroup.get(each.group);
    if (!ofGroup) byGroup.set(each.group, (ofGroup = new Map()));
    const stem = each.parts.length === 1 ? '' : each.parts.slice(0, -1).join('.');
    const sequence = ofGroup.get(stem);
    if (sequence) sequence.push(each);
    else {
      const begun = [each];
      ofGroup.set(stem, begun);
      sequences.push(begun);
    }
  }
  for (const sequence of sequences) sequence.sort((a, b) => lastPart(a) - lastPart(b));
  return sequences;
}

/** Numbers of rows whose activity is empty: they are there, and have a finding of their own. */
function numbersWithoutActivity(subject: TableSubject): ReadonlySet<string> {
  const column = columnsOf(subject, 'number')[0]?.column;
  if (column === undefined) return new Set();
  const { sheet, table } = subject;
  const texts = table.rowsWithoutActivity.map((row) => cleanText(String(valueAt(sheet, row, column) ?? '')));
  return new Set(texts.map((text) => text.replace(/\.$/, '')));
}
