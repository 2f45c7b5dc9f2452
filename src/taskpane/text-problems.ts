/** What went wrong, and the way out: a part of `text.ts`, which alone is asked. */
import { type HostErrorCode } from '../core/host';
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
    title: 'La hoja o el libro están protegidos, o el archivo está en Vista protegida.',
    wayOut: 'Presione «Habilitar edición», o quite la protección en Revisar > Desproteger hoja, y reintente.',
  },
  'read-only': {
    title: 'El libro está abierto como solo lectura.',
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
    title: 'La escritura falló a mitad de camino y no se pudo devolver todo.',
    wayOut: 'No guarde el libro: ciérrelo sin guardar y ábralo de nuevo. Antes, si puede, copie el diagnóstico.',
  },
  unknown: {
    title: 'Excel no pudo hacer lo que se le pidió.',
    wayOut: 'Reintente. Si vuelve a fallar, copie el diagnóstico.',
  },
  crashed: {
    title: 'Algo falló en el complemento. Su libro no ha cambiado por esto.',
    wayOut: 'Reintente. Si vuelve a fallar, copie el diagnóstico y envíelo a quien le da soporte.',
  },
} satisfies Record<HostErrorCode | 'crashed', ProblemText>;
