import { FIELD_NAMES } from './field-names';
import { type WorkbookRule, defineRule } from './rule';
import { sayList } from './wording';

/** Also a risk map or a SUIT table is a table: then the workbook is no stranger, and this rule keeps silent. */
export default defineRule<WorkbookRule<{ sheet: string | null; lacks: readonly string[] }>>({
  id: 'table-not-found',
  severity: 'error',
  scope: 'workbook',
  needs: [],
  title: 'En el libro no se reconoció ninguna tabla del plan',
  why: 'Sin una tabla con actividades no hay nada que seguir: ni fechas, ni metas, ni avances.',
  guide: null,
  remedy:
    'Revise que la hoja del plan esté visible y que su encabezado tenga una columna de actividades y, al menos, dos de ' +
    'estas: meta o producto, responsable, fecha o periodo. Si los encabezados tienen otras palabras, cámbielas por esas.',
  message: ({ sheet, lacks }) =>
    sheet === null
      ? 'No se encontró ninguna tabla del plan: hace falta un encabezado con actividades y, al menos, dos de meta o ' +
        'producto, responsable y fecha.'
      : `No se encontró ninguna tabla del plan. La que más se parece está en la hoja «${sheet}»: le ` +
        `${lacks.length === 1 ? 'falta' : 'faltan'} ${sayList(lacks)}.`,
  *check({ recognition }) {
    if (recognition.tables.length > 0 || recognition.leftOut.length > 0) return;
    const near = recognition.nearTables[0];
    const lacks = near ? near.lacks.map((field) => FIELD_NAMES[field]) : [];
    yield { cell: null, data: { sheet: near && lacks.length > 0 ? near.sheet : null, lacks } };
  },
  examples: [
    {
      name: 'Una lista de contactos no es un plan',
      isReportedWithoutCell: true,
      table: `
        Directorio 2022
        | Nombre     | Correo              | Extensión |
        | Ana Pérez  | ana@entidad.gov.co  | 101       |`,
    },
    {
      name: 'Un plan con actividad, meta, responsable y fecha',
      table: `
        Plan Anticorrupción y de Atención al Ciudadano 2022
        | Actividad                 | Meta      | Responsable        | Fecha      |
        | Publicar el informe anual | 1 informe | Oficina de Control | 2022-06-30 |`,
    },
    {
      name: 'Un mapa de riesgos también es una tabla conocida',
      table: `
        | Riesgo   | Causa             | Consecuencia | Probabilidad | Impacto | Controles |
        | Cohecho  | Falta de control  | Sanción      | Rara         | Mayor   | Auditoría |`,
    },
  ],
});
