/** A chart of ours as the part that Excel draws it from. */
import { formatAbsoluteArea, parseArea, quoteSheet } from '../core/workbook/address';
import { type Chart } from '../core/workbook/patch';
import { type Area, type CellValue } from '../core/workbook/snapshot';
import { OFFICE_TYPES } from './relationships';
import { decodeEntities, encodeControls, escapeAttribute, escapeText, rootOf } from './xml';

export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const CHART_SPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const ON_SHEET = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Where the bars come from: cells of a sheet, or what they hold. */
export type ChartSource = { readonly sheet: string } | { readonly valueAt: (row: number, column: number) => CellValue };

/** Bars of no length have no label: what is not applicable says so beside its name, and so does a true zero. */
const LABEL_FORMAT = '0.0%;;';

export function chartXml(chart: Chart, source: ChartSource): string {
  const text = (size: number, color: string, bold = false): string =>
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}">${solid(color)}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="es-CO"/></a:p></c:txPr>';
  const hidden = ['LegendKey', 'CatName', 'SerName', 'Percent', 'BubbleSize'];
  const show = (name: string): string => `<c:show${name} val="${hidden.includes(name) ? 0 : 1}"/>`;
  const labels =
    `<c:dLbls><c:numFmt formatCode="${LABEL_FORMAT}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${text(900, '#000000', true)}<c:dLblPos val="outEnd"/>` +
    `${['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map(show).join('')}</c:dLbls>`;
  const series =
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escapeText(chart.series)}</c:v></c:tx>` +
    `<c:spPr>${solid(chart.fill)}</c:spPr><c:invertIfNegative val="0"/>${labels}` +
    `${dataXml('c:', 'cat', chart.categories, source)}${dataXml('c:', 'val', chart.values, source)}</c:ser>`;
  const line = (color: string): string => `<c:spPr><a:ln w="6350">${solid(color)}</a:ln></c:spPr>`;
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART_SPACE}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE_TYPES}">` +
    '<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>' +
    `<a:p><a:pPr><a:defRPr sz="1100" b="1">${solid('#000000')}</a:defRPr></a:pPr><a:r><a:rPr lang="es-CO" sz="1100" b="1">` +
    `${solid('#000000')}</a:rPr><a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>' +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="50"/><c:axId val="50010001"/><c:axId val="50010002"/></c:barChart>` +
    // The first component stands on top, as in the table; the scale stays below.
    '<c:catAx><c:axId val="50010001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/>${line('#7F7F7F')}` +
    `${text(900, '#000000')}<c:crossAx val="50010002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    '<c:valAx><c:axId val="50010002"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling>' +
    `<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines>${line('#D9D9D9')}</c:majorGridlines>` +
    `<c:numFmt formatCode="0%" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/>${line('#D9D9D9')}${text(800, '#404040')}` +
    '<c:crossAx val="50010001"/><c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="0.2"/></c:valAx>' +
    // Columns that only the chart reads may be hidden.
    '</c:plotArea><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solid('#FFFFFF')}<a:ln w="6350">${solid('#A6A6A6')}</a:ln></c:spPr></c:chartSpace>`
  );
}

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;

function dataXml(x: string, name: 'cat' | 'val', area: Area, source: ChartSource): string {
  const kind = name === 'cat' ? 'str' : 'num';
  if ('sheet' in source) {
    const reference = escapeText(`${quoteSheet(source.sheet)}!${formatAbsoluteArea(area)}`);
    return `<${x}${name}><${x}${kind}Ref><${x}f>${reference}</${x}f></${x}${kind}Ref></${x}${name}>`;
  }
  const points: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const value = source.valueAt(row, area.left);
    const isText = name === 'cat';
    const isShown = isText ? value !== null : typeof value === 'number';
    const written = isText ? escapeText(encodeControls(String(value))) : String(value);
    if (isShown) points.push(`<${x}pt idx="${row - area.top}"><${x}v>${written}</${x}v></${x}pt>`);
  }
  const format = name === 'val' ? `<${x}formatCode>0.0%</${x}formatCode>` : '';
  return (
    `<${x}${name}><${x}${kind}Lit>${format}<${x}ptCount val="${area.bottom - area.top + 1}"/>${points.join('')}` +
    `</${x}${kind}Lit></${x}${name}>`
  );
}

/**
 * The part with other cells behind its bars and all else as the user has it; null where it has not the one series of
 * ours, so that it must be drawn anew.
 */
export function withSource(
  text: string,
  areas: Pick<Chart, 'categories' | 'values'>,
  source: ChartSource,
): string | null {
  if ([...text.matchAll(/<(?:[\w.-]+:)?ser[\s>]/g)].length !== 1) return null;
  let found = 0;
  const changed = text.replace(
    /<((?:[\w.-]+:)?)(cat|val)(?:\s[^>]*)?>[\s\S]*?<\/\1\2>/g,
    (_, x: string, name: 'cat' | 'val') => {
      found++;
      return dataXml(x, name, name === 'cat' ? areas.categories : areas.values, source);
    },
  );
  return found === 2 ? changed : null;
}

/** Cells behind the bars; null where the part does not say them as we do. */
export function readSource(text: string): Pick<Chart, 'categories' | 'values'> | null {
  const areas = new Map<string, Area>();
  for (const [, x, name, inner] of text.matchAll(/<((?:[\w.-]+:)?)(cat|val)(?:\s[^>]*)?>([\s\S]*?)<\/\1\2>/g)) {
    const reference = new RegExp(`<${x!}f(?:\\s[^>]*)?>([^<]*)<`).exec(inner!)?.[1];
    const area = reference === undefined ? null : parseArea(decodeEntities(reference));
    if (area) areas.set(name!, area);
  }
  const [categories, values] = [areas.get('cat'), areas.get('val')];
  return categories && values ? { categories, values } : null;
}

/** What the title of a chart says. */
export const readTitle = (text: string): string =>
  [...(/<((?:[\w.-]+:)?)title>[\s\S]*?<\/\1title>/.exec(text)?.[0] ?? '').matchAll(/<(?:[\w.-]+:)?t>([^<]*)</g)]
    .map((match) => decodeEntities(match[1]!))
    .join('');

/** The part with the words of another chart of ours, where the user has not put others in their place. */
export function withWords(text: string, before: Chart | null, after: Chart): string {
  if (!before) return text;
  const swap = (all: string, element: string, from: string, to: string): string =>
    all.replace(
      new RegExp(`(<(?:[\\w.-]+:)?${element}(?:\\s[^>]*)?>)${escapeExpression(escapeText(from))}(?=</)`, 'g'),
      (_, tag: string) => tag + escapeText(to),
    );
  return swap(swap(text, 't', before.title, after.title), 'v', before.series, after.series);
}

const escapeExpression = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The anchor that holds the chart on its sheet. */
export function frameXml(chart: Chart, name: string, id: number, relationshipId: string): string {
  const { top, left, bottom, right } = chart.anchor;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${ON_SHEET}" xmlns:a="${DRAWING}">` +
    `<xdr:from>${place('xdr:', top, left)}</xdr:from><xdr:to>${place('xdr:', bottom + 1, right + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(name)}" ` +
    `descr="${escapeAttribute(chart.description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_SPACE}"><c:chart xmlns:c="${CHART_SPACE}" xmlns:r="${OFFICE_TYPES}" ` +
    `r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

const place = (x: string, row: number, column: number): string =>
  `<${x}col>${column}</${x}col><${x}colOff>0</${x}colOff><${x}row>${row}</${x}row><${x}rowOff>0</${x}rowOff>`;

/** The frame over other cells; null where it is not held by two cells. */
export function movedFrame(frame: string, { top, left, bottom, right }: Area): string | null {
  let moved = 0;
  const text = frame.replace(/<((?:[\w.-]+:)?)(from|to)>[\s\S]*?<\/\1\2>/g, (_, x: string, end: string) => {
    moved++;
    const inner = end === 'from' ? place(x, top, left) : place(x, bottom + 1, right + 1);
    return `<${x}${end}>${inner}</${x}${end}>`;
  });
  return moved === 2 ? text : null;
}

export const EMPTY_DRAWING = `${DECLARATION}<xdr:wsDr xmlns:xdr="${ON_SHEET}" xmlns:a="${DRAWING}"></xdr:wsDr>`;

/** Name and chart of a frame; null for pictures and shapes. */
export function readFrame(frame: string): { readonly name: string; readonly relationshipId: string } | null {
  const scanner = rootOf(frame);
  let name: string | null = null;
  let relationshipId: string | null = null;
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    if (scanner.name === 'cNvPr') name ??= scanner.attribute('name');
    else if (scanner.name === 'chart') relationshipId ??= scanner.prefixedAttribute('id');
  }
  return name === null || relationshipId === null ? null : { name, relationshipId };
}

/** The frame of a chart that another relationship leads to. */
export const withRelationship = (frame: string, id: string): string =>
  frame.replace(/(<(?:[\w.-]+:)?chart\s[^>]*?\b[\w.-]+:id\s*=\s*["'])[^"']*/, `$1${id}`);

/** The frame under another name, which is the first that it says. */
export const withFrameName = (frame: string, name: string): string =>
  frame.replace(
    /(<(?:[\w.-]+:)?cNvPr\s[^>]*?\bname\s*=\s*)("[^"]*"|'[^']*')/,
    (_, head: string) => `${head}"${escapeAttribute(name)}"`,
  );
