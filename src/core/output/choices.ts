/** What the user chose, under which circumstances, and what stood in the way: the ends of `proposeChanges`. */
import { type Day } from '../values/day';
import { type CellRef } from '../workbook/snapshot';

export interface Choices {
  /** Sheet `Cronograma PAAC`, columns in the plan, late marks: one job, since the formulas refer to the schedule. */
  readonly columns: boolean;
  readonly marks: boolean;
  /** null: no seguimiento sheet. */
  readonly seguimiento: SeguimientoChoices | null;
  /** Sheet `Avisos PAAC`; not wanted where it is left out. */
  readonly findings?: boolean;
  /** Fixes that the user ticked. */
  readonly fixes: readonly { readonly rule: string; readonly cell: CellRef }[];
}

export interface SeguimientoChoices {
  readonly entity: string | null;
  readonly preparedBy: string | null;
}

export interface Circumstances {
  /** The day of the run (the core has no clock). */
  readonly today: Day;
  /** Version of the add-in, for the sheet's foot. */
  readonly version: string;
}

/** Something that could not be proposed, for the user: e.g. an Excel table whose right side is occupied. */
export interface Obstacle {
  readonly sheet: string;
  readonly message: string;
}
