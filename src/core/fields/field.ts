/** What a column of a plan can hold, and the shape of the file that says how such a column is known. */
import { type CellValue } from '../workbook/snapshot';

/** Every field of the contract (analysis.md, section 2); the word is the JSON key. */
export const FIELD_IDS = [
  'component',
  'subcomponent',
  'number',
  'activity',
  'target',
  'product',
  'indicator',
  'unit',
  'formula',
  'baseline',
  'planned',
  'responsible',
  'startDate',
  'endDate',
  'dueDate',
  'period',
  'executedPeriod',
  'executed',
  'reportedCompliance',
  'verified',
  'report',
  'evidence',
  'remarks',
  'reportedStatus',
  'doneDate',
  'weight',
  'objective',
  'strategy',
  'process',
  'resources',
  'risk',
] as const;

export type FieldId = (typeof FIELD_IDS)[number];

/** A cell as the value tests of a field see it. */
export interface SampleCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

export interface HeaderWords {
  /** Folded words (`foldText`), in this order, as they stand in a header: `fecha programada`. */
  readonly words: string;
  /** 0..1: how surely a header with these words is this field. */
  readonly weight: number;
  /** For an odd spelling: the kind of workbook that forced it. */
  readonly seenIn?: string;
  /** True where the header must have no other words: `No.` numbers activities, `No. de informes` counts. */
  readonly isAlone?: boolean;
}

export interface FieldDefinition {
  readonly id: FieldId;
  /** As users read it, e.g. `Fecha programada`. */
  readonly label: string;
  readonly words: readonly HeaderWords[];
  /** Folded words that, anywhere in a header, keep it from being this field: `avance` for `AVANCE META ANUAL`. */
  readonly never?: readonly string[];
  /** True where several columns of a table may share this field without it being a duplicate. */
  readonly many: boolean;
  /** Does a filled cell look like a value of this field? null: it says nothing either way. */
  looksRight(cell: SampleCell): boolean | null;
  /** For people, in the sentence `11 de 12 celdas son …`: `fechas`. */
  readonly looksLike: string;
  readonly examples: {
    readonly accepts: readonly string[];
    readonly refuses: readonly string[];
    /** Cells that look right and cells that do not. */
    readonly cells?: { readonly right: readonly CellValue[]; readonly wrong: readonly CellValue[] };
  };
}
