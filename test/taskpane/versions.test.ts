import { analyzeWorkbook } from '../../src/core/analyze';
import { type PortfolioEntry } from '../../src/core/portfolio/portfolio';
import { type DroppedFile } from '../../src/taskpane/files';
import * as text from '../../src/taskpane/text';
import { type ToolDoors } from '../../src/taskpane/tool-doors';
import { readBooks } from '../../src/taskpane/versions/read-books';
import { NOTHING_SAID, countSaid, joinPair, partPair } from '../../src/taskpane/versions/said-pairs';
import { buildWorkbook } from '../support/build-workbook';
import { serial } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';

describe('what the user says of pairs', () => {
  const pair = { older: 1, newer: 2 };

  test('the last word on a pair holds', () => {
    const parted = partPair(NOTHING_SAID, pair);
    expect(parted).toEqual({ joined: [], parted: [pair] });
    expect(joinPair(parted, pair)).toEqual({ joined: [pair], parted: [] });
    expect(partPair(joinPair(parted, pair), pair)).toEqual(parted);
    expect(countSaid(partPair(parted, pair))).toBe(1);
  });

  test('an activity has one partner: joining it with another leaves the first', () => {
    const said = joinPair(joinPair(NOTHING_SAID, pair), { older: 1, newer: 5 });
    expect(said.joined).toEqual([{ older: 1, newer: 5 }]);
    expect(joinPair(said, { older: 3, newer: 5 }).joined).toEqual([{ older: 3, newer: 5 }]);
  });
});

describe('many books', () => {
  const cutoff = serial('2017-04-30');
  const bytes = buildWorkbook(ministry2017);
  const file = (name: string, content = bytes): DroppedFile => ({
    name,
    size: content.length,
    arrayBuffer: async () => content.slice().buffer as ArrayBuffer,
  });
  const doors = (analyze: ToolDoors['analyze']): ToolDoors =>
    ({ analyze, paint: async () => undefined }) as Partial<ToolDoors> as ToolDoors;
  const core: ToolDoors['analyze'] = async (workbook) => analyzeWorkbook(workbook, { cutoff });

  async function read(files: DroppedFile[], analyze = core): Promise<PortfolioEntry[]> {
    const entries: PortfolioEntry[] = [];
    for await (const entry of readBooks(files, cutoff, doors(analyze))) entries.push(entry);
    return entries;
  }

  test('a bad one says why, and the rest goes on', async () => {
    const entries = await read([file('a.xlsx'), file('roto.xlsx', bytes.slice(0, 900)), file('b.xlsx')]);
    expect(entries.map(({ row }) => [row.file, row.activities, row.reason === null])).toEqual([
      ['a.xlsx', 28, true],
      ['roto.xlsx', null, false],
      ['b.xlsx', 28, true],
    ]);
  });

  test('an analysis that fails is told of that book alone', async () => {
    let count = 0;
    const entries = await read([file('a.xlsx'), file('b.xlsx')], (...words) => {
      count += 1;
      return count === 1 ? Promise.reject(new Error('stopped')) : core(...words);
    });
    expect(entries.map(({ row }) => row.reason)).toEqual([text.many.failed, null]);
  });

  test('books of the same name from different folders stay apart', async () => {
    const entries = await read([file('PAAC.xlsx'), file('PAAC.xlsx')]);
    expect(entries.map(({ row }) => row.file)).toEqual(['PAAC.xlsx', 'PAAC.xlsx (2)']);
  });
});
