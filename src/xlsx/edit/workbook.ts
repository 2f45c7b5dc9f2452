/** xl/workbook.xml while it is changed: its list of sheets, its names, and that it calculates when it is opened. */
import { escapeAttribute, escapeText, XmlScanner } from '../xml';
import { OFFICE_TYPES } from '../relationships';
import { type Child, ElementDraft } from './element';
import { WORKBOOK_ORDER } from './order';

export class WorkbookDraft {
  private readonly root: ElementDraft;
  isChanged = false;

  constructor(text: string) {
    this.root = ElementDraft.parse(text);
  }

  /** Adds a sheet after the last one. */
  addSheet(name: string, relationshipId: string): void {
    this.change('sheets', (list) => {
      const ids = list.children.map((child) => Number(ElementDraft.parse(child.text).attribute('sheetId')) || 0);
      const prefix = this.relationshipPrefix();
      const declared = prefix ? '' : ` xmlns:r="${OFFICE_TYPES}"`;
      list.append(
        'sheet',
        `<${list.prefix}sheet name="${escapeAttribute(name)}" sheetId="${Math.max(0, ...ids) + 1}"${declared} ` +
          `${prefix ?? 'r'}:id="${relationshipId}"/>`,
      );
    });
  }

  private relationshipPrefix(): string | null {
    for (const found of this.root.tag.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)) {
      if (found[2] === OFFICE_TYPES) return found[1]!;
    }
    return null;
  }

  /** Takes out the sheet at this place; names of the sheets after it move along. */
  removeSheet(index: number): void {
    this.change('sheets', (list) => list.remove(list.children[index]!));
    if (this.root.find('definedNames')) {
      this.change('definedNames', (list) => {
        for (const child of [...list.children]) {
          const element = ElementDraft.parse(child.text);
          const scope = element.attribute('localSheetId');
          if (scope === null || Number(scope) < index) continue;
          if (Number(scope) === index) list.remove(child);
          else {
            element.setAttribute('localSheetId', String(Number(scope) - 1));
            child.text = String(element);
          }
        }
      });
    }
    const count = ElementDraft.parse(this.root.find('sheets')!.text).children.length;
    if (!this.root.find('bookViews')) return;
    this.change('bookViews', (list) => {
      for (const child of list.children) {
        const view = ElementDraft.parse(child.text);
        for (const name of ['activeTab', 'firstSheet']) {
          if (Number(view.attribute(name) ?? 0) >= count) view.setAttribute(name, String(count - 1));
        }
        child.text = String(view);
      }
    });
  }

  /** Text of a name without `=`; null where it is not there. `scope` is a sheet's place, or null. */
  name(name: string, scope: number | null): string | null {
    const list = this.root.find('definedNames');
    const found = list && findName(ElementDraft.parse(list.text), name, scope);
    return found ? textOf(found) : null;
  }

  /** null takes the name away. Other attributes of a name that is there stay. */
  setName(name: string, scope: number | null, text: string | null): void {
    if (text === null && !this.root.find('definedNames')) return;
    this.change('definedNames', (list) => {
      const found = findName(list, name, scope);
      if (text === null) {
        if (found) list.remove(found);
      } else if (found) {
        const element = ElementDraft.parse(found.text);
        found.text = nameXml(element.tag, element.prefix, text);
      } else {
        const scopeText = scope === null ? '' : ` localSheetId="${scope}"`;
        const x = list.prefix;
        list.append('definedName', nameXml(`<${x}definedName name="${escapeAttribute(name)}"${scopeText}>`, x, text));
      }
    });
    const list = this.root.find('definedNames');
    if (list && ElementDraft.parse(list.text).children.length === 0) this.root.remove(list);
  }

  /** Excel calculates everything when it opens the file. */
  calculateOnLoad(): void {
    const x = this.root.prefix;
    const child = this.root.find('calcPr') ?? this.root.insert('calcPr', `<${x}calcPr/>`, WORKBOOK_ORDER);
    const element = ElementDraft.parse(child.text);
    if (element.attribute('fullCalcOnLoad') === '1') return;
    element.setAttribute('fullCalcOnLoad', '1');
    child.text = String(element);
    this.isChanged = true;
  }

  private change(name: string, edit: (list: ElementDraft) => void): void {
    const x = this.root.prefix;
    const child = this.root.find(name) ?? this.root.insert(name, `<${x}${name}></${x}${name}>`, WORKBOOK_ORDER);
    const list = ElementDraft.parse(child.text);
    edit(list);
    child.text = String(list);
    this.isChanged = true;
  }

  toString(): string {
    return String(this.root);
  }
}

const nameXml = (tag: string, prefix: string, text: string): string =>
  `${tag.replace(/\s*\/?>$/, '>')}${escapeText(text)}</${prefix}definedName>`;

function findName(list: ElementDraft, name: string, scope: number | null): Child | undefined {
  return list.children.find((child) => {
    const element = ElementDraft.parse(child.text);
    const own = element.attribute('localSheetId');
    return (
      element.attribute('name')?.toLowerCase() === name.toLowerCase() && (own === null ? null : Number(own)) === scope
    );
  });
}

function textOf(child: Child): string {
  const scanner = new XmlScanner(child.text);
  scanner.next();
  return scanner.elementText();
}
