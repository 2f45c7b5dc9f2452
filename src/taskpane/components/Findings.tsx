import * as React from 'react';
import { type Analysis } from '../../core/analysis';
import { type Finding, type Severity } from '../../core/rules/rule';
import { type PaneState } from '../state';
import { text } from '../text';
import { Checkbox, DefaultButton, List } from '../ui';
import { Card } from './Card';
import { CARD } from './cards';
import { Disclosure } from './Disclosure';
import { FindingRow } from './FindingRow';
import { Message } from './Message';
import { SessionContext } from './session-context';
import { type FixChoice } from '../preview';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Up to so many a group stands open from the start, and is not worth a virtual list. */
const SHORT = 12;

/** Step 4: the avisos, gravest first. */
export function Findings({ state, analysis }: { state: PaneState; analysis: Analysis }): JSX.Element {
  const session = React.useContext(SessionContext);
  const { findings, failures } = analysis;
  return (
    <Card id={CARD.findings} ordinal={4} title={text.sections.findings}>
      {findings.length === 0 && <p>{text.findings.none}</p>}
      {failures.length > 0 && (
        <Message kind="warning">
          <p>{text.findings.failures(failures.length)}</p>
        </Message>
      )}
      <div>
        {SEVERITIES.map((severity) => (
          <Group key={severity} severity={severity} findings={findings} ticked={state.fixes} />
        ))}
      </div>
      {state.fixes.length > 0 && (
        <DefaultButton
          text={text.findings.fixJob(state.fixes.length)}
          disabled={state.work !== null}
          allowDisabledFocus
          onClick={() => void session.openPreview('fixes')}
        />
      )}
    </Card>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly ticked: readonly FixChoice[];
}

function Group({ severity, findings, ticked }: GroupProps): JSX.Element | null {
  const members = findings.filter((finding) => finding.severity === severity);
  if (members.length === 0) return null;
  const label = (
    <span className={`severity-${severity}`}>
      <strong>{text.severities[severity]}</strong> · {text.findings.count(members.length)}
    </span>
  );
  return (
    <Disclosure label={label} startsOpen={severity !== 'info' && members.length <= SHORT}>
      {() => <Members members={members} ticked={ticked} />}
    </Disclosure>
  );
}

function Members({ members, ticked }: { members: readonly Finding[]; ticked: readonly FixChoice[] }): JSX.Element {
  const session = React.useContext(SessionContext);
  const fixes = members.flatMap(({ rule, cell, fix }) => (fix && cell ? [{ rule, cell }] : []));
  const tickedCount = fixes.filter((fix) => isTicked(ticked, fix)).length;
  return (
    <>
      {fixes.length > 1 && (
        <Checkbox
          label={text.findings.tickAll(fixes.length)}
          checked={tickedCount === fixes.length}
          onChange={(_, checked) => session.tickFixes(fixes, checked === true)}
        />
      )}
      {members.length <= SHORT ? (
        <ul>
          {members.map((finding, index) => (
            <li key={index}>
              <FindingRow finding={finding} isTicked={isFixTicked(ticked, finding)} />
            </li>
          ))}
        </ul>
      ) : (
        <List
          items={[...members]}
          version={ticked}
          onRenderCell={(finding) =>
            finding && <FindingRow finding={finding} isTicked={isFixTicked(ticked, finding)} />
          }
        />
      )}
    </>
  );
}

const isTicked = (ticked: readonly FixChoice[], fix: FixChoice): boolean =>
  ticked.some(
    ({ rule, cell }) =>
      rule === fix.rule &&
      cell.row === fix.cell.row &&
      cell.column === fix.cell.column &&
      cell.sheet === fix.cell.sheet,
  );

const isFixTicked = (ticked: readonly FixChoice[], { rule, cell }: Finding): boolean =>
  cell !== null && isTicked(ticked, { rule, cell });
