import { FILE_REASONS } from '../../src/xlsx/reasons';
import { type DroppedFile, readFile, readFiles } from '../../src/taskpane/files';
import * as text from '../../src/taskpane/text';
import { buildWorkbook } from '../support/build-workbook';
import { ministry2017 } from '../workbooks/ministry-2017';

const PLAN = buildWorkbook(ministry2017);

const dropped = (name: string, bytes: Uint8Array | Error, size?: number): DroppedFile => ({
  name,
  size: size ?? (bytes instanceof Error ? 0 : bytes.length),
  arrayBuffer: async () => {
    if (bytes instanceof Error) throw bytes;
    return bytes.slice().buffer as ArrayBuffer;
  },
});

describe('a file that was dropped', () => {
  test('is read as the command line reads it', async () => {
    const { workbook, reason } = await readFile(dropped('plan.xlsx', PLAN));
    expect(reason).toBeNull();
    expect(workbook!.fileName).toBe('plan.xlsx');
    expect(workbook!.sheets.length).toBe(ministry2017.sheets.length);
  });

  const damaged = PLAN.slice(0, PLAN.length / 2);
  test.each<[string, DroppedFile, string]>([
    ['empty', dropped('a.xlsx', new Uint8Array()), FILE_REASONS.empty],
    ['text', dropped('a.xlsx', new TextEncoder().encode('Actividad;Meta')), FILE_REASONS['not-a-zip']],
    ['cut off', dropped('a.xlsx', damaged), FILE_REASONS.damaged],
    ['a folder', dropped('Planes', new Error('NotFoundError')), text.files.unreachable],
    ['larger than any plan', dropped('a.xlsx', PLAN, 90_000_000), FILE_REASONS['too-large']],
  ])('%s: the reason in Spanish, nothing thrown', async (_, file, reason) => {
    expect(await readFile(file)).toEqual({ file: file.name, workbook: null, reason });
  });
});

test('one at a time: the second is not touched before it is asked for', async () => {
  const touched: string[] = [];
  const file = (name: string): DroppedFile => ({
    ...dropped(name, PLAN),
    arrayBuffer: async () => {
      touched.push(name);
      return PLAN.slice().buffer as ArrayBuffer;
    },
  });
  let painted = 0;
  const reading = readFiles([file('1.xlsx'), file('~$1.xlsx'), file('2.xlsx')], async () => void painted++);
  await reading.next();
  expect(touched).toEqual(['1.xlsx']);
  await reading.next();
  expect(touched).toEqual(['1.xlsx', '2.xlsx']);
  expect(await reading.next()).toEqual({ done: true, value: undefined });
  expect(painted).toBe(2);
});
