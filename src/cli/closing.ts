/** Closing a seguimiento from the command line: which sheet that is, and whether it can be done as it was asked. */
import { type Analysis } from '../core/analysis';
import { readKey } from '../core/output/keys';
import { listSeguimientos } from '../core/output/seguimiento-list';
import { type Choices, type ClosingReport, type Proposal } from '../core/propose';
import { type BlockPatch } from '../core/workbook/cell-block';
import { formatDay } from '../core/values/calendar-date';
import { type CloseOrder } from './apply-arguments';
import { FileError } from './files';

/** @throws FileError where there is no open seguimiento of the cutoff */
export function closingChoices(analysis: Analysis, order: CloseOrder): Choices {
  const { cutoff } = analysis.plan;
  const known = listSeguimientos(analysis).find((each) => each.cutoff === cutoff);
  if (!known) throw new FileError(`El libro no tiene un seguimiento a ${formatDay(cutoff)} que cerrar.`);
  if (known.isClosed) {
    const when = known.closing ? ` desde el ${formatDay(known.closing.day)}` : '';
    throw new FileError(`«${known.sheet}» ya está cerrado${when}: una hoja cerrada no se vuelve a escribir.`);
  }
  const closing = { ...order, sheet: known.sheet };
  return { columns: false, marks: false, seguimiento: null, fixes: [], closing };
}

/** Earlier seguimientos that stay open because the user says so. */
export const openSheets = (analysis: Analysis): string[] =>
  listSeguimientos(analysis)
    .filter(({ isClosed }) => !isClosed)
    .map(({ sheet }) => sheet);

/** Nobody gets other figures than were asked for. @throws FileError */
export function requireClosable({ closings = [], obstacles }: Proposal<BlockPatch>, order: CloseOrder): void {
  const [report] = closings;
  if (!report) throw new FileError(obstacles[0]?.message ?? 'No hay nada que cerrar.');
  if (!report.isBuildKnown && (order.figures === 'built' || order.others !== undefined)) {
    throw new FileError(
      `El libro ya no recuerda las cifras con las que se construyó «${report.sheet}». Para cerrarla con las que muestra hoy, use --cifras hoy.`,
    );
  }
  const differing = new Set(report.differences.map(({ key }) => readKey(key)));
  const wrong = order.others?.find((key) => !differing.has(readKey(key)));
  if (wrong !== undefined) {
    throw new FileError(
      `${wrong} no tiene en «${report.sheet}» cifras distintas entre las que escoger: quítelo de --salvo.`,
    );
  }
}

/** How many figures are not today what they were, for each sheet that is closed. */
export const differenceCounts = (reports: readonly ClosingReport[]): string[] =>
  reports.map(({ sheet, differences }) =>
    differences.length === 0
      ? `Se cierra «${sheet}»: sus cifras de hoy son las mismas con las que se construyó.`
      : `Se cierra «${sheet}»: ${differences.length} ${differences.length === 1 ? 'cifra no es' : 'cifras no son'} hoy ${differences.length === 1 ? 'la que era' : 'las que eran'} cuando se construyó.`,
  );
