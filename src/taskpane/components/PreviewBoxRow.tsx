import * as React from 'react';
import { type CellRef, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { type Operation } from '../../core/workbook/patch';
import { totalsOf } from '../preview';
import { type PreviewBox, type ReasonGroup } from '../preview-boxes';
import * as text from '../text';
import { Checkbox, List } from '../ui';
import { ChangeRow } from './ChangeRow';
import { Disclosure } from './Disclosure';
import { SessionContext } from './session-context';

/** Up to so many changes are simply listed. */
const SHORT = 30;

interface Props {
  readonly box: PreviewBox;
  readonly workbook: WorkbookSnapshot;
  readonly formatAfter: (cell: CellRef) => string;
}

/** One tick, and all that it stands for. */
export function PreviewBoxRow({ box, workbook, formatAfter }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  const title = titleOf(box);
  return (
    <div className="box">
      {box.kind === 'settings' ? (
        <p>{title}</p>
      ) : (
        <Checkbox
          label={title}
          checked={box.isTicked}
          onChange={(_, checked) => void session.tickBox(box.key, checked === true)}
        />
      )}
      <div className="box-note small muted">
        {text.changeCount(box.totals)}
        {box.isNeeded && <div>{text.preview.needed}</div>}
        {box.key === 'columns' && <div>{text.preview.together}</div>}
      </div>
      <div className="disclosures">
        {box.groups.map((group) => (
          <Disclosure
            key={group.label}
            label={
              <span className="small">
                {group.label === title
                  ? text.preview.showChanges(group.operations.length)
                  : `${group.label} · ${text.preview.changes(group.operations.length)}`}
              </span>
            }
          >
            {() => <Changes group={group} workbook={workbook} formatAfter={formatAfter} />}
          </Disclosure>
        ))}
      </div>
    </div>
  );
}

/** Marks and fixes stand alone and say themselves what they are. */
const titleOf = ({ kind, groups }: PreviewBox): string =>
  kind === 'mark' || kind === 'fix' || kind === 'close' ? (groups[0]?.label ?? text.boxes[kind]) : text.boxes[kind];

/** All changes of one reason, in a list that stays quick when it is long. */
export function Changes({ group, workbook, formatAfter }: { group: ReasonGroup } & Omit<Props, 'box'>): JSX.Element {
  const operations = React.useMemo(() => cellsFirst(group.operations), [group]);
  const isOneSheet = totalsOf(operations).sheets.length <= 1;
  const row = (operation: Operation): JSX.Element => (
    <ChangeRow operation={operation} workbook={workbook} formatAfter={formatAfter} isSheetKnown={isOneSheet} />
  );
  return operations.length <= SHORT ? (
    <ul className="small">
      {operations.map((operation, index) => (
        <li key={index}>{row(operation)}</li>
      ))}
    </ul>
  ) : (
    <div className="small">
      <List items={operations} onRenderCell={(operation) => operation && row(operation)} />
    </div>
  );
}

/** What a person looks for first: a new sheet, then contents, then formats and the like. */
function cellsFirst(operations: readonly Operation[]): Operation[] {
  const rank = ({ op }: Operation): number =>
    op === 'add-sheet' || op === 'remove-sheet' ? 0 : op === 'set-cell' ? 1 : 2;
  return [...operations].sort((a, b) => rank(a) - rank(b));
}
