/** How a sheet is printed. */
import { type Operation, type PageSetup } from '../../core/workbook/patch';
import { type Inspection, type OperationOf, type Plan, type Scope, undoing } from '../change';
import { CALL_BYTES, type Step } from '../messages';
import { AREA_PROPERTIES, areaOf, AREAS_PROPERTIES, rangeAt, untracked } from '../ranges';

type PageOperation = OperationOf<'set-page-setup'>;

interface Found {
  readonly layout: Excel.PageLayout;
  readonly footer: Excel.HeaderFooter;
  readonly printArea: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
}

export function inspectPages(operations: readonly PageOperation[], scope: Scope): Inspection {
  const found = new Map<PageOperation, Found>();
  const relevant = operations.filter(({ sheet }) => !scope.removed.has(sheet));
  const steps: Step[] = relevant
    .filter(({ sheet }) => !scope.added.has(sheet))
    .map((operation) => ({
      bytes: 8 * CALL_BYTES,
      queue: (context) => {
        const layout = context.workbook.worksheets.getItemOrNullObject(operation.sheet).pageLayout;
        layout.load('orientation,paperSize,zoom');
        const footer = layout.headersFooters.defaultForAllPages;
        footer.load('leftFooter,rightFooter');
        const printArea = untracked(layout.getPrintAreaOrNullObject());
        printArea.load(AREAS_PROPERTIES);
        const titleRows = untracked(layout.getPrintTitleRowsOrNullObject());
        titleRows.load(AREA_PROPERTIES);
        found.set(operation, { layout, footer, printArea, titleRows });
      },
    }));
  return {
    steps,
    differences: () => [],
    plan: (isLeft) =>
      relevant.filter(({ unit }) => !isLeft(unit)).map((operation) => planPage(operation, found.get(operation))),
  };
}

function planPage(operation: PageOperation, found: Found | undefined): Plan {
  const { sheet, setup } = operation;
  return {
    phase: 'page',
    steps: [{ bytes: 10 * CALL_BYTES, queue: (context) => writePage(context, sheet, setup) }],
    inverse: (): Operation[] => {
      if (!found || found.layout.isNullObject) return [];
      return [{ ...undoing(operation), op: 'set-page-setup', sheet, setup: readPage(found) }];
    },
  };
}

function readPage({ layout, footer, printArea, titleRows }: Found): PageSetup {
  const area = printArea.isNullObject ? undefined : printArea.areas.items[0];
  const rows = titleRows.isNullObject ? null : areaOf(titleRows);
  return {
    landscape: layout.orientation === Excel.PageOrientation.landscape,
    paper: layout.paperSize === Excel.PaperType.legal ? 'legal' : 'letter',
    fitToWidth: layout.zoom.horizontalFitToPages === 1,
    printArea: area ? areaOf(area) : null,
    titleRows: rows ? [rows.top, rows.bottom] : null,
    footerLeft: footer.leftFooter,
    footerRight: footer.rightFooter,
  };
}

function writePage(context: Excel.RequestContext, sheet: string, setup: PageSetup): void {
  const layout = context.workbook.worksheets.getItem(sheet).pageLayout;
  layout.orientation = setup.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.paperSize = setup.paper === 'legal' ? Excel.PaperType.legal : Excel.PaperType.letter;
  layout.zoom = setup.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  if (setup.printArea) layout.setPrintArea(rangeAt(context, sheet, setup.printArea));
  if (setup.titleRows) layout.setPrintTitleRows(`$${setup.titleRows[0] + 1}:$${setup.titleRows[1] + 1}`);
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = setup.footerLeft;
  footer.rightFooter = setup.footerRight;
}
