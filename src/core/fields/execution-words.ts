/** Words of what was done: a header that says one of them is no target and no product, however much it speaks of one. */
export const EXECUTION_WORDS: readonly string[] = [
  'avance',
  'avances',
  'ejecutado',
  'ejecutada',
  'ejecutados',
  'ejecutadas',
  'ejecucion',
  'verificado',
  'verificada',
  'evidenciado',
  'validado',
  'cumplimiento',
  'cumplida',
  'lograda',
  'alcanzada',
];
