/** The avisos of one office as plain text, to paste into an email. */
import { type Analysis } from '../core/analysis';
import { SEVERITY_ORDER } from '../core/rules/finding-places';
import { cleanText, foldText } from '../core/values/fold-text';
import { formatCell } from '../core/workbook/address';
import { type ListItem, listItems } from './findings-list';
import { formatLongDay } from './format';
import * as text from './text';

/** What must be corrected first; what the user ignores is not asked for. */
export function mailOf(analysis: Analysis, office: string): string {
  const key = foldText(office);
  const own = listItems(analysis, []).filter(
    ({ finding, offices }) => finding.ignored === null && offices.some((name) => foldText(name) === key),
  );
  let number = 0;
  const paragraph = (item: ListItem): string => {
    number += 1;
    const { cell, message } = item.finding;
    const place = cell ? text.mail.place(cell.sheet, formatCell(cell.row, cell.column)) : '';
    return `${number}. ${item.activity ?? ''} ${place}\n   ${cleanText(message)}`.replace(/ {2,}(?=\()/, ' ');
  };
  const parts = SEVERITY_ORDER.flatMap((severity) => {
    const members = own.filter(({ finding }) => finding.severity === severity);
    return members.length === 0
      ? []
      : [`${text.severities[severity].toUpperCase()}\n${members.map(paragraph).join('\n')}`];
  });
  return [
    text.mail.greeting,
    text.mail.opening(own.length, office, analysis.workbook.fileName, formatLongDay(analysis.plan.cutoff)),
    ...parts,
    text.mail.closing,
  ].join('\n\n');
}
