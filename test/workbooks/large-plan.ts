/**
 * Plans of any size for the laws and the benchmark: twelve columns, six sheets, texts as offices write them, dates in
 * the forms that real plans mix, a follow-up that is on time, late, partial or missing. The same size gives the same plan.
 */
import { type CellSpec, type SheetSpec, type WorkbookSpec } from '../support/workbook-spec';

const YEAR = 2024;

const COMPONENTS = [
  'Gestión del riesgo de corrupción',
  'Racionalización de trámites',
  'Rendición de cuentas',
  'Atención al ciudadano',
  'Transparencia y acceso a la información',
  'Iniciativas adicionales',
];
const SUBCOMPONENTS = ['Información', 'Diálogo', 'Responsabilidad', 'Canales', 'Normativo y procedimental'];
const VERBS = ['Actualizar', 'Publicar', 'Socializar', 'Elaborar', 'Revisar', 'Divulgar', 'Diseñar', 'Evaluar'];
const OBJECTS = [
  ['el mapa de riesgos de corrupción', 'mapas'],
  ['el informe de peticiones, quejas y reclamos', 'informes'],
  ['la estrategia de rendición de cuentas', 'documentos'],
  ['boletines para la ciudadanía', 'boletines'],
  ['jornadas de capacitación a servidores públicos', 'jornadas'],
  ['la carta de trato digno', 'cartas'],
  ['el esquema de publicación de información', 'esquemas'],
  ['ferias de servicio al ciudadano', 'ferias'],
] as const;
const OFFICES = [
  'Oficina Asesora de Planeación',
  'Oficina de Control Interno',
  'Secretaría General',
  'Subdirección de Talento Humano',
  'Grupo de Atención al Ciudadano',
  'Grupo de Comunicaciones',
  'Oficina Asesora Jurídica',
  'Dirección Administrativa y Financiera',
];
const MONTH_NAMES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
  ' ',
);
const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** Pseudo-random numbers below `n`, the same at every run (a linear congruence). */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * n);
  };
}

const iso = (month: number, day: number): string =>
  `${YEAR}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A date cell: an Excel date, or one of the texts that stand beside them in real plans. */
function dateCell(roll: (n: number) => number, count: number): CellSpec {
  const months = Array.from({ length: count }, (_, i) => Math.min(12, 1 + Math.floor(((i + 1) * 12) / (count + 1))));
  const day = 1 + roll(28);
  if (count > 1) {
    const between = [' ', '\n', ', ', '; ', ' y '][day % 5]!;
    return months.map((month) => `${day}-${MONTHS[month - 1]}-${YEAR % 100}`).join(between);
  }
  const month = 1 + roll(12);
  switch (roll(6)) {
    case 0:
      return [
        `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${YEAR}`,
        `${day}/${month}/${YEAR % 100}`,
        iso(month, day),
        `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${YEAR % 100}`,
      ][day % 4]!;
    case 1:
      return [
        `${day}-${MONTHS[month - 1]}-${YEAR % 100}`,
        `${day} de ${MONTH_NAMES[month - 1]} de ${YEAR}`,
        `${MONTH_NAMES[month - 1]} ${day} de ${YEAR}`,
        `A más tardar el ${day} de ${MONTH_NAMES[month - 1]!.toUpperCase()} DE ${YEAR}`,
      ][day % 4]!;
    case 2:
      return [
        `Del 1 de febrero al ${day} de diciembre de ${YEAR}`,
        `01/02/${YEAR} - ${day}/12/${YEAR}`,
        `Febrero 1 a diciembre ${day} de ${YEAR}`,
      ][day % 3]!;
    default:
      return { date: iso(month, day) };
  }
}

function activityRow(roll: (n: number) => number, group: number, index: number): CellSpec[] {
  const [object, unit] = OBJECTS[roll(OBJECTS.length)]!;
  const dates = [1, 1, 1, 2, 3, 4][roll(6)]!;
  const target = dates * (1 + roll(3));
  const executed = [null, 0, Math.floor(target / 2), target][roll(4)]!;
  const verb = VERBS[roll(VERBS.length)]!;
  const text = `${verb} ${object} de la dependencia ${index + 1} y socializar sus resultados con los grupos de valor de la entidad`;
  return [
    `${group + 1}.${index + 1}`,
    text,
    `${target} ${unit}`,
    `Número de ${unit} realizados`,
    unit,
    target,
    OFFICES[roll(OFFICES.length)]!,
    dateCell(roll, dates),
    executed,
    executed ? `Se realizaron las acciones previstas por la dependencia ${index + 1} durante el periodo.` : null,
    executed ? `Acta ${index + 1}, carpeta compartida` : null,
  ];
}

const HEADER = [
  'Subcomponente',
  'No.',
  'Actividad',
  'Meta o producto',
  'Indicador',
  'Unidad de medida',
  'Valor planeado',
  'Responsable',
  'Fecha programada',
  'Valor ejecutado',
  'Seguimiento',
  'Evidencia',
];

function planSheet(component: string, activities: number, seed: number): SheetSpec {
  const roll = dice(seed);
  const perGroup = Math.max(1, Math.ceil(activities / SUBCOMPONENTS.length));
  const rows: CellSpec[][] = [
    [`PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO ${YEAR}`],
    [`Componente: ${component}`],
    HEADER,
  ];
  const merges: string[] = ['A1:L1', 'A2:L2'];
  for (let i = 0; i < activities; i++) {
    const group = Math.floor(i / perGroup);
    const within = i % perGroup;
    const isFirst = within === 0;
    if (isFirst) {
      const last = Math.min(activities, i + perGroup);
      if (last - i > 1) merges.push(`A${rows.length + 1}:A${rows.length + last - i}`);
    }
    const label = `Subcomponente ${group + 1}. ${SUBCOMPONENTS[group]}`;
    rows.push([isFirst ? label : null, ...activityRow(roll, group, within)]);
  }
  return { name: component.slice(0, 31), rows, merges };
}

/** A plan of `activities` activities in all, spread over six sheets (fewer for small plans). */
export function largePlan(activities: number): WorkbookSpec {
  const sheets = Math.min(COMPONENTS.length, activities);
  return {
    fileName: `plan-${activities}.xlsx`,
    sheets: Array.from({ length: sheets }, (_, i) => {
      const share = Math.floor(activities / sheets) + (i < activities % sheets ? 1 : 0);
      return planSheet(COMPONENTS[i]!, share, 7 + i);
    }),
  };
}
