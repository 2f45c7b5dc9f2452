/** What parsing makes of recognised tables: activities with typed values. */
import { type FieldId } from '../fields/field';
import { type Table } from '../recognize/table';
import { type Day } from '../values/day';
import { type CellValue } from '../workbook/snapshot';

/** A filled cell of an activity. */
export interface CellReading {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The text, cleaned (`cleanText`); numbers and dates as plain digits. */
  readonly text: string;
  readonly numberFormat: string;
}

export interface Target {
  /** A count, or 1 for 100 %. Above 0. */
  readonly value: number;
  readonly unit: 'count' | 'percent';
  readonly source: 'planned' | 'text' | 'assumed';
  readonly basis: 'cumulative' | 'sustained';
  /** The cell it was read from; null where assumed. */
  readonly cell: CellReading | null;
  /** True where several cells were summed. */
  readonly isSum: boolean;
}

/** One programmed date, or interval, of an activity. */
export interface Milestone {
  readonly start: Day | null;
  readonly due: Day;
  /** In the target's unit; the amounts of an activity add up to its target (sustained: each is the whole target). */
  readonly amount: number;
  /** Where the (end) date or the period mark stands. */
  readonly cell: CellReading;
}

/** A start and end pair as written, before it became a milestone. */
export interface IntervalReading {
  readonly start: Day | null;
  readonly due: Day | null;
  readonly startCell: CellReading | null;
  readonly endCell: CellReading | null;
}

/** What a date cell says. */
export interface DateCellReading {
  readonly cell: CellReading;
  readonly field: FieldId;
  /** Days that it gives, in written order (ends of intervals); frequency words have none here. */
  readonly days: readonly Day[];
  /** Parts of which nothing could be read, as written. */
  readonly unreadable: readonly string[];
  /** A word such as `Cuando se requiera`. */
  readonly isOnDemand: boolean;
  /** Text that is one single date with its day: it could be an Excel date. */
  readonly isSingleDateAsText: boolean;
}

export interface Office {
  readonly name: string;
  readonly cell: CellReading;
}

/** One number found in an executed (or verified, or executed period) cell. */
export interface ExecutedPart {
  readonly cell: CellReading;
  /** As written: 50 for `50 %` and for 50 under a % header; 0.5 for a cell 0.5 formatted as %. */
  readonly number: number;
  /** `quantity`: taken as it is. `share`: a part of the target, as it stands (`0.5`). `points`: a part in points (`50`). */
  readonly reading: 'quantity' | 'share' | 'points';
}

export interface Executed {
  /** In the target's unit; null where nothing was reported. */
  readonly value: number | null;
  readonly source: 'verified' | 'executed' | 'periods' | null;
  /** The cells that made the value. */
  readonly parts: readonly ExecutedPart[];
  /** The measured executed cells hold text that is no number, or an error value. */
  readonly isUnreadable: boolean;
  /** They hold `N/A`, `NA`, `No aplica`. */
  readonly isNotApplicable: boolean;
}

/**
 * After parsing most of it is read when asked for (`kept-activity.ts`), each time anew: ask once for what is used more than
 * once, and take `plainActivity` of it before it is spread or sent elsewhere.
 */
export interface Activity {
  readonly table: Table;
  /** First and last sheet row, 0-based. */
  readonly row: number;
  readonly lastRow: number;
  /**
   * Filled cells by field, row by row, columns in the order in which the JSON lists them. A merged cell stands once, at
   * its top-left cell, also where that lies above the activity. `N/A`, `-` and error values are here too. Of follow-up
   * columns that are repeated by cutoff only those of the measured block are here (none where no block is measured).
   * Read when asked for (`activity-cells.ts`).
   */
  readonly cells: Readonly<Partial<Record<FieldId, readonly CellReading[]>>>;
  readonly number: string | null;
  readonly component: string | null;
  readonly subcomponent: string | null;
  /** Its text, the number split off. */
  readonly text: string;
  readonly target: Target;
  readonly responsible: readonly Office[];
  readonly dateCells: readonly DateCellReading[];
  readonly intervals: readonly IntervalReading[];
  /** By due date. */
  readonly milestones: readonly Milestone[];
  /** True where marked period cells gave the milestones. */
  readonly milestonesFromPeriods: boolean;
  /** True where period cells gave their amounts. */
  readonly amountsFromPeriods: boolean;
  /** True where the user said whether its percentage adds up or is kept. */
  readonly isBasisSaid: boolean;
  /** True where it has no milestone and its date cells hold a word of demand. */
  readonly isOnDemand: boolean;
  readonly executed: Executed;
  /** Weight as written; null where the table has none or the cell is no number. */
  readonly weight: number | null;
}

export interface Plan {
  readonly planYear: number | null;
  /** What periods and dates without a year are read in: the plan year, else the cutoff's. */
  readonly yearForDates: number;
  /** Activities of the plan tables, by table, then by row. */
  readonly activities: readonly Activity[];
}
