import * as React from 'react';
import { type MeasuredActivity } from '../../core/progress/measured';
import { countCorrections } from '../../core/recognize/corrections';
import { type Recognition, type Table } from '../../core/recognize/table';
import { loadSaid } from '../later-parts';
import { type PaneState, currentAnalysis, currentSettings } from '../state';
import * as text from '../text';
import { Card } from './Card';
import { CARD } from './cards';
import { Later } from './Later';
import { keyOf, OtherTables } from './OtherTables';
import { PlanTable } from './PlanTable';

/** Step 1: the tables found, what each column was taken for, and what the user says of it. */
export function Tables({ state, recognition }: { state: PaneState; recognition: Recognition }): JSX.Element {
  const plans = recognition.tables.filter(({ kind }) => kind === 'plan');
  const activities = plans.reduce((count, table) => count + table.activityRows.length, 0);
  const { corrections } = currentSettings(state);
  const measured = currentAnalysis(state)?.plan.activities ?? NONE;
  const wasNear = useNearBefore(recognition);
  return (
    <Card id={CARD.tables} ordinal={1} title={text.sections.tables}>
      <p className="muted">{text.tables.summary(plans.length, activities)}</p>
      <div>
        {plans.map((table) => (
          <PlanTable
            key={keyOf(table)}
            table={table}
            isAlone={plans.filter(({ sheet }) => sheet === table.sheet).length === 1}
            activities={activitiesOf(table, measured)}
            declared={corrections.declared}
            startsOpen={wasNear.has(keyOf(table))}
          />
        ))}
      </div>
      <OtherTables recognition={recognition} />
      {countCorrections(corrections) > 0 && <Later load={loadSaid} props={{ state }} />}
    </Card>
  );
}

/** Tables that were near a moment ago: who is naming their columns goes on where they stand now. */
function useNearBefore({ nearTables }: Recognition): ReadonlySet<string> {
  const before = React.useRef<ReadonlySet<string>>(new Set());
  const now = before.current;
  React.useEffect(() => {
    before.current = new Set(nearTables.map(keyOf));
  }, [nearTables]);
  return now;
}

const NONE: readonly MeasuredActivity[] = [];

/** The measured table is another reading of the same header. */
const activitiesOf = (table: Table, activities: readonly MeasuredActivity[]): readonly MeasuredActivity[] =>
  activities.filter(({ table: own }) => keyOf(own) === keyOf(table));
