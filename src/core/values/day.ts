/**
 * A calendar day as the serial number that Excel's 1900 system gives it (42855 = 30 April 2017). Whole-day arithmetic,
 * no time zone, no `Date`. A 1904 workbook's serials are made days by adding 1462 when they are read.
 */
export type Day = number;

/** What is added to a serial of a 1904 workbook to make it a Day. */
export const DAYS_1904 = 1462;
