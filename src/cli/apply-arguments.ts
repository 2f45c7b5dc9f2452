/** What the user typed after `paac apply`. */
import { type ClosingChoice, type SeguimientoChoices } from '../core/propose';
import { type Day } from '../core/values/day';
import { ArgumentError, type Option, readCutoff, readDay } from './options';

export interface ApplyCommand {
  readonly command: 'apply';
  readonly file: string;
  readonly cutoff: Day;
  /** null: only show the changes. */
  readonly output: string | null;
  /** null: no seguimiento sheet. */
  readonly seguimiento: SeguimientoChoices | null;
  /** Sheet `Avisos PAAC`. */
  readonly findings: boolean;
  /** A workbook with the values of the seguimiento alone; none where it is null or left out. */
  readonly publish?: string | null;
  /** Closes the seguimiento of the cutoff and does nothing else; not wanted where it is null or left out. */
  readonly close?: CloseOrder | null;
  /** Earlier seguimientos stay open when another is built. */
  readonly leaveOpen?: boolean;
}

/** The sheet is found by the cutoff. */
export type CloseOrder = Omit<ClosingChoice, 'sheet'>;

export const APPLY_OPTIONS: readonly Option[] = [
  '--cutoff',
  '--output',
  '--dry-run',
  '--publish',
  '--seguimiento',
  '--avisos',
  '--entidad',
  '--elaborado-por',
  '--sin-grafico',
  '--formato-oci',
  '--cerrar',
  '--cifras',
  '--salvo',
  '--sin-cerrar',
];

/** Options of the seguimiento sheet alone. */
const OF_SHEET = ['--sin-grafico', '--formato-oci', '--sin-cerrar'] as const;

/** @throws ArgumentError */
export function readApply(file: string, options: ReadonlyMap<Option, string>): ApplyCommand {
  const close = readClose(options);
  const closed = options.get('--cerrar');
  const cutoff = closed === undefined ? readCutoff(options.get('--cutoff')) : readClosed(closed, options);
  const output = options.get('--output') ?? null;
  if (output === null && !options.has('--dry-run')) {
    throw new ArgumentError('Falta el destino: --output ARCHIVO, o --dry-run para ver los cambios sin escribir nada.');
  }
  if (output !== null && options.has('--dry-run')) {
    throw new ArgumentError('--output y --dry-run se excluyen: con --dry-run no se escribe nada.');
  }
  const hasSheet = options.has('--seguimiento');
  const entity = options.get('--entidad') ?? null;
  const preparedBy = options.get('--elaborado-por') ?? null;
  if (!hasSheet && (entity !== null || (preparedBy !== null && !close))) {
    throw new ArgumentError('--entidad y --elaborado-por son de la hoja de seguimiento: agregue --seguimiento.');
  }
  for (const name of OF_SHEET) {
    if (!hasSheet && options.has(name)) {
      throw new ArgumentError(`${name} es de la hoja de seguimiento: agregue --seguimiento.`);
    }
  }
  const publish = options.get('--publish') ?? null;
  if (publish !== null && ((!hasSheet && !close) || output === null)) {
    throw new ArgumentError(
      '--publish publica la hoja de seguimiento que se escribe o se cierra: agregue --seguimiento o --cerrar, y --output.',
    );
  }
  return {
    command: 'apply',
    file,
    cutoff,
    output,
    seguimiento: hasSheet
      ? {
          entity,
          preparedBy,
          // What is not said is as the workbook keeps it.
          ...(options.has('--sin-grafico') && { chart: false }),
          ...(options.has('--formato-oci') && { detail: 'oci' as const }),
        }
      : null,
    findings: options.has('--avisos'),
    publish,
    ...(close && { close }),
    ...(options.has('--sin-cerrar') && { leaveOpen: true }),
  };
}

function readClose(options: ReadonlyMap<Option, string>): CloseOrder | null {
  for (const name of ['--cifras', '--salvo'] as const) {
    if (options.has(name) && !options.has('--cerrar')) {
      throw new ArgumentError(`${name} dice con qué cifras se cierra: agregue --cerrar AAAA-MM-DD.`);
    }
  }
  if (!options.has('--cerrar')) return null;
  if (options.has('--seguimiento') || options.has('--avisos')) {
    throw new ArgumentError('--cerrar no escribe nada más: cierre primero, y construya otras hojas con otra orden.');
  }
  const figures = options.get('--cifras') ?? 'armado';
  if (figures !== 'armado' && figures !== 'hoy') {
    throw new ArgumentError(`No existen las cifras «${figures}»: use armado (las de la construcción) u hoy.`);
  }
  const others = (options.get('--salvo') ?? '').split(/[\s,;]+/).filter((key) => key !== '');
  const wrong = others.find((key) => !/^a\d+$/i.test(key));
  if (wrong !== undefined) throw new ArgumentError(`«${wrong}» no es un Código: se escriben A003,A017.`);
  return {
    figures: figures === 'hoy' ? 'today' : 'built',
    author: options.get('--elaborado-por') ?? null,
    ...(others.length > 0 && { others: others.map((key) => key.toUpperCase()) }),
  };
}

/** The cutoff need not be said twice. */
function readClosed(written: string, options: ReadonlyMap<Option, string>): Day {
  const day = readDay(written, 'El corte que se cierra');
  if (options.has('--cutoff') && readCutoff(options.get('--cutoff')) !== day) {
    throw new ArgumentError('--cerrar y --cutoff nombran dos cortes distintos: basta con --cerrar.');
  }
  return day;
}
