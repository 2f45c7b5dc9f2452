/** One Spanish line for each way in which a file fails. */
import { formatCell } from '../core/workbook/address';
import { HostError, type HostErrorCode } from '../core/host';
import { XlsxError, type XlsxErrorCode } from '../xlsx/error';
import { FileError } from './files';

const OF_FILE: Readonly<Record<XlsxErrorCode, string>> = {
  empty: 'El archivo está vacío (0 bytes).',
  'not-a-zip': 'El archivo no es un libro de Excel: parece texto, CSV u otra cosa con ese nombre. Guárdelo como .xlsx.',
  encrypted:
    'El libro está protegido con contraseña: ábralo en Excel, quite la contraseña de apertura y guárdelo como .xlsx.',
  'old-format': 'El libro es de Excel 97-2003 (.xls): ábralo en Excel y guárdelo como .xlsx.',
  'binary-format': 'El libro es binario (.xlsb): ábralo en Excel y guárdelo como .xlsx.',
  'not-a-workbook': 'El archivo no es un libro de Excel: es otro tipo de documento. Guárdelo como .xlsx.',
  strict: 'El libro se guardó como «Strict Open XML»: ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
  signed: 'El libro tiene una firma digital, que se perdería al cambiarlo: use una copia sin firma.',
  damaged: 'El archivo está dañado o incompleto: pida otra copia, o ábralo en Excel, deje que lo repare y guárdelo.',
  'too-large': 'El libro es demasiado grande para revisarlo.',
};

const OF_HOST: Readonly<Record<HostErrorCode, string>> = {
  stale: 'El libro cambió mientras se revisaba; no se escribió nada.',
  protected: 'La hoja o el libro están protegidos; no se escribió nada. Quite la protección en Excel y repita.',
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
  if (error instanceof XlsxError) return OF_FILE[error.code];
  if (error instanceof HostError) {
    const [cell] = error.cells;
    const place = cell ? ` (${cell.sheet}, ${formatCell(cell.row, cell.column)})` : '';
    return OF_HOST[error.code] + place;
  }
  return 'Ocurrió un error del programa al revisar el archivo. Informe a quien mantiene Seguimiento PAAC.';
}
