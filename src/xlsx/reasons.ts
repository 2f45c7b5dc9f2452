/** Why a file cannot be read, and the way out: one Spanish sentence for each code, said alike by every face that reads files. */
import { type XlsxErrorCode } from './error';

export const FILE_REASONS: Readonly<Record<XlsxErrorCode, string>> = {
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
