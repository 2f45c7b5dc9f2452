import * as React from 'react';
import { type CalendarEntry, type NextSeguimiento } from '../../core/output/seguimiento-calendar';
import { formatDay } from '../../core/values/calendar-date';
import { type Day } from '../../core/values/day';
import { formatLongDay, joinWords } from '../format';
import { type PaneState } from '../state';
import * as text from '../text';
import { DefaultButton } from '../ui';
import { Disclosure } from './Disclosure';
import { Place } from './Place';
import { SessionContext } from './session-context';

/** Which seguimiento is next and until when it is published; below, all that there are. */
export function Calendar({ state }: { state: PaneState }): JSX.Element | null {
  const session = React.useContext(SessionContext);
  const calendar = state.inspection?.calendar;
  if (!calendar) return null;
  const { next, entries, year } = calendar;
  const choose = (cutoff: Day): void => void session.chooseCutoff(cutoff);
  return (
    <div className="calendar">
      <p className="small">{next ? sayNext(next) : text.calendar.allClosed(year)}</p>
      {next && next.cutoff !== state.cutoff && (
        <DefaultButton
          text={text.calendar.chooseCutoff(formatDay(next.cutoff))}
          disabled={state.work !== null}
          allowDisabledFocus
          onClick={() => choose(next.cutoff)}
        />
      )}
      <Disclosure label={sayList(year, entries)}>
        {() => (
          <ul className="small stack">
            {entries.map((entry) => (
              <Entry key={entry.cutoff} entry={entry} isChosen={entry.cutoff === state.cutoff} onChoose={choose} />
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

interface EntryProps {
  readonly entry: CalendarEntry;
  readonly isChosen: boolean;
  readonly onChoose: (cutoff: Day) => void;
}

function Entry({ entry, isChosen, onChoose }: EntryProps): JSX.Element {
  const { cutoff, known } = entry;
  const day = formatLongDay(cutoff);
  return (
    <li aria-current={isChosen ? 'date' : undefined}>
      {known ? (
        <Place cell={{ sheet: known.sheet, row: 0, column: 0 }}>{day}</Place>
      ) : isChosen ? (
        <strong>{day}</strong>
      ) : (
        <button
          type="button"
          className="place"
          title={text.calendar.chooseCutoff(day)}
          onClick={() => onChoose(cutoff)}
        >
          {day}
        </button>
      )}
      : {sayEntry(entry)}.
    </li>
  );
}

function sayNext({ cutoff, deadline, known, isDue, businessDays, isOverdue }: NextSeguimiento): string {
  const day = formatLongDay(cutoff);
  const what = known ? text.calendar.open(day) : isDue ? text.calendar.missing(day) : text.calendar.notYet(day);
  if (known?.publishedOn) return `${what} ${text.calendar.published(formatLongDay(known.publishedOn))}`;
  const until = isOverdue
    ? text.calendar.overdue(formatLongDay(deadline), businessDays)
    : text.calendar.left(formatLongDay(deadline), businessDays);
  return `${what} ${until}`;
}

function sayEntry({ deadline, known }: CalendarEntry): string {
  if (!known) return text.calendar.isMissing(formatLongDay(deadline));
  const { isClosed, closing, publishedOn } = known;
  const state = isClosed
    ? text.calendar.isClosed(closing && formatLongDay(closing.day), closing?.author ?? null)
    : text.calendar.isOpen(formatLongDay(deadline));
  return publishedOn === null ? state : `${state}; ${text.calendar.isPublished(formatLongDay(publishedOn))}`;
}

function sayList(year: number, entries: readonly CalendarEntry[]): string {
  const closed = entries.filter(({ known }) => known?.isClosed).length;
  const missing = entries.filter(({ known }) => known === null).length;
  const counts = text.calendar.counts(closed, entries.length - closed - missing, missing);
  return `${text.calendar.list(year)}: ${joinWords(counts)}`;
}
