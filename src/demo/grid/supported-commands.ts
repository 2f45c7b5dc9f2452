/**
 * What a user may do in the grid: move about, look, and change contents. Univer can do more (rows and sheets that come
 * and go, formats, merges), which the book of the demonstration does not follow: such a command is stopped before it
 * begins, so that the grid never shows another workbook than the book holds.
 */
const SUPPORTED =
  /^sheet\.command\.(set-range-values|(auto-)?clear-(selection-)?content|cut|copy|paste|paste-value|paste-formula|optional-paste|auto-fill|refill|copy-(down|right)|move-selection.*|select-.*|expand-selection|scroll-.*|set-scroll-relative|(change|set)-zoom-ratio|set-worksheet-(activate|show|col-width|row-height)|set-row-(height|is-auto-height)|set-col-(auto-width|is-auto-width)|delta-.*)$/;

/** Only commands on sheets are judged; typing in the cell editor and the like go through. */
export const isSupported = (command: string): boolean => !/^sheet\.command\./.test(command) || SUPPORTED.test(command);
