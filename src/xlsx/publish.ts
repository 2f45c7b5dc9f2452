/**
 * One sheet of a workbook as a workbook of its own, for publication: values in the place of formulas, no names, no
 * pictures but the chart, nothing of the other sheets. What it looks like and how it prints stays.
 */
import { LAST_ROW, parseArea, quoteSheet } from '../core/workbook/address';
import { type CellValue, isCellError } from '../core/workbook/snapshot';
import { CHART_TYPE, DRAWING_TYPE } from './chart-part';
import { ElementDraft } from './edit/element';
import { XlsxError } from './error';
import { XlsxPackage } from './package';
import { CHART_PARTS, type PublishedChart, publishChart } from './publish-chart';
import { rowsToRaise } from './publish-heights';
import { scannedSheet } from './read-snapshot';
import { OFFICE_TYPES } from './relationships';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';
import { encodeControls, escapeAttribute, escapeText } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE_TYPES = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts of a sheet that need nothing but the sheet and the styles. */
const KEPT_PARTS = [
  'sheetFormatPr',
  'cols',
  'sheetData',
  'mergeCells',
  'conditionalFormatting',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
];

/** What is published; cells outside of it are left out. */
export interface PublishedCells {
  /** First and last column. */
  readonly first: number;
  readonly last: number;
  /** null, or left out: down to the end. */
  readonly lastRow?: number | null;
}

/** @throws XlsxError damaged, also where the sheet is not there */
export function publishSheet(pkg: XlsxPackage, sheet: string, published: PublishedCells): XlsxPackage {
  const workbook = readWorkbookPart(pkg);
  const index = workbook.sheets.findIndex((entry) => entry.name === sheet && entry.hasCells);
  const entry = workbook.sheets[index];
  if (!entry) throw new XlsxError('damaged', `${sheet} is missing`);
  const partOf = (kind: string): string | null => {
    const path = workbook.relationships.find((item) => item.kind === kind)?.target;
    return path === undefined ? null : pkg.text(path);
  };
  const parts = new Map<string, string>();
  const chart = publishChart(pkg, entry.path, valuesOf(pkg, entry));
  const extra = (['styles', 'theme'] as const).flatMap((kind) => {
    const text = partOf(kind);
    return text === null ? [] : [{ kind, path: kind === 'theme' ? 'theme/theme1.xml' : 'styles.xml', text }];
  });
  parts.set(
    '[Content_Types].xml',
    contentTypes(
      extra.map(({ kind }) => kind),
      chart !== null,
    ),
  );
  parts.set(
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE_TYPES}/relationships"><Relationship Id="rId1" Type="${OFFICE_TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  parts.set('xl/workbook.xml', workbookXml(workbook, entry, index));
  const relationships = [{ kind: 'worksheet', path: 'worksheets/sheet1.xml' }, ...extra];
  parts.set(
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE_TYPES}/relationships">${relationships
      .map(({ kind, path }, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE_TYPES}/${kind}" Target="${path}"/>`)
      .join('')}</Relationships>`,
  );
  parts.set('xl/worksheets/sheet1.xml', sheetXml(pkg, entry, published, chart));
  for (const [path, text] of chart?.parts ?? []) parts.set(path, text);
  for (const { path, text } of extra) parts.set(`xl/${path}`, text);
  return new XlsxPackage([]).with(parts);
}

const contentTypes = (extra: readonly ('styles' | 'theme')[], hasChart: boolean): string => {
  const override = (path: string, type: string): string => `<Override PartName="/xl/${path}" ContentType="${type}"/>`;
  const drawn = `<Override PartName="/${CHART_PARTS.drawing}" ContentType="${DRAWING_TYPE}"/><Override PartName="/${CHART_PARTS.chart}" ContentType="${CHART_TYPE}"/>`;
  return (
    `${XML}<Types xmlns="${PACKAGE_TYPES}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook.xml', `${SPREADSHEET}.sheet.main+xml`) +
    override('worksheets/sheet1.xml', `${SPREADSHEET}.worksheet+xml`) +
    (extra.includes('styles') ? override('styles.xml', `${SPREADSHEET}.styles+xml`) : '') +
    (extra.includes('theme')
      ? override('theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml')
      : '') +
    (hasChart ? drawn : '') +
    '</Types>'
  );
};

/** Of the names only those by which Excel knows what to print. */
function workbookXml(workbook: WorkbookPart, { name }: SheetEntry, index: number): string {
  const printed = workbook.names.filter(
    (known) => known.sheetIndex === index && /^_xlnm\.Print_(Area|Titles)$/.test(known.name),
  );
  const names = printed.map(({ name: built, text }) => {
    const area = text.slice(text.lastIndexOf('!') + 1);
    return `<definedName name="${built}" localSheetId="0">${escapeText(`${quoteSheet(name)}!${area}`)}</definedName>`;
  });
  const date = workbook.dateSystem === 1904 ? '<workbookPr date1904="1"/>' : '';
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_TYPES}">${date}` +
    `<sheets><sheet name="${escapeAttribute(name)}" sheetId="1" r:id="rId1"/></sheets>` +
    `${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`
  );
}

function sheetXml(
  pkg: XlsxPackage,
  entry: SheetEntry,
  published: PublishedCells,
  chart: PublishedChart | null,
): string {
  const root = ElementDraft.parse(pkg.text(entry.path)!, 'sheetData');
  const x = root.prefix;
  const parts = root.children.filter(({ name }) => KEPT_PARTS.includes(name));
  const texts = parts.map(({ name, text }) => {
    if (name === 'sheetData') return publishCells(pkg, entry, text, published);
    if (name === 'mergeCells') return publishMerges(text, published);
    if (name === 'conditionalFormatting') return isPublished(ElementDraft.parse(text), 'sqref', published) ? text : '';
    if (name !== 'pageSetup') return text;
    // Settings of somebody's printer are a part of their own.
    const page = ElementDraft.parse(text.trimStart());
    page.tag = page.tag.replace(/\s[\w.-]+:id="[^"]*"/, '');
    return String(page);
  });
  const sheetPr =
    root.find('sheetPr') === undefined ? '' : `<${x}sheetPr><${x}pageSetUpPr fitToPage="1"/></${x}sheetPr>`;
  const view = `<${x}sheetViews><${x}sheetView showGridLines="0" workbookViewId="0"/></${x}sheetViews>`;
  const drawing = chart === null ? '' : `<${x}${chart.element}/>`;
  const name = `${x}worksheet`;
  const namespaces = x === '' ? `xmlns="${MAIN}"` : `xmlns:${x.slice(0, -1)}="${MAIN}"`;
  return `${XML}<${name} ${namespaces}>${sheetPr}${view}${texts.join('')}${drawing}</${name}>`;
}

/** Does any of its cells stand in the rows that are published? */
const isPublished = (element: ElementDraft, attribute: string, { lastRow }: PublishedCells): boolean =>
  (element.attribute(attribute) ?? '')
    .split(' ')
    .some((reference) => (parseArea(reference)?.top ?? 0) <= (lastRow ?? LAST_ROW));

function publishMerges(text: string, published: PublishedCells): string {
  const list = ElementDraft.parse(text);
  for (const child of list.children) {
    if (!isPublished(ElementDraft.parse(child.text), 'ref', published)) list.remove(child);
  }
  list.setAttribute('count', String(list.children.length));
  return list.children.length === 0 ? '' : String(list);
}

function valuesOf(pkg: XlsxPackage, entry: SheetEntry): (row: number, column: number) => CellValue {
  const { cells } = scannedSheet(pkg, entry);
  const values = new Map<string, CellValue>();
  for (let index = 0; index < cells.count; index++) {
    values.set(`${cells.rows[index]},${cells.columns[index]}`, cells.values[index]!);
  }
  return (row, column) => values.get(`${row},${column}`) ?? null;
}

/** Every cell with its style and the value that it shows; texts stand in the cells themselves. */
function publishCells(pkg: XlsxPackage, entry: SheetEntry, text: string, published: PublishedCells): string {
  const valueAt = valuesOf(pkg, entry);
  const cell = /<([\w.-]+:)?c(\s[^>]*?)?(?:\/>|>[\s\S]*?<\/\1?c>)/g;
  return raiseRows(withoutRows(text, published), rowsToRaise(pkg, entry, published)).replace(
    cell,
    (_, prefix: string | undefined, attributes: string | undefined) => {
      const place = /\sr="([A-Z]+)(\d+)"/.exec(attributes ?? '');
      if (!place) throw new XlsxError('damaged', 'a cell without its place');
      const column = [...place[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      if (column < published.first || column > published.last) return '';
      const x = prefix ?? '';
      const style = /\ss="\d+"/.exec(attributes ?? '')?.[0] ?? '';
      const head = `<${x}c r="${place[1]}${place[2]}"${style}`;
      const value = valueAt(Number(place[2]) - 1, column);
      if (value === null || value === '') return `${head}/>`;
      if (typeof value === 'number') return `${head}><${x}v>${value}</${x}v></${x}c>`;
      if (typeof value === 'boolean') return `${head} t="b"><${x}v>${value ? 1 : 0}</${x}v></${x}c>`;
      if (isCellError(value)) return `${head} t="e"><${x}v>${escapeText(value.error)}</${x}v></${x}c>`;
      const written = escapeText(encodeControls(value));
      return `${head} t="inlineStr"><${x}is><${x}t xml:space="preserve">${written}</${x}t></${x}is></${x}c>`;
    },
  );
}

/** Rows that are too low for what was typed into them are given the height that it needs. */
function raiseRows(text: string, heights: ReadonlyMap<number, number>): string {
  if (heights.size === 0) return text;
  return text.replace(/<((?:[\w.-]+:)?)row(\s[^>]*?)(\/?)>/g, (whole, x: string, attributes: string, end: string) => {
    const height = heights.get(Number(/\sr="(\d+)"/.exec(attributes)?.[1]) - 1);
    if (height === undefined) return whole;
    const others = attributes.replace(/\s(?:ht|customHeight)="[^"]*"/g, '');
    return `<${x}row${others} ht="${height}" customHeight="1"${end}>`;
  });
}

function withoutRows(text: string, { lastRow }: PublishedCells): string {
  if (lastRow === null || lastRow === undefined) return text;
  const row = /<((?:[\w.-]+:)?)row(\s[^>]*?)?(?:\/>|>[\s\S]*?<\/\1row>)/g;
  return text.replace(row, (whole, _, attributes: string | undefined) => {
    const number = /\sr="(\d+)"/.exec(attributes ?? '')?.[1];
    if (number === undefined) throw new XlsxError('damaged', 'a row without its place');
    return Number(number) - 1 > lastRow ? '' : whole;
  });
}
