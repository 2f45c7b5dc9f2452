/** What went wrong, and the way out: a part of `text.ts`, which alone is asked. */
import { type HostErrorCode } from '../core/host';
import { joinWords } from './format';
import { type Problem } from './state';

/** What happened, and the way out. */
export interface ProblemText {
  readonly title: string;
  readonly wayOut: string;
}

export const problems: Readonly<Record<Problem['code'], ProblemText>> = {
  stale: {
    title: 'El libro cambió mientras usted lo revisaba; no se escribió nada.',
    wayOut: 'Vuelva a leer el libro, mire de nuevo la vista previa y aplique.',
  },
  protected: {
    title: 'Una hoja en la que se iba a escribir está protegida; no se escribió nada.',
    wayOut: 'Quite la protección en Revisar > Desproteger hoja y reintente. Mientras tanto puede revisar todo aquí.',
  },
  'structure-protected': {
    title: 'La estructura del libro está protegida y no admite hojas nuevas; no se escribió nada.',
    wayOut: 'Quite la protección en Revisar > Proteger libro y reintente. Mientras tanto puede revisar todo aquí.',
  },
  'protected-view': {
    title: 'Excel no deja trabajar en este archivo: está en Vista protegida, como los que llegan por correo.',
    wayOut: 'Presione «Habilitar edición» en la barra amarilla de Excel, o guarde una copia y ábrala, y reintente.',
  },
  'read-only': {
    title: 'El libro está abierto como solo lectura; no se escribió nada.',
    wayOut: 'Puede revisar todo aquí. Para escribir, guarde una copia con otro nombre y ábrala.',
  },
  editing: {
    title: 'Hay una celda en edición.',
    wayOut: 'Termine de escribir en ella (Enter o Esc) y reintente.',
  },
  'other-workbook': {
    title: 'Excel tiene delante otro libro.',
    wayOut: 'Haga clic en el libro del plan y reintente.',
  },
  'not-found': {
    title: 'Una hoja que hacía falta ya no está o cambió de nombre.',
    wayOut: 'Vuelva a leer el libro para trabajar con las hojas que hay ahora.',
  },
  selection: {
    title: 'Lo que está seleccionado en la hoja no es un solo rango de celdas.',
    wayOut: 'Seleccione los títulos de columna de su tabla y presione de nuevo «Esta es mi tabla».',
  },
  'filter-conflict': {
    title: 'Un filtro activo impide escribir en la tabla.',
    wayOut: 'Quite el filtro (Datos > Borrar), reintente y vuelva a ponerlo.',
  },
  'merge-conflict': {
    title: 'Unas celdas combinadas ocupan el sitio en el que se iba a escribir.',
    wayOut: 'Separe esas celdas, o deje libres las columnas de la derecha de la tabla, y reintente.',
  },
  'too-large': {
    title: 'El libro es más grande de lo que Excel deja leer o escribir de una vez.',
    wayOut: 'Deje en el libro solo las hojas del plan, o ábralo en Excel de escritorio, y reintente.',
  },
  unsupported: {
    title: 'Este Excel no tiene lo que hace falta para este paso.',
    wayOut: 'Use Excel 2021 o posterior, Microsoft 365 o Excel para la web.',
  },
  occupied: {
    title: 'No hay sitio libre para lo que se iba a escribir.',
    wayOut: 'Deje libres las columnas que siguen a la tabla y reintente.',
  },
  'failed-restored': {
    title: 'La escritura falló a mitad de camino. Lo que alcanzó a escribirse ya se quitó: el libro está como antes.',
    wayOut: 'Reintente. Si vuelve a fallar, copie el diagnóstico.',
  },
  'failed-unrestored': {
    title: 'La escritura falló a mitad de camino y no se pudo devolver todo. El libro guarda cómo deshacerlo.',
    wayOut:
      'Presione «Reintentar»: el panel lee el libro y ofrece «Deshacer lo que quedó a medias». Si tampoco así se puede, cierre el libro sin guardar y ábralo de nuevo.',
  },
  unknown: {
    title: 'Excel no pudo hacer lo que se le pidió.',
    wayOut: 'Reintente. Si vuelve a fallar, copie el diagnóstico.',
  },
  crashed: {
    title: 'Algo falló en el complemento. Su libro no ha cambiado por esto.',
    wayOut: 'Reintente. Si vuelve a fallar, copie el diagnóstico y envíelo a quien le da soporte.',
  },
  stopped: {
    title: 'El cálculo se detuvo antes de terminar. Su libro no ha cambiado por esto.',
    wayOut: 'Reintente: el cálculo empieza de nuevo. Si vuelve a detenerse, cierre otros programas y reintente.',
  },
} satisfies Record<HostErrorCode | 'crashed' | 'stopped', ProblemText>;

const BY_HAND =
  'Reintente. Si vuelve a fallar: clic derecho en la pestaña del seguimiento, «Mover o copiar», «(nuevo libro)» y «Crear una copia»; allí, copie todo y péguelo como valores.';

/** Where the version to publish could not be made: the workbook itself is as it was. */
const publishing: Partial<Readonly<Record<Problem['code'], ProblemText>>> = {
  stale: {
    title:
      'El archivo que entregó Excel aún no tiene lo que muestra la hoja; no se abrió ninguna versión para publicar.',
    wayOut: 'Espere a que Excel termine de calcular y de guardar, y presione de nuevo «Versión para publicar».',
  },
  unsupported: {
    title: 'Este Excel no entrega el libro como archivo.',
    wayOut: BY_HAND,
  },
  editing: problems.editing,
  'other-workbook': problems['other-workbook'],
  'not-found': problems['not-found'],
};

const RESTORED = 'Lo que alcanzó a escribirse ya se quitó: el libro está como antes.';

/** The words for a failure: its cause where that is known, and the sheets that it is about. */
export function problemText({ code, cells, during, reason }: Problem): ProblemText {
  const sheets = [...new Set(cells.map(({ sheet }) => `«${sheet}»`))];
  const named = joinWords(sheets);
  if (code === 'failed-restored' && reason && reason !== 'unknown') {
    const { title, wayOut } = problems[reason];
    return { title: `${title.replace('; no se escribió nada.', '.')} ${RESTORED}`, wayOut };
  }
  if (during === 'publishing') return publishing[code] ?? { ...problems[code], wayOut: BY_HAND };
  if (during === 'revealing' && code === 'other-workbook') {
    const { title } = problems[code];
    return { title, wayOut: 'Haga clic en el libro del plan y vaya a la celda que se nombra aquí, o reintente.' };
  }
  if (code === 'protected' && sheets.length > 0) {
    const { wayOut } = problems[code];
    return {
      title: `${sheets.length === 1 ? 'La hoja' : 'Las hojas'} ${named} ${sheets.length === 1 ? 'está protegida' : 'están protegidas'}; no se escribió nada.`,
      wayOut,
    };
  }
  if (code === 'not-found' && sheets.length > 0) {
    const { wayOut } = problems[code];
    const nothing = during === 'applying' ? '; no se escribió nada' : '';
    return { title: `La hoja ${named} ya no está o cambió de nombre${nothing}.`, wayOut };
  }
  return problems[code];
}

/** Whether the cells of a failure are worth naming: of a whole sheet they only stand for it. */
export const namesCells = ({ code }: Problem): boolean =>
  !['protected', 'structure-protected', 'not-found'].includes(code);
