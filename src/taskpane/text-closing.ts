/** What the preview says of closing a seguimiento; a part of `text.ts`. */
import { plural } from './text-numbers';

export const closing = {
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
} as const;
