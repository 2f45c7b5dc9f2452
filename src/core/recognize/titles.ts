/** Titles above a table and the names of sheets, and the component or subcomponent that they name. */
import { cleanText, foldText } from '../values/fold-text';
import { type SheetGrid } from './sheet-grid';
import { type TitleRow } from './table';

const COMPONENT = /^\s*(?:componente|estrategia\s+de(?!\s*\p{L}*\s*$)|estrategia\s*:)/iu;
const ORDINAL_COMPONENT = /^\s*(?:primer|segundo|tercer|cuarto|quinto|sexto)\s+componente/iu;
const SUBCOMPONENT = /^\s*sub\s?componente/iu;
/** Longer than this it is prose that happens to begin with the word. */
const LONGEST_TITLE = 160;
/** `1`, `III.`, `N.º 4 -`, and a colon: what stands between the word and the name. */
const NUMBER_AFTER = /^\s*(?:n[.º°o]*\s*)?(?:\d{1,2}|[ivx]{1,4})?\s*[.):–-]*\s*:?\s*/i;
const YEAR_AT_END = /[\s,.–-]*(?:\(?(?:20\d\d)\)?)\s*$/;

/** Words by which the components of the guide and of the PTEP are known in a sheet's name. */
const COMPONENT_WORDS = [
  /\bcomponente\b/,
  /rendicion de cuentas/,
  /riesgos? de corrupcion|gestion (?:del? )?(?:los )?riesgos?|mapa de riesgos|riesgos? para la integridad/,
  /racionalizacion de tramites|anti ?tramites/,
  /(?:atencion|servicio) al? (?:la )?ciudadan/,
  /transparencia(?! y etica)|acceso a la informacion/,
  /iniciativas adicionales/,
  /participacion ciudadana/,
  /redes y articulacion/,
  /estado abierto/,
  /integridad/,
];

const isShortTitle = (text: string): boolean => text.length <= LONGEST_TITLE;

/** Does a text name a component, a subcomponent or a strategy as a title does? */
export const isTitleText = (text: string): boolean =>
  isShortTitle(text) && (COMPONENT.test(text) || ORDINAL_COMPONENT.test(text) || SUBCOMPONENT.test(text));

/** The component that a title names, its word, number and year dropped; null for any other text. */
export function componentOfTitle(text: string): string | null {
  const clean = cleanText(text);
  if (!isShortTitle(clean)) return null;
  const match =
    /^(?:(?:primer|segundo|tercer|cuarto|quinto|sexto)\s+)?componente\b/iu.exec(clean) ??
    /^estrategia\s*(?:de\b|:)/iu.exec(clean);
  if (!match) return null;
  const name = clean.slice(match[0].length).replace(NUMBER_AFTER, '').replace(YEAR_AT_END, '').trim();
  return name || null;
}

/** The subcomponent that a title names: `Subcomponente: X` is X; null for any other text. */
export function subcomponentOfTitle(text: string): string | null {
  const clean = cleanText(text);
  const match = isShortTitle(clean) ? SUBCOMPONENT.exec(clean) : null;
  if (!match) return null;
  const rest = clean.slice(match[0].length);
  const name = /^\s*:/.test(rest) ? rest.replace(/^\s*:\s*/, '') : clean;
  return name.trim() || null;
}

/** The component that a sheet's name names; null where it names none. */
export function componentOfSheet(name: string): string | null {
  const folded = foldText(name);
  if (!COMPONENT_WORDS.some((words) => words.test(folded))) return null;
  return componentOfTitle(name) ?? cleanText(name).replace(YEAR_AT_END, '').trim();
}

/** Texts that begin in some rows, top to bottom, left to right; between two columns where they are given. */
export function readTitles(grid: SheetGrid, top: number, bottom: number, left: number, right: number): TitleRow[] {
  const titles: TitleRow[] = [];
  for (let row = Math.max(top, grid.area.top); row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const text = grid.textAt(row, column);
      if (text) titles.push({ row, column, text });
    }
  }
  return titles;
}

/** Same name, case, accents, numbers and punctuation aside. */
export const sameName = (a: string | null, b: string | null): boolean =>
  foldText(a ?? '')
    .replace(/\d+/g, '')
    .trim() ===
  foldText(b ?? '')
    .replace(/\d+/g, '')
    .trim();
