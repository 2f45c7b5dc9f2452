/** A layout of a plan, as a small workbook that a person can read, and what must be recognised in it. */
import { type WorkbookSpec } from '../../support/workbook-spec';

export interface ExpectedTable {
  /** The workbook's first sheet unless told. */
  sheet?: string;
  /** `plan` unless told. */
  kind?: 'plan' | 'suit' | 'risk-map' | 'seguimiento';
  header: string;
  body?: string | null;
  component?: string | null;
  subcomponent?: string | null;
  /** Field → column letters parted by spaces. */
  columns: Readonly<Record<string, string>>;
  /** Sheet rows of the activities: `6 7-9 12`. */
  rows?: string;
  without?: string;
  repeated?: string;
  /** `month-day` of each block, and the columns of each: `4-30: F G`. */
  blocks?: readonly string[];
  pairs?: string;
  own?: string;
}

export interface Layout {
  /** What this workbook is for. */
  name: string;
  workbook: WorkbookSpec;
  tables: readonly ExpectedTable[];
  /** `header: what it lacks` of tables that nearly qualify. */
  near?: readonly string[];
}
