/** How a sheet prints. */
import { type PageSetup } from '../../core/workbook/patch';
import { escapeText } from '../xml';
import { ElementDraft } from './element';
import { SHEET_ORDER } from './order';

const PARTS = ['sheetPr', 'pageMargins', 'pageSetup', 'headerFooter'] as const;

/** The elements that print settings stand in, as they were; null where there was none. */
export type PageMemento = Readonly<Record<(typeof PARTS)[number], string | null>>;

export const pageMemento = (root: ElementDraft): PageMemento => {
  const [sheetPr, pageMargins, pageSetup, headerFooter] = PARTS.map((name) => root.find(name)?.text ?? null);
  return { sheetPr: sheetPr!, pageMargins: pageMargins!, pageSetup: pageSetup!, headerFooter: headerFooter! };
};

export function restorePage(root: ElementDraft, memento: PageMemento): void {
  for (const name of PARTS) replace(root, name, memento[name]);
}

/** Orientation, paper, fit and footers; what else the sheet says about printing stays. */
export function setPage(root: ElementDraft, setup: PageSetup): void {
  const x = root.prefix;
  const sheetPr = ElementDraft.parse(root.find('sheetPr')?.text ?? `<${x}sheetPr/>`);
  const child = sheetPr.find('pageSetUpPr') ?? sheetPr.insert('pageSetUpPr', `<${x}pageSetUpPr/>`, SHEET_PR_ORDER);
  const fit = ElementDraft.parse(child.text.trimStart());
  fit.setAttribute('fitToPage', setup.fitToWidth ? '1' : null);
  child.text = String(fit);
  replace(root, 'sheetPr', String(sheetPr));
  if (!root.find('pageMargins')) {
    replace(
      root,
      'pageMargins',
      `<${x}pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
    );
  }
  const page = ElementDraft.parse((root.find('pageSetup')?.text ?? `<${x}pageSetup/>`).trimStart());
  page.setAttribute('paperSize', setup.paper === 'legal' ? '5' : '1');
  page.setAttribute('orientation', setup.landscape ? 'landscape' : 'portrait');
  page.setAttribute('scale', null);
  page.setAttribute('fitToWidth', setup.fitToWidth ? '1' : null);
  page.setAttribute('fitToHeight', setup.fitToWidth ? '0' : null);
  replace(root, 'pageSetup', String(page));
  const footer =
    (setup.footerLeft ? `&L${setup.footerLeft}` : '') + (setup.footerRight ? `&R${setup.footerRight}` : '');
  const headerFooter = ElementDraft.parse((root.find('headerFooter')?.text ?? `<${x}headerFooter/>`).trimStart());
  const old = headerFooter.find('oddFooter');
  const text = `<${x}oddFooter>${escapeText(footer)}</${x}oddFooter>`;
  if (old) old.text = text;
  else headerFooter.insert('oddFooter', text, FOOTER_ORDER);
  replace(root, 'headerFooter', String(headerFooter));
}

/** Gives the tab a colour, or puts `sheetPr` back as it was; what stood there before is returned. */
export function setTabColor(
  root: ElementDraft,
  change: { readonly color: string | null } | { readonly tag: string | null },
): string | null {
  const before = root.find('sheetPr')?.text ?? null;
  if ('tag' in change) {
    replace(root, 'sheetPr', change.tag);
    return before;
  }
  const x = root.prefix;
  const sheetPr = ElementDraft.parse((before ?? `<${x}sheetPr/>`).trimStart());
  const old = sheetPr.find('tabColor');
  if (old) sheetPr.remove(old);
  const rgb = change.color && `FF${change.color.slice(1).toUpperCase()}`;
  if (rgb) sheetPr.insert('tabColor', `<${x}tabColor rgb="${rgb}"/>`, SHEET_PR_ORDER);
  replace(root, 'sheetPr', String(sheetPr));
  return before;
}

const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const FOOTER_ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

function replace(root: ElementDraft, name: string, text: string | null): void {
  const old = root.find(name);
  if (text === null) {
    if (old) root.remove(old);
  } else if (old) old.text = text;
  else root.insert(name, text, SHEET_ORDER);
}
