/** How a report says that something was done, and not that it will be. */
import { bareText } from '../values/fold-text';

const STEMS =
  'acompan|actualiz|adelant|adopt|adquir|ajust|aplic|aprob|asist|atend|audit|brind|capacit|celebr|compart|complet|' +
  'concert|concluy|consolid|constru|contrat|convoc|cre|cumpl|desarroll|dict|difund|digitaliz|diligenci|disen|dispus|' +
  'distribu|divulg|efectu|ejecut|elabor|emit|entreg|envi|estructur|evalu|expid|expus|firm|formul|fortalec|gener|gestion|' +
  'habilit|identific|impart|imprim|implement|inform|inici|inscrib|instal|invit|levant|llev|mantuv|notific|obtuv|ofrec|' +
  'oficializ|optimiz|organiz|orient|otorg|particip|practic|present|propus|public|racionaliz|radic|realiz|recopil|' +
  'registr|remit|report|resolv|respond|reun|revis|rind|sensibiliz|simplific|sistematiz|socializ|solicit|sostuv|suscrib|' +
  'termin|traslad|tramit|transfir|transmit|verific|vincul|visit';
const ENDINGS = '(?:o|aron|amos|imos|[yi]?eron|[yi]o|[ai]d[oa]s?)';
const IRREGULAR = 'hizo|hicieron|hecho|produjo|produjeron|dio|dieron|tuvo lugar|tuvieron lugar|impres[oa]s?';

/** On a bare text (lower case, no accents): a verb of having been done, as the source of a regular expression. */
export const DONE_VERB = `\\b(?:(?:${STEMS})${ENDINGS}|${IRREGULAR})\\b`;

/** On a bare text: words that turn it round or put it into the future. `No. 3` is a number. */
export const NOT_DONE = new RegExp(
  '\\b(?:no(?!\\s*[.°º:]|\\s+\\d)|sin(?! embargo)|faltan?|faltaron|pendientes?|(?:re)?programad[oa]s?|planead[oa]s?|' +
    'previst[oa]s?|proyectad[oa]s?|seran?|haran?|tendran?|habra|daran?|podran?|deberan?|por [a-z]+[aei]r|' +
    `(?:${STEMS})[aei]ran?)\\b`,
);

/** Nouns that without their accents look like verbs: what they say counts as done only behind `se`. */
const NOUNS =
  /(^|[^a-zñáéíóú])(desarrollo|diseño|t[eé]rmino|g[eé]nero|p[uú]blico|env[ií]o|inicio|registro|contrato|pr[aá]ctico)(?![a-zñáéíóú])/gi;
const LINKS = /\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+/g;
const MAY_LINK = /@|http|www/;

/**
 * A report as the patterns of this file read it: bare, without links and without nouns that look like verbs; as long
 * as the text (of composed letters), so that places in it stay.
 */
export function tellingText(report: string): string {
  const verbs = report.replace(NOUNS, (whole, before: string, noun: string, at: number) =>
    /\bse\s*$/i.test(report.slice(0, at) + before) ? whole : before + '_'.repeat(noun.length),
  );
  const bare = bareText(verbs);
  return MAY_LINK.test(bare) ? bare.replace(LINKS, (link) => ' '.repeat(link.length)) : bare;
}
