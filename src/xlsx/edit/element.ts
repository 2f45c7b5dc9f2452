/** An element as its opening tag and the texts of its children: what is not touched is written as it was read. */
import { prefixOf, setAttribute, XmlScanner } from '../xml';
import { XlsxError } from '../error';

export interface Child {
  readonly name: string;
  /** The blanks before the element, then the element. */
  text: string;
}

export class ElementDraft {
  children: Child[] = [];

  private constructor(
    private readonly head: string,
    public tag: string,
    private tail: string,
  ) {}

  /**
   * Reads the first element of the text. `bulky` names a child whose content need not be looked at.
   * @throws XlsxError damaged
   */
  static parse(text: string, bulky = ''): ElementDraft {
    const scanner = new XmlScanner(text);
    if (!scanner.next()) throw new XlsxError('damaged', 'no root element');
    const head = text.slice(0, scanner.start);
    const tag = text.slice(scanner.start, scanner.end);
    if (scanner.isEmpty) {
      const name = /^<([^\s/>]+)/.exec(tag)![1]!;
      return new ElementDraft(head, tag.replace(/\s*\/>$/, '>'), `</${name}>${text.slice(scanner.end)}`);
    }
    let from = scanner.end;
    const children: Child[] = [];
    scanner.children((name) => {
      if (name === bulky && !scanner.isEmpty) skipBulky(scanner);
      else scanner.skipElement();
      children.push({ name, text: text.slice(from, scanner.end) });
      from = scanner.end;
    });
    const draft = new ElementDraft(head, tag, text.slice(from));
    draft.children = children;
    return draft;
  }

  /** Namespace prefix of the element, with its colon; new children carry it too. */
  get prefix(): string {
    return prefixOf(this.tag);
  }

  attribute(name: string): string | null {
    const scanner = new XmlScanner(this.tag);
    scanner.next();
    return scanner.attribute(name);
  }

  setAttribute(name: string, value: string | null): void {
    this.tag = setAttribute(this.tag, name, value);
  }

  find(name: string): Child | undefined {
    return this.children.find((child) => child.name === name);
  }

  remove(child: Child): void {
    this.children = this.children.filter((other) => other !== child);
  }

  /** Puts a child after the last one of its name, else before the first of those that must follow it. */
  insert(name: string, text: string, order: readonly string[]): Child {
    const child = { name, text };
    let at = this.children.map((other) => other.name).lastIndexOf(name) + 1;
    if (at === 0) {
      const rank = order.indexOf(name);
      at = this.children.findIndex((other) => order.indexOf(other.name) > rank);
      if (at < 0) at = this.children.length;
    }
    this.children.splice(at, 0, child);
    return child;
  }

  append(name: string, text: string): number {
    return this.children.push({ name, text }) - 1;
  }

  toString(): string {
    const isBare = this.children.length === 0 && /^\s*<\/[^>]+>$/.test(this.tail);
    if (isBare && this.head === '') return this.tag.replace(/\s*>$/, '/>');
    return this.head + this.tag + this.children.map((child) => child.text).join('') + this.tail;
  }
}

/** Jumps to the closing tag by its text where no comment or CDATA can hold the same words. */
function skipBulky(scanner: XmlScanner): void {
  const { text } = scanner;
  const closing = `</${prefixOf(text.slice(scanner.start, scanner.start + 80))}${scanner.name}`;
  if (text.includes('<![CDATA[') || text.includes('<!--')) {
    scanner.skipElement();
    return;
  }
  const at = text.indexOf(closing, scanner.end);
  if (at < 0) throw new XlsxError('damaged', 'element without end');
  scanner.end = at;
  scanner.next();
}

/** Reads a child's element, without the blanks before it. */
export const parseChild = (child: Child): ElementDraft => ElementDraft.parse(child.text);
