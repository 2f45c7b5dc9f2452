/** An .xlsx or .xlsm file as its parts. Never changed: a change gives another package that shares what stayed. */
import { XlsxError } from './error';
import { inflateEntry, makeEntry, readZip, writeZip, type ZipEntry } from './zip';

/** Content of a part. A function is asked for it when the part is packed, and may use the same bytes for the next. */
export type PartContent = string | Uint8Array | (() => Uint8Array);

export class XlsxPackage {
  private readonly byPath = new Map<string, ZipEntry>();

  constructor(readonly entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      const path = foldPath(entry.name);
      // Of two entries of one name the first is the one that Excel reads.
      if (!this.byPath.has(path)) this.byPath.set(path, entry);
    }
  }

  /** The entry behind a part: a key for what was worked out from its content, since neither ever changes. */
  entry(path: string): ZipEntry | undefined {
    return this.byPath.get(foldPath(path));
  }

  has(path: string): boolean {
    return this.byPath.has(foldPath(path));
  }

  /** Names of all parts as they stand in the zip. */
  paths(): string[] {
    return this.entries.map((entry) => entry.name);
  }

  /** Content of a part; null where there is none. @throws XlsxError damaged, too-large */
  bytes(path: string): Uint8Array | null {
    const entry = this.entry(path);
    return entry ? inflateEntry(entry) : null;
  }

  /** A part as text; null where there is none. @throws XlsxError damaged, too-large */
  text(path: string): string | null {
    const bytes = this.bytes(path);
    return bytes && decodeXml(bytes, path);
  }

  /** An XML part in UTF-8, whatever it is written in; null where there is none. @throws XlsxError damaged, too-large */
  utf8(path: string): Uint8Array | null {
    const bytes = this.bytes(path);
    return bytes && (isUtf8(encodingOf(bytes)) ? bytes : toBytes(decodeXml(bytes, path)));
  }

  /** The package with these parts replaced, added at the end, or (null) left out. */
  with(changes: ReadonlyMap<string, PartContent | null>): XlsxPackage {
    const left = new Map([...changes].map(([path, content]) => [foldPath(path), { path, content }]));
    const entries: ZipEntry[] = [];
    for (const entry of this.entries) {
      const path = foldPath(entry.name);
      const change = left.get(path);
      if (!change || this.byPath.get(path) !== entry) entries.push(entry);
      else {
        left.delete(path);
        if (change.content !== null) entries.push(makeEntry(entry.name, toBytes(change.content), entry));
      }
    }
    for (const { path, content } of left.values()) {
      if (content !== null) entries.push(makeEntry(path, toBytes(content), undefined));
    }
    return new XlsxPackage(entries);
  }
}

/** @throws XlsxError */
export function openPackage(bytes: Uint8Array): XlsxPackage {
  if (bytes.length === 0) throw new XlsxError('empty');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // The same container holds both; a fragment that names neither stream is called by the likelier of the two.
    const isOld =
      !containsUtf16(bytes, 'EncryptedPackage') && ['Workbook', 'Book'].some((name) => containsUtf16(bytes, name));
    throw new XlsxError(isOld ? 'old-format' : 'encrypted');
  }
  const pkg = new XlsxPackage(readZip(bytes));
  requireWorkbook(pkg);
  return pkg;
}

/** The file's bytes: entries that nobody changed are copied as they are, in their order. */
export const savePackage = (pkg: XlsxPackage): Uint8Array => writeZip(pkg.entries);

const STRICT = 'http://purl.oclc.org/ooxml/';

function requireWorkbook(pkg: XlsxPackage): void {
  const types = pkg.text('[Content_Types].xml');
  const rels = pkg.text('_rels/.rels');
  if (types === null || rels === null) {
    const isOther = pkg.has('mimetype') || pkg.has('META-INF/manifest.xml') || !pkg.has('xl/workbook.xml');
    throw new XlsxError(isOther ? 'not-a-workbook' : 'damaged', 'no content types');
  }
  if (rels.includes(STRICT)) throw new XlsxError('strict');
  if (/ms-excel\.sheet\.binary/i.test(types)) throw new XlsxError('binary-format');
  if (!/spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template|addin)\.macroEnabled\.main/i.test(types)) {
    throw new XlsxError('not-a-workbook', 'content types');
  }
  if (pkg.paths().some((path) => foldPath(path).startsWith('_xmlsignatures/'))) throw new XlsxError('signed');
}

/** Part names are compared without case; some producers write backslashes or a leading slash. */
const foldPath = (path: string): string => path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

function toBytes(content: PartContent): Uint8Array {
  if (typeof content === 'function') return content();
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** Names inside an OLE file are UTF-16; the name of a stream tells what the file holds. */
function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = 0; at + 2 * text.length <= bytes.length; at += 2) {
    if (bytes[at] !== first || bytes[at + 1] !== 0) continue;
    let i = 1;
    while (i < text.length && bytes[at + 2 * i] === text.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === text.length) return true;
  }
  return false;
}

/** UTF-8, or UTF-16 by its mark; old producers name another encoding in the declaration. */
function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe]) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff]) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  return /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

const isUtf8 = (encoding: string): boolean => /^utf-8$/i.test(encoding);

function decodeXml(bytes: Uint8Array, path: string): string {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Edited parts are written as UTF-8, so the text must not name another encoding.
    return isUtf8(encoding)
      ? text
      : text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[\w.:-]+/, (_, head: string) => `${head}UTF-8`);
  } catch (error) {
    throw new XlsxError('damaged', `${path}: ${String(error)}`);
  }
}
