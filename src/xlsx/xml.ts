/**
 * XML by positions. The parts of a user's workbook are edited as text, so that what is not named stays to the last
 * byte (quotes, blanks, prefixes, unknown elements): a library that builds a tree and writes it again would lose that,
 * and is several times slower on a large sheet. This reads tags one after the other and says where they stand.
 */
import { XlsxError } from './error';

const QUOTE = 34;
const APOSTROPHE = 39;
const GREATER = 62;
const SLASH = 47;

/** Goes from tag to tag; comments, CDATA, processing instructions are stepped over. Element names lose their prefix. */
export class XmlScanner {
  /** Local name of the current tag. */
  name = '';
  /** Where the current tag begins (its `<`) and ends (after its `>`). */
  start = 0;
  end = 0;
  isClosing = false;
  /** `<a/>` */
  isEmpty = false;
  private nameEnd = 0;

  constructor(
    readonly text: string,
    position = 0,
  ) {
    this.end = position;
  }

  /** False at the end of the text. @throws XlsxError damaged */
  next(): boolean {
    const { text } = this;
    let at = this.end;
    for (;;) {
      at = text.indexOf('<', at);
      if (at < 0) return false;
      const code = text.charCodeAt(at + 1);
      if (code === 33 || code === 63) at = this.skip(at);
      else break;
    }
    this.start = at++;
    this.isClosing = text.charCodeAt(at) === SLASH;
    if (this.isClosing) at++;
    let nameStart = at;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === 58) nameStart = at + 1;
      else if (code <= 32 || code === GREATER || code === SLASH) break;
      else if (code !== code) throw new XlsxError('damaged', 'tag without end');
    }
    this.name = text.slice(nameStart, at);
    this.nameEnd = at;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER) break;
      if (code === QUOTE || code === APOSTROPHE) {
        at = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
        if (at < 0) throw new XlsxError('damaged', 'attribute without end');
      } else if (code !== code) throw new XlsxError('damaged', 'tag without end');
    }
    this.isEmpty = text.charCodeAt(at - 1) === SLASH;
    this.end = at + 1;
    return true;
  }

  private skip(at: number): number {
    const { text } = this;
    const closing = text.startsWith('<!--', at)
      ? '-->'
      : text.startsWith('<![CDATA[', at)
        ? ']]>'
        : text.startsWith('<?', at)
          ? '?>'
          : null;
    // Workbooks have no DOCTYPE; one is an attack by entities.
    if (closing === null) throw new XlsxError('damaged', 'declaration in XML');
    const end = text.indexOf(closing, at + 2);
    if (end < 0) throw new XlsxError('damaged', 'comment without end');
    return end + closing.length;
  }

  /** An attribute of the current tag by its full name (`r:id` has a prefix, `r` has not); null where it is missing. */
  attribute(name: string): string | null {
    const place = this.findAttribute(name, false);
    return place && decodeEntities(this.text.slice(place[1], place[2]));
  }

  /** The attribute with this local name and any prefix (`id` finds `r:id`, `d3p1:id`). */
  prefixedAttribute(name: string): string | null {
    const place = this.findAttribute(name, true);
    return place && decodeEntities(this.text.slice(place[1], place[2]));
  }

  /** Start of the attribute's name, start and end of its value, as positions in the text. */
  placeOf(name: string): [number, number, number] | null {
    return this.findAttribute(name, false);
  }

  /** True for `1`, `true`, `on`. */
  flag(name: string, otherwise = false): boolean {
    const value = this.attribute(name);
    return value === null ? otherwise : value === '1' || value === 'true' || value === 'on';
  }

  /** A finite number, or `otherwise`. */
  number(name: string, otherwise: number): number {
    const value = this.attribute(name);
    if (value === null || value.trim() === '') return otherwise;
    const number = Number(value);
    return Number.isFinite(number) ? number : otherwise;
  }

  private findAttribute(wanted: string, withPrefix: boolean): [number, number, number] | null {
    const { text, end } = this;
    let at = this.nameEnd;
    while (at < end) {
      while (at < end && text.charCodeAt(at) <= 32) at++;
      const nameStart = at;
      const equals = text.indexOf('=', at);
      if (equals < 0 || equals >= end) return null;
      let nameEnd = equals;
      while (nameEnd > nameStart && text.charCodeAt(nameEnd - 1) <= 32) nameEnd--;
      at = equals + 1;
      while (at < end && text.charCodeAt(at) <= 32) at++;
      const quote = text.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) return null;
      const valueEnd = text.indexOf(quote === QUOTE ? '"' : "'", at + 1);
      if (valueEnd < 0 || valueEnd >= end) return null;
      const length = nameEnd - nameStart;
      if (withPrefix) {
        if (length > wanted.length && text.charCodeAt(nameEnd - wanted.length - 1) === 58) {
          if (text.startsWith(wanted, nameEnd - wanted.length)) return [nameStart, at + 1, valueEnd];
        }
      } else if (length === wanted.length && text.startsWith(wanted, nameStart)) return [nameStart, at + 1, valueEnd];
      at = valueEnd + 1;
    }
    return null;
  }

  /** Moves to the closing tag of the current element (stays on an empty one). @throws XlsxError damaged */
  skipElement(): void {
    if (this.isEmpty || this.isClosing) return;
    for (let depth = 1; depth > 0;) {
      if (!this.next()) throw new XlsxError('damaged', 'element without end');
      if (this.isClosing) depth--;
      else if (!this.isEmpty) depth++;
    }
  }

  /** Steps over the children of the current element, `visit` at each with the scanner on its opening tag. */
  children(visit: (name: string) => void): void {
    if (this.isEmpty) return;
    for (;;) {
      if (!this.next()) throw new XlsxError('damaged', 'element without end');
      if (this.isClosing) return;
      const { start } = this;
      const { name, isEmpty } = this;
      visit(name);
      // `visit` may have stayed on the opening tag; if it read the element, it stands on the closing one.
      if (!isEmpty && this.start === start) this.skipElement();
    }
  }

  /** Text of the current element without that of child elements; ends on its closing tag. */
  elementText(): string {
    if (this.isEmpty) return '';
    const from = this.end;
    if (!this.next()) throw new XlsxError('damaged', 'element without end');
    let text = plainText(this.text.slice(from, this.start));
    while (!this.isClosing) {
      this.skipElement();
      const resume = this.end;
      if (!this.next()) throw new XlsxError('damaged', 'element without end');
      text += plainText(this.text.slice(resume, this.start));
    }
    return text;
  }
}

/** @throws XlsxError damaged */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new XlsxError('damaged', String(error));
  }
}

/** Moves onto the root element. @throws XlsxError damaged */
export function rootOf(text: string): XmlScanner {
  const scanner = new XmlScanner(text);
  if (!scanner.next() || scanner.isClosing) throw new XlsxError('damaged', 'no root element');
  return scanner;
}

/** Character data as it was meant: entities, CDATA and line ends resolved, comments dropped. */
export function plainText(raw: string): string {
  let text = raw;
  if (raw.includes('<')) {
    text = '';
    for (let at = 0; at < raw.length;) {
      const open = raw.indexOf('<', at);
      text += decodeEntities(raw.slice(at, open < 0 ? raw.length : open));
      if (open < 0) break;
      const isData = raw.startsWith('<![CDATA[', open);
      const end = raw.indexOf(isData ? ']]>' : '>', open);
      if (isData) text += raw.slice(open + 9, end);
      at = end < 0 ? raw.length : end + (isData ? 3 : 1);
    }
  } else text = decodeEntities(raw);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
    if (name[0] !== '#') return ENTITIES[name] ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;

/** Line breaks and tabs in an attribute would be read as blanks. */
export const escapeAttribute = (text: string): string =>
  escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The opening tag with the attribute set, or taken away where `value` is null; the rest of the tag stays as it is. */
export function setAttribute(tag: string, name: string, value: string | null): string {
  const scanner = rootOf(tag);
  const place = scanner.placeOf(name);
  if (place) {
    if (value !== null) return tag.slice(0, place[1]) + quoteFor(tag, place[1], value) + tag.slice(place[2]);
    return tag.slice(0, place[0]).trimEnd() + tag.slice(place[2] + 1);
  }
  if (value === null) return tag;
  const end = /\s*\/?>$/.exec(tag)!.index;
  return `${tag.slice(0, end)} ${name}="${escapeAttribute(value)}"${tag.slice(end)}`;
}

const quoteFor = (tag: string, at: number, value: string): string =>
  tag[at - 1] === "'" ? escapeAttribute(value).replace(/'/g, '&apos;') : escapeAttribute(value);

/** The prefix of a tag with its colon (`x:`), or an empty text. */
export const prefixOf = (tag: string): string => /^<\/?([A-Za-z_][\w.-]*:)?/.exec(tag)?.[1] ?? '';

const CONTROL = /_x[0-9A-Fa-f]{4}_/;

/** Cell text: characters that XML cannot hold stand as `_xHHHH_`. */
export const decodeControls = (text: string): string =>
  text.includes('_x') && CONTROL.test(text)
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

const NEEDS_CODE = /_x|[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/u;

/** The other way round; a text that only looks like such a code is guarded. With `u` only lone surrogates match. */
export const encodeControls = (text: string): string =>
  !NEEDS_CODE.test(text)
    ? text
    : text
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replace(
          /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/gu,
          (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
        );
