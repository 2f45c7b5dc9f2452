/** Words for a write that was cut short: a part of `text.ts`, which alone is asked. */
import { plural } from './text-numbers';

export const unfinished = {
  title: 'Una escritura quedó a medias',
  explains:
    'El panel o Excel se cerraron mientras se escribía. El libro guardó lo que había en cada celda, y se puede devolver.',
  others:
    'Si otra persona está escribiendo con su panel en este momento, espere a que termine y vuelva a leer el libro.',
  puts: (count: number) => `Lo que se devuelve: ${plural(count, 'cambio', 'cambios')}`,
  kept: 'Se queda como está, porque se cambió después:',
  nothing: 'Todo lo que alcanzó a escribirse se cambió después: no hay nada que devolver.',
  takeBack: 'Deshacer lo que quedó a medias',
  leave: 'Dejarlo así',
  first: 'Antes de escribir, diga arriba qué se hace con la escritura que quedó a medias.',
  readOnly: 'El libro no admite cambios: ábralo para edición y podrá devolverlo.',
};
