/** What a number format code says about the number under it. Codes are English, as the snapshot has them. */

/** The code without literal texts, colours and conditions. */
const bareCode = (code: string): string => code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').toLowerCase();

const memo = new Map<string, { isDate: boolean; isPercent: boolean }>();

function read(code: string): { isDate: boolean; isPercent: boolean } {
  const known = memo.get(code);
  if (known) return known;
  const bare = bareCode(code);
  const isPercent = bare.includes('%');
  const reading = { isDate: !isPercent && bare !== 'general' && /[ymd]/.test(bare), isPercent };
  memo.set(code, reading);
  return reading;
}

/** True for `dd/mm/yyyy`, `[$-240A]d-mmm-yy`: a number under it is shown as a date. */
export const isDateFormat = (code: string): boolean => read(code).isDate;

/** True for `0%`, `0.0%`: 0.5 under it is shown as 50 %. */
export const isPercentFormat = (code: string): boolean => read(code).isPercent;
