/** A package while it is changed: which parts, and only those. Nothing of the package that it began with is touched. */
import { HostError } from '../../core/host';
import { XlsxError } from '../error';
import { type PartContent, type XlsxPackage } from '../package';
import { scannedSheet, settingsPath } from '../read-snapshot';
import {
  addContentType,
  addRelationship,
  contentTypeOf,
  readRelationships,
  relationshipsPath,
  removeContentType,
  removeRelationships,
} from '../relationships';
import { stylesPath } from '../styles-part';
import { readWorkbookPart, type WorkbookPart } from '../workbook-part';
import { SheetDraft, partOf } from './sheet';
import { StylesDraft } from './styles';
import { TableDraft } from './tables';
import { WorkbookDraft } from './workbook';
import { XmlBytes } from './xml-bytes';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = '[Content_Types].xml';

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly relationshipId: string;
  readonly hasCells: boolean;
  readonly isNew: boolean;
  draft: SheetDraft | null;
  tables: TableDraft[] | null;
}

export class PackageDraft {
  private readonly part: WorkbookPart;
  private readonly changes = new Map<string, string | null>();
  private readonly sheets: Sheet[];
  private stylesDraft: StylesDraft | null = null;
  readonly workbook: WorkbookDraft;
  /** Formulas were written or taken away: the order of calculation in the file is no longer true. */
  hasNewFormulas = false;

  constructor(private readonly pkg: XlsxPackage) {
    this.part = readWorkbookPart(pkg);
    this.workbook = new WorkbookDraft(this.requireText(this.part.path));
    this.sheets = this.part.sheets.map((sheet) => ({
      name: sheet.name,
      path: sheet.path,
      relationshipId: sheet.relationshipId,
      hasCells: sheet.hasCells,
      isNew: false,
      draft: null,
      tables: null,
    }));
  }

  /** A part as it is by now; null where there is none. */
  text(path: string): string | null {
    const changed = this.changes.get(path);
    return changed === undefined ? this.pkg.text(path) : changed;
  }

  private requireText(path: string): string {
    const text = this.text(path);
    if (text === null) throw new XlsxError('damaged', `${path} is missing`);
    return text;
  }

  /** Place of a sheet among all sheets. @throws HostError not-found */
  indexOf(name: string): number {
    const index = this.sheets.findIndex((sheet) => sheet.name === name);
    if (index < 0) throw new HostError('not-found', [], name);
    return index;
  }

  /** @throws HostError not-found */
  sheet(name: string): SheetDraft {
    const sheet = this.sheets[this.indexOf(name)]!;
    if (!sheet.hasCells) throw new HostError('not-found', [], name);
    if (!sheet.draft) {
      const entry = sheet.isNew ? undefined : this.part.sheets.find((other) => other.path === sheet.path);
      sheet.draft = new SheetDraft(this.requireText(sheet.path), entry ? scannedSheet(this.pkg, entry) : null);
    }
    return sheet.draft;
  }

  get styles(): StylesDraft {
    const path = stylesPath(this.part);
    this.stylesDraft ??= new StylesDraft(path === null ? null : this.pkg.text(path));
    return this.stylesDraft;
  }

  /** An Excel table of a sheet. @throws HostError not-found */
  table(sheetName: string, tableName: string): TableDraft {
    const table = this.tablesOf(this.sheets[this.indexOf(sheetName)]!).find((other) => other.name === tableName);
    if (!table) throw new HostError('not-found', [], `${sheetName}: ${tableName}`);
    return table;
  }

  private tablesOf(sheet: Sheet): TableDraft[] {
    sheet.tables ??= sheet.isNew
      ? []
      : readRelationships(this.pkg, sheet.path)
          .filter((item) => item.kind === 'table')
          .map((item) => new TableDraft(item.target, this.requireText(item.target)));
    return sheet.tables;
  }

  addSheet(name: string, tabColor: string | null): void {
    const folder = this.part.path.slice(0, this.part.path.lastIndexOf('/') + 1);
    let number = this.sheets.length + 1;
    const isTaken = (path: string): boolean => this.pkg.has(path) || this.changes.get(path) !== undefined;
    while (isTaken(`${folder}worksheets/sheet${number}.xml`)) number++;
    const path = `${folder}worksheets/sheet${number}.xml`;
    const color = tabColor === null ? '' : `<sheetPr><tabColor rgb="FF${tabColor.slice(1).toUpperCase()}"/></sheetPr>`;
    const text = `${DECLARATION}<worksheet xmlns="${MAIN}">${color}<dimension ref="A1"/><sheetData></sheetData></worksheet>`;
    this.changes.set(path, text);
    this.changes.set(TYPES, addContentType(this.requireText(TYPES), path, SHEET_TYPE));
    const relationshipId = this.relate('worksheet', `worksheets/sheet${number}.xml`);
    this.workbook.addSheet(name, relationshipId);
    this.sheets.push({ name, path, relationshipId, hasCells: true, isNew: true, draft: null, tables: null });
  }

  removeSheet(name: string): void {
    const index = this.indexOf(name);
    const [sheet] = this.sheets.splice(index, 1);
    this.workbook.removeSheet(index);
    const rels = relationshipsPath(this.part.path);
    this.changes.set(
      rels,
      removeRelationships(this.requireText(rels), (id) => id === sheet!.relationshipId),
    );
    this.removePart(sheet!.path);
  }

  /** Path of a sheet's part. @throws HostError not-found */
  sheetPath(name: string): string {
    return this.sheets[this.indexOf(name)]!.path;
  }

  /** `xl/charts/chart3.xml`: the first free one. */
  freePath(stem: string): string {
    for (let number = 1; ; number++) {
      const path = `${stem}${number}.xml`;
      if (!this.pkg.has(path) && (this.changes.get(path) ?? null) === null) return path;
    }
  }

  /** Changes a part, or adds one of this content type. */
  setPart(path: string, text: string, type: string | null = null): void {
    if (type !== null) this.changes.set(TYPES, addContentType(this.requireText(TYPES), path, type));
    this.changes.set(path, text);
  }

  contentType(path: string): string | null {
    return contentTypeOf(this.requireText(TYPES), path);
  }

  /** Takes a part out that has neither relationships nor a content type of its own. */
  dropPart(path: string): void {
    this.changes.set(path, null);
  }

  /** Takes a part out with its relationships. */
  removePart(path: string): void {
    this.changes.set(path, null);
    const rels = relationshipsPath(path);
    if (this.text(rels) !== null) this.changes.set(rels, null);
    this.changes.set(TYPES, removeContentType(this.requireText(TYPES), path));
  }

  /** Relates the workbook to one more part; the id of the relationship is returned. */
  private relate(kind: string, target: string): string {
    const path = relationshipsPath(this.part.path);
    const added = addRelationship(this.text(path), kind, target);
    this.changes.set(path, added.text);
    return added.id;
  }

  setSettings(text: string | null): void {
    const old = settingsPath(this.pkg, this.part);
    if (old !== null && text !== null) this.changes.set(old, text);
    else if (old !== null) {
      const properties = readRelationships(this.pkg, old).filter((item) => item.kind === 'customXmlProps');
      const rels = relationshipsPath(this.part.path);
      const id = this.part.relationships.find((item) => item.target === old)?.id;
      this.changes.set(
        rels,
        removeRelationships(this.requireText(rels), (other) => other === id),
      );
      for (const item of properties) this.removePart(item.target);
      this.removePart(old);
    } else if (text !== null) this.addSettings(text);
  }

  private addSettings(text: string): void {
    let number = 1;
    while (this.pkg.has(`customXml/item${number}.xml`) || this.pkg.has(`customXml/itemProps${number}.xml`)) number++;
    const path = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    this.changes.set(path, text);
    this.changes.set(
      properties,
      `${DECLARATION}<ds:datastoreItem ds:itemID="${SETTINGS_ID}" ` +
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>',
    );
    this.changes.set(relationshipsPath(path), addRelationship(null, 'customXmlProps', `itemProps${number}.xml`).text);
    let types = this.requireText(TYPES);
    if (!/Extension\s*=\s*["']xml["']/i.test(types)) types = addContentType(types, path, 'application/xml');
    this.changes.set(TYPES, addContentType(types, properties, PROPERTIES_TYPE));
    const up = '../'.repeat(this.part.path.split('/').length - 1);
    this.relate('customXml', up + path);
  }

  /** The changed package. */
  finish(): XlsxPackage {
    this.finishSheets();
    if (this.stylesDraft?.isChanged) this.finishStyles(this.stylesDraft);
    if (this.hasNewFormulas) this.dropCalculationChain();
    // Formulas that nobody wrote may depend on a cell that was written.
    if (this.hasNewFormulas || this.sheets.some((sheet) => sheet.draft?.hasNewContents)) {
      this.workbook.calculateOnLoad();
    }
    if (this.workbook.isChanged) this.changes.set(this.part.path, String(this.workbook));
    return this.pkg.with(new Map<string, PartContent | null>([...this.changes, ...this.sheetParts()]));
  }

  private sheetParts(): [string, PartContent][] {
    const out = new XmlBytes();
    return this.sheets.flatMap(({ path, draft }) => (draft ? [[path, partOf(draft, out)]] : []));
  }

  private finishSheets(): void {
    for (const sheet of this.sheets) {
      const { draft } = sheet;
      if (!draft) continue;
      if (!draft.hasNewContents && sheet.tables === null) continue;
      for (const table of this.tablesOf(sheet)) {
        table.nameColumns((row, column) => {
          const content = draft.newContent(row, column);
          return typeof content?.value === 'string' ? content.value : null;
        });
        const double = table.doubleName();
        if (double !== null) throw new HostError('occupied', [], `${table.name}: ${double}`);
        if (String(table) !== this.requireText(table.path)) this.changes.set(table.path, String(table));
      }
    }
  }

  private finishStyles(styles: StylesDraft): void {
    const path = stylesPath(this.part);
    if (path !== null && this.pkg.has(path)) {
      this.changes.set(path, String(styles));
      return;
    }
    const folder = this.part.path.slice(0, this.part.path.lastIndexOf('/') + 1);
    this.changes.set(path ?? `${folder}styles.xml`, String(styles));
    if (path !== null) return;
    this.changes.set(TYPES, addContentType(this.requireText(TYPES), `${folder}styles.xml`, STYLES_TYPE));
    this.relate('styles', 'styles.xml');
  }

  private dropCalculationChain(): void {
    const chain = this.part.relationships.find((item) => item.kind === 'calcChain');
    if (!chain) return;
    const rels = relationshipsPath(this.part.path);
    this.changes.set(
      rels,
      removeRelationships(this.requireText(rels), (id) => id === chain.id),
    );
    this.removePart(chain.target);
  }
}

/** Any GUID will do; always the same one keeps the bytes the same. */
const SETTINGS_ID = '{6F0E1C52-7C0B-4F7A-9D5E-2B1A50414143}';
