/** The workbook as a file, out of Excel's slices: whole, in order, and never left open. */
import { HostError } from '../../src/core/host';
import { openExcel } from '../support/open-excel';
import { PLAN } from '../support/host-contract';

const FILE = Uint8Array.from({ length: 9 * 1024 * 1024 + 17 }, (_, index) => (index * 31) % 256);

interface Answers {
  /** Which slice fails, with which number. */
  readonly failing?: { readonly slice: number | 'file'; readonly code: number };
  readonly lost?: number;
  readonly isSupported?: boolean;
}

/** Excel's own part of the conversation, as Office's documentation says it. */
function setUp({ failing, lost = 0, isSupported = true }: Answers = {}) {
  const { host } = openExcel(PLAN);
  const asked: number[] = [];
  let open = 0;
  const context = {
    requirements: {
      isSetSupported: (name: string) => (name === 'CompressedFile' ? isSupported : name === 'ExcelApi'),
    },
    document: {
      getFileAsync(type: unknown, { sliceSize }: { sliceSize: number }, done: (result: unknown) => void) {
        expect([type, sliceSize <= 4194304]).toEqual(['compressed', true]);
        if (failing?.slice === 'file') return done({ status: 'failed', error: { code: failing.code } });
        open += 1;
        const value = {
          size: FILE.length,
          sliceCount: Math.ceil(FILE.length / sliceSize),
          getSliceAsync(index: number, answer: (result: unknown) => void) {
            asked.push(index);
            if (failing?.slice === index) return answer({ status: 'failed', error: { code: failing.code } });
            const data = [...FILE.subarray(index * sliceSize, (index + 1) * sliceSize - (index === 1 ? lost : 0))];
            setTimeout(() => answer({ status: 'succeeded', value: { data, index, size: data.length } }), 0);
          },
          closeAsync: () => (open -= 1),
        };
        setTimeout(() => done({ status: 'succeeded', value }), 0);
      },
    },
  };
  const office = globalThis as unknown as { Office: Record<string, unknown> };
  office.Office = {
    context,
    FileType: { Compressed: 'compressed' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  };
  return { host, asked, isOpen: () => open > 0 };
}

const real = globalThis as unknown as { Office: unknown };
let office: unknown;
beforeAll(() => {
  openExcel(PLAN);
  office = real.Office;
});
afterEach(() => {
  real.Office = office;
});

test('comes together out of its slices, one after another, and is closed', async () => {
  const { host, asked, isOpen } = setUp();
  expect(Buffer.compare(await host.file(), FILE)).toBe(0);
  expect(asked).toEqual([0, 1, 2]);
  expect(isOpen()).toBe(false);
});

test.each<[string, Answers, object]>([
  ['no permission', { failing: { slice: 'file', code: 7000 } }, { code: 'unknown', detail: 'file 7000' }],
  ['a slice that fails', { failing: { slice: 1, code: 11001 } }, { code: 'unknown', detail: 'file 11001' }],
  ['a slice that is short', { lost: 5 }, { code: 'unknown', detail: 'file shorter than its size' }],
  ['an Excel that cannot', { isSupported: false }, { code: 'unsupported' }],
])('%s is said, and nothing stays open', async (_, answers, expected) => {
  const { host, isOpen } = setUp(answers);
  const error = await host.file().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject(expected);
  expect(isOpen()).toBe(false);
});
