/** What the pane says of closing a seguimiento; a part of `text.ts`. */
export const closingText = {
  job: {
    button: 'Cerrar y publicar',
    explains:
      'Deja las cifras de este seguimiento como valores, para que nada las cambie después, y anota la fecha, la versión del plan y una suma de verificación. Ciérrelo cuando ya lo haya revisado: una hoja cerrada no se vuelve a escribir.',
    done: 'Seguimiento cerrado',
    nothing: 'No hay un seguimiento abierto de este corte.',
  },
  next: 'El seguimiento de este corte está cerrado: no se vuelve a escribir. Para seguir, elija el corte siguiente.',
  same: 'Las cifras de hoy son las mismas con las que se construyó.',
  unknown:
    'El libro ya no recuerda las cifras con las que se construyó esta hoja. Se dejarán las que muestra hoy: revíselas antes.',
  differ: (count: number) =>
    count === 1
      ? 'Una cifra no es hoy la que era cuando se construyó la hoja. ¿Cuál se publica?'
      : `${count} cifras no son hoy las que eran cuando se construyó la hoja. ¿Cuáles se publican?`,
  built: 'Las del día en que se construyó',
  today: 'Las que muestra hoy',
  list: 'Ver las diferencias',
  difference: (key: string, column: string, built: string, today: string) => `${key}, ${column}: ${built} → ${today}`,
  blank: 'vacía',
  publish: {
    button: 'Versión para publicar',
    explains:
      'Abre en otro libro la hoja de seguimiento de este corte, sola y con valores: sin fórmulas, sin nombres y sin las demás hojas. Guárdela o pásela a PDF desde allí.',
    outOfDate: 'La hoja tiene cambios por escribir: construya antes el seguimiento, para que se publique lo de hoy.',
    open: 'Esta hoja aún no está cerrada.',
    done: (sheet: string) =>
      `La versión para publicar de «${sheet}» se abrió en otro libro, todavía sin guardar. Su libro no cambió.`,
  },
} as const;
