/** Titles above a table and the names of sheets, and the component or subcomponent that they name. */
import { cleanText, foldText } from '../values/fold-text';
import { type SheetGrid } from './sheet-grid';
import { type TitleRow } from './table';

const COMPONENT = /^\s*(?:componente|estrategia\s+de(?!\s*\p{L}*\s*$)|estrategia\s*:)/iu;
const ORDINAL_COMPONENT = /^\s*(?:primer|segundo|tercer|cuarto|quinto|sexto)\s+componente/iu;
const SUBCOMPONENT = /^\s*sub\s?componente/iu;
/** Longer than this it is prose that happens to begin with the word. */
const LONGEST_TITLE = 160;
/** `1`, `III.`, `N.º 4 -`: what may stand between the word and the name. */
const NUMBER_AFTER = /^(?:n[.º°]*o?\.?\s*)?(?:\d{1,2}|[ivx]{1,4})(?=[\s.):–-]|$)/i;
const SIGNS_AFTER = /^[\s.):–—-]+/;
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

const ORDINAL = '(?:primer|segundo|tercer|cuarto|quinto|sexto)';
const BEGINS_WITH_COMPONENT = new RegExp(`^(?:${ORDINAL}\\s+)?componente\\b`, 'iu');
/** `PAAC 2022 - Componente 4: Atención al ciudadano`; without a number or colon the word is only told of. */
const COMPONENT_AFTER_SIGN = /[-–—:|.]\s+componente\s*(?=\d|:|[ivx]+\s*[.:–-])/iu;
const BEGINS_WITH_STRATEGY = /^estrategia\s*(?:de\b|:)/iu;

/** The component that a title names, its word, number and year dropped; null for any other text. */
export function componentOfTitle(text: string): string | null {
  const clean = cleanText(text);
  if (!isShortTitle(clean)) return null;
  const match =
    BEGINS_WITH_COMPONENT.exec(clean) ?? COMPONENT_AFTER_SIGN.exec(clean) ?? BEGINS_WITH_STRATEGY.exec(clean);
  if (!match) return null;
  const rest = clean.slice(match.index + match[0].length).replace(SIGNS_AFTER, '');
  const named = rest.replace(NUMBER_AFTER, '').replace(SIGNS_AFTER, '').trim();
  const name = named.replace(YEAR_AT_END, '').trim();
  // «Componente 3» alone is all the name that there is.
  return name || (NUMBER_AFTER.test(rest) && !named ? clean.slice(match.index).replace(/[\s.:–-]+$/, '') : null);
}

/** `Componente:` whose name stands in the next cell. */
const BARE_WORD = /^(?:sub\s?componente|componente|estrategia)\s*(?:n[.º°]*\s*)?\d{0,2}\s*[:.]?$/iu;

/** What titles name together, top to bottom; the last one holds. */
export function namesIn(titles: readonly TitleRow[]): { component: string | null; subcomponent: string | null } {
  let component: string | null = null;
  let subcomponent: string | null = null;
  titles.forEach(({ row, text }, index) => {
    const next = titles[index + 1];
    const isSplit = next?.row === row && BARE_WORD.test(cleanText(text));
    const whole = isSplit ? `${text.replace(/[:.\s]*$/, ':')} ${next.text}` : text;
    component = componentOfTitle(whole) ?? component;
    subcomponent = subcomponentOfTitle(whole) ?? subcomponent;
  });
  return { component, subcomponent };
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

/** `Componente 3`, `Subcomponente 2`: the number is all that tells it from the others. */
const ONLY_NUMBERED = /^(?:sub ?)?componente(?: proceso)? (?:n[oº°]? ?)?(?:\d+|[ivx]+)$/;

/** Same name, case, accents, numbers and punctuation aside. */
export function sameName(a: string | null, b: string | null): boolean {
  const [first, second] = [foldText(a ?? ''), foldText(b ?? '')];
  if (ONLY_NUMBERED.test(first) || ONLY_NUMBERED.test(second)) return first === second;
  const named = (text: string): string => text.replace(/\d+/g, '').trim();
  return named(first) === named(second);
}
