/** The texts with which the user says how tables are read. A part of `text.ts`, which alone is asked. */
import { plural } from './text-numbers';

export const correct = {
  change: 'Cambiar',
  changeColumn: (name: string) => `Cambiar cómo se lee ${name}`,
  readAs: (name: string) => `Leer ${name} como`,
  automatic: 'Lectura automática',
  none: 'No usar',
  groups: { plan: 'Del plan', followUp: 'Del seguimiento', others: 'Otros datos' },
  save: 'Guardar',
  cancel: 'Cancelar',
  column: (letters: string) => `la columna ${letters}`,
  columnReads: (name: string, field: string) => `${name} se lee como ${field}`,
  columnUnused: (name: string) => `${name} no se usa`,
  columnAutomatic: (name: string) => `${name} vuelve a la lectura automática`,
  leaveOut: 'No es del plan: dejarla fuera',
  leftOut: (place: string) => `La tabla de ${place} queda fuera del seguimiento`,
  leftOutWithColumns: (place: string) =>
    `La tabla de ${place} queda fuera del seguimiento. Las columnas calculadas que ya tiene dejan de valer: bórrelas si no las necesita`,
  declaredLacks: 'Usted la señaló como plan. Diga cuál de sus columnas es la actividad:',
  withdraw: 'Ya no es mi tabla',
  withdrawn: (place: string) => `La tabla de ${place} ya no cuenta como señalada por usted`,
  blocks: '¿Qué trae cada corte?',
  blocksAccumulated: 'Lo acumulado desde enero',
  blocksPeriod: 'Solo lo del periodo',
  blocksSaid: (place: string, isPeriod: boolean) =>
    `En la tabla de ${place}, cada corte trae ${isPeriod ? 'solo lo del periodo' : 'lo acumulado desde enero'}`,
  bases: (count: number) => plural(count, 'porcentaje con varias fechas', 'porcentajes con varias fechas'),
  basesExplain:
    '¿Se acumula por partes (25 % cada vez) o se mantiene (100 % cada vez, como responder las PQRS)? Lo programado a corte depende de esto.',
  basis: { cumulative: 'Se acumula', sustained: 'Se mantiene' },
  basisOpen: 'Sin aclarar (se toma como acumulado)',
  basisOf: (activity: string) => `Porcentaje de «${activity}»`,
  basisOfAll: (count: number) => `Las ${count} de esta tabla`,
  basisSaid: (activity: string, isSustained: boolean) =>
    `El porcentaje de «${activity}» ${isSustained ? 'se mantiene' : 'se acumula'}`,
  basisSaidOfAll: (place: string, isSustained: boolean) =>
    `Los porcentajes de la tabla de ${place} ${isSustained ? 'se mantienen' : 'se acumulan'}`,
  basisTakenBack: (activity: string) => `El porcentaje de «${activity}» vuelve a la lectura automática`,
  made: (count: number) => `Lo que usted indicó sobre la lectura (${count})`,
  madeExplains: 'Se guarda dentro del libro y va con él cuando lo envía.',
  notSaved: 'El libro no admite cambios: esto vale mientras el panel siga abierto.',
  forget: 'Quitar',
  forgot: (sentence: string) => `Se quitó lo indicado: ${sentence}`,
  saidColumn: (header: string, sheet: string, field: string | null) =>
    `«${header}» de «${sheet}» ${field === null ? 'no se usa' : `se lee como ${field}`}`,
  saidLeftOut: (sheet: string) => `Una tabla de «${sheet}» queda fuera`,
  saidDeclared: (sheet: string) => `Una tabla de «${sheet}» es plan`,
  saidPeriodBlocks: (sheet: string) => `En «${sheet}», cada corte trae solo lo del periodo`,
  saidBasis: (activity: string | null, sheet: string, basis: string) =>
    `${activity === null ? 'Los porcentajes de una tabla' : `El porcentaje de «${activity}»`} de «${sheet}» ${basis}${activity === null ? 'n' : ''}`,
  forgetAll: 'Volver a la lectura automática en todo',
  forgotten: 'Todo el libro vuelve a la lectura automática',
};
