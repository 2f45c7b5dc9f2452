/** What is said where something cannot be written. */
import { type Obstruction } from './own-blocks';

export const READ_ONLY_MESSAGE =
  'Este libro está abierto solo para lectura: se puede revisar, pero no escribir. Guarde una copia y ábrala para calcular.';

export const STRUCTURE_MESSAGE =
  'La estructura de este libro está protegida y no admite hojas nuevas: se puede revisar todo, pero no escribir lo que va en una hoja nueva. Quite la protección en Revisar › Proteger libro y vuelva a intentarlo.';

export const protectedMessage = (sheet: string): string =>
  `La hoja «${sheet}» está protegida. Quítele la protección en Revisar › Desproteger hoja y vuelva a intentarlo.`;

export function obstructionMessage({ reason, sheet, table }: Obstruction): string {
  if (reason === 'protected') return protectedMessage(sheet);
  const title = table.component ? `«${table.component}»` : `la hoja «${sheet}»`;
  return reason === 'list-object-occupied'
    ? `A la derecha de la tabla de Excel de ${title} hay otras celdas ocupadas, y la tabla no se puede ampliar. Déjele libres las columnas de la derecha o conviértala en rango.`
    : `A la derecha de la tabla de ${title} no quedan columnas libres.`;
}

export const closedMessage = (sheet: string): string =>
  `El seguimiento de este corte está cerrado en «${sheet}» y no se vuelve a escribir: sus cifras son las que se publicaron.`;

export const noResults = (sheet: string): string =>
  `Las fórmulas de «${sheet}» no traen sus resultados en este archivo. Ábralo en Excel, deje que calcule, guárdelo y ciérrelo después.`;

export const noSheetToClose = (sheet: string): string =>
  `La hoja «${sheet}» ya está cerrada, o no se reconoce como un seguimiento.`;

export const SEGUIMIENTO_NEEDS_ALL =
  'El seguimiento no se construye mientras falten las actividades de esta hoja: las cifras publicadas quedarían incompletas.';

export const SCHEDULE_PROTECTED =
  'Sin esa hoja no se pueden calcular las columnas del plan. Quítele la protección y vuelva a intentarlo.';
