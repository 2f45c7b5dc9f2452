/** What the page around the grid says. */
import { type XlsxErrorCode } from '../xlsx/error';

export const TEXT = {
  paneTitle: 'Seguimiento PAAC',
  opened: (name: string) => `Se abrió «${name}».`,
  restored: 'Se volvió a abrir el plan de ejemplo.',
  downloaded: (name: string) => `Se descargó «${name}».`,
  downloadedBeside: (name: string) => `Excel abriría otro libro; aquí se descargó como «${name}».`,
  downloadFailed: 'No se pudo preparar el archivo. El libro sigue abierto, sin cambios; inténtelo de nuevo.',
  unsaved: 'El libro abierto tiene cambios que no se han descargado.',
  discard: 'Abrir el otro sin guardar',
  keep: 'Seguir con este libro',
  badFile: (name: string, reason: string) => `«${name}» no se pudo abrir: ${reason} El libro que tenía sigue abierto.`,
  oneFile: 'Suelte un solo archivo a la vez.',
  unreachable: 'no se pudo leer: es una carpeta, se movió o lo tiene bloqueado otro programa.',
  sampleMissing: 'No se pudo abrir el plan de ejemplo. Vuelva a iniciar la demostración con npm start.',
  close: 'Cerrar',
} as const;

/** The name under which the result is downloaded: never that of the file that the user has. */
export const resultName = (fileName: string): string =>
  `${fileName.replace(/\.xls[xm]$/i, '')} (seguimiento)${/\.xlsm$/i.test(fileName) ? '.xlsm' : '.xlsx'}`;

/** Why a file cannot be opened, and the way out. */
export const FILE_REASONS: Readonly<Record<XlsxErrorCode, string>> = {
  empty: 'el archivo está vacío.',
  'not-a-zip':
    'no es un libro de Excel: es texto, una imagen u otra cosa. Si Excel lo abre, guárdelo allí como «Libro de Excel (.xlsx)».',
  encrypted:
    'está protegido con contraseña. Quítesela en Excel (Archivo, Información, Proteger libro) y vuelva a intentarlo.',
  'old-format': 'es de un Excel anterior a 2007 (.xls). Guárdelo en Excel como «Libro de Excel (.xlsx)».',
  'binary-format': 'es un libro binario (.xlsb). Guárdelo en Excel como «Libro de Excel (.xlsx)».',
  'not-a-workbook':
    'es otro tipo de documento, no un libro de Excel. Si es una hoja de cálculo, guárdela como «Libro de Excel (.xlsx)».',
  strict: 'está guardado como «Strict Open XML». Guárdelo en Excel como «Libro de Excel (.xlsx)».',
  signed: 'está firmado digitalmente, y cualquier cambio anularía la firma. Trabaje sobre una copia sin firma.',
  damaged: 'el archivo está dañado o incompleto. Pídalo o descárguelo de nuevo.',
  'too-large': 'es demasiado grande para la demostración.',
};
