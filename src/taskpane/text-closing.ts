/** What the pane says of closing a seguimiento; a part of `text.ts`. */
import { plural } from './text-numbers';

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
  forever: 'Después de cerrarla, el complemento no vuelve a escribir en esta hoja.',
  author: 'Quién la cierra',
  authorHint: 'En blanco: quien diga «Elaborado por» en la hoja.',
  differ: (figures: number, activities: number) =>
    figures === 1
      ? 'Una cifra no es hoy la que era cuando se construyó la hoja. ¿Cuál se publica?'
      : `${figures} cifras de ${plural(activities, 'actividad', 'actividades')} no son hoy las que eran cuando se construyó la hoja. ¿Cuáles se publican?`,
  built: 'Las del día en que se construyó',
  today: 'Las que muestra hoy',
  each: 'Elegir actividad por actividad',
  list: 'Ver las diferencias',
  listLabel: 'Actividades con cifras distintas',
  ofActivity: (key: string) => `Cifras de ${key}`,
  builtOne: 'Las de la construcción',
  todayOne: 'Las de hoy',
  summaryFollows: 'El resumen se cuenta con lo que usted elija.',
  change: (column: string, built: string, today: string) => `${column}: ${built} → ${today}`,
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
