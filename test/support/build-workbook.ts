/** An .xlsx file from the same description that `buildSnapshot` reads. The same description gives the same bytes. */
import { zipSync, strToU8 } from 'fflate';
import { formatCell, parseArea } from '../../src/core/workbook/address';
import { type CellValue, type NameSnapshot } from '../../src/core/workbook/snapshot';
import { escapeXml, StyleTable } from './build-styles';
import { plainCell, type PlainCell, type SheetSpec, type WorkbookSpec } from './workbook-spec';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Local midnight, since zip times have no zone: the bytes are the same in every one. */
export const ZIP_TIME = new Date(2020, 0, 1);

/** Zips parts in the order in which they are given. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([path, body]) => [path, typeof body === 'string' ? strToU8(body) : body]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 6, mtime: ZIP_TIME });
}

/** The parts of the workbook, for tests that change one of them before zipping. */
export function buildParts(spec: WorkbookSpec): Record<string, string> {
  const styles = new StyleTable();
  const strings = new Map<string, number>();
  const tables: { path: string; xml: string }[] = [];
  const sheets = spec.sheets.map((sheet) => {
    const own = (sheet.listObjects ?? []).map((table) => {
      const id = tables.length + 1;
      tables.push({ path: `xl/tables/table${id}.xml`, xml: tableXml(sheet, table, id) });
      return id;
    });
    return { xml: sheetXml(sheet, spec.dateSystem ?? 1900, styles, strings, own), tables: own };
  });
  const settings = spec.settings ?? null;
  const count = sheets.length;
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(count, tables.length, settings !== null),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(spec),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ...(settings === null ? [] : ([['customXml', '../customXml/item1.xml']] as [string, string][])),
    ]),
    'xl/styles.xml': '',
    'xl/sharedStrings.xml': '',
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheet.xml;
    if (sheet.tables.length > 0) {
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationships(
        sheet.tables.map((id) => ['table', `../tables/table${id}.xml`]),
      );
    }
  });
  for (const table of tables) parts[table.path] = table.xml;
  parts['xl/styles.xml'] = styles.xml();
  parts['xl/sharedStrings.xml'] = sharedStringsXml([...strings.keys()]);
  if (settings !== null) {
    parts['customXml/item1.xml'] = settings;
    parts['customXml/_rels/item1.xml.rels'] = relationships([['customXmlProps', 'itemProps1.xml']]);
    parts['customXml/itemProps1.xml'] =
      `${DECLARATION}<ds:datastoreItem ds:itemID="{5B1C2C11-0C5A-4B0E-9C39-7C1B5A0E0001}" ` +
      'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>';
  }
  return parts;
}

export const buildWorkbook = (spec: WorkbookSpec): Uint8Array => zipParts(buildParts(spec));

function contentTypes(sheets: number, tables: number, hasSettings: boolean): string {
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
  const numbered = (length: number, make: (n: number) => string) => Array.from({ length }, (_, i) => make(i + 1));
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    override('/xl/workbook.xml', `${SHEET_TYPES}.sheet.main+xml`) +
    numbered(sheets, (n) => override(`/xl/worksheets/sheet${n}.xml`, `${SHEET_TYPES}.worksheet+xml`)).join('') +
    override('/xl/styles.xml', `${SHEET_TYPES}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${SHEET_TYPES}.sharedStrings+xml`) +
    numbered(tables, (n) => override(`/xl/tables/table${n}.xml`, `${SHEET_TYPES}.table+xml`)).join('') +
    (hasSettings
      ? override('/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml')
      : '') +
    '</Types>'
  );
}

function relationships(list: readonly (readonly [string, string])[]): string {
  const items = list.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookXml(spec: WorkbookSpec): string {
  const state = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' };
  const sheets = spec.sheets.map(
    (sheet, i) =>
      `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${state[sheet.visibility ?? 'visible']} r:id="rId${i + 1}"/>`,
  );
  const nameXml = (name: NameSnapshot, scope: string) =>
    `<definedName name="${escapeXml(name.name)}"${scope}>${escapeXml(name.formula.replace(/^=/, ''))}</definedName>`;
  const names = [
    ...(spec.names ?? []).map((name) => nameXml(name, '')),
    ...spec.sheets.flatMap((sheet, i) => (sheet.names ?? []).map((name) => nameXml(name, ` localSheetId="${i}"`))),
  ];
  const firstVisible = Math.max(
    0,
    spec.sheets.findIndex((sheet) => (sheet.visibility ?? 'visible') === 'visible'),
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    (spec.dateSystem === 1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>') +
    `<bookViews><workbookView activeTab="${firstVisible}"/></bookViews><sheets>${sheets.join('')}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '') +
    '<calcPr calcId="191029"/></workbook>'
  );
}

function sheetXml(
  spec: SheetSpec,
  dateSystem: 1900 | 1904,
  styles: StyleTable,
  strings: Map<string, number>,
  tableIds: readonly number[],
): string {
  const origin = parseArea(spec.at ?? 'A1')!;
  const hiddenRows = new Set(spec.hiddenRows ?? []);
  const rows = new Map<number, string>();
  let right = 0;
  spec.rows.forEach((row, i) => {
    const number = origin.top + i;
    const cells = row.map((cell, j) => {
      right = Math.max(right, origin.left + j);
      return cellXml(plainCell(cell, dateSystem), formatCell(number, origin.left + j), styles, strings);
    });
    rows.set(number + 1, cells.join(''));
  });
  const mentioned = [...hiddenRows, ...Object.keys(spec.heights ?? {}).map(Number)];
  for (const row of mentioned) if (!rows.has(row)) rows.set(row, '');
  const rowsXml = [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => {
      const height = spec.heights?.[number];
      const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      return `<row r="${number}"${size}${hiddenRows.has(number) ? ' hidden="1"' : ''}>${cells}</row>`;
    });
  const last = formatCell(origin.top + Math.max(0, spec.rows.length - 1), right);
  const merges = (spec.merges ?? []).map((area) => `<mergeCell ref="${area}"/>`);
  const tables = tableIds.map((_, i) => `<tablePart r:id="rId${i + 1}"/>`);
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="${formatCell(origin.top, origin.left)}:${last}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${paneXml(spec.frozenRows ?? 0, spec.frozenColumns ?? 0)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(spec)}<sheetData>${rowsXml.join('')}</sheetData>` +
    (spec.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    (tables.length > 0 ? `<tableParts count="${tables.length}">${tables.join('')}</tableParts>` : '') +
    '</worksheet>'
  );
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const place = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  return (
    `<pane${splits} topLeftCell="${formatCell(rows, columns)}" activePane="${place}" state="frozen"/>` +
    `<selection pane="${place}"/>`
  );
}

function columnsXml(spec: SheetSpec): string {
  const widths = new Map<number, number>();
  const hidden = new Set((spec.hiddenColumns ?? []).map((letters) => parseArea(`${letters}1`)!.left));
  for (const [letters, width] of Object.entries(spec.widths ?? {})) widths.set(parseArea(`${letters}1`)!.left, width);
  const columns = [...new Set([...widths.keys(), ...hidden])].sort((a, b) => a - b);
  if (columns.length === 0) return '';
  const items = columns.map((column) => {
    const width = widths.get(column);
    return (
      `<col min="${column + 1}" max="${column + 1}" width="${width ?? 9.140625}"` +
      `${width === undefined ? '' : ' customWidth="1"'}${hidden.has(column) ? ' hidden="1"' : ''}/>`
    );
  });
  return `<cols>${items.join('')}</cols>`;
}

function cellXml(cell: PlainCell, address: string, styles: StyleTable, strings: Map<string, number>): string {
  const style = styles.indexOf(cell.style, cell.numberFormat);
  const open = `<c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  if (cell.value === null && cell.formula === null) return style === 0 ? '' : `${open}/>`;
  const { value } = cell;
  if (cell.formula !== null) {
    const formula = `<f>${escapeXml(cell.formula.replace(/^=/, ''))}</f>`;
    const [type, text] = typedValue(value);
    return `${open}${type}>${formula}${value === null ? '' : `<v>${escapeXml(text)}</v>`}</c>`;
  }
  if (typeof value === 'string') {
    const index = strings.get(value) ?? strings.size;
    strings.set(value, index);
    return `${open} t="s"><v>${index}</v></c>`;
  }
  const [type, text] = typedValue(value);
  return `${open}${type}><v>${escapeXml(text)}</v></c>`;
}

function typedValue(value: CellValue): [string, string] {
  if (typeof value === 'string') return [' t="str"', value];
  if (typeof value === 'boolean') return [' t="b"', value ? '1' : '0'];
  if (typeof value === 'object' && value !== null) return [' t="e"', value.error];
  return ['', value === null ? '' : String(value)];
}

function sharedStringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `${DECLARATION}<sst xmlns="${MAIN}" count="${items.length}" uniqueCount="${items.length}">${items.join('')}</sst>`;
}

function tableXml(sheet: SheetSpec, table: { name: string; area: string; hasTotalsRow?: boolean }, id: number): string {
  const area = parseArea(table.area)!;
  const origin = parseArea(sheet.at ?? 'A1')!;
  const columns: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const header = plainCell(sheet.rows[area.top - origin.top]?.[column - origin.left], 1900).value;
    columns.push(`<tableColumn id="${columns.length + 1}" name="${escapeXml(String(header ?? `Columna${column}`))}"/>`);
  }
  const bottom = area.bottom - (table.hasTotalsRow ? 1 : 0);
  const filter = `${formatCell(area.top, area.left)}:${formatCell(bottom, area.right)}`;
  return (
    `${DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${escapeXml(table.name)}" displayName="${escapeXml(table.name)}" ` +
    `ref="${table.area}"${table.hasTotalsRow ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}><autoFilter ref="${filter}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}
