/** Splits what a responsible cell says into its offices. */
import { isBlankText, isNotApplicableText } from './date-text';
import { bareText, cleanText } from './fold-text';
import { allMatches } from './matches';

/** Words with which the name of an office begins, singular or plural. */
const OF = '(?=\\s+(?:de|del|en|general)\\s)';
const OFFICE =
  '(?:sub|vice)?(?:secretarias?|direcci(?:on|ones)|gerencias?|ministr(?:o|a|os|as)|ministerios?|rectorias?|' +
  'presidencias?)|viceministr(?:o|a|os|as)|(?:sub)?director(?:a|es|as)?|(?:sub)?secretari(?:o|os)|gerentes?|' +
  'grupos?|oficinas?|dependencias?|despachos?|jefaturas?|unidad(?:es)?|departamentos?|divisi(?:on|ones)|comites?|' +
  'jefes?|lider(?:es|esas)?|superintendencias?|delegaturas?|consejerias?|alcald(?:e|esa|ia|ias)|gobernaci(?:on|ones)|' +
  'todas las|todos los|' +
  // Words that also stand inside the name of an office: «Planeación y Coordinación Interinstitucional».
  `(?:coordinaci(?:on|ones)|coordinador(?:a|es|as)?|asesor(?:a|es|as)?|profesional(?:es)?|secci(?:on|ones)|delegadas?)${OF}|` +
  'equipos?(?=\\s+(?:de|del|lider|tecnico|directivo|interdisciplinario)(?![a-z]))|' +
  'areas?(?=\\s+(?:de|del|responsables?|encargadas?|misional(?:es)?|tecnicas?|financiera|administrativa|juridica)(?![a-z]))';
const LEAD = '(?:el|la|los|las|con|de|del|demas)\\s+';
const OPENS = new RegExp(`^(?:apoyan?\\s+(?:de\\s+)?|apoyo\\s+(?:de\\s+)?)?(?:${LEAD})*(?:${OFFICE})(?![a-z])`);

/** A line that ends so goes on in the next one: the break is the column's width, not the end of an office. */
const GOES_ON = /(?:^|\s)(?:de|del|la|el|los|las|para|al|en|con|por)$/;

const BULLET = /^(?:[-–—•·*▪➢✓]+|\d{1,2}[.)]-?)\s+|^[-–—•·*▪➢✓]+(?=[^\s\d-])/;

/** Offices of a responsible cell, cleaned, in order, each once. A dash parts nothing, `Apoya` stays with its office. */
export function splitOffices(written: string): string[] {
  if (isBlankText(written) || isNotApplicableText(written)) return [];
  const offices: string[] = [];
  for (const line of joinLines(written.normalize('NFC'))) {
    for (const piece of splitLine(line)) {
      const office = cleanText(piece)
        .replace(/^[\s,;]+|[\s,;]+$/g, '')
        .trim();
      if (office !== '' && !/^(?:y|e|o|y\/o|-+)$/i.test(office) && !offices.includes(office)) {
        offices.push(office);
      }
    }
  }
  return offices;
}

function joinLines(written: string): string[] {
  const lines: string[] = [];
  for (const each of written.split(/[\r\n\u2028\u2029]+/)) {
    const line = cleanText(each).replace(BULLET, '');
    if (line === '') continue;
    const last = lines[lines.length - 1];
    const goesOn =
      last !== undefined &&
      !/[;/,]$/.test(last) &&
      (GOES_ON.test(bareText(last)) || (/(?:^|\s)[ye]$/.test(bareText(last)) && !OPENS.test(bareText(line))));
    if (goesOn) lines[lines.length - 1] = `${last} ${line}`;
    else
      lines.push(
        line.replace(/^(?:y|e)\s+(?=\S)/i, (and) => (OPENS.test(bareText(line.slice(and.length))) ? '' : and)),
      );
  }
  return lines.map((line) => line.replace(/\s+(?:y|e|y\/o)$/i, ''));
}

/** At `;` and `/` always, at a comma, `y`, `e`, `y/o` where the next word opens an office. */
function splitLine(line: string): string[] {
  const bare = bareText(line);
  const pieces: string[] = [];
  let from = 0;
  for (const match of allMatches(bare, /\s*;\s*|\s+y\s*\/\s*o\s+|\s*\/\s*|\s*,\s*(?:(?:y|e)\s+)?|\s+(?:y|e)\s+/g)) {
    const at = match.index;
    const sign = match[0].trim();
    const to = at + match[0].length;
    if (sign !== ';' && sign !== '/' && !OPENS.test(bare.slice(to))) continue;
    pieces.push(line.slice(from, at));
    from = to;
  }
  pieces.push(line.slice(from));
  return pieces;
}
