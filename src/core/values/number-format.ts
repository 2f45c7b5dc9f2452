/** What a number format code says about the number under it. Codes are English, as the snapshot has them. */

/** The code without literal texts, colours and conditions. */
const bareCode = (code: string): string => code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').toLowerCase();

interface FormatReading {
  readonly isDate: boolean;
  readonly isMonth: boolean;
  readonly isPercent: boolean;
}

const memo = new Map<string, FormatReading>();

function read(code: string): FormatReading {
  const known = memo.get(code);
  if (known) return known;
  const bare = bareCode(code);
  const isPercent = bare.includes('%');
  const isDate = !isPercent && bare !== 'general' && /[ymd]/.test(bare);
  const isMonth = isDate && /^[^;]*m[^;]*y|^[^;]*y[^;]*m/.test(bare) && !/[dhs]/.test(bare);
  const reading: FormatReading = { isDate, isMonth, isPercent };
  memo.set(code, reading);
  return reading;
}

/** True for `dd/mm/yyyy`, `[$-240A]d-mmm-yy`: a number under it is shown as a date. */
export const isDateFormat = (code: string): boolean => read(code).isDate;

/** True for `mmm-yy`, `mmmm yyyy`: the day under it is not shown. */
export const isMonthFormat = (code: string): boolean => read(code).isMonth;

/** True for `0%`, `0.0%`: 0.5 under it is shown as 50 %. */
export const isPercentFormat = (code: string): boolean => read(code).isPercent;
