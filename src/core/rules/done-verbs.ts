/** Verbs by which a report says that something was done, and not that it will be. */

const STEMS = [
  'actualiz',
  'adelant',
  'aplic',
  'aprob',
  'asist',
  'atend',
  'brind',
  'capacit',
  'celebr',
  'complet',
  'constru',
  'convoc',
  'cumpl',
  'desarroll',
  'dict',
  'difund',
  'disen',
  'distribu',
  'divulg',
  'efectu',
  'ejecut',
  'elabor',
  'emit',
  'entreg',
  'envi',
  'expid',
  'firm',
  'formul',
  'gener',
  'imprim',
  'implement',
  'llev',
  'organiz',
  'particip',
  'present',
  'public',
  'radic',
  'realiz',
  'remit',
  'respond',
  'sensibiliz',
  'socializ',
  'suscrib',
  'termin',
  'transmit',
];
const ENDINGS = '(?:o|aron|i?eron|[yi]o|[ai]d[oa]s?)';
const IRREGULAR = 'hizo|hicieron|hecho|produjo|produjeron|dio|dieron|tuvo lugar|tuvieron lugar|impres[oa]s?';

/** On a bare text (lower case, no accents): a verb of having been done, as the source of a regular expression. */
export const DONE_VERB = `\\b(?:(?:${STEMS.join('|')})${ENDINGS}|${IRREGULAR})\\b`;

/** On a bare text: words that turn it round or put it into the future. */
export const NOT_DONE =
  /\b(no|sin|falta(n|ron)?|pendientes?|programad[oa]s?|planead[oa]s?|previst[oa]s?|sera|seran|podra|debera|por (realizar|publicar|ejecutar|elaborar)|(realiz|public|ejecut|elabor|efectu|present|llev|desarroll|adelant|entreg)ar(a|an))\b/;
