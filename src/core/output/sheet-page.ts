/** How a sheet of ours that is one list is printed. */
import { type PageSetup } from '../workbook/patch';

/** Lying, as wide as the page, its header again on each; `footer`: what stands at the left of every foot. */
export const listPage = (
  footer: string,
  paper: PageSetup['paper'],
  headerRow: number,
  lastRow: number,
  lastColumn: number,
): PageSetup => ({
  landscape: true,
  paper,
  fitToWidth: true,
  printArea: { top: 0, left: 0, bottom: lastRow, right: lastColumn },
  titleRows: [headerRow, headerRow],
  footerLeft: footer,
  footerRight: 'Página &P de &N',
});
