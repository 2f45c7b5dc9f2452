/** Analysis and the user's choices in, one patch out. */
import { type Analysis } from './analysis';
import { analyzeWorkbook } from './analyze';
import { type Choices, type Circumstances, type ClosingReport, type Obstacle } from './output/choices';
import { findingsOperations } from './output/findings-sheet';
import { fixOperations } from './output/fixes';
import { READ_ONLY_MESSAGE, STRUCTURE_MESSAGE, protectedMessage } from './output/obstacles';
import { proposeFigures } from './output/figures';
import { holdPlan } from './progress/measure';
import { applyPatch } from './workbook/apply-patch';
import { type BlockOperation, type BlockPatch, singleCells, singleOperations } from './workbook/cell-block';
import { type Operation, type Patch, EMPTY_PATCH } from './workbook/patch';

export {
  type Choices,
  type Circumstances,
  type ClosingChoice,
  type ClosingDifference,
  type ClosingReport,
  type Obstacle,
  type SeguimientoChoices,
  type SeguimientoDetail,
} from './output/choices';

/** What is proposed, in operations for single cells or in blocks of them. */
export interface Proposal<Operations extends BlockPatch = Patch> {
  readonly patch: Operations;
  readonly obstacles: readonly Obstacle[];
  /** Seguimientos that would be closed, with what they show today that is not what they showed when they were built. */
  readonly closings?: readonly ClosingReport[];
}

export function proposeChanges(analysis: Analysis, choices: Choices, circumstances: Circumstances): Proposal {
  const proposal = proposeBlocks(analysis, choices, circumstances);
  return { ...proposal, patch: singleCells(proposal.patch) };
}

/** The same, with what is filled together as one operation: for who writes it without looking at each cell. */
export function proposeBlocks(
  analysis: Analysis,
  choices: Choices,
  circumstances: Circumstances,
): Proposal<BlockPatch> {
  if (analysis.workbook.isReadOnly) {
    return { patch: EMPTY_PATCH, obstacles: [{ sheet: '', message: READ_ONLY_MESSAGE }] };
  }
  const fixes = fixOperations(analysis, choices.fixes);
  const obstacles = fixes.protectedSheets.map((sheet): Obstacle => ({ sheet, message: protectedMessage(sheet) }));
  // What is computed must hold after the fixes, which come first in the same patch.
  const fixed = fixes.operations.length === 0 ? analysis : analyzeAfter(analysis, fixes.operations);
  // Columns, schedule and seguimiento each go over all activities several times.
  const read = { ...fixed, plan: holdPlan(fixed.plan) };
  const figures = withoutNewSheets(analysis, proposeFigures(read, choices, circumstances));
  const kept = fixesBeside(fixes.operations, figures.operations);
  const avisos = choices.findings
    ? withoutNewSheets(analysis, findingsAfter(fixed, figures.operations, circumstances))
    : NOTHING;
  return {
    patch: { operations: [...kept, ...figures.operations, ...avisos.operations] },
    obstacles: [...obstacles, ...figures.obstacles, ...avisos.obstacles],
    ...(figures.closings.length > 0 && figures.operations.length > 0 && { closings: figures.closings }),
  };
}

/** A cell that is computed anyway is not mended as well. */
function fixesBeside(fixes: readonly Operation[], figures: readonly BlockOperation[]): readonly Operation[] {
  if (fixes.length === 0) return fixes;
  const touched = new Set(singleOperations(figures).flatMap(cellKey));
  return fixes.filter((operation) => cellKey(operation).every((key) => !touched.has(key)));
}

/** What needs a sheet of its own hangs together: where none can be added, none of it is written. */
function withoutNewSheets<
  T extends { readonly operations: readonly BlockOperation[]; readonly obstacles: readonly Obstacle[] },
>({ workbook }: Analysis, part: T): T {
  if (!workbook.isStructureProtected || !part.operations.some(({ op }) => op === 'add-sheet')) return part;
  return { ...part, operations: [], obstacles: [...part.obstacles, { sheet: '', message: STRUCTURE_MESSAGE }] };
}

const NOTHING: ReturnType<typeof findingsOperations> = { operations: [], obstacles: [] };

/** The list of avisos is of the workbook as the rest of the patch leaves it: with Códigos, without what it mends. */
function findingsAfter(
  analysis: Analysis,
  figures: readonly BlockOperation[],
  circumstances: Circumstances,
): typeof NOTHING {
  const after = figures.length === 0 ? analysis : analyzeAfter(analysis, figures);
  return findingsOperations(after, circumstances);
}

function analyzeAfter(analysis: Analysis, operations: readonly BlockOperation[]): Analysis {
  const { snapshot } = applyPatch(analysis.workbook, singleCells({ operations }));
  return analyzeWorkbook(snapshot, { cutoff: analysis.plan.cutoff, settings: analysis.settings });
}

const cellKey = (operation: Operation): string[] =>
  operation.op === 'set-cell' ? [`${operation.sheet}!${operation.row},${operation.column}`] : [];
