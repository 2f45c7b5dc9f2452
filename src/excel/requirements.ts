/** Which Excel we can work in. */

/** The highest set of Excel LTSC 2021: merged areas need 1.13, an event's origin 1.14. */
const FLOOR = '1.14';

/** False in Excel 2016 and 2019, and outside Excel. */
export function hasRequiredExcel(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', FLOOR);
}
