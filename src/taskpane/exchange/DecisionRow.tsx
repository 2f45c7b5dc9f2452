import * as React from 'react';
import { FIELD_WORDS, sayReason } from '../../core/exchange/decision-words';
import { formatAmount } from '../../core/exchange/activity-words';
import { type Decision } from '../../core/exchange/decisions';
import { formatCell } from '../../core/workbook/address';
import { isCellError } from '../../core/workbook/snapshot';
import { Place } from '../components/Place';
import * as text from '../text';
import { Checkbox } from '../ui';
import { isTickable } from './ticks';

interface Props {
  readonly decision: Decision;
  readonly isTicked: boolean;
  readonly isBusy: boolean;
  readonly onTick: (isOn: boolean) => void;
}

/** One received cell: of which activity, what it says, what stands in the plan, and what speaks against it. */
export function DecisionRow({ decision, isTicked, isBusy, onTick }: Props): JSX.Element {
  const { name, field, received, ref, reasons, file, from, office } = decision;
  const words = text.report;
  const title = `${FIELD_WORDS[field]} · ${short(name, SHORTEST)}`;
  return (
    <div className="decision">
      {isTickable(decision) ? (
        <Checkbox
          label={title}
          checked={isTicked}
          disabled={isBusy}
          onChange={(_, checked) => onTick(checked === true)}
        />
      ) : (
        <p>{title}</p>
      )}
      <div className={isTickable(decision) ? 'box-note small' : 'small'}>
        <div className="change-content">
          <span className="before">
            <span className="hidden">{words.holds} </span>
            {short(heldOf(decision)) || words.blank}
          </span>
          <span aria-hidden="true"> → </span>
          <span className="after">
            <span className="hidden">{words.received} </span>
            {short(received)}
          </span>
        </div>
        {reasons.map((reason) => (
          <p key={reason.code} className={decision.verdict === 'refused' ? 'is-bad' : ''}>
            {sayReason(reason)}
          </p>
        ))}
        <div className="muted">
          {words.inFile(formatCell(from.row, from.column), office ?? file)}
          {ref && (
            <>
              {' · '}
              <Place cell={ref} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

const LONGEST = 160;
const SHORTEST = 90;

/** The whole of it stands in the list of changes. */
const short = (said: string, longest = LONGEST): string =>
  said.length > longest ? `${said.slice(0, longest - 1).trim()}…` : said;

function heldOf({ holds, field, unit }: Decision): string {
  const { value } = holds;
  if (value === null || value === '') return '';
  if (typeof value === 'number') return formatAmount(value, field === 'executed' && value <= 1 ? unit : 'count');
  return isCellError(value) ? value.error : String(value);
}
