/** What the pane says of files that are dropped on it; a part of `text.ts`. */
export const files = {
  choose: (isMany: boolean) => (isMany ? 'Escoger libros…' : 'Escoger un libro…'),
  orDrop: (isMany: boolean) => (isMany ? 'o suéltelos aquí' : 'o suéltelo aquí'),
  dropNow: 'Suelte aquí',
  stays: (isMany: boolean) =>
    isMany
      ? 'Se leen en este equipo: no se abren ni se envían a ninguna parte.'
      : 'Se lee en este equipo: no se abre ni se envía a ninguna parte.',
  onlyOne: 'Suelte un solo libro.',
  noWorkbooks: 'No hay libros de Excel (.xlsx o .xlsm) entre lo que soltó.',
  unreachable: 'No se pudo leer: es una carpeta, o se movió o está bloqueado por otro programa.',
  reading: (done: number, all: number) => `Leyendo ${done} de ${all}…`,
} as const;
