/**
 * Whose plan a workbook is, where it says so: on a seguimiento of ours, beside a label, or as a title above the tables.
 */
import { HEAD_FIELDS } from '../output/seguimiento-layout';
import { type Recognition } from '../recognize/table';
import { bareText, cleanText } from '../values/fold-text';
import { type SheetSnapshot, type WorkbookSnapshot, findSheet, valueAt } from '../workbook/snapshot';

/** Rows of a sheet in which such a label stands. */
const ROWS_LOOKED_AT = 15;
/** Longer than this it is prose. */
const LONGEST_NAME = 120;
const LONGEST_TITLE = 90;
const LABEL = /^(?:nombre\s+(?:de\s+)?(?:la\s+)?)?(?:entidad|dependencia|organismo)(?:\s+u\s+organismo)?\s*(:|$)\s*/;

/** How the names of public entities begin. */
const ENTITY =
  /^(?:ministerio|alcaldia|gobernacion|departamento administrativo|superintendencia|instituto|agencia nacional|universidad|corporacion|unidad administrativa especial|hospital|empresa social del estado|e\.? ?s\.? ?e\.? |contraloria|personeria|procuraduria|defensoria|concejo|asamblea departamental|municipio de|servicio nacional|fondo (?:nacional|financiero|rotatorio|de)|caja de|auditoria general|archivo general|rama judicial) ?.*[a-z]/;
/** What every second entity is called alike, or a title that goes on about something else. */
const NO_NAME =
  /^alcaldia (?:municipal|distrital|mayor)$|\b(?:plan|programa|estrategia|seguimiento|componente|informe|mapa)\b/;

/** null where no cell says so. */
export function findEntity(workbook: WorkbookSnapshot, { ownSheets, tables }: Recognition): string | null {
  for (const { sheet: name, kind } of ownSheets) {
    const sheet = kind === 'seguimiento' ? findSheet(workbook, name) : undefined;
    const { row, valueColumns } = HEAD_FIELDS.entity;
    const named = sheet ? nameIn(valueAt(sheet, row, valueColumns[0])) : null;
    if (named !== null) return named;
  }
  const own = new Set(ownSheets.map(({ sheet }) => sheet));
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible' || own.has(sheet.name)) continue;
    const named = beside(sheet);
    if (named !== null) return named;
  }
  const topOf = ({ name }: SheetSnapshot): number =>
    Math.min(ROWS_LOOKED_AT, ...tables.filter(({ sheet }) => sheet === name).map(({ header }) => header.top));
  const shown = workbook.sheets.filter(({ name, visibility }) => visibility === 'visible' && !own.has(name));
  const hasTable = ({ name }: SheetSnapshot): boolean => tables.some(({ sheet }) => sheet === name);
  // The plan's own sheets before covers and lists.
  for (const sheet of [...shown.filter(hasTable), ...shown.filter((each) => !hasTable(each))]) {
    const named = asTitle(sheet, topOf(sheet));
    if (named !== null) return named;
  }
  return null;
}

/** A cell above the first table that is the name of an entity and nothing else. */
function asTitle({ values }: SheetSnapshot, rows: number): string | null {
  for (const row of values.slice(0, rows)) {
    for (const value of row) {
      if (typeof value !== 'string') continue;
      const text = cleanText(value);
      if (text.length > LONGEST_TITLE || /[.:;]$/.test(text)) continue;
      const bare = bareText(text);
      if (ENTITY.test(bare) && !NO_NAME.test(bare)) return text;
    }
  }
  return null;
}

/** `Entidad: X` in one cell, or `Entidad` and X in the next filled one of its row. */
function beside({ values }: SheetSnapshot): string | null {
  for (const row of values.slice(0, ROWS_LOOKED_AT)) {
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at];
      if (typeof value !== 'string') continue;
      const text = cleanText(value);
      const match = LABEL.exec(bareText(text));
      if (!match) continue;
      const rest = nameIn(text.slice(match[0].length));
      if (rest !== null) return rest;
      const next = nameIn(row.slice(at + 1).find((each) => each !== null && each !== '') ?? null);
      // A header row says «Dependencia» over a column: what stands beside is another header.
      if (next !== null && match[1] === ':') return next;
    }
  }
  return null;
}

function nameIn(value: unknown): string | null {
  const text = typeof value === 'string' ? cleanText(value) : '';
  return text === '' || text.length > LONGEST_NAME ? null : text;
}
