/**
 * A workbook with everything that a library loses: chart, picture, comment, form control, pivot table, macros, print
 * setup, custom XML, and XML as rare producers write it. Its first sheet is a small plan, so that the whole line runs on it.
 */
import { serial } from './workbook-spec';
import {
  CHART_XML,
  COMMENTS_XML,
  CONTROL_XML,
  DRAWING_XML,
  OPAQUE_BYTES,
  PICTURE,
  PIVOT_CACHE_XML,
  PIVOT_RECORDS_XML,
  PIVOT_TABLE_XML,
  VML_XML,
} from './torture-parts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

export interface TortureOptions {
  /** .xlsm with a (meaningless) macro project. */
  macros?: boolean;
  dateSystem?: 1900 | 1904;
}

const rels = (...items: readonly [id: string, kind: string, target: string][]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
  items
    .map(([id, kind, target]) => {
      const type = kind === 'vbaProject' ? 'http://schemas.microsoft.com/office/2006/relationships' : OFFICE;
      return `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
    })
    .join('') +
  '</Relationships>';

function contentTypes(macros: boolean): string {
  const main = macros
    ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    : `${TYPES}.spreadsheetml.sheet.main+xml`;
  const overrides: [string, string][] = [
    ['/xl/workbook.xml', main],
    ['/xl/worksheets/plan.xml', `${TYPES}.spreadsheetml.worksheet+xml`],
    ['/xl/worksheets/Dinamica.xml', `${TYPES}.spreadsheetml.worksheet+xml`],
    ['/xl/worksheets/sheet7.xml', `${TYPES}.spreadsheetml.worksheet+xml`],
    ['/xl/styles.xml', `${TYPES}.spreadsheetml.styles+xml`],
    ['/xl/sharedStrings.xml', `${TYPES}.spreadsheetml.sharedStrings+xml`],
    ['/xl/calcChain.xml', `${TYPES}.spreadsheetml.calcChain+xml`],
    ['/xl/comments1.xml', `${TYPES}.spreadsheetml.comments+xml`],
    ['/xl/drawings/drawing1.xml', `${TYPES}.drawing+xml`],
    ['/xl/charts/chart1.xml', `${TYPES}.drawingml.chart+xml`],
    ['/xl/ctrlProps/ctrlProp1.xml', 'application/vnd.ms-excel.controlproperties+xml'],
    ['/xl/pivotTables/pivotTable1.xml', `${TYPES}.spreadsheetml.pivotTable+xml`],
    ['/xl/pivotCache/pivotCacheDefinition1.xml', `${TYPES}.spreadsheetml.pivotCacheDefinition+xml`],
    ['/xl/pivotCache/pivotCacheRecords1.xml', `${TYPES}.spreadsheetml.pivotCacheRecords+xml`],
    ['/customXml/itemProps1.xml', `${TYPES}.customXmlProperties+xml`],
    ...(macros ? ([['/xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject']] as [string, string][]) : []),
  ];
  const defaults: [string, string][] = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['vml', `${TYPES}.vmlDrawing`],
    ['bin', `${TYPES}.spreadsheetml.printerSettings`],
  ];
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    defaults.map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`).join('') +
    overrides.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`).join('') +
    '</Types>'
  );
}

const workbookXml = (dateSystem: 1900 | 1904): string =>
  `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:rel="${OFFICE}"><fileVersion appName="xl"/>` +
  `<workbookPr${dateSystem === 1904 ? ' date1904="1"' : ''} defaultThemeVersion="124226"/>` +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="0"/></bookViews>' +
  '<sheets><sheet name="Rendición de cuentas" sheetId="4" rel:id="rId1"/>' +
  '<sheet name="Dinámica" sheetId="9" rel:id="rId2"/><sheet name="Datos" sheetId="2" rel:id="rId3"/></sheets>' +
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'Rendición de cuentas\'!$A$1:$H$12</definedName>' +
  '<definedName name="Horas" comment="Por oficina">Datos!$B$2:$B$3</definedName></definedNames>' +
  '<calcPr calcId="145621" calcMode="auto"/><pivotCaches><pivotCache cacheId="7" rel:id="rId8"/></pivotCaches></workbook>';

/** `Rendición de cuentas`: a plan of six activities, 2017, as a ministry would keep it. */
function planXml(dateSystem: 1900 | 1904): string {
  const day = (iso: string): number => serial(iso) - (dateSystem === 1904 ? 1462 : 0);
  const text = (address: string, value: string, style = 0): string =>
    `<c r="${address}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const shared = (address: string, index: number, style = 2): string =>
    `<c r="${address}" s="${style}" t="s"><v>${index}</v></c>`;
  const number = (address: string, value: number, style = 2): string =>
    `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  const headers = [
    'No.',
    'Actividad',
    'Meta',
    'Producto',
    'Responsable',
    'Fecha programada',
    'Valor ejecutado',
    'Evidencia',
  ];
  const activities: [string, number, string, number | null][] = [
    ['Realizar jornadas de diálogo', 2, '2017-03-30', 1],
    ['Publicar boletines', 4, '2017-04-15', null],
    ['Actualizar la página web', 1, '2017-06-30', null],
    ['Encuesta de satisfacción', 1, '2017-12-15', 1],
    ['Informe de gestión', 1, '2017-02-28', 1],
    ['Capacitar a los funcionarios', 3, '2017-09-30', null],
  ];
  const rows = activities.map(([activity, target, due, executed], i) => {
    const row = i + 5;
    return (
      `<row r="${row}" spans="1:9" ht="30" customHeight="1">${number(`A${row}`, i + 1)}${text(`B${row}`, activity, 2)}` +
      `${number(`C${row}`, target)}${shared(`D${row}`, 1)}${shared(`E${row}`, 2)}${number(`F${row}`, day(due), 3)}` +
      `${executed === null ? `<c r="G${row}" s="2"/>` : number(`G${row}`, executed)}` +
      `${executed === null ? `<c r="H${row}" s="2"/>` : text(`H${row}`, 'Acta', 2)}</row>`
    );
  });
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="${COMPATIBILITY}" mc:Ignorable="x14ac" ` +
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Hoja1"><tabColor theme="4"/>' +
    '<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H10"/><sheetViews><sheetView showGridLines="0" tabSelected="1" ' +
    'workbookViewId="0"><pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/>' +
    '<selection pane="bottomRight" activeCell="C5" sqref="C5"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="6" customWidth="1"/>' +
    '<col min="2" max="2" width="40" customWidth="1"/><col min="9" max="16384" width="9.140625" style="1"/></cols><sheetData>' +
    `<row r="1">${shared('A1', 0, 0)}</row>` +
    `<row r="4" spans="1:8">${headers.map((header, i) => text(`${'ABCDEFGH'[i]}4`, header, 4)).join('')}</row>${rows.join('')}` +
    '</sheetData><autoFilter ref="A4:H10"/><mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>' +
    '<conditionalFormatting sqref="G5:G10"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>1</formula>' +
    '</cfRule></conditionalFormatting><conditionalFormatting sqref="A5:H10"><cfRule type="expression" dxfId="0" priority="2">' +
    '<formula>$G5&gt;$C5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" ' +
    'allowBlank="1" showErrorMessage="1" sqref="H5:H10"><formula1>"Acta,Informe,Foto"</formula1></dataValidation>' +
    '</dataValidations><hyperlinks><hyperlink ref="D5" location="Datos!A1" display="ver"/></hyperlinks>' +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="5" scale="80" orientation="landscape" r:id="rId4"/><headerFooter><oddHeader>&amp;CPAAC 2017</oddHeader>' +
    '</headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="10" max="16383" man="1"/></rowBreaks>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
    `<mc:AlternateContent><mc:Choice xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" Requires="x14">` +
    '<controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1026" r:id="rId5" name="Casilla 1">' +
    '<controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0"><anchor moveWithCells="1"><from>' +
    '<xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">8</xdr:col>' +
    '<xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff>' +
    '<xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">20</xdr:row>' +
    '<xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></from><to>' +
    '<xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">9</xdr:col>' +
    '<xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff>' +
    '<xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">21</xdr:row>' +
    '<xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></to></anchor>' +
    '</controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent></worksheet>'
  );
}

/** `Dinámica`: every element with a prefix, as some producers write it. */
const PIVOT_SHEET_XML =
  `${DECLARATION}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="3"><x:c r="A3" t="str"><x:v>Oficina</x:v></x:c>` +
  '<x:c r="B3" t="str"><x:v>Suma de Horas</x:v></x:c></x:row><x:row r="6"><x:c r="A6" t="str"><x:v>Total</x:v></x:c>' +
  '<x:c r="B6"><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>';

/** `Datos`: rows and cells without numbers of their own, shared and array formulas, overlapping column bands, rich text. */
const DATA_SHEET_XML =
  `${DECLARATION}<worksheet xmlns="${MAIN}"><!-- <row r="99"> is no row --><cols><col min="1" max="5" width="12" customWidth="1"/>` +
  '<col min="3" max="3" width="30" customWidth="1" hidden="1"/></cols><sheetData>' +
  '<row><c t="s"><v>3</v></c><c t="inlineStr"><is><r><rPr><b/></rPr><t>Ho</t></r><r><t>ras</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>' +
  '<row><c t="s"><v>2</v></c><c><v>3</v></c><c><f t="shared" ref="C2:C4" si="0">B2*$B$2+LOG10(100)</f><v>11</v></c><c t="b"><v>1</v></c></row>' +
  '<row><c t="inlineStr"><is><t>Jurídica</t></is></c><c><v>5</v></c><c><f t="shared" si="0"/><v>17</v></c><c t="e"><v>#N/A</v></c></row>' +
  '<row r="4"><c r="C4"><f t="shared" si="0"/><v>2</v></c><c r="E4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
  '<c r="F4"><f t="array" ref="F4:F5">B2:B3*2</f><v>6</v></c><c r="G4"><f>_xlfn.MAXIFS(B2:B3,B2:B3,"&gt;1")</f><v>5</v></c></row>' +
  '<row r="5" hidden="1"><c r="F5"><v>10</v></c><c r="H5" t="str"><v>l1_x000D_&#10;l2 _x005F_x0041_</v></c></row>' +
  '</sheetData></worksheet>';

const STYLES_XML =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="[$-240A]d-mmm-yy;@"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>' +
  '<font><b/><sz val="9"/><color rgb="FFFFFFFF"/><name val="Arial"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.39997558519241921"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left>' +
  '<right style="thin"><color indexed="64"/></right><top style="thin"><color indexed="64"/></top><bottom style="thin">' +
  '<color indexed="64"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment wrapText="1"/></xf>' +
  '<xf numFmtId="170" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1" applyFont="1" applyFill="1" applyBorder="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
  '</styleSheet>';

const STRINGS = ['PLAN ANTICORRUPCIÓN 2017', 'Boletín', 'Planeación', 'Oficina'];
const STRINGS_XML = `${DECLARATION}<sst xmlns="${MAIN}" count="9" uniqueCount="4">${STRINGS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

/** The parts by their names, in the order in which they stand in the zip. */
export function tortureParts(options: TortureOptions = {}): Record<string, string | Uint8Array> {
  const { macros = false, dateSystem = 1900 } = options;
  return {
    '[Content_Types].xml': contentTypes(macros),
    '_rels/.rels': rels(['rId1', 'officeDocument', '/xl/workbook.xml']),
    'xl/workbook.xml': workbookXml(dateSystem),
    'xl/_rels/workbook.xml.rels': rels(
      ['rId1', 'worksheet', 'worksheets/plan.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/Dinamica.xml'],
      ['rId3', 'worksheet', 'worksheets/../worksheets/sheet7.xml'],
      ['rId4', 'styles', 'styles.xml'],
      ['rId5', 'sharedStrings', 'sharedStrings.xml'],
      ['rId6', 'calcChain', 'calcChain.xml'],
      ['rId7', 'customXml', '../customXml/item1.xml'],
      ['rId8', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ...(macros ? ([['rId9', 'vbaProject', 'vbaProject.bin']] as [string, string, string][]) : []),
    ),
    ...(macros ? { 'xl/vbaProject.bin': OPAQUE_BYTES } : {}),
    'xl/worksheets/plan.xml': planXml(dateSystem),
    'xl/worksheets/_rels/plan.xml.rels': rels(
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      ['rId5', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
    ),
    'xl/worksheets/Dinamica.xml': PIVOT_SHEET_XML,
    'xl/worksheets/_rels/Dinamica.xml.rels': rels(['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']),
    'xl/worksheets/sheet7.xml': DATA_SHEET_XML,
    'xl/styles.xml': STYLES_XML,
    'xl/sharedStrings.xml': STRINGS_XML,
    'xl/calcChain.xml': `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="C2" i="2"/><c r="C3"/></calcChain>`,
    'xl/comments1.xml': COMMENTS_XML,
    'xl/drawings/drawing1.xml': DRAWING_XML,
    'xl/drawings/_rels/drawing1.xml.rels': rels(
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'xl/drawings/vmlDrawing1.vml': VML_XML,
    'xl/charts/chart1.xml': CHART_XML,
    'xl/media/image1.png': PICTURE,
    'xl/ctrlProps/ctrlProp1.xml': CONTROL_XML,
    'xl/printerSettings/printerSettings1.bin': OPAQUE_BYTES,
    'xl/pivotTables/pivotTable1.xml': PIVOT_TABLE_XML,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': rels([
      'rId1',
      'pivotCacheDefinition',
      '../pivotCache/pivotCacheDefinition1.xml',
    ]),
    'xl/pivotCache/pivotCacheDefinition1.xml': PIVOT_CACHE_XML,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']),
    'xl/pivotCache/pivotCacheRecords1.xml': PIVOT_RECORDS_XML,
    'customXml/item1.xml': '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
    'customXml/_rels/item1.xml.rels': rels(['rId1', 'customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml':
      `${DECLARATION}<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" ` +
      'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>',
  };
}
