/** A patch done on a package: all of it, or an error and nothing. */
import { type ApplyOptions } from '../core/host';
import { type Operation, type Patch } from '../core/workbook/patch';
import { withBlankChecks } from '../core/workbook/blank-checks';
import { unitsToKeep } from './edit/compare';
import { applyOperation } from './edit/operations';
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
export function applyPatch(pkg: XlsxPackage, wanted: Patch, options: FileOptions = { onStale: 'stop' }): Applied {
  const patch = withBlankChecks(wanted);
  const kept = unitsToKeep(pkg, patch, options.onStale);
  const operations = patch.operations.filter((operation) => !kept.has(operation.unit));
  if (operations.length === 0) return { pkg, inverse: { operations: [] }, keptUnits: [...kept] };
  const draft = new PackageDraft(pkg);
  const inverse: Operation[] = [];
  for (const operation of operations) {
    for (const undo of applyOperation(draft, operation, options.isFinal ?? false)) inverse.push(undo);
  }
  return { pkg: draft.finish(), inverse: { operations: inverse.reverse() }, keptUnits: [...kept] };
}
