/** The registry of fields: a new column is a new file and one line here. */
import { component } from './component';
import { subcomponent } from './subcomponent';
import { number } from './number';
import { activity } from './activity';
import { target } from './target';
import { product } from './product';
import { indicator } from './indicator';
import { unit } from './unit';
import { formula } from './formula';
import { baseline } from './baseline';
import { planned } from './planned';
import { responsible } from './responsible';
import { startDate } from './start-date';
import { endDate } from './end-date';
import { dueDate } from './due-date';
import { period } from './period';
import { executedPeriod } from './executed-period';
import { executed } from './executed';
import { reportedCompliance } from './reported-compliance';
import { verified } from './verified';
import { report } from './report';
import { evidence } from './evidence';
import { remarks } from './remarks';
import { reportedStatus } from './reported-status';
import { doneDate } from './done-date';
import { weight } from './weight';
import { objective } from './objective';
import { strategy } from './strategy';
import { process } from './process';
import { resources } from './resources';
import { risk } from './risk';
import { type FieldDefinition, type FieldId } from './field';

/** Every field of the contract, in its order. */
export const FIELDS: readonly FieldDefinition[] = [
  component,
  subcomponent,
  number,
  activity,
  target,
  product,
  indicator,
  unit,
  formula,
  baseline,
  planned,
  responsible,
  startDate,
  endDate,
  dueDate,
  period,
  executedPeriod,
  executed,
  reportedCompliance,
  verified,
  report,
  evidence,
  remarks,
  reportedStatus,
  doneDate,
  weight,
  objective,
  strategy,
  process,
  resources,
  risk,
];

const BY_ID: ReadonlyMap<FieldId, FieldDefinition> = new Map(FIELDS.map((field) => [field.id, field]));

/** The definition of a field; every id has one (a test of the set sees to it). */
export const fieldById = (id: FieldId): FieldDefinition => BY_ID.get(id)!;
