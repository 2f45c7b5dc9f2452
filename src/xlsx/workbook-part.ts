/** xl/workbook.xml: the sheets in their order, the names, the date system. */
import { XlsxError } from './error';
import { type XlsxPackage } from './package';
import { readRelationships, type Relationship } from './relationships';
import { rootOf } from './xml';

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** Path of its part. */
  readonly path: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Sheets of cells; the others are chart sheets, dialogs and macro sheets of old. */
  readonly hasCells: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Index among all sheets; null for the workbook. */
  readonly sheetIndex: number | null;
  /** As it stands in the file, without `=`. */
  readonly text: string;
  readonly isHidden: boolean;
}

export interface WorkbookPart {
  readonly path: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly dateSystem: 1900 | 1904;
  /** No sheet can be added, removed or renamed. */
  readonly isStructureLocked: boolean;
  readonly activeSheet: number;
}

const known = new WeakMap<XlsxPackage, WorkbookPart>();

/** @throws XlsxError damaged, not-a-workbook, strict */
export function readWorkbookPart(pkg: XlsxPackage): WorkbookPart {
  const before = known.get(pkg);
  if (before) return before;
  const part = parse(pkg);
  known.set(pkg, part);
  return part;
}

function parse(pkg: XlsxPackage): WorkbookPart {
  const main = readRelationships(pkg, '').find((item) => item.kind === 'officeDocument');
  if (!main) throw new XlsxError('not-a-workbook', 'no main part');
  const path = main.target;
  const text = pkg.text(path);
  if (text === null) throw new XlsxError('damaged', `${path} is missing`);
  const relationships = readRelationships(pkg, path);
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  let isStructureLocked = false;
  let activeSheet = 0;
  const root = rootOf(text);
  if (root.name !== 'workbook') throw new XlsxError('not-a-workbook', root.name);
  if (text.slice(root.start, root.end).includes('http://purl.oclc.org/ooxml/')) throw new XlsxError('strict');
  root.children((name) => {
    if (name === 'workbookPr') dateSystem = root.flag('date1904') ? 1904 : 1900;
    else if (name === 'workbookProtection') isStructureLocked = root.flag('lockStructure');
    else if (name === 'bookViews') {
      let isFirst = true;
      root.children(() => {
        if (isFirst) activeSheet = root.number('activeTab', 0);
        isFirst = false;
      });
    } else if (name === 'sheets') {
      root.children((child) => {
        if (child !== 'sheet') return;
        const id = root.prefixedAttribute('id') ?? '';
        const target = relationships.find((item) => item.id === id);
        if (!target || !pkg.has(target.target)) throw new XlsxError('damaged', `sheet ${id} is missing`);
        const state = root.attribute('state');
        sheets.push({
          name: root.attribute('name') ?? '',
          sheetId: root.number('sheetId', 0),
          relationshipId: id,
          path: target.target,
          visibility: state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible',
          hasCells: target.kind === 'worksheet',
        });
      });
    } else if (name === 'definedNames') {
      root.children((child) => {
        if (child !== 'definedName') return;
        const sheetIndex = root.number('localSheetId', -1);
        const head = { name: root.attribute('name') ?? '', isHidden: root.flag('hidden') };
        names.push({ ...head, sheetIndex: sheetIndex < 0 ? null : sheetIndex, text: root.elementText() });
      });
    }
  });
  if (sheets.length === 0) throw new XlsxError('damaged', 'no sheets');
  return { path, relationships, sheets, names, dateSystem, isStructureLocked, activeSheet };
}
