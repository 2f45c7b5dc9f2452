/**
 * The zip container. Libraries inflate everything and compress it again; here an entry keeps its compressed bytes, so
 * that what nobody touched is copied as it is: a picture costs nothing and stays the same to the last byte.
 */
import { codec } from './codec';
import { XlsxError } from './error';

export interface ZipEntry {
  /** The name as it stands in the zip. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly isUtf8: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressed: Uint8Array;
  readonly size: number;
  /** DOS time and date. */
  readonly time: number;
  readonly date: number;
}

/** No workbook that a person made has more; a bomb has. */
const MAX_ENTRIES = 50_000;
const MAX_TOTAL_SIZE = 1_500_000_000;
/** One part as text must fit a JavaScript string. */
const MAX_PART_SIZE = 400_000_000;
/** 1 January 1980, the zero of zip times: what we add carries no clock. */
const FIXED_DATE = (1 << 5) | 1;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const NO_16 = 0xffff;
const NO_32 = 0xffffffff;

/** @throws XlsxError not-a-zip, damaged, encrypted, too-large */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = readEnd(view);
  if (count > MAX_ENTRIES) throw new XlsxError('too-large', `${count} entries`);
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new XlsxError('damaged', 'directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new XlsxError('damaged', 'directory');
    const entry = readEntry(bytes, view, at, nameLength, extraLength);
    total += entry.size;
    if (total > MAX_TOTAL_SIZE) throw new XlsxError('too-large', `${total} bytes`);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function readEnd(view: DataView): { count: number; offset: number } {
  const length = view.byteLength;
  for (let at = length - 22; at >= Math.max(0, length - 22 - 65535); at--) {
    if (view.getUint32(at, true) !== END) continue;
    let count = view.getUint16(at + 10, true);
    let offset = view.getUint32(at + 16, true);
    if ((count === NO_16 || offset === NO_32) && at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR) {
      const end64 = Number(view.getBigUint64(at - 12, true));
      if (end64 + 56 > length || view.getUint32(end64, true) !== END_64) throw new XlsxError('damaged', 'zip64');
      count = Number(view.getBigUint64(end64 + 32, true));
      offset = Number(view.getBigUint64(end64 + 48, true));
    }
    return { count, offset };
  }
  const isZip = length >= 4 && view.getUint32(0, true) === LOCAL;
  throw new XlsxError(isZip ? 'damaged' : 'not-a-zip', 'no end of directory');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const isUtf8 = (flags & 0x800) !== 0;
  const name = new TextDecoder(isUtf8 ? 'utf-8' : 'latin1').decode(nameBytes);
  if (flags & 1) throw new XlsxError('encrypted', name);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new XlsxError('damaged', `${name}: method ${method}`);
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  // Zip64 sizes stand in an extra field, each only where the 32-bit field says so.
  for (let extra = at + 46 + nameLength; extra + 4 <= at + 46 + nameLength + extraLength;) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      const end = Math.min(extra + 4 + length, bytes.length);
      const take = (value: number): number => {
        if (value !== NO_32 || field + 8 > end) return value;
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      size = take(size);
      packed = take(packed);
      local = take(local);
    }
    extra += 4 + length;
  }
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw new XlsxError('damaged', name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw new XlsxError('damaged', `${name}: cut off`);
  return {
    name,
    nameBytes,
    isUtf8,
    method,
    crc: view.getUint32(at + 16, true),
    compressed: bytes.subarray(start, start + packed),
    size,
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
  };
}

/** The content of an entry. @throws XlsxError damaged, too-large */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.size > MAX_PART_SIZE) throw new XlsxError('too-large', `${entry.name}: ${entry.size} bytes`);
  // Deflate cannot shrink more than 1032 to 1: a directory that promises more lies, and must not cost memory.
  if (entry.size > 1040 * entry.compressed.length + 64) throw new XlsxError('damaged', `${entry.name}: wrong size`);
  let content: Uint8Array;
  if (entry.method === 0) {
    content = entry.compressed;
  } else {
    try {
      content = codec().inflate(entry.compressed, entry.size);
    } catch (error) {
      throw new XlsxError('damaged', `${entry.name}: ${String(error)}`);
    }
  }
  if (content.length !== entry.size || codec().crc32(content) !== entry.crc) {
    throw new XlsxError('damaged', `${entry.name}: wrong checksum`);
  }
  return content;
}

/** An entry with new content; keeps the old one's name and time where there is one. */
export function makeEntry(name: string, content: Uint8Array, old: ZipEntry | undefined): ZipEntry {
  return {
    name: old?.name ?? name,
    nameBytes: old?.nameBytes ?? new TextEncoder().encode(name),
    isUtf8: old?.isUtf8 ?? true,
    method: 8,
    crc: codec().crc32(content),
    compressed: codec().deflate(content),
    size: content.length,
    time: old?.time ?? 0,
    date: old?.date ?? FIXED_DATE,
  };
}

/** The zip of these entries, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals = entries.map((entry) => header(entry, null));
  let length = 22;
  entries.forEach((entry, i) => {
    length += locals[i]!.length + entry.compressed.length + 46 + entry.nameBytes.length;
  });
  const out = new Uint8Array(length);
  let at = 0;
  const offsets = entries.map((entry, i) => {
    const offset = at;
    out.set(locals[i]!, at);
    out.set(entry.compressed, at + locals[i]!.length);
    at += locals[i]!.length + entry.compressed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const record = header(entry, offsets[i]!);
    out.set(record, at);
    at += record.length;
  });
  const end = new DataView(out.buffer, at);
  end.setUint32(0, END, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, at - directory, true);
  end.setUint32(16, directory, true);
  return out;
}

/** The record before the data (`offset` null) or in the directory; both hold the same fields. */
function header(entry: ZipEntry, offset: number | null): Uint8Array {
  const isCentral = offset !== null;
  const fixed = isCentral ? 46 : 30;
  const bytes = new Uint8Array(fixed + entry.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, isCentral ? CENTRAL : LOCAL, true);
  if (isCentral) view.setUint16(4, 20, true);
  const at = isCentral ? 6 : 4;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.isUtf8 ? 0x800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
  if (isCentral) view.setUint32(42, offset, true);
  bytes.set(entry.nameBytes, fixed);
  return bytes;
}
