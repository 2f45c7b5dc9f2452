/** What packs and unpacks the parts of a zip: our own everywhere, the machine's where there is one. */
import { deflateSync, inflateSync } from 'fflate';

export interface Codec {
  /** The `size` bytes that were deflated. @throws whatever, where they were not */
  inflate(deflated: Uint8Array, size: number): Uint8Array;
  deflate(content: Uint8Array): Uint8Array;
  /** CRC-32 as zip files carry it, unsigned. */
  crc32(content: Uint8Array): number;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** In JavaScript, for browsers. */
export const PORTABLE_CODEC: Codec = {
  inflate: (deflated, size) => inflateSync(deflated, { out: new Uint8Array(size) }),
  deflate: (content) => deflateSync(content, { level: 6 }),
  crc32,
};

let current = PORTABLE_CODEC;

/** The one in use. */
export const codec = (): Codec => current;

/** Chooses another one for this program: once, at its start. Content is the same with each, sizes may differ a little. */
export const useCodec = (chosen: Codec): void => {
  current = chosen;
};
