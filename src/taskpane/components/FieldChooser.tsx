import * as React from 'react';
import { FIELDS } from '../../core/fields';
import { type FieldId } from '../../core/fields/field';
import { type TableColumn } from '../../core/recognize/table';
import * as text from '../text';
import { ActionButton, DefaultButton } from '../ui';

type Choice = FieldId | 'none' | null;

interface Props {
  readonly label: string;
  readonly column: TableColumn;
  readonly onSave: (field: Choice) => void;
  readonly onCancel: () => void;
}

const FOLLOW_UP: ReadonlySet<FieldId> = new Set<FieldId>([
  'executedPeriod',
  'executed',
  'reportedCompliance',
  'verified',
  'report',
  'evidence',
  'remarks',
  'reportedStatus',
  'doneDate',
]);
const OTHERS: ReadonlySet<FieldId> = new Set<FieldId>(['objective', 'strategy', 'process', 'resources', 'risk']);

const groupOf = (field: FieldId): 'plan' | 'followUp' | 'others' =>
  FOLLOW_UP.has(field) ? 'followUp' : OTHERS.has(field) ? 'others' : 'plan';

const AUTOMATIC = 'automatic';
let count = 0;

/** What a column is to be read as. Nothing is said until *Guardar*: arrow keys go through the list. */
export function FieldChooser({ label, column, onSave, onCancel }: Props): JSX.Element {
  const [id] = React.useState(() => `field-${(count += 1)}`);
  const present = column.reason.corrected ? (column.field ?? 'none') : (column.field ?? AUTOMATIC);
  const [chosen, setChosen] = React.useState<string>(present);
  const select = React.useRef<HTMLSelectElement>(null);
  React.useEffect(() => select.current?.focus(), []);
  // A column that names no period cannot be one: nobody would know which.
  const offered = FIELDS.filter(({ id: field }) =>
    field === 'period' || field === 'executedPeriod' ? column.periodNamed !== null || column.field === field : true,
  );
  const choice: Choice = chosen === AUTOMATIC ? null : (chosen as FieldId | 'none');
  const isUnchanged = chosen === present || (choice === null && !column.reason.corrected);
  return (
    <div
      className="chooser stack"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <select id={id} ref={select} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value={AUTOMATIC}>{text.correct.automatic}</option>
        <option value="none">{text.correct.none}</option>
        {(['plan', 'followUp', 'others'] as const).map((group) => (
          <optgroup key={group} label={text.correct.groups[group]}>
            {offered
              .filter((field) => groupOf(field.id) === group)
              .map((field) => (
                <option key={field.id} value={field.id}>
                  {field.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <div className="row">
        <DefaultButton text={text.correct.save} onClick={() => (isUnchanged ? onCancel() : onSave(choice))} />
        <ActionButton text={text.correct.cancel} onClick={onCancel} />
      </div>
    </div>
  );
}
