/** Node's zlib and our own give the same content, and refuse the same damage. */
import { NATIVE_CODEC } from '../../src/cli/native-codec';
import { type Codec, PORTABLE_CODEC } from '../../src/xlsx/codec';

const texts = [
  '',
  'x',
  'Seguimiento '.repeat(5000),
  'ñ'.repeat(70_000),
  JSON.stringify(Array.from({ length: 9000 }, Math.sin)),
];
const contents = texts.map((text) => new TextEncoder().encode(text));
const codecs: readonly (readonly [string, Codec])[] = [
  ['native', NATIVE_CODEC],
  ['portable', PORTABLE_CODEC],
];

describe.each(codecs)('packed by the %s codec', (_, packer) => {
  test.each(codecs)('the %s one unpacks the same bytes', (_name, unpacker) => {
    for (const content of contents) {
      expect(Buffer.from(unpacker.inflate(packer.deflate(content), content.length)).equals(content)).toBe(true);
    }
  });
});

test('both give the check number that zip files carry', () => {
  const sums = (codec: Codec): number[] => contents.map((content) => codec.crc32(content));
  expect(sums(NATIVE_CODEC)).toEqual(sums(PORTABLE_CODEC));
  expect(PORTABLE_CODEC.crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test.each(codecs)('the %s codec never gives more than was promised, nor a part of it as the whole', (_, codec) => {
  const content = contents[2]!;
  const packed = codec.deflate(content);
  for (const [bytes, size] of [
    [packed.slice(0, packed.length >> 1), content.length],
    [packed, content.length - 1000],
    [new Uint8Array([1, 2, 3, 4, 5]), 100],
  ] as const) {
    let given: Uint8Array | null = null;
    try {
      given = codec.inflate(bytes, size);
    } catch {
      continue;
    }
    // The size and the check number stand in the directory of the zip: what differs from them is refused there.
    expect(given.length === content.length && codec.crc32(given) === codec.crc32(content)).toBe(false);
  }
});
