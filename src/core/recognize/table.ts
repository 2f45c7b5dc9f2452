/** What recognition finds: tables of a workbook, and what each of their columns was taken for. */
import { type FieldId } from '../fields/field';
import { type OwnColumnId, type OwnSheetKind } from '../workbook/own-marks';
import { type Area } from '../workbook/snapshot';
import { type BasisCorrection, type HeaderReference } from './corrections';

export type TableKind = 'plan' | 'suit' | 'risk-map' | 'seguimiento';

/** Why a column was read so: enough for the pane's sentence. */
export interface ColumnReason {
  /** 0..1, words × values. */
  readonly score: number;
  /** Filled cells looked at, and how many of them look like the field. */
  readonly filled: number;
  readonly right: number;
  /** True where the user said so. */
  readonly corrected: boolean;
  /** The field that it would have, had the user not named another column for it. */
  readonly yields?: FieldId;
}

/** Months of the year that a period column stands for, 1..12, both inside. */
export interface PeriodOfYear {
  readonly firstMonth: number;
  readonly lastMonth: number;
}

export interface TableColumn {
  readonly column: number;
  /** null: a header that is no known field, or a column that the user set to «no usar». */
  readonly field: FieldId | null;
  /** How it is known again wherever it stands (`columnKeys`): what corrections refer to. */
  readonly key: string;
  /** The words of its own header cell, cleaned; '' where it has none. */
  readonly header: string;
  /** The words of the bands above it, outermost first. */
  readonly bands: readonly string[];
  /** Where findings about the header stand: the top-left cell of its own (lowest) header cell. */
  readonly headerRow: number;
  readonly headerColumn: number;
  readonly reason: ColumnReason;
  /** Only for `period` and `executedPeriod`. */
  readonly period: PeriodOfYear | null;
  /** The period that the words over it name, whatever its field; null where none. */
  readonly periodNamed: PeriodOfYear | null;
  /** Index in `Table.blocks` for follow-up columns that are repeated by cutoff; else null. */
  readonly block: number | null;
}

/** Follow-up columns of one cutoff, where a table repeats them (`Primer monitoreo`, `Corte 30 de abril`). */
export interface FollowUpBlock {
  readonly label: string;
  /** Month and day of its cutoff; year null where it is not said (then the plan year's). */
  readonly cutoff: { readonly year: number | null; readonly month: number; readonly day: number };
}

/** A column that the add-in itself wrote into the table. Header cells: the first one, then those of repeated headers. */
export interface OwnColumn {
  readonly id: OwnColumnId;
  readonly column: number;
  readonly headerRow: number;
  /** Of the sheet-scoped name; null where the name is lost and the header text and formula told. */
  readonly ordinal: number | null;
}

/** Rows of one activity, 0-based, both inside. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

export interface TitleRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the user said of percentages with several milestones. */
export interface SaidBases {
  /** Of all activities of the table; null where it was not said. */
  readonly all: BasisCorrection['basis'] | null;
  /** By the folded text of an activity, without its number. */
  readonly byActivity: ReadonlyMap<string, BasisCorrection['basis']>;
}

export interface Table {
  readonly sheet: string;
  /** How its header is known again wherever it stands: what corrections refer to. */
  readonly reference: HeaderReference;
  readonly kind: TableKind;
  /** The first header block, all its rows, without columns of ours. */
  readonly header: Area;
  /** First to last row of the activities, over repeated headers; null where there is none or the kind is no plan. */
  readonly body: Area | null;
  /** Left to right; columns of ours are not among them (added follow-up columns are: they are read like the user's). */
  readonly columns: readonly TableColumn[];
  /** Header blocks said again below the first, of this table. */
  readonly repeatedHeaders: readonly Area[];
  /** Title rows above it, top to bottom, back to the table before it. */
  readonly titles: readonly TitleRow[];
  /** Component that the titles or the sheet's name give; null where none (or a column gives it). */
  readonly component: string | null;
  /** Subcomponent of a title row `Subcomponente: X` above this table. */
  readonly subcomponent: string | null;
  /** The rows of each activity, top to bottom. Rows between them (repeated headers, prose) belong to none. */
  readonly activityRows: readonly RowSpan[];
  /** Titles in rows of their own between the activities, top to bottom: each holds for the activities below it. */
  readonly groupTitles: readonly TitleRow[];
  /** Rows inside or right below the body that carry a number, a target or a date of their own but no activity text. */
  readonly rowsWithoutActivity: readonly number[];
  /** Where P and E stand in a column and the rows alternate: that column; else null. */
  readonly plannedExecutedColumn: number | null;
  readonly blocks: readonly FollowUpBlock[];
  /** Whether blocks hold what was accumulated since January, or the amount of the period. */
  readonly blocksHold: 'accumulated' | 'period';
  readonly bases: SaidBases;
  readonly ownColumns: readonly OwnColumn[];
}

/** A sheet of ours. */
export interface OwnSheet {
  readonly sheet: string;
  readonly kind: OwnSheetKind;
}

/** A table that nearly qualifies, and what it lacks. */
export interface NearTable {
  readonly sheet: string;
  readonly header: Area;
  readonly lacks: readonly FieldId[];
  readonly columns: readonly TableColumn[];
  /** True where the user said that it is a plan. */
  readonly isDeclared: boolean;
}

/** A table that the user left out. */
export interface LeftOutTable {
  readonly sheet: string;
  readonly header: Area;
  readonly reference: HeaderReference;
}

export interface Recognition {
  /** By sheet order, then from top to bottom, then from left to right. */
  readonly tables: readonly Table[];
  readonly nearTables: readonly NearTable[];
  readonly leftOut: readonly LeftOutTable[];
  readonly ownSheets: readonly OwnSheet[];
}
