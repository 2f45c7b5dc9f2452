/** Texts of any length find room on a drawn sheet: in rows high enough, else in smaller letters. */
import { estimateHeights, resolveFormats, shrinkLongTexts } from '../../../src/core/output/draft-formats';
import { SheetDraft, keyOfCell } from '../../../src/core/output/sheet-draft';

const WORDS = 'Se realizaron las jornadas con la ciudadanía y quedó acta de cada una ';
const text = (length: number): string =>
  WORDS.repeat(Math.ceil(length / WORDS.length))
    .slice(0, length)
    .trim();

function draw(length: number, width: number): SheetDraft {
  const draft = new SheetDraft(() => true);
  draft.value(0, 0, text(length));
  draft.format({ top: 0, bottom: 0, left: 0, right: 0 }, { wrap: true, fontSize: 9 });
  draft.widths.push({ column: 0, width });
  shrinkLongTexts(draft, [8, 7, 6]);
  return draft;
}

const firstLook = (draft: SheetDraft) => resolveFormats(draft)(draft.cells.get(keyOfCell(0, 0))!)!;

test.each([
  // letters, width of the column, size of the letters
  [100, 10, 9],
  [600, 20, 9],
  [1000, 20, 8],
  [1200, 20, 7],
  [1800, 20, 6],
  // Nothing smaller could be read.
  [9000, 20, 6],
  [1500, 60, 9],
])('%d letters in a column of %d stand in size %d', (length, width, size) => {
  expect(firstLook(draw(length, width)).fontSize).toBe(size);
});

test.each([100, 300, 600, 900, 1200, 1500])(
  'the row of %d letters is high enough, and no higher than a row can be',
  (length) => {
    const draft = draw(length, 20);
    const { height } = estimateHeights(draft, resolveFormats(draft)).get(0)!;
    expect(height).toBeLessThanOrEqual(409);
    // A letter takes at least a third of its size, a line a little more than all of it.
    const size = firstLook(draft).fontSize!;
    const lines = (length * size * 0.33) / (20 * 5.25);
    expect(height).toBeGreaterThan(lines * size * 1.2);
  },
);
