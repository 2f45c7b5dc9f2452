/** Parts of a workbook that Seguimiento PAAC has no business with: they must come through every change untouched. */
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const ON_SHEET = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** A picture of one pixel. */
export const PICTURE = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Macros and printer settings are bytes that only Windows understands; any will do. */
export const OPAQUE_BYTES = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3)) & 255);

const anchor = (column: number, row: number, content: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row>` +
  `<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column + 4}</xdr:col><xdr:colOff>0</xdr:colOff>` +
  `<xdr:row>${row + 8}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;

/** A chart (rId1) and a picture (rId2) below the table. */
export const DRAWING_XML =
  `${DECLARATION}<xdr:wsDr xmlns:xdr="${ON_SHEET}" xmlns:a="${DRAWING}">` +
  anchor(
    0,
    20,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Gráfico 1"/><xdr:cNvGraphicFramePr/>' +
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData>` +
      '</a:graphic></xdr:graphicFrame>',
  ) +
  anchor(
    5,
    20,
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr>' +
      `<xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
      '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></a:xfrm>' +
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
  ) +
  '</xdr:wsDr>';

export const CHART_XML =
  `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}"><c:chart><c:plotArea><c:layout/>` +
  '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/>' +
  '<c:order val="0"/><c:val><c:numRef><c:f>\'Rendición de cuentas\'!$G$5:$G$10</c:f></c:numRef></c:val></c:ser>' +
  '<c:gapWidth val="150"/><c:axId val="111"/><c:axId val="222"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling>' +
  '<c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="222"/></c:catAx>' +
  '<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
  '<c:axPos val="l"/><c:crossAx val="111"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>';

export const COMMENTS_XML =
  `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>Planeación</author></authors><commentList>` +
  '<comment ref="D5" authorId="0"><text><r><t>Confirmar la meta con la oficina.</t></r></text></comment>' +
  '</commentList></comments>';

/** The box of the comment and a check box, in the drawing language of Excel 97. */
export const VML_XML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1">' +
  '<x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>3</x:Column></x:ClientData></v:shape>' +
  '<v:shape id="_x0000_s1026" type="#_x0000_t202" style="position:absolute"><x:ClientData ObjectType="Checkbox">' +
  '<x:Anchor>8, 0, 20, 0, 9, 0, 21, 0</x:Anchor><x:Checked>1</x:Checked></x:ClientData></v:shape></xml>';

export const CONTROL_XML =
  `${DECLARATION}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ` +
  'objectType="CheckBox" checked="Checked" lockText="1" noThreeD="1"/>';

export const PIVOT_CACHE_XML =
  `${DECLARATION}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshOnLoad="1" recordCount="2">` +
  '<cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Datos"/></cacheSource><cacheFields count="2">' +
  '<cacheField name="Oficina" numFmtId="0"><sharedItems count="2"><s v="Planeación"/><s v="Jurídica"/></sharedItems></cacheField>' +
  '<cacheField name="Horas" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" ' +
  'containsInteger="1" minValue="3" maxValue="5"/></cacheField></cacheFields></pivotCacheDefinition>';

export const PIVOT_RECORDS_XML = `${DECLARATION}<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="3"/></r><r><x v="1"/><n v="5"/></r></pivotCacheRecords>`;

export const PIVOT_TABLE_XML =
  `${DECLARATION}<pivotTableDefinition xmlns="${MAIN}" name="TablaDinámica1" cacheId="7" dataCaption="Valores">` +
  '<location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2">' +
  '<pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField>' +
  '<pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields>' +
  '<rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems>' +
  '<dataFields count="1"><dataField name="Suma de Horas" fld="1" baseField="0" baseItem="0"/></dataFields>' +
  '</pivotTableDefinition>';
