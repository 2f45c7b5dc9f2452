/** A workbook that is ours from its first byte: empty, for the patch writer to draw on. */
import { XlsxPackage } from './package';
import { OFFICE_TYPES } from './relationships';
import { escapeAttribute } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE_TYPES = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The smallest workbook that there is: one blank sheet of this name, no styles. */
export function newWorkbook(sheet: string): XlsxPackage {
  const override = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const relationships = (kind: string, target: string): string =>
    `${XML}<Relationships xmlns="${PACKAGE_TYPES}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE_TYPES}/${kind}" Target="${target}"/></Relationships>`;
  return new XlsxPackage([]).with(
    new Map([
      [
        '[Content_Types].xml',
        `${XML}<Types xmlns="${PACKAGE_TYPES}/content-types">` +
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          '<Default Extension="xml" ContentType="application/xml"/>' +
          `${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}</Types>`,
      ],
      ['_rels/.rels', relationships('officeDocument', 'xl/workbook.xml')],
      [
        'xl/workbook.xml',
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_TYPES}"><sheets>` +
          `<sheet name="${escapeAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      ['xl/_rels/workbook.xml.rels', relationships('worksheet', 'worksheets/sheet1.xml')],
      ['xl/worksheets/sheet1.xml', `${XML}<worksheet xmlns="${MAIN}"><sheetData></sheetData></worksheet>`],
    ]),
  );
}
