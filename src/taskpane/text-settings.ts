/** What the pane says of *Ajustes*; a part of `text.ts`. */
const GUIDE = '«Estrategias para la construcción del PAAC, versión 2» (2015; Decreto 124 de 2016, art. 2.1.4.6)';

export const settings = {
  close: 'Cerrar los ajustes',
  cancel: 'Cancelar',
  save: 'Guardar',
  reset: 'Volver a lo de la guía',
  saved: 'Se cambiaron los ajustes',
  wasReset: 'Los ajustes volvieron a lo de la guía',
  keptInBook: 'Se guardan dentro del libro y van con él cuando lo envía.',
  keptForNow: 'El libro no admite cambios: valen mientras este panel siga abierto.',
  effect: 'Las cifras de este panel cambian enseguida; las hojas, cuando las vuelva a construir.',
  guide: (value: string) => `Guía: ${value}.`,
  source: `Fuente: ${GUIDE}.`,

  zones: 'Zonas de cumplimiento',
  medium: 'La zona media empieza en (%)',
  high: 'La zona alta empieza en (%)',
  badShare: 'Escriba un porcentaje mayor que 0 y no mayor que 100, como 60 o 59,5.',
  badOrder: 'La zona alta debe empezar por encima de la zona media.',

  cutoffs: 'Cortes del año',
  habits: 'Llenar con cortes',
  habit: {
    guide: 'Cuatrimestrales (guía)',
    quarterly: 'Trimestrales',
    halfYearly: 'Semestrales',
    yearly: 'Anual',
  },
  day: (ordinal: number) => `Día del corte ${ordinal}`,
  month: (ordinal: number) => `Mes del corte ${ordinal}`,
  removeCutoff: (ordinal: number) => `Quitar el corte ${ordinal}`,
  addCutoff: 'Agregar un corte',
  badCutoff: (month: string) => `Escriba un día que ${month} tenga todos los años.`,
  repeatedCutoff: 'Este corte ya está en la lista.',
  noCutoffs: 'Deje al menos un corte.',
  manyCutoffs: (most: number) => `Deje a lo sumo ${most} cortes.`,

  terms: 'Plazo para publicar',
  publicationTerm: 'Del PAAC, en días hábiles después del corte',
  programTerm: 'Del PTEP, en días hábiles después del corte',
  programSource: 'Ninguna norma fija este plazo: es el que diga el programa de su entidad.',
  badTerm: (longest: number) => `Escriba un número entero de días, de 1 a ${longest}.`,

  sheet: 'Hoja de seguimiento',
  chart: 'Con el gráfico del cumplimiento por componente',
  detail: 'Detalle',
  details: {
    activities: 'Actividad por actividad',
    oci: 'Formato OCI: componente, actividades programadas, actividades cumplidas, % de avance y observaciones',
  },
} as const;
