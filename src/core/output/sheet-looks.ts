/** The look of our own sheets: sober, readable in grey, one accent. */
import { type CellFormat } from '../workbook/patch';

export const BORDER = '#A6A6A6';
export const NOTE_COLOUR = '#595959';
const ACCENT = '#1F4E79';

export const TITLE_LOOK: CellFormat = { bold: true, fontSize: 14, fontColor: ACCENT, vertical: 'center' };
export const LABEL_LOOK: CellFormat = {
  bold: true,
  fill: '#F2F2F2',
  vertical: 'center',
  horizontal: 'left',
  indent: 1,
  wrap: true,
  border: BORDER,
};
export const HEADER_LOOK: CellFormat = {
  bold: true,
  fill: ACCENT,
  fontColor: '#FFFFFF',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: BORDER,
};
export const TOTAL_LOOK: CellFormat = { bold: true, fill: '#DDEBF7' };
/** Columns that other formulas stand on: pale, outside of the printed page. */
export const HELPER_LOOK: CellFormat = {
  fontColor: NOTE_COLOUR,
  fontSize: 8,
  horizontal: 'center',
  vertical: 'center',
};
