/** What the user chose, under which circumstances, and what stood in the way: the ends of `proposeChanges`. */
import { type Day } from '../values/day';
import { type CellRef, type CellValue } from '../workbook/snapshot';

export interface Choices {
  /** Sheet `Cronograma PAAC`, columns in the plan, late marks: one job, since the formulas refer to the schedule. */
  readonly columns: boolean;
  readonly marks: boolean;
  /** null: no seguimiento sheet. */
  readonly seguimiento: SeguimientoChoices | null;
  /** Sheet `Avisos PAAC`; not wanted where it is left out. */
  readonly findings?: boolean;
  /** A seguimiento to close; null or left out: none. */
  readonly closing?: ClosingChoice | null;
  /** Fixes that the user ticked. */
  readonly fixes: readonly { readonly rule: string; readonly cell: CellRef }[];
}

export interface SeguimientoChoices {
  readonly entity: string | null;
  readonly preparedBy: string | null;
  /** Earlier seguimientos that the user does not want to close now, by the names of their sheets. */
  readonly leftOpen?: readonly string[];
  /** The chart of the components' compliance; wanted where it is left out. */
  readonly chart?: boolean;
  /** By activity (where it is left out), or the bare form that some entities publish. */
  readonly detail?: SeguimientoDetail;
}

/** `oci`: Componente, Actividades programadas, Actividades cumplidas, % de avance, Observaciones. */
export type SeguimientoDetail = 'activities' | 'oci';

export interface ClosingChoice {
  readonly sheet: string;
  /** The figures of its build, or what its formulas show today. */
  readonly figures: 'built' | 'today';
  /** Códigos of the activities for which it is the other of the two; the summary follows. None where left out. */
  readonly others?: readonly string[];
  readonly author: string | null;
}

/** What a seguimiento that is closed would hold, where that is not what it shows today. */
export interface ClosingReport {
  readonly sheet: string;
  readonly cutoff: Day;
  /** False where the workbook no longer knows the figures of the build: what is shown today is kept then. */
  readonly isBuildKnown: boolean;
  readonly differences: readonly ClosingDifference[];
}

export interface ClosingDifference {
  readonly cell: CellRef;
  readonly key: string;
  readonly activity: string;
  readonly column: string;
  readonly built: CellValue;
  readonly today: CellValue;
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
