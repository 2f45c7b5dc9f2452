/** One Spanish line for each way in which a file fails. */
import { formatCell } from '../core/workbook/address';
import { HostError, type HostErrorCode } from '../core/host';
import { XlsxError } from '../xlsx/error';
import { FILE_REASONS } from '../xlsx/reasons';
import { FileError } from './files';

const OF_HOST: Readonly<Record<HostErrorCode, string>> = {
  stale: 'El libro cambió mientras se revisaba; no se escribió nada.',
  protected: 'La hoja está protegida; no se escribió nada. Quite la protección en Excel y repita.',
  'structure-protected':
    'La estructura del libro está protegida y no admite hojas nuevas; no se escribió nada. Quite la protección en Excel (Revisar > Proteger libro) y repita.',
  'protected-view': 'El libro está en Vista protegida; no se escribió nada.',
  'read-only': 'El libro es de solo lectura; no se escribió nada.',
  editing: 'Se está editando una celda; no se escribió nada.',
  'other-workbook': 'Otro libro está activo; no se escribió nada.',
  'not-found': 'Una hoja del libro ya no está; no se escribió nada.',
  selection: 'Lo seleccionado no es un rango de celdas; no se escribió nada.',
  'filter-conflict': 'Un filtro impide escribir; no se escribió nada.',
  'merge-conflict': 'Unas celdas combinadas impiden escribir; no se escribió nada.',
  'too-large': 'Son demasiados cambios para escribirlos de una vez; no se escribió nada.',
  unsupported: 'Una parte del libro no se puede cambiar sin dañarla; no se escribió nada.',
  occupied: 'No hay lugar libre para lo que se debe escribir; no se escribió nada.',
  'failed-restored': 'No se pudo escribir; todo quedó como estaba.',
  'failed-unrestored': 'No se pudo escribir todo.',
  unknown: 'No se pudo escribir; no se cambió nada.',
};

/** The line for the user; what is behind it is never shown. */
export function sentenceFor(error: unknown): string {
  if (error instanceof FileError) return error.message;
  if (error instanceof XlsxError) return FILE_REASONS[error.code];
  if (error instanceof HostError) {
    const [cell] = error.cells;
    const place = cell ? ` (${cell.sheet}, ${formatCell(cell.row, cell.column)})` : '';
    return OF_HOST[error.code] + place;
  }
  return 'Ocurrió un error del programa al revisar el archivo. Informe a quien mantiene Seguimiento PAAC.';
}
