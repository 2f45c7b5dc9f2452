/** The page of a rule as data: what the pane shows offline and `docs/rules` prints, from the same object. */
import { OWN_HEADERS } from '../workbook/own-marks';
import { EXAMPLE_SHEET, type ExampleCell, readExample } from './example';
import { type Rule, type Severity } from './rule';

/** As users read the severities. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Debe corregirse',
  warning: 'Revisar',
  info: 'Nota',
};

export interface PageCell {
  readonly text: string;
  /** The cell that the aviso names, or that its fix wrote. */
  readonly isMarked: boolean;
}

export interface PageSheet {
  /** null where the example names none. */
  readonly name: string | null;
  /** Title rows have one cell and stand above the header. */
  readonly rows: readonly {
    readonly isTitle: boolean;
    readonly isHidden: boolean;
    readonly cells: readonly PageCell[];
  }[];
}

export interface PageExample {
  readonly name: string;
  /** YYYY-MM-DD, where the example is read at another cutoff than 30 April. */
  readonly cutoff: string | null;
  readonly before: readonly PageSheet[];
  /** After the fix; null where the rule offers none. */
  readonly after: readonly PageSheet[] | null;
  /** What the user types into the columns of the add-in: `Estado`, row 3, `Cumplida`. */
  readonly typedOver: readonly { readonly column: string; readonly row: number; readonly typed: string }[];
  /** The same in the seguimiento that was closed; `row` is that of the activity, from 1. */
  readonly typedOnClosed: readonly { readonly column: string; readonly row: number; readonly typed: string }[];
}

export interface RulePage {
  readonly id: string;
  readonly severity: Severity;
  readonly severityWord: string;
  readonly title: string;
  readonly why: string;
  /** null where the guide does not speak of it. */
  readonly guide: string | null;
  readonly remedy: string;
  /** Plans that get the aviso. */
  readonly faults: readonly PageExample[];
  /** Plans that do not. */
  readonly correct: readonly PageExample[];
}

/** The page of a rule, in structured sections. */
export function pageOf(rule: Rule): RulePage {
  const examples = rule.examples.map((example) => {
    const sheets = readExample(example.table);
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const hasFix = cells.some(({ fix }) => fix !== null);
    const page: PageExample = {
      name: example.name,
      cutoff: example.cutoff ?? null,
      before: sheets.map((sheet) => pageSheet(sheet, false)),
      typedOver: (example.typedOver ?? []).map(({ column, row, typed }) => ({
        column: OWN_HEADERS[column],
        row,
        typed: String(typed),
      })),
      typedOnClosed: (example.typedOnClosed ?? []).map(({ header, activity, typed }) => ({
        column: header,
        row: activity,
        typed: String(typed),
      })),
      after: hasFix ? sheets.map((sheet) => pageSheet(sheet, true)) : null,
    };
    const isFault =
      example.isReportedWithoutCell === true ||
      cells.some(({ isMarked }) => isMarked) ||
      [...(example.typedOver ?? []), ...(example.typedOnClosed ?? [])].some((typed) => typed.isFault);
    return { page, isFault };
  });
  return {
    id: rule.id,
    severity: rule.severity,
    severityWord: SEVERITY_WORDS[rule.severity],
    title: rule.title,
    why: rule.why,
    guide: rule.guide,
    remedy: rule.remedy,
    faults: examples.filter(({ isFault }) => isFault).map(({ page }) => page),
    correct: examples.filter(({ isFault }) => !isFault).map(({ page }) => page),
  };
}

function pageSheet(sheet: ReturnType<typeof readExample>[number], isFixed: boolean): PageSheet {
  const text = ({ shown, fix }: ExampleCell): string => (isFixed && fix ? fix.shown : shown);
  return {
    name: sheet.name === EXAMPLE_SHEET ? null : sheet.name,
    rows: sheet.rows.map(({ cells, isTitle, isHidden }) => ({
      isTitle,
      isHidden,
      cells: cells.map((cell) => ({ text: text(cell), isMarked: cell.isMarked })),
    })),
  };
}
