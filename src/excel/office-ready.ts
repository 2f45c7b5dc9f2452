/**
 * Waits until office.js knows where it runs. True inside Excel; false in a plain browser or another Office program.
 * Only a browser that could not load office.js at all has no `Office`.
 */
export async function whenOfficeIsReady(): Promise<boolean> {
  if (typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}
