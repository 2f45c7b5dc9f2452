import * as React from 'react';
import { STATUS_WORDS } from '../../core/output/labels';
import { type Status } from '../../core/progress/measured';
import { formatNumber, joinWords } from '../format';
import * as text from '../text';

/** From what is done, over what is wanting, to what is still to come. */
const ORDER: readonly Status[] = [
  'done',
  'met',
  'late',
  'unreported',
  'on-track',
  'not-due',
  'on-demand',
  'unscheduled',
];

const LOOKS: Readonly<Record<Status, string>> = {
  done: 'is-done-status',
  met: 'is-met',
  late: 'is-late',
  unreported: 'is-unreported',
  'on-track': 'is-on-track',
  'not-due': 'is-not-due',
  'on-demand': 'is-on-demand',
  unscheduled: 'is-unscheduled',
};

/** Activities by status: a stacked bar for the eye, words and counts for everybody. */
export function StatusBar({ byStatus }: { byStatus: Readonly<Record<Status, number>> }): JSX.Element {
  const present = ORDER.filter((status) => byStatus[status] > 0);
  const words = present.map((status) => `${STATUS_WORDS[status]}: ${formatNumber(byStatus[status])}`);
  return (
    <div className="stack">
      <div className="bar" role="img" aria-label={`${text.figures.barLabel}. ${joinWords(words)}.`}>
        {present.map((status) => (
          <div key={status} className={`bar-part ${LOOKS[status]}`} style={{ flexGrow: byStatus[status] }} />
        ))}
      </div>
      <ul className="legend" aria-label={text.figures.barLabel}>
        {present.map((status) => (
          <li key={status}>
            <span className={`swatch ${LOOKS[status]}`} aria-hidden="true" />
            <span>{STATUS_WORDS[status]}</span>
            <span className="legend-count">{formatNumber(byStatus[status])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
