/** A patch done on a package: all of it, or an error and nothing. */
import { type ApplyOptions } from '../core/host';
import { withBlankChecks } from '../core/workbook/blank-checks';
import { type BlockOperation, type BlockPatch, singleCells } from '../core/workbook/cell-block';
import { type Operation, type Patch } from '../core/workbook/patch';
import { unitsToKeep } from './edit/compare';
import { applyFinally, applyOperation } from './edit/operations';
import { PackageDraft } from './edit/package-draft';
import { type XlsxPackage } from './package';

export interface Applied {
  readonly pkg: XlsxPackage;
  /** Applying it to `pkg` gives back the cells, formats, names and sheets that were there. */
  readonly inverse: Patch;
  readonly keptUnits: readonly string[];
}

export interface FileOptions extends Pick<ApplyOptions, 'onStale'> {
  /** True where nobody takes the patch back: the inverse is left empty, which saves its memory. */
  readonly isFinal?: boolean;
}

/**
 * Only the parts that the patch names are edited, every other one keeps its bytes; `pkg` itself is never changed.
 * @throws HostError stale, protected, not-found, merge-conflict, unsupported, occupied; XlsxError damaged
 */
export function applyPatch(pkg: XlsxPackage, wanted: BlockPatch, options: FileOptions = { onStale: 'stop' }): Applied {
  const kept = unitsToKeep(pkg, wanted, options.onStale);
  const isLeft = ({ unit }: BlockOperation): boolean => !kept.has(unit);
  const done = { inverse: { operations: [] }, keptUnits: [...kept] };
  if (!wanted.operations.some(isLeft)) return { pkg, ...done };
  const draft = new PackageDraft(pkg);
  if (options.isFinal) {
    for (const operation of wanted.operations) if (isLeft(operation)) applyFinally(draft, operation);
    return { pkg: draft.finish(), ...done };
  }
  const inverse: Operation[] = [];
  // Whoever takes it back looks at each cell, also at those that were left blank.
  for (const operation of withBlankChecks(singleCells(wanted)).operations.filter(isLeft)) {
    for (const undo of applyOperation(draft, operation)) inverse.push(undo);
  }
  return { ...done, pkg: draft.finish(), inverse: { operations: inverse.reverse() } };
}
