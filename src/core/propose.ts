/** Analysis and the user's choices in, one patch out. */
import { type Analysis } from './analysis';
import { type Patch, EMPTY_PATCH } from './workbook/patch';
import { type CellRef } from './workbook/snapshot';
import { type Day } from './values/day';

export interface Choices {
  /** Sheet `Cronograma PAAC`, columns in the plan, late marks: one job, since the formulas refer to the schedule. */
  readonly columns: boolean;
  readonly marks: boolean;
  /** null: no seguimiento sheet. */
  readonly seguimiento: SeguimientoChoices | null;
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

export interface Proposal {
  readonly patch: Patch;
  readonly obstacles: readonly Obstacle[];
}

export function proposeChanges(_analysis: Analysis, _choices: Choices, _circumstances: Circumstances): Proposal {
  return { patch: EMPTY_PATCH, obstacles: [] };
}
