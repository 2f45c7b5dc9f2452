/** How a sheet is printed. */
import { LAST_COLUMN } from '../../../core/workbook/address';
import { type PageSetup } from '../../../core/workbook/patch';
import { type BookSheet } from '../book-sheet';
import { defineKind, isTarget } from '../kind';
import { guardWrite } from './guard';
import { type BookRange, rangeAreasKind, rangeKind } from './range';
import { readAddress } from './address';

const PLAIN: PageSetup = {
  landscape: false,
  paper: 'letter',
  fitToWidth: false,
  printArea: null,
  titleRows: null,
  footerLeft: '',
  footerRight: '',
};

const setupOf = (sheet: BookSheet): PageSetup => sheet.state.pageSetup ?? PLAIN;

const change = (sheet: BookSheet, part: Partial<PageSetup>): void =>
  sheet.update({ pageSetup: { ...setupOf(sheet), ...part } });

const footerKind = defineKind<BookSheet>({
  name: 'HeaderFooter',
  values: {
    LeftFooter: {
      get: (sheet) => setupOf(sheet).footerLeft,
      set: (sheet, text) => change(sheet, { footerLeft: String(text) }),
    },
    RightFooter: {
      get: (sheet) => setupOf(sheet).footerRight,
      set: (sheet, text) => change(sheet, { footerRight: String(text) }),
    },
  },
});

const footersKind = defineKind<BookSheet>({
  name: 'HeaderFooterGroup',
  objects: { DefaultForAllPages: (sheet) => footerKind.of(sheet) },
});

const areaOf = (reference: unknown) =>
  isTarget(reference) ? (reference.subject as BookRange).area : readAddress(reference);

export const pageLayoutKind = defineKind<BookSheet>({
  name: 'PageLayout',
  values: {
    Orientation: {
      get: (sheet) => (setupOf(sheet).landscape ? 'Landscape' : 'Portrait'),
      set: (sheet, value) => change(sheet, { landscape: value === 'Landscape' }),
    },
    PaperSize: {
      get: (sheet) => (setupOf(sheet).paper === 'legal' ? 'Legal' : 'Letter'),
      set: (sheet, value) => change(sheet, { paper: value === 'Legal' ? 'legal' : 'letter' }),
    },
    Zoom: {
      get: (sheet) => (setupOf(sheet).fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 }),
      set: (sheet, zoom) =>
        change(sheet, { fitToWidth: (zoom as { horizontalFitToPages?: number }).horizontalFitToPages === 1 }),
    },
  },
  objects: { HeadersFooters: (sheet) => footersKind.of(sheet) },
  methods: {
    SetPrintArea: (sheet, [reference], { book }) => {
      guardWrite(sheet, book);
      change(sheet, { printArea: areaOf(reference) });
    },
    SetPrintTitleRows: (sheet, [reference], { book }) => {
      guardWrite(sheet, book);
      const { top, bottom } = areaOf(reference);
      change(sheet, { titleRows: [top, bottom] });
    },
    GetPrintAreaOrNullObject: (sheet) => {
      const { printArea } = setupOf(sheet);
      return printArea ? rangeAreasKind.of({ sheet, areas: [printArea] }) : null;
    },
    GetPrintTitleRowsOrNullObject: (sheet) => {
      const { titleRows } = setupOf(sheet);
      if (!titleRows) return null;
      return rangeKind.of({ sheet, area: { top: titleRows[0], bottom: titleRows[1], left: 0, right: LAST_COLUMN } });
    },
  },
});
