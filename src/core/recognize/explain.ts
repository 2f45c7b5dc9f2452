/** Why a column was read as it was, in one Spanish sentence for the pane. */
import { fieldById } from '../fields/index';
import { type TableColumn } from './table';

const quoted = (header: string): string => (header ? `«${header}»` : 'La columna sin encabezado');

/** `«FECHA PROGRAMADA (7)» se lee como Fecha programada; 11 de 12 celdas son fechas`. */
export function explainColumn(column: TableColumn): string {
  const { field, reason } = column;
  const header = quoted([...column.bands, column.header].filter(Boolean).join(' › '));
  if (reason.corrected) {
    return field === null
      ? `${header} no se usa, porque usted así lo indicó`
      : `${header} se lee como ${fieldById(field).label}, porque usted así lo indicó`;
  }
  if (reason.yields) {
    return `${header} ya no se usa como ${fieldById(reason.yields).label}, porque usted indicó otra columna`;
  }
  if (field === null) return `${header} no corresponde a ningún campo conocido y no se usa`;
  const { label, looksLike } = fieldById(field);
  const reading = `${header} se lee como ${label}`;
  if (reason.filled === 0) return `${reading}; aún no tiene celdas diligenciadas`;
  const isOne = reason.filled === 1;
  return isOne
    ? `${reading}; su única celda ${reason.right ? 'contiene' : 'no contiene'} ${looksLike}`
    : `${reading}; ${reason.right} de ${reason.filled} celdas son ${looksLike}`;
}
