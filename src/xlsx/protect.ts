/**
 * Protects a sheet without a password, but for some cells. No patch can do this: nothing of ours ever protects a workbook
 * of the user's, only one that we made to be filled in.
 */
import { type Area } from '../core/workbook/snapshot';
import { ElementDraft } from './edit/element';
import { SHEET_ORDER, WORKBOOK_ORDER } from './edit/order';
import { SheetDraft, partOf } from './edit/sheet';
import { StylesDraft } from './edit/styles';
import { XmlBytes } from './edit/xml-bytes';
import { XlsxError } from './error';
import { type PartContent, type XlsxPackage } from './package';
import { scannedSheet } from './read-snapshot';
import { stylesPath } from './styles-part';
import { readWorkbookPart } from './workbook-part';

/** Rows and columns may be made larger, to read what is long; sheets cannot be added. @throws XlsxError damaged */
export function protectSheet(pkg: XlsxPackage, name: string, unlocked: readonly Area[]): XlsxPackage {
  const workbook = readWorkbookPart(pkg);
  const entry = workbook.sheets.find((sheet) => sheet.name === name && sheet.hasCells);
  const path = stylesPath(workbook);
  const [sheetText, stylesText] = [entry && pkg.text(entry.path), path && pkg.text(path)];
  if (!entry || !sheetText || !path || !stylesText) throw new XlsxError('damaged', `${name} is missing`);
  const sheet = new SheetDraft(sheetText, scannedSheet(pkg, entry));
  const styles = new StylesDraft(stylesText);
  for (const { top, left, bottom, right } of unlocked) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        sheet.setStyle(row, column, styles.unlock(sheet.style(row, column)));
      }
    }
  }
  const x = sheet.root.prefix;
  sheet.root.insert(
    'sheetProtection',
    `<${x}sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>`,
    SHEET_ORDER,
  );
  const root = ElementDraft.parse(pkg.text(workbook.path)!);
  root.insert('workbookProtection', `<${root.prefix}workbookProtection lockStructure="1"/>`, WORKBOOK_ORDER);
  return pkg.with(
    new Map<string, PartContent>([
      [entry.path, partOf(sheet, new XmlBytes())],
      [path, String(styles)],
      [workbook.path, String(root)],
    ]),
  );
}
