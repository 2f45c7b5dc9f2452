/**
 * The examples of rules, written as a person would draw a sheet:
 *
 *     Vigencia 2022                            a title row
 *     | Actividad | Responsable | Fecha      |  a row of cells
 *     | Feria     | ^           | 2022-08-31 |
 *
 * A cell is typed as in Excel: `4` and `1,5` are numbers, `50%` is 0.5 in the format 0%, `2022-08-31` is an Excel date,
 * `#REF!` an error value, all else text; an apostrophe makes anything a text (`'31`). `^` is joined with the cell above,
 * `<` with the one at the left, `¶` is a line break. `~` before a row hides it, `# Hoja` opens another sheet, a blank line
 * is a blank row. `[[x]]` is a cell to be reported, `[[x => y]]` one whose fix writes y.
 */
export type ExampleValue =
  null | string | number | { readonly date: string } | { readonly percent: number } | { readonly error: string };

export interface ExampleCell {
  /** As a reader of the rule's page sees it. */
  readonly shown: string;
  readonly value: ExampleValue;
  readonly joined: 'above' | 'left' | null;
  readonly isMarked: boolean;
  /** null where the mark names no fix. */
  readonly fix: { readonly shown: string; readonly value: ExampleValue } | null;
}

export interface ExampleRow {
  readonly cells: readonly ExampleCell[];
  readonly isTitle: boolean;
  readonly isHidden: boolean;
}

export interface ExampleSheet {
  readonly name: string;
  readonly rows: readonly ExampleRow[];
}

/** Name of the sheet of an example that names none. */
export const EXAMPLE_SHEET = 'Hoja1';

/** Reads the text of an example. Blank lines before the first and after the last line do not count. */
export function readExample(table: string): readonly ExampleSheet[] {
  const lines = table.split('\n').map((line) => line.trim());
  while (lines[0] === '') lines.shift();
  while (lines[lines.length - 1] === '') lines.pop();

  const sheets: { name: string; rows: ExampleRow[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('# ')) {
      sheets.push({ name: line.slice(2).trim(), rows: [] });
      continue;
    }
    if (sheets.length === 0) sheets.push({ name: EXAMPLE_SHEET, rows: [] });
    sheets[sheets.length - 1]!.rows.push(readRow(line));
  }
  return sheets;
}

function readRow(line: string): ExampleRow {
  const isHidden = line.startsWith('~');
  const row = isHidden ? line.slice(1).trim() : line;
  if (!row.startsWith('|')) {
    return { cells: row === '' ? [] : [readCell(row)], isTitle: true, isHidden };
  }
  const inner = row.slice(1).replace(/\|$/, '');
  return { cells: inner.split('|').map((cell) => readCell(cell.trim())), isTitle: false, isHidden };
}

function readCell(written: string): ExampleCell {
  const mark = /^\[\[(.*?)(?:\s*=>\s*(.*?))?\]\]$/.exec(written);
  const text = (mark ? mark[1]! : written).trim();
  const joined = text === '^' ? 'above' : text === '<' ? 'left' : null;
  const value = joined ? null : readValue(text);
  const fixText = mark?.[2];
  return {
    shown: joined ? '' : show(value),
    value,
    joined,
    isMarked: mark !== null,
    fix: fixText === undefined ? null : { shown: show(readValue(fixText)), value: readValue(fixText) },
  };
}

function readValue(text: string): ExampleValue {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1).replace(/¶/g, '\n');
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { date: text };
  if (/^-?\d+(,\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  if (/^-?\d+(,\d+)?%$/.test(text)) return { percent: Number(text.slice(0, -1).replace(',', '.')) / 100 };
  if (/^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) return { error: text };
  return text.replace(/¶/g, '\n');
}

function show(value: ExampleValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value).replace('.', ',');
  if ('date' in value) return value.date.split('-').reverse().join('/');
  if ('percent' in value) return `${String(Math.round(value.percent * 1e6) / 1e4).replace('.', ',')} %`;
  return value.error;
}
