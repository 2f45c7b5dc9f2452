import { readExecutedCell } from '../../../src/core/values/executed-text';
import { type CellValue } from '../../../src/core/workbook/snapshot';

describe('an executed cell', () => {
  it.each<[CellValue, string, string]>([
    [null, 'General', 'empty'],
    ['', 'General', 'empty'],
    ['  ', 'General', 'empty'],
    ['-', 'General', 'empty'],
    ['–', 'General', 'empty'],
    ['N/A', 'General', 'not-applicable'],
    ['na', 'General', 'not-applicable'],
    ['N.A.', 'General', 'not-applicable'],
    ['No aplica', 'General', 'not-applicable'],
    [0, 'General', '0'],
    [1, 'General', '1'],
    [-1, 'General', '-1'],
    ['1', '@', '1'],
    ['1,5', 'General', '1.5'],
    ['50 %', 'General', '50 sign'],
    [0.5, '0%', '0.5 format'],
    [0.5, '0.0%;[Red]-0.0%', '0.5 format'],
    [42855, 'dd/mm/yyyy', 'unreadable'],
    [5, '[$-240A]d-mmm-yy', 'unreadable'],
    [5, '"pendientes" 0', '5'],
    ['2 boletines', 'General', 'unreadable'],
    ['Cumplido', 'General', 'unreadable'],
    ['X', 'General', 'unreadable'],
    [true, 'General', 'unreadable'],
    [{ error: '#N/A' }, 'General', 'unreadable'],
  ])('%j under %j', (value, format, expected) => {
    const read = readExecutedCell(value, format);
    expect(read.kind === 'number' ? `${read.number}${read.percent ? ` ${read.percent}` : ''}` : read.kind).toBe(
      expected,
    );
  });
});
