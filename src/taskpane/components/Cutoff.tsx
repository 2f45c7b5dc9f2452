import * as React from 'react';
import { type CutoffOffer } from '../../core/recognize/stated-cutoffs';
import { type Day } from '../../core/values/day';
import { formatCell } from '../../core/workbook/address';
import { distinctStated } from '../cutoffs';
import { formatLongDay, formatShortDay, parseTypedDay } from '../format';
import { type PaneState } from '../state';
import * as text from '../text';
import { ChoiceGroup, DefaultButton, type IChoiceGroupOption, TextField } from '../ui';
import { Card } from './Card';
import { CARD } from './cards';
import { Place } from './Place';
import { SessionContext } from './session-context';

const OTHER = 'other';

/** Step 2: to which day the plan is followed up. */
export function Cutoff({ state }: { state: PaneState }): JSX.Element {
  const { cutoff } = state;
  // Stays open while one chooses: arrow keys go through the choices, and each is a choice.
  const [isChoosing, setChoosing] = React.useState(cutoff === null);
  const offers = state.inspection?.cutoffs ?? [];
  const isOpen = isChoosing || cutoff === null;
  return (
    <Card id={CARD.cutoff} ordinal={2} title={text.sections.cutoff}>
      {cutoff !== null && <Chosen cutoff={cutoff} inspection={state.inspection} />}
      {cutoff !== null && (
        <DefaultButton
          text={isOpen ? text.cutoff.keep : text.cutoff.change}
          aria-expanded={isOpen}
          onClick={() => setChoosing(!isOpen)}
        />
      )}
      {isOpen && <Choose state={state} offers={offers} onChosen={() => setChoosing(false)} />}
    </Card>
  );
}

function Chosen({ cutoff, inspection }: { cutoff: Day; inspection: PaneState['inspection'] }): JSX.Element {
  const stated = inspection?.cutoffs.find((offer) => offer.day === cutoff && offer.cell !== null);
  const followed = inspection?.followed?.day === cutoff ? inspection.followed : null;
  return (
    <div>
      <strong>{formatLongDay(cutoff)}</strong>
      <div className="small muted">
        {stated?.cell ? (
          <Place cell={stated.cell}>{reasonOf(stated)}</Place>
        ) : (
          followed && <Place cell={followed.cell}>{text.cutoff.computedWith}</Place>
        )}
      </div>
    </div>
  );
}

const reasonOf = ({ cell }: CutoffOffer): string =>
  cell ? text.cutoff.stated(formatCell(cell.row, cell.column), cell.sheet) : '';

interface ChooseProps {
  readonly state: PaneState;
  readonly offers: readonly CutoffOffer[];
  readonly onChosen: () => void;
}

function Choose({ state, offers, onChosen }: ChooseProps): JSX.Element {
  const session = React.useContext(SessionContext);
  const [wantsOther, setWantsOther] = React.useState(false);
  const options: IChoiceGroupOption[] = offers.map((offer) => ({
    key: String(offer.day),
    text: offer.cell ? `${formatLongDay(offer.day)}: ${reasonOf(offer)}` : formatLongDay(offer.day),
  }));
  options.push({ key: OTHER, text: text.cutoff.other });
  const isOffered = offers.some((offer) => offer.day === state.cutoff);
  const selected = wantsOther || (state.cutoff !== null && !isOffered) ? OTHER : String(state.cutoff ?? '');
  const choose = (key: string): void => {
    setWantsOther(key === OTHER);
    if (key !== OTHER) void session.chooseCutoff(Number(key));
  };
  return (
    <div className="stack">
      {distinctStated(offers).length > 1 && <p>{text.cutoff.several}</p>}
      <ChoiceGroup
        label={text.cutoff.choose}
        options={options}
        selectedKey={selected}
        onChange={(_, option) => option && choose(option.key)}
      />
      {selected === OTHER && <OtherDay cutoff={isOffered ? null : state.cutoff} onChosen={onChosen} />}
    </div>
  );
}

function OtherDay({ cutoff, onChosen }: { cutoff: Day | null; onChosen: () => void }): JSX.Element {
  const session = React.useContext(SessionContext);
  const [typed, setTyped] = React.useState(cutoff === null ? '' : formatShortDay(cutoff));
  const [error, setError] = React.useState('');
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const day = parseTypedDay(typed);
    if (day === null) setError(text.cutoff.invalid);
    else if (day === 'out-of-range') setError(text.cutoff.outOfRange);
    else {
      setError('');
      onChosen();
      void session.chooseCutoff(day);
    }
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={text.cutoff.otherLabel}
        placeholder={text.cutoff.otherPlaceholder}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        errorMessage={error}
        onChange={(_, value) => setTyped(value ?? '')}
      />
      <DefaultButton type="submit" text={text.cutoff.use} />
    </form>
  );
}
