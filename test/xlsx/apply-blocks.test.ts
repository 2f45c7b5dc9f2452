/** Cells in blocks are written as single cells are: the same bytes, the same conflicts, the same units left alone. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { HostError } from '../../src/core/host';
import { type Choices, proposeBlocks, proposeChanges } from '../../src/core/propose';
import { type BlockPatch, countOperations, singleCells } from '../../src/core/workbook/cell-block';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { type XlsxPackage, openPackage, savePackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { operation } from '../support/patches';
import { serial, type WorkbookSpec } from '../support/workbook-spec';
import { FAULTY_PLANS, TEST_PLANS } from '../workbooks';
import { largePlan } from '../workbooks/large-plan';

const CHOICES: Choices = {
  columns: true,
  marks: true,
  seguimiento: { entity: 'Alcaldía de Prueba', preparedBy: null },
  findings: true,
  fixes: [],
};
const CIRCUMSTANCES = { today: serial('2022-09-03'), version: '0.0.0' };
const LARGE = { name: 'large-plan', spec: largePlan(60), cutoff: '2024-08-31' };

function proposals(pkg: XlsxPackage, cutoff: string) {
  const analysis = analyzeWorkbook(readSnapshot(pkg, 'plan.xlsx'), { cutoff: serial(cutoff) });
  return {
    blocks: proposeBlocks(analysis, CHOICES, CIRCUMSTANCES).patch,
    single: proposeChanges(analysis, CHOICES, CIRCUMSTANCES).patch,
  };
}

const open = (spec: WorkbookSpec): XlsxPackage => openPackage(buildWorkbook(spec));

describe.each([...TEST_PLANS, ...FAULTY_PLANS, LARGE])('$name', ({ spec, cutoff }) => {
  it('gives the same bytes, and the same operations', () => {
    const pkg = open(spec);
    const { blocks, single } = proposals(pkg, cutoff);
    expect(singleCells(blocks)).toEqual(single);
    expect(countOperations(blocks)).toBe(single.operations.length);
    const bytes = (patch: BlockPatch, isFinal: boolean) =>
      Buffer.from(savePackage(applyPatch(pkg, patch, { onStale: 'stop', isFinal }).pkg));
    const written = bytes(single, false);
    expect(bytes(blocks, true).equals(written)).toBe(true);
    expect(bytes(blocks, false).equals(written)).toBe(true);
    expect(bytes(single, true).equals(written)).toBe(true);
  });
});

/** The large plan, and what was proposed for it. */
const before = open(LARGE.spec);
const proposed = proposals(before, LARGE.cutoff);

/** After somebody has written into these cells. */
function editedMeanwhile(cells: readonly { readonly row: number; readonly column: number }[]) {
  const pkg = before;
  const { blocks, single } = proposed;
  const sheet = readSnapshot(pkg, null).sheets[0]!.name;
  const edits = cells.map((cell) =>
    operation({
      op: 'set-cell',
      sheet,
      ...cell,
      before: { formula: null, value: null },
      after: { formula: null, value: 'de otra persona' },
    }),
  );
  return { pkg: applyPatch(pkg, { operations: edits }).pkg, blocks, single, sheet };
}

/** A cell of each of our columns, the follow-up ones too. */
function cellsOfOurs(): { row: number; column: number }[] {
  const { blocks, sheet } = editedMeanwhile([]);
  const cells = blocks.operations.flatMap((each) =>
    each.op === 'set-format' && each.isBlank && each.sheet === sheet
      ? [{ row: each.area.top + 1, column: each.area.left }]
      : [],
  );
  expect(cells.length).toBeGreaterThan(5);
  return cells;
}

function errorOf(work: () => unknown): HostError {
  try {
    work();
  } catch (error) {
    if (error instanceof HostError) return error;
  }
  throw new Error('nothing was refused');
}

const placesOf = (error: HostError): string[] => error.cells.map(({ row, column }) => `${row},${column}`).sort();

describe('cells that somebody filled meanwhile', () => {
  it('are named, each of them, and nothing is written', () => {
    const cells = cellsOfOurs();
    const { pkg, blocks, single } = editedMeanwhile(cells);
    for (const isFinal of [true, false]) {
      const error = errorOf(() => applyPatch(pkg, blocks, { onStale: 'stop', isFinal }));
      expect(error.code).toBe('stale');
      expect(placesOf(error)).toEqual(cells.map(({ row, column }) => `${row},${column}`).sort());
      expect(placesOf(errorOf(() => applyPatch(pkg, single, { onStale: 'stop', isFinal })))).toEqual(placesOf(error));
    }
  });

  it('keep their units and no others, as with single cells', () => {
    for (const cell of cellsOfOurs()) {
      const { pkg, blocks, single } = editedMeanwhile([cell]);
      const options = { onStale: 'keep', isFinal: true } as const;
      const [ofBlocks, ofSingle] = [applyPatch(pkg, blocks, options), applyPatch(pkg, single, options)];
      expect(ofBlocks.keptUnits.length).toBeGreaterThan(0);
      expect(ofBlocks.keptUnits).toEqual(ofSingle.keptUnits);
      expect(Buffer.from(savePackage(ofBlocks.pkg)).equals(Buffer.from(savePackage(ofSingle.pkg)))).toBe(true);
    }
  });
});
