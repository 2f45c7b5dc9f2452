/** The texts of the page of a rule. A part of `text.ts`, which alone is asked. */
export const rule = {
  why: 'Por qué importa',
  guide: 'Qué dice la guía',
  noGuide: 'La guía no habla de esto en particular.',
  remedy: 'Qué hacer',
  faults: 'Así recibe el aviso',
  correct: 'Así está bien',
  fixed: 'Después de corregir',
  cutoff: (day: string) => `Con corte a ${day}`,
  marked: 'aquí',
  typed: (column: string, row: number, typed: string) => `En «${column}», fila ${row}, se escribe: ${typed}`,
  table: (name: string) => `Ejemplo: ${name}`,
  close: 'Volver a los avisos',
};
