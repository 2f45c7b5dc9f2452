import { foldText } from '../values/fold-text';
import { DATE_FIELDS, columnsOf, headerCell, targetField } from './cells';
import { type TableRule, type TableSubject, defineRule } from './rule';
import { sayList } from './wording';

const NAMES = {
  responsible: 'el responsable',
  target: 'la meta o el producto',
  date: 'la fecha o el periodo',
  indicator: 'el indicador',
} as const;
type Missing = keyof typeof NAMES;

/** One finding names all that is missing, at the gravest severity: without an indicator a plan can be followed up. */
/** `Meta` over `Cantidad` and `Unidad`: the target is there, in figures. */
const hasTargetInNumbers = (subject: TableSubject): boolean =>
  columnsOf(subject, 'planned').some(({ bands }) =>
    bands.some((band) => /\b(metas?|productos?)\b/.test(foldText(band))),
  );

export default defineRule<TableRule<{ missing: readonly string[] }>>({
  id: 'column-missing',
  severity: 'error',
  scope: 'table',
  needs: [],
  title: 'A la tabla le falta una columna del plan',
  why:
    'Sin responsable nadie responde, sin meta no hay contra qué medir y sin fecha nada vence: lo que esa columna diría ' +
    'no se puede revisar en ninguna fila.',
  guide: null,
  remedy:
    'Agregue la columna que falta y llénela para todas las actividades. Si ya existe con otro nombre, cambie su ' +
    'encabezado o dígale al panel qué contiene.',
  severityOf: ({ missing }) => (missing.every((name) => name === 'indicator') ? 'warning' : 'error'),
  message: ({ missing }) => {
    const names = sayList(missing.map((name) => NAMES[name as Missing] ?? name));
    const few = missing.length === 1 ? 'la columna que dice' : 'las columnas que dicen';
    return missing.length === 1 && missing[0] === 'indicator'
      ? `A esta tabla le falta ${few} ${names}. Agréguela si la entidad mide sus actividades con indicadores.`
      : `A esta tabla le ${missing.length === 1 ? 'falta' : 'faltan'} ${few} ${names}. ` +
          `${missing.length === 1 ? 'Agréguela' : 'Agréguelas'} y llénela${missing.length === 1 ? '' : 's'} para cada actividad.`;
  },
  *check(subject) {
    const { columns } = subject;
    const missing: Missing[] = [];
    if (!columns.has('responsible')) missing.push('responsible');
    if (targetField(subject) === null && !hasTargetInNumbers(subject)) missing.push('target');
    if (!DATE_FIELDS.some((field) => columns.has(field))) missing.push('date');
    if (!columns.has('indicator')) missing.push('indicator');
    if (missing.length > 0) yield { cell: headerCell(subject), data: { missing } };
  },
  examples: [
    {
      name: 'Sin fecha ni indicador',
      table: `
        Componente: Rendición de cuentas
        | [[Actividad]]             | Meta      | Responsable             |
        | Publicar el informe anual | 1 informe | Oficina de Comunicaciones |`,
    },
    {
      name: 'Solo falta el indicador: es para revisar',
      table: `
        | [[Actividad]]             | Meta      | Responsable             | Fecha      |
        | Publicar el informe anual | 1 informe | Oficina de Comunicaciones | 2022-06-30 |`,
    },
    {
      name: 'El producto vale por la meta y los cuatrimestres por la fecha',
      table: `
        Vigencia 2022
        | Actividad                 | Producto  | Indicador          | Responsable               | CUATRIMESTRE | < | < |
        | ^                         | ^         | ^                  | ^                         | 1 | 2 | 3 |
        | Publicar el informe anual | Informe   | Número de informes | Oficina de Comunicaciones |   | X |   |`,
    },
    {
      name: 'La meta partida en cantidad y unidad es una meta',
      table: `
        Vigencia 2022
        | Actividad                 | Meta     | <        | Indicador          | Responsable               | Fecha      |
        | ^                         | Cantidad | Unidad   | ^                  | ^                         | ^          |
        | Publicar los boletines    | 4        | Boletín  | Número de boletines | Oficina de Comunicaciones | 2022-11-30 |`,
    },
  ],
});
