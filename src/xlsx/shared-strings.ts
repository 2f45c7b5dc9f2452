/** The texts that cells share. */
import { type XlsxPackage } from './package';
import { type WorkbookPart } from './workbook-part';
import { decodeControls, rootOf, type XmlScanner } from './xml';

/** @throws XlsxError damaged */
export function readSharedStrings(pkg: XlsxPackage, workbook: WorkbookPart): readonly string[] {
  const path = workbook.relationships.find((item) => item.kind === 'sharedStrings')?.target;
  const text = path === undefined ? null : pkg.text(path);
  if (text === null) return [];
  const strings: string[] = [];
  const root = rootOf(text);
  root.children((name) => {
    if (name === 'si') strings.push(readRichText(root));
  });
  return strings;
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
