import { foldText } from '../values/fold-text';
import { memoize } from '../values/memo';
import { headerCell } from './cells';
import { type GuideComponent, guideComponentOf, missingSubcomponents } from './guide-components';
import { type TableSubject, type WorkbookRule, type WorkbookSubject, defineRule } from './rule';
import { capital, quote, sayList } from './wording';

interface WrittenComponent {
  readonly guide: GuideComponent;
  readonly name: string;
  readonly first: TableSubject;
  readonly subcomponents: Set<string>;
}

/** One finding in the first table of a component; where that holds several components, one finding names all. */
export default defineRule<WorkbookRule<{ missing: readonly string[]; components: readonly string[] }>>({
  id: 'subcomponent-missing',
  severity: 'warning',
  scope: 'workbook',
  needs: [],
  title: 'Falta un subcomponente que pide la guía',
  why: 'La guía pide actividades en cada subcomponente; una ausencia es lo primero que se ve al comparar el plan con ella.',
  guide:
    '«Estrategias para la construcción del PAAC, versión 2» (2015) nombra los subcomponentes de cada componente; para ' +
    'rendición de cuentas también vale la lista del manual de 2019: información, diálogo y responsabilidad.',
  remedy: 'Agregue al menos una actividad de ese subcomponente, o corrija su nombre si ya está con otras palabras.',
  message: ({ missing, components }) => {
    const each = components.map((component, i) => `en ${quote(component)} no hay actividades de ${missing[i] ?? ''}`);
    return `${capital(each.join('; '))}. Agréguelas, o corrija el nombre del subcomponente si ya están.`;
  },
  *check(subject) {
    const found = new Map<TableSubject, { missing: string[]; components: string[] }>();
    for (const { guide, name, first, subcomponents } of collectComponents(subject)) {
      if (subcomponents.size === 0) continue;
      const missing = missingSubcomponents(guide, [...subcomponents]);
      if (missing.length === 0) continue;
      const data = found.get(first) ?? { missing: [], components: [] };
      found.set(first, data);
      data.missing.push(sayList(missing.map(quote)));
      data.components.push(name);
    }
    for (const [table, data] of found) yield { cell: headerCell(table), data };
  },
  examples: [
    {
      name: 'Rendición de cuentas sin incentivos ni evaluación',
      table: `
        Componente: Rendición de cuentas
        | [[Subcomponente]]                         | Actividad           | Meta | Responsable | Fecha      |
        | Subcomponente 1. Información de calidad   | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | Subcomponente 2. Diálogo de doble vía     | Audiencia pública   | 1    | Planeación  | 2022-06-30 |`,
    },
    {
      name: 'Las tres palabras del manual de 2019, en tres tablas',
      table: `
        Componente: Rendición de cuentas
        Subcomponente: Información
        | Actividad           | Meta | Responsable | Fecha      |
        | Publicar el informe | 1    | Planeación  | 2022-06-30 |

        Subcomponente: Diálogo
        | Actividad           | Meta | Responsable | Fecha      |
        | Audiencia pública   | 1    | Planeación  | 2022-06-30 |

        Subcomponente: Responsabilidad
        | Actividad           | Meta | Responsable | Fecha      |
        | Plan de mejora      | 1    | Planeación  | 2022-06-30 |`,
    },
    {
      name: 'Sin subcomponentes, o sin nombre, no hay qué comparar; tampoco en las iniciativas adicionales',
      table: `
        Vigencia 2022
        | Componente                  | Subcomponente   | Actividad           | Meta | Responsable | Fecha      |
        | Rendición de cuentas        | Subcomponente 1 | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | Iniciativas adicionales     | Código de integridad | Divulgar el código | 1 | Planeación  | 2022-06-30 |`,
    },
  ],
});

/** The guide's components in the whole workbook, however each sheet calls them, with the subcomponents that have a name. */
function collectComponents({ tables }: WorkbookSubject): readonly WrittenComponent[] {
  const components = new Map<GuideComponent, WrittenComponent>();
  for (const table of tables) {
    for (const { component, subcomponent } of table.activities) {
      const guide = component === null ? null : guideComponentOf(component);
      if (component === null || guide === null) continue;
      let known = components.get(guide);
      if (!known) {
        known = { guide, name: component, first: table, subcomponents: new Set() };
        components.set(guide, known);
      }
      if (subcomponent !== null && hasName(subcomponent)) known.subcomponents.add(subcomponent);
    }
  }
  return [...components.values()];
}

/** `Subcomponente 1`, `Subcomponente / proceso 2.` name nothing. */
const hasName = memoize(
  (subcomponent) =>
    foldText(subcomponent)
      .replace(/\b(subcomponente|proceso|no|n[º°]?|[ivx]+|\d+)\b|[º°]/g, '')
      .trim() !== '',
);
