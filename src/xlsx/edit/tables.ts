/** Excel tables (ListObjects): their part must say the same column names as the cells of the header. */
import { formatArea, parseArea } from '../../core/workbook/address';
import { type Area } from '../../core/workbook/snapshot';
import { encodeControls } from '../xml';
import { ElementDraft } from './element';

export class TableDraft {
  private readonly root: ElementDraft;

  constructor(
    readonly path: string,
    text: string,
  ) {
    this.root = ElementDraft.parse(text);
  }

  get name(): string {
    return this.root.attribute('displayName') ?? this.root.attribute('name') ?? '';
  }

  get area(): Area {
    return parseArea(this.root.attribute('ref') ?? 'A1')!;
  }

  private get hasHeader(): boolean {
    return Number(this.root.attribute('headerRowCount') ?? 1) > 0;
  }

  /** Columns are added or taken away at the right; their names come with `nameColumns`. */
  resize(area: Area): void {
    const old = this.area;
    this.root.setAttribute('ref', formatArea(area));
    const filter = this.root.find('autoFilter');
    if (filter) {
      const element = ElementDraft.parse(filter.text);
      const own = parseArea(element.attribute('ref') ?? '') ?? old;
      const bottom = own.bottom + area.bottom - old.bottom;
      element.setAttribute('ref', formatArea({ ...area, bottom }));
      filter.text = String(element);
    }
    const list = this.root.find('tableColumns')!;
    const columns = ElementDraft.parse(list.text);
    const wanted = area.right - area.left + 1;
    let id = Math.max(0, ...columns.children.map((child) => Number(ElementDraft.parse(child.text).attribute('id'))));
    columns.children = columns.children.slice(0, wanted);
    while (columns.children.length < wanted) {
      id++;
      columns.append('tableColumn', `<${columns.prefix}tableColumn id="${id}" name="Columna${id}"/>`);
    }
    columns.setAttribute('count', String(wanted));
    list.text = String(columns);
  }

  /** Takes column names from the header cells; `textAt` is null where the patch did not write the cell. */
  nameColumns(textAt: (row: number, column: number) => string | null): void {
    if (!this.hasHeader) return;
    const { area } = this;
    const list = this.root.find('tableColumns')!;
    const columns = ElementDraft.parse(list.text);
    columns.children.forEach((child, i) => {
      const text = textAt(area.top, area.left + i);
      if (text === null || text === '') return;
      const blanks = /^\s*/.exec(child.text)![0];
      const element = ElementDraft.parse(child.text.slice(blanks.length));
      // A line break in a header stands as _x000a_ in the name.
      element.setAttribute('name', encodeControls(text).replace(/\r?\n/g, '_x000a_'));
      child.text = blanks + String(element);
    });
    list.text = String(columns);
  }

  /** Column names that stand twice: Excel would repair the file. */
  doubleName(): string | null {
    const seen = new Set<string>();
    for (const child of ElementDraft.parse(this.root.find('tableColumns')!.text).children) {
      const name = (ElementDraft.parse(child.text).attribute('name') ?? '').toLowerCase();
      if (seen.has(name)) return name;
      seen.add(name);
    }
    return null;
  }

  toString(): string {
    return String(this.root);
  }
}
