/** The texts that cells share. */
import { type XlsxPackage } from './package';
import { type WorkbookPart } from './workbook-part';
import { decodeControls, plainText, rootOf, type XmlScanner } from './xml';

/** @throws XlsxError damaged */
export function readSharedStrings(pkg: XlsxPackage, workbook: WorkbookPart): readonly string[] {
  const path = workbook.relationships.find((item) => item.kind === 'sharedStrings')?.target;
  const text = path === undefined ? null : pkg.text(path);
  if (text === null) return [];
  const strings: string[] = [];
  const root = rootOf(text);
  root.children((name) => {
    if (name !== 'si') return;
    // Nearly every text is one piece, and no tag of it has to be looked at.
    const end = endOfPlainText(text, root.end);
    if (end < 0) strings.push(readRichText(root));
    else {
      strings.push(decodeControls(plainText(text.slice(text.indexOf('>', root.end) + 1, end))));
      root.end = end + 4;
      root.next();
    }
  });
  return strings;
}

/** Where the text of `<t>…</t></si>` ends, whose `<t` stands at this place; -1 for all that is written otherwise. */
function endOfPlainText(text: string, start: number): number {
  if (!text.startsWith('<t>', start) && !text.startsWith('<t xml:space="preserve">', start)) return -1;
  const end = text.indexOf('<', start + 1);
  return text.startsWith('</t></si>', end) ? end : -1;
}

/** Text of an `si` or `is` element: plain, or in runs; how it is pronounced (`rPh`) is no part of it. */
export function readRichText(scanner: XmlScanner): string {
  let text = '';
  scanner.children((name) => {
    if (name === 't') text += scanner.elementText();
    else if (name === 'r') {
      scanner.children((child) => {
        if (child === 't') text += scanner.elementText();
      });
    }
  });
  return decodeControls(text);
}
