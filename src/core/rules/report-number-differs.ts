import { saysPercent } from '../plan/column-order';
import { type CellReading } from '../plan/plan';
import { readExecutedCell } from '../values/executed-text';
import { bareText, foldText } from '../values/fold-text';
import { allMatches } from '../values/matches';
import { NUMBER_WORDS } from '../values/quantity';
import { SHARE_SLACK, TOLERANCE } from '../values/rounding';
import { type CellRef } from '../workbook/snapshot';
import { cellOf, columnsOf, executedCell, readingsOf, targetField, textOf } from './cells';
import { DONE_VERB, NOT_DONE, tellingText } from './done-verbs';
import { type ActivityRule, type ActivitySubject, defineRule } from './rule';
import { isSmallWord, singularOf } from './words';
import { quote, sayNumber, sayPercent } from './wording';

const NUMBER = `\\d{1,3}(?:\\.\\d{3})+|\\d+|${Object.keys(NUMBER_WORDS).join('|')}`;
/** A verb, a few words without another figure, then `2 boletines`, `dos (2) boletines`. */
const CLAIM = new RegExp(
  `${DONE_VERB}((?:\\s+[a-zñ]+,?){0,8}?)\\s+(${NUMBER})(?:\\s*\\(\\s*[a-z0-9]+\\s*\\))?\\s+([a-zñ]+(?:\\s+[a-zñ]+){0,4})`,
  'g',
);

/** The same without a verb of its own. */
const PART = new RegExp(
  `(?:^|[\\s,:(])(${NUMBER})(?:\\s*\\(\\s*[a-z0-9]+\\s*\\))?\\s+([a-zñ]+(?:\\s+[a-zñ]+){0,2})`,
  'g',
);

/** A letter as it may be written: `é`, or `e` and an accent of its own. */
const ANY_ACCENT = (word: string): string => word.replace(/[aeiou]/g, (vowel) => `[${vowel}à-öù-ü][\\u0300-\\u036f]?`);
/** On a text as it is written: false where there is no figure to be told. Quick. */
const MAY_CLAIM = new RegExp(`\\d|\\s(?:${Object.keys(NUMBER_WORDS).map(ANY_ACCENT).join('|')})[\\s(]`, 'i');

const mayClaim = ({ text }: CellReading): boolean => MAY_CLAIM.test(text);

/** What the office itself wrote as executed, in the target's unit, and how far off it may be as a rounded percentage. */
interface Reported {
  readonly cell: CellRef;
  readonly value: number;
  readonly slack: number;
  readonly isShare: boolean;
}

export default defineRule<ActivityRule<{ said: number; executed: number; words: string; share: number | null }>>({
  id: 'report-number-differs',
  severity: 'info',
  scope: 'activity',
  isOfCutoff: true,
  needs: ['report', 'executed'],
  title: 'El relato dice un número y la celda de lo ejecutado otro',
  why: 'Las dos cifras se publican en la misma fila. Quien la lea preguntará cuál de las dos es.',
  guide: null,
  remedy: 'Confirme con la dependencia cuántos se hicieron y corrija el relato o la cantidad.',
  message: ({ said, executed, words, share }) =>
    `El seguimiento dice ${quote(words)} y en lo ejecutado hay ` +
    (share === null
      ? `${sayNumber(executed)}. Confirme si fueron ${sayNumber(said)} o ${sayNumber(executed)}.`
      : `${sayPercent(share)}, que de la meta son ${sayNumber(executed)}. Confirme cuál de los dos es.`),
  when: (subject) => subject.activity.target.unit === 'count' && readingsOf(subject, 'report').some(mayClaim),
  check(subject) {
    const { target } = subject.activity;
    const reported = findReported(subject);
    if (!reported) return [];
    const unit = unitWords(subject);
    if (unit.length === 0) return [];
    const claims = readingsOf(subject, 'report').flatMap(({ text }) =>
      mayName(text, unit) ? findClaims(text, unit) : [],
    );
    if (claims.length === 0) return [];
    const { cell, value, slack, isShare } = reported;
    const sums = claims.map(({ said, more }) => said + more);
    const total = sums.reduce((sum, each) => sum + each, 0);
    // Several figures may be parts of one (two in January, one in March): whichever fits will do.
    const fitting = [...claims.map(({ said }) => said), ...sums, total];
    if (fitting.some((said) => Math.abs(said - value) <= slack)) return [];
    const { said, words } = claims[0]!;
    return [{ cell, data: { said, executed: value, words, share: isShare ? value / target.value : null } }];
  },
  examples: [
    {
      name: 'Dos boletines en el relato y uno en la celda',
      table: `
        Vigencia 2017
        | Actividad          | Meta | Unidad de medida | Responsable | Fecha            | Valor ejecutado | Seguimiento                                |
        | Publicar boletines | 6    | Boletín          | Prensa      | 30-03-17 28-12-17 | [[1]]          | Se realizaron 2 boletines con la gestión. |`,
    },
    {
      name: 'La unidad está en la meta y el número en letras',
      table: `
        Vigencia 2022
        | Actividad      | Meta                | Responsable | Fecha      | Valor ejecutado | Seguimiento                                            |
        | Informes       | 4 informes          | Planeación  | 2022-12-31 | [[2]]           | En el periodo se publicaron en la web tres (3) informes |`,
    },
    {
      name: 'Un porcentaje que redondea lo contado; lo que Control Interno verificó es otra cuenta',
      table: `
        Vigencia 2022
        | Actividad | Meta       | Responsable | Fecha      | Valor ejecutado | Verificado OCI | Seguimiento                |
        | Informes  | 6 informes | Planeación  | 2022-12-31 | 33%             |                | Se realizaron 2 informes.  |
        | Mesas     | 6 mesas    | Planeación  | 2022-12-31 | [[33%]]         |                | Se realizaron 3 mesas.     |
        | Ferias    | 3 ferias   | Atención    | 2022-12-31 | 3               | 2              | Se realizaron 3 ferias.    |
        | Jornadas  | 3 jornadas | Atención    | 2022-12-31 | [[2]]           | 2              | Se realizaron 3 jornadas.  |`,
    },
    {
      name: 'El mismo número, otra unidad, un artículo, algo que se hará, partes que suman',
      table: `
        Vigencia 2022
        | Actividad      | Meta                | Responsable | Fecha      | Valor ejecutado | Seguimiento                                                     |
        | Boletines      | 6 boletines         | Prensa      | 2022-12-31 | 2               | Se realizaron 2 boletines.                                      |
        | Difusión       | 4 acciones          | Prensa      | 2022-12-31 | 1               | Se publicaron dos piezas gráficas.                              |
        | Ferias         | 2 ferias            | Atención    | 2022-12-31 | 2               | Se elaboró un reporte para cada una de las ferias.              |
        | Informes       | 4 informes          | Planeación  | 2022-12-31 | 1               | Se publicó uno; en mayo se publicarán 3 informes.               |
        | Jornadas       | 5 jornadas          | Planeación  | 2022-12-31 | 3               | Se realizaron 2 jornadas en enero. Se realizó otra y 1 jornada. |
        | Mesas          | 5 mesas             | Planeación  | 2022-12-31 | 3               | Se realizaron 2 mesas en enero; se llevó a cabo 1 mesa en marzo. |
        | Cartillas      | 6 cartillas         | Planeación  | 2022-12-31 | 1               | Se entregó 1 de las 6 cartillas programadas.                    |`,
    },
  ],
});

/** Where Control Interno verified another quantity, the narrative still belongs to the office's own. */
function findReported(subject: ActivitySubject): Reported | null {
  const { executed, target } = subject.activity;
  if (executed.source === 'verified') {
    for (const reading of readingsOf(subject, 'executed')) {
      const read = readExecutedCell(reading.value, reading.numberFormat);
      if (read.kind !== 'number') continue;
      const column = columnsOf(subject, 'executed').find((each) => each.column === reading.column);
      if (read.percent !== null || !column || saysPercent(column)) return null;
      return { cell: cellOf(subject, reading), value: read.number, slack: TOLERANCE, isShare: false };
    }
  }
  const cell = executedCell(subject);
  if (!cell || executed.value === null) return null;
  const isShare = executed.parts.every(({ reading }) => reading !== 'quantity');
  return { cell, value: executed.value, slack: isShare ? SHARE_SLACK * target.value : TOLERANCE, isShare };
}

const COUNTED_NOUN = new RegExp(`(?:^|\\s)(?:${NUMBER})(?:\\s*\\(\\s*[a-z0-9]+\\s*\\))?\\s+([a-zñ]{4,})`);

/** What the target counts, as folded words: its unit column, the noun behind its quantity, or `Número de …`. */
function unitWords(subject: ActivitySubject): readonly string[] {
  const unit = foldText(textOf(subject, 'unit'));
  if (unit !== '' && !/^(numero|cantidad|unidad|unidades|porcentaje|%)$/.test(unit)) {
    return unit.replace(/^(numero|cantidad) de /, '').split(' ');
  }
  const field = targetField(subject);
  const target = bareText(field ? textOf(subject, field) : '');
  const noun = COUNTED_NOUN.exec(target)?.[1];
  if (noun) return [noun];
  const counted = /^(?:numero|n[uú]mero|cantidad|no\.?|n[.º°]*) de ([a-zñ]{4,})/.exec(
    bareText(textOf(subject, 'indicator')),
  );
  return counted ? [counted[1]!] : [];
}

interface Claim {
  readonly said: number;
  /** What the sentence adds: `2 boletines internos y 1 boletín externo`. */
  readonly more: number;
  readonly words: string;
}

/** A claim has the unit's first word in it, in the singular or the plural: where it is nowhere, nothing is looked for. */
const mayName = (report: string, unit: readonly string[]): boolean => bareText(report).includes(singularOf(unit[0]!));

const OF_THOSE = /\b(de|entre) l[oa]s$/;
const numberFrom = (written: string): number => NUMBER_WORDS[written] ?? Number(written.replace(/\./g, ''));

function findClaims(report: string, unit: readonly string[]): Claim[] {
  const bare = tellingText(report);
  const claims: Claim[] = [];
  for (const match of allMatches(bare, CLAIM)) {
    const between = match[1] ?? '';
    const number = match[2] ?? '';
    const behind = match[3] ?? '';
    // Most figures count something else, which is the quickest to see.
    if (!isUnit(behind.split(/\s+/), unit)) continue;
    const before =
      bare
        .slice(Math.max(0, match.index - 25), match.index)
        .split(/[.;:\n]/)
        .pop() ?? '';
    if (NOT_DONE.test(before) || NOT_DONE.test(between) || OF_THOSE.test(between)) continue;
    const start = match.index + match[0].length - behind.length;
    const end = start + behind.split(/\s+/)[0]!.length;
    const rest = bare.slice(end).split(/[.;\n](?:\s|$)/)[0]!;
    claims.push({ said: numberFrom(number), more: countMore(rest, unit), words: report.slice(match.index, end) });
  }
  return claims;
}

/** The figures of the unit in the rest of a sentence, up to words that turn it round. */
function countMore(rest: string, unit: readonly string[]): number {
  let more = 0;
  let from = 0;
  for (const match of allMatches(rest, PART)) {
    const [whole, number = '', behind = ''] = match;
    const between = rest.slice(from, match.index);
    if (NOT_DONE.test(between)) break;
    if (!OF_THOSE.test(between) && isUnit(behind.split(/\s+/), unit)) more += numberFrom(number);
    from = match.index + whole.length;
  }
  return more;
}

/** The unit's first word; where more is said of what was done, it must be the unit's own (`acciones de difusión`). */
function isUnit(words: readonly string[], unit: readonly string[]): boolean {
  if (singularOf(words[0]!) !== singularOf(unit[0]!)) return false;
  const said = words[1] === 'de' ? words.find((word, index) => index > 1 && !isSmallWord(word)) : undefined;
  const own = unit.filter((word, index) => index > 0 && !isSmallWord(word));
  return said === undefined || own.length === 0 || own.some((word) => singularOf(word) === singularOf(said));
}
