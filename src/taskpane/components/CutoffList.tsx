import * as React from 'react';
import { MONTH_NAMES } from '../../core/values/calendar-date';
import { type FormErrors, type Habit, type TypedCutoff, HABITS, typeCutoffs } from '../settings-form';
import * as text from '../text';
import { DefaultButton, IconButton, TextField } from '../ui';

interface Props {
  readonly cutoffs: readonly TypedCutoff[];
  readonly errors: FormErrors['cutoff'];
  readonly error: string | undefined;
  readonly onChange: (cutoffs: readonly TypedCutoff[]) => void;
}

/** Days and months of a year, one row each; a habit fills the list. */
export function CutoffList({ cutoffs, errors, error, onChange }: Props): JSX.Element {
  const add = React.useRef<HTMLDivElement>(null);
  const next = cutoffs.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
  const change = (id: number, part: Partial<TypedCutoff>): void =>
    onChange(cutoffs.map((cutoff) => (cutoff.id === id ? { ...cutoff, ...part } : cutoff)));
  const remove = (id: number): void => {
    onChange(cutoffs.filter((cutoff) => cutoff.id !== id));
    // The button that was pressed is gone.
    add.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <ul className="stack">
        {cutoffs.map(({ id, day, month }, index) => (
          <li key={id} className="cutoff-row">
            <TextField
              className="cutoff-day"
              ariaLabel={text.settings.day(index + 1)}
              value={day}
              errorMessage={errors[id]}
              inputMode="numeric"
              autoComplete="off"
              onChange={(_, value) => change(id, { day: value ?? '' })}
            />
            <select
              aria-label={text.settings.month(index + 1)}
              value={month}
              onChange={(event) => change(id, { month: Number(event.target.value) })}
            >
              {MONTH_NAMES.map((name, at) => (
                <option key={name} value={at + 1}>
                  {name}
                </option>
              ))}
            </select>
            <IconButton
              iconProps={{ iconName: 'cancel' }}
              ariaLabel={text.settings.removeCutoff(index + 1)}
              title={text.settings.removeCutoff(index + 1)}
              onClick={() => remove(id)}
            />
          </li>
        ))}
      </ul>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div ref={add}>
        <DefaultButton
          text={text.settings.addCutoff}
          onClick={() => onChange([...cutoffs, { id: next, day: '', month: 6 }])}
        />
      </div>
      <div role="group" aria-label={text.settings.habits} className="row small">
        <span>{text.settings.habits}:</span>
        {(Object.keys(HABITS) as Habit[]).map((habit) => (
          <button
            key={habit}
            type="button"
            className="place"
            onClick={() => onChange(typeCutoffs(HABITS[habit], next))}
          >
            {text.settings.habit[habit]}
          </button>
        ))}
      </div>
    </>
  );
}
