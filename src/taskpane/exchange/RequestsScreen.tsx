import * as React from 'react';
import { type Analysis } from '../../core/analysis';
import { HostError } from '../../core/host';
import { mailFor, writeMail } from '../../core/exchange/request-mail';
import { type RequestBook, type RequestRun, prepareRequests } from '../../core/exchange/requests';
import { businessDaysBetween } from '../../core/values/holidays';
import { type Day } from '../../core/values/day';
import { Message } from '../components/Message';
import { SessionContext } from '../components/session-context';
import { type ToolProps } from '../components/ToolScreen';
import { formatLongDay, formatShortDay, parseTypedDay } from '../format';
import { currentAnalysis } from '../state';
import * as text from '../text';
import { DefaultButton, TextField } from '../ui';
import { makeBook } from './make-request';

/** *Preparar solicitudes*: an email and a workbook for each office. */
export function RequestsScreen({ state }: ToolProps): JSX.Element | null {
  const analysis = currentAnalysis(state);
  return analysis && <Requests analysis={analysis} />;
}

function Requests({ analysis }: { analysis: Analysis }): JSX.Element {
  const { doors } = React.useContext(SessionContext);
  const { today } = doors.circumstances();
  const [typed, setTyped] = React.useState<string | null>(null);
  const day = typed === null ? null : parseTypedDay(typed);
  const replyBy: Day | null = typeof day === 'number' ? day : null;
  const run = React.useMemo(() => prepareRequests(analysis, { replyBy, today }), [analysis, replyBy, today]);
  const error =
    typed === null || typeof day === 'number'
      ? ''
      : day === 'out-of-range'
        ? text.cutoff.outOfRange
        : text.cutoff.invalid;
  return (
    <div className="stack">
      <p>{text.request.opening(formatLongDay(run.cutoff))}</p>
      {run.books.length === 0 ? (
        <p>{text.request.nothing}</p>
      ) : (
        <>
          <TextField
            label={text.request.replyBy}
            value={typed ?? formatShortDay(run.replyBy)}
            inputMode="numeric"
            autoComplete="off"
            errorMessage={error}
            description={
              error === '' ? text.request.replyByHint(run.replyBy - today, businessDaysBetween(today, run.replyBy)) : ''
            }
            onChange={(_, value) => setTyped(value ?? '')}
          />
          {!run.hasKeys && (
            <Message kind="warning">
              <p>{text.request.withoutKeys}</p>
            </Message>
          )}
          {run.withoutOffice.length > 0 && (
            <Message kind="warning">
              <p>{text.request.withoutOffice(run.withoutOffice.length)}</p>
            </Message>
          )}
          {run.books.some(({ asked }) => asked.some(({ alsoAsked }) => alsoAsked.length > 0)) && (
            <p className="small muted">{text.request.shared}</p>
          )}
          <ul className="offices">
            {run.books.map((book) => (
              <li key={book.office}>
                <OfficeRow run={run} book={book} today={today} isDisabled={error !== ''} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface RowProps {
  readonly run: RequestRun;
  readonly book: RequestBook;
  readonly today: Day;
  readonly isDisabled: boolean;
}

/** What has happened to one office's request. */
type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'copied' | 'making' | 'made' | 'name-copied' | 'cannot' | 'failed' }
  /** Where the pane has no clipboard. */
  | { readonly kind: 'by-hand'; readonly words: string };

function OfficeRow({ run, book, today, isDisabled }: RowProps): JSX.Element {
  const { doors } = React.useContext(SessionContext);
  const [outcome, setOutcome] = React.useState<Outcome>({ kind: 'none' });
  const words = text.request;
  const copy = async (copied: string, done: Outcome): Promise<void> => {
    try {
      await doors.copyText(copied);
      setOutcome(done);
    } catch {
      setOutcome({ kind: 'by-hand', words: copied });
    }
  };
  const make = async (): Promise<void> => {
    if (!doors.openWorkbook) {
      setOutcome({ kind: 'cannot' });
      return;
    }
    setOutcome({ kind: 'making' });
    await doors.paint();
    try {
      await doors.openWorkbook(makeBook(run, book), book.fileName);
      setOutcome({ kind: 'made' });
    } catch (error) {
      const isImpossible = error instanceof HostError && error.code === 'unsupported';
      setOutcome({ kind: isImpossible ? 'cannot' : 'failed' });
    }
  };
  const due = book.asked.filter(({ isDue }) => isDue).length;
  const isBusy = isDisabled || outcome.kind === 'making';
  return (
    <div className="office stack">
      <div>
        <strong>{book.office}</strong>
        <div className="small muted">{words.office(book.asked.length, due)}</div>
      </div>
      <div className="row">
        <DefaultButton
          text={words.copyMail}
          ariaLabel={words.copyMailOf(book.office)}
          disabled={isBusy}
          allowDisabledFocus
          onClick={() => !isBusy && void copy(writeMail(mailFor(run, book, today)), { kind: 'copied' })}
        />
        <DefaultButton
          text={words.makeBook}
          ariaLabel={words.makeBookOf(book.office)}
          disabled={isBusy}
          allowDisabledFocus
          onClick={() => !isBusy && void make()}
        />
      </div>
      <OutcomeLine outcome={outcome} book={book} onCopyName={() => void copy(book.fileName, { kind: 'name-copied' })} />
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: Outcome;
  readonly book: RequestBook;
  readonly onCopyName: () => void;
}

function OutcomeLine({ outcome, book, onCopyName }: OutcomeProps): JSX.Element {
  const words = text.request;
  const said: Readonly<Record<Exclude<Outcome['kind'], 'none' | 'by-hand'>, string>> = {
    copied: words.copied,
    making: words.making,
    made: words.made(book.fileName),
    'name-copied': words.nameCopied,
    cannot: words.cannotMake,
    failed: words.notMade,
  };
  return (
    <div className="small" role="status">
      {outcome.kind === 'by-hand' ? (
        <>
          <p>{words.byHand}</p>
          <textarea
            className="mail"
            aria-label={words.mailLabel(book.office)}
            readOnly
            rows={8}
            value={outcome.words}
            ref={(box) => box?.select()}
          />
        </>
      ) : (
        outcome.kind !== 'none' && <p>{said[outcome.kind]}</p>
      )}
      {outcome.kind === 'made' && <DefaultButton text={words.copyName} onClick={onCopyName} />}
    </div>
  );
}
