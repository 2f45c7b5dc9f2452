/** A workbook in a file, behind the same door as a workbook in Excel. */
import { type ApplyOptions, HostError, type Receipt, type Selection, type WorkbookHost } from '../core/host';
import { type Patch } from '../core/workbook/patch';
import { type CellRef, type WorkbookSnapshot } from '../core/workbook/snapshot';
import { applyPatch } from './apply-patch';
import { openPackage, savePackage, type XlsxPackage } from './package';
import { readSnapshot } from './read-snapshot';

export class FileWorkbookHost implements WorkbookHost {
  private readonly listeners = new Set<() => void>();

  private constructor(
    private current: XlsxPackage,
    private readonly fileName: string | null,
  ) {}

  /** @throws XlsxError */
  static open(bytes: Uint8Array, fileName: string | null): FileWorkbookHost {
    return new FileWorkbookHost(openPackage(bytes), fileName);
  }

  /** The workbook as it is now; every change gives another package. */
  get pkg(): XlsxPackage {
    return this.current;
  }

  /** Puts another package in its place, e.g. after the user edited a cell in a view of it. */
  replace(pkg: XlsxPackage): void {
    this.current = pkg;
    for (const listener of [...this.listeners]) listener();
  }

  read(): Promise<WorkbookSnapshot> {
    return attempt(() => readSnapshot(this.current, this.fileName));
  }

  apply(patch: Patch, options: ApplyOptions): Promise<Receipt> {
    return attempt(() => {
      const { pkg, inverse, keptUnits } = applyPatch(this.current, patch, options);
      this.current = pkg;
      options.onProgress?.(1);
      return { inverse, keptUnits };
    });
  }

  /** A file has no view. */
  reveal(_cell: CellRef): Promise<void> {
    return Promise.resolve();
  }

  /** Nor a selection. */
  selection(): Promise<Selection> {
    return Promise.reject(new HostError('unsupported'));
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  file(): Promise<Uint8Array> {
    return attempt(() => this.save());
  }

  /** The file's bytes as it is now. */
  save(): Uint8Array {
    return savePackage(this.current);
  }
}

/** What is thrown arrives as a rejection, as from any other host. */
const attempt = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()));
