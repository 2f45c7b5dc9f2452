/** What was received, as a patch: the ticked answers in their cells, and the line of each in `Bitácora PAAC`. */
import { type Analysis } from '../analysis';
import { type Choices, type Circumstances, type Obstacle } from '../output/choices';
import { contains, formatCell } from '../workbook/address';
import { EMPTY_PATCH, type Operation, type Patch, type SetCell } from '../workbook/patch';
import { type Decision } from './decisions';
import { FIELD_WORDS } from './decision-words';
import { logOperations } from './receive-log';
import { type Reception } from './reports';
import { planCellOf } from './two-answers';

export interface Receiving {
  readonly reception: Reception;
  /** The workbook as the reception takes it: with the columns that it needs, where the plan lacked them. */
  readonly analysis: Analysis;
  /** Adds those columns; empty where there is nothing to add. */
  readonly columns: Patch;
  readonly obstacles: readonly Obstacle[];
}

/** What adds the columns that some answer needs: schedule, follow-up and computed columns, which hang together. */
export const COLUMNS_ONLY: Choices = { columns: true, marks: true, seguimiento: null, fixes: [] };

/** True where some answer could be written if only the plan had a column for it. */
export const needsColumns = ({ decisions }: Reception): boolean => decisions.some(lacksColumn);

/** The only thing that stands against it is that there is no column. */
const lacksColumn = ({ reasons }: Decision): boolean => reasons.length === 1 && reasons[0]!.code === 'no-column';

/** The patch for the workbook as it is now. `ticked` are ids of decisions; of two for one cell the first is taken. */
export function receivePatch(receiving: Receiving, ticked: ReadonlySet<string>, circumstances: Circumstances): Patch {
  const { reception, analysis, columns } = receiving;
  const chosen: Decision[] = [];
  const taken = new Set<string>();
  for (const decision of reception.decisions) {
    const cell = planCellOf(decision);
    const isOpen = decision.verdict === 'accepted' || decision.verdict === 'asked';
    if (!isOpen || cell === null || !ticked.has(decision.id) || taken.has(cell)) continue;
    taken.add(cell);
    chosen.push(decision);
  }
  if (chosen.length === 0 || analysis.workbook.isReadOnly) return EMPTY_PATCH;
  return {
    operations: [
      ...columns.operations,
      ...chosen.map((decision) => writeAnswer(decision, columns)),
      ...logOperations(analysis, chosen, circumstances),
    ],
  };
}

/** Ids of what is right as it stands. */
export const acceptedIds = ({ decisions }: Reception): Set<string> =>
  new Set(decisions.filter(({ verdict }) => verdict === 'accepted').map(({ id }) => id));

/** The cells of the plan that a patch of a reception writes: neither its lines in the log nor columns that it adds. */
export const answersIn = ({ operations }: Patch): readonly SetCell[] =>
  operations.filter(
    (operation): operation is SetCell =>
      operation.op === 'set-cell' && operation.because.kind === 'receive' && !operation.unit.startsWith('sheet:'),
  );

function writeAnswer({ ref, holds, value, field, office, file }: Decision, columns: Patch): Operation {
  const { sheet, row, column } = ref!;
  // In a column that comes with it, a cell is part of the column: whoever undoes it leaves both or neither.
  const added = columns.operations.find(
    (operation) =>
      operation.op === 'set-format' &&
      operation.isBlank === true &&
      operation.sheet === sheet &&
      contains(operation.area, row, column),
  );
  return {
    op: 'set-cell',
    because: { kind: 'receive', label: `${FIELD_WORDS[field]}, de ${office ?? file}` },
    unit: added?.unit ?? `receive:${sheet}!${formatCell(row, column)}`,
    sheet,
    row,
    column,
    before: holds,
    after: { formula: null, value },
  };
}
