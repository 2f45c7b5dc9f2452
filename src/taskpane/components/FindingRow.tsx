import * as React from 'react';
import { type FixValue } from '../../core/rules/rule';
import { formatCell } from '../../core/workbook/address';
import { type ListItem } from '../findings-list';
import { formatShortDay, formatValue } from '../format';
import * as text from '../text';
import { DefaultButton, TextField } from '../ui';
import { SessionContext } from './session-context';

interface Props {
  readonly item: ListItem;
  readonly stop: string;
  readonly isTicked: boolean;
  /** Where the user is: it shows what can be done. */
  readonly isActive: boolean;
  /** The one row of the list that the Tab key stops at. */
  readonly isTabStop: boolean;
  readonly showsSeverity: boolean;
  /** Fixes of the same rule, this one among them. */
  readonly sameRule: number;
  readonly isBusy: boolean;
  readonly onChoose: (stop: string) => void;
  readonly onTickRule: (rule: string) => void;
}

/** One aviso: where, what, and its fix where it has one. The row itself leads to the cell. */
export const FindingRow = React.memo(function FindingRow(props: Props): JSX.Element {
  const { item, stop, isTicked, isActive, isTabStop, showsSeverity } = props;
  const session = React.useContext(SessionContext);
  const { rule, cell, fix, ignored, message, severity } = item.finding;
  const place = cell ? text.cellOfSheet(formatCell(cell.row, cell.column), cell.sheet) : text.findings.wholeWorkbook;
  const tabIndex = isTabStop ? 0 : -1;
  const choose = (): void => {
    props.onChoose(stop);
    if (cell) void session.reveal(cell);
  };
  return (
    <div className={isActive ? 'finding is-active' : 'finding'}>
      <button
        type="button"
        className="finding-main"
        data-stop={stop}
        tabIndex={tabIndex}
        aria-current={isActive ? 'true' : undefined}
        onClick={choose}
      >
        <span className="small">
          {showsSeverity && <strong className={`severity-${severity}`}>{text.severities[severity]} · </strong>}
          <span className={cell ? 'place-name' : undefined}>{place}</span>{' '}
        </span>
        <span className="finding-message">{message}</span>
        {ignored && <span className="small muted finding-reason"> {text.findings.ignored(ignored.reason)}</span>}
      </button>
      {fix && cell && !ignored && (
        <label className="finding-fix small">
          <input
            type="checkbox"
            tabIndex={tabIndex}
            checked={isTicked}
            aria-label={`${text.findings.fixCell(place)}: ${fixWords(fix.value)}`}
            onChange={(event) => session.tickFixes([{ rule, cell }], event.target.checked)}
          />
          <span>{text.findings.fixTo(fixWords(fix.value))}</span>
        </label>
      )}
      {isActive && <Actions {...props} />}
    </div>
  );
});

function Actions({ item, sameRule, isBusy, onTickRule }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  const [isIgnoring, setIgnoring] = React.useState(false);
  const { finding } = item;
  if (isIgnoring) return <ReasonForm item={item} isBusy={isBusy} onClose={() => setIgnoring(false)} />;
  return (
    <div className="finding-actions small">
      <button type="button" className="place" onClick={() => void session.showRule(finding.rule)}>
        {text.findings.why}
      </button>
      {finding.ignored ? (
        <button type="button" className="place" disabled={isBusy} onClick={() => void session.heed([finding])}>
          {text.findings.heed}
        </button>
      ) : (
        <button type="button" className="place" onClick={() => setIgnoring(true)}>
          {text.findings.ignore}
        </button>
      )}
      {finding.fix && !finding.ignored && sameRule > 1 && (
        <button type="button" className="place" onClick={() => onTickRule(finding.rule)}>
          {text.findings.tickRule(sameRule)}
        </button>
      )}
    </div>
  );
}

/** Nothing is ignored without a reason in the user's own words. */
function ReasonForm({ item, isBusy, onClose }: { item: ListItem; isBusy: boolean; onClose: () => void }): JSX.Element {
  const session = React.useContext(SessionContext);
  const [reason, setReason] = React.useState('');
  const [isMissing, setMissing] = React.useState(false);
  const form = React.useRef<HTMLFormElement>(null);
  const leave = (): void => {
    // The field goes: the focus goes back to the aviso, not to the top of the page.
    form.current?.closest('.finding')?.querySelector<HTMLElement>('.finding-main')?.focus();
    onClose();
  };
  const save = (event: React.FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    leave();
    void session.ignore([item.finding], reason);
  };
  return (
    <form
      ref={form}
      className="stack finding-form"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <TextField
        label={text.findings.reason}
        description={text.findings.reasonHint}
        value={reason}
        maxLength={500}
        autoFocus
        errorMessage={isMissing ? text.findings.reasonMissing : ''}
        onChange={(_, value) => {
          setReason(value ?? '');
          setMissing(false);
        }}
      />
      <div className="row">
        <DefaultButton type="submit" text={text.findings.saveReason} disabled={isBusy} allowDisabledFocus />
        <DefaultButton text={text.findings.cancel} onClick={leave} />
      </div>
    </form>
  );
}

/** What a fix writes, as the cell will show it. */
export function fixWords(value: FixValue): string {
  if (typeof value === 'object' && value !== null && 'day' in value) return formatShortDay(value.day);
  const shown = formatValue(value, 'General');
  return shown === '' ? text.blank : `«${shown}»`;
}
