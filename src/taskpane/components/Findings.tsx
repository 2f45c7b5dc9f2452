import * as React from 'react';
import { type Analysis } from '../../core/analysis';
import {
  GROUPINGS,
  type Grouping,
  type ListGroup,
  followActive,
  groupItems,
  isOpen,
  listItems,
  searchItems,
  stopId,
} from '../findings-list';
import { type FixChoice } from '../preview';
import { type PaneState, fixKey } from '../state';
import * as text from '../text';
import { Checkbox, DefaultButton, TextField } from '../ui';
import { Card } from './Card';
import { CARD } from './cards';
import { ChunkedList } from './ChunkedList';
import { FindingRow } from './FindingRow';
import { Icon } from './Icon';
import { Message } from './Message';
import { SessionContext } from './session-context';
import { useStops } from './use-stops';

/** Step 4: the avisos, gravest first, and what can be done about them. */
export function Findings({ state, analysis }: { state: PaneState; analysis: Analysis }): JSX.Element {
  const session = React.useContext(SessionContext);
  const { list } = state;
  const rules = state.inspection?.rules;
  const items = React.useMemo(() => listItems(analysis, rules ?? []), [analysis, rules]);
  const found = React.useMemo(() => searchItems(items, list.search), [items, list.search]);
  const groups = React.useMemo(() => groupItems(found, list.grouping), [found, list.grouping]);
  const { failures } = analysis;
  const ignored = items.filter(({ finding }) => finding.ignored).length;
  return (
    <Card id={CARD.findings} ordinal={4} title={text.sections.findings}>
      <p className={items.length === 0 ? undefined : 'muted'}>
        {items.length === 0
          ? text.findings.none
          : ignored === items.length
            ? text.findings.allIgnored
            : text.findings.open(items.length - ignored)}
        {ignored > 0 && ` · ${text.findings.ignoredCount(ignored)}`}
      </p>
      {failures.length > 0 && (
        <Message kind="warning">
          <p>{text.findings.failures(failures.length)}</p>
        </Message>
      )}
      {items.length > 0 && <Tools state={state} found={found.length} all={items.length} />}
      <Groups groups={groups} state={state} />
      {state.fixes.length > 0 && (
        <DefaultButton
          text={text.findings.fixJob(state.fixes.length)}
          disabled={state.work !== null}
          allowDisabledFocus
          onClick={() => void session.openPreview('fixes')}
        />
      )}
      {items.length > 0 && state.workbook?.isReadOnly !== true && (
        <DefaultButton
          text={text.jobs.findings.button}
          title={text.jobs.findings.explains}
          disabled={state.work !== null}
          allowDisabledFocus
          onClick={() => void session.openPreview('findings')}
        />
      )}
    </Card>
  );
}

function Tools({ state, found, all }: { state: PaneState; found: number; all: number }): JSX.Element {
  const session = React.useContext(SessionContext);
  const { grouping, search } = state.list;
  return (
    <div className="list-tools" role="search">
      <TextField
        label={text.findings.search}
        value={search}
        onChange={(_, value) => session.viewList({ search: value ?? '' })}
      />
      <label className="choice">
        {text.findings.groupBy}
        <select
          value={grouping}
          onChange={(event) => session.viewList({ grouping: event.target.value as Grouping, active: null })}
        >
          {GROUPINGS.map((each) => (
            <option key={each} value={each}>
              {text.findings.groupings[each]}
            </option>
          ))}
        </select>
      </label>
      <p className="small muted" role="status">
        {search.trim() === '' ? '' : found === 0 ? text.findings.nothingFound : text.findings.found(found, all)}
      </p>
    </div>
  );
}

function Groups({ groups, state }: { groups: readonly ListGroup[]; state: PaneState }): JSX.Element {
  const session = React.useContext(SessionContext);
  const { list } = state;
  const open = groups.filter((group) => isOpen(group, groups, list));
  const stops = open.flatMap((group) => group.items.map((item) => stopId(group, item)));
  const all = groups.flatMap((group) => group.items.map((item) => stopId(group, item)));
  const choose = React.useCallback((stop: string) => session.viewList({ active: stop }), [session]);
  const { box, tabStop, onKeyDown } = useStops(stops, list.active, choose);

  // An aviso that was mended goes: the user is then at the one that took its place.
  const before = React.useRef(all);
  React.useLayoutEffect(() => {
    const next = followActive(before.current, all, list.active);
    before.current = all;
    if (next !== list.active) session.viewList({ active: next });
  });

  const fixesOf = React.useMemo(() => collectFixes(groups), [groups]);
  const tickRule = React.useCallback(
    (rule: string) => session.tickFixes(fixesOf.get(rule) ?? [], true),
    [session, fixesOf],
  );
  const ticked = React.useMemo(() => new Set(state.fixes.map(fixKey)), [state.fixes]);

  return (
    <div ref={box} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <Group key={`${list.grouping}:${group.key}`} group={group} isOpen={open.includes(group)} state={state}>
          {() => (
            <>
              <GroupTools group={group} ticked={ticked} />
              <ChunkedList
                label={text.findings.list(group.title)}
                items={group.items}
                keyOf={(item) => stopId(group, item)}
                pinned={tabStop}
                renderItem={(item) => {
                  const stop = stopId(group, item);
                  const { rule, cell } = item.finding;
                  return (
                    <FindingRow
                      item={item}
                      stop={stop}
                      isTicked={cell !== null && ticked.has(fixKey({ rule, cell }))}
                      isActive={stop === list.active}
                      isTabStop={stop === tabStop}
                      showsSeverity={list.grouping !== 'severity' || group.isIgnored}
                      sameRule={item.finding.fix ? (fixesOf.get(rule)?.length ?? 0) : 0}
                      isBusy={state.work !== null}
                      onChoose={choose}
                      onTickRule={tickRule}
                    />
                  );
                }}
              />
            </>
          )}
        </Group>
      ))}
    </div>
  );
}

/** The fixes that each rule offers; an aviso may stand in several groups. */
function collectFixes(groups: readonly ListGroup[]): ReadonlyMap<string, readonly FixChoice[]> {
  const byRule = new Map<string, Map<string, FixChoice>>();
  for (const { items } of groups) {
    for (const { finding } of items) {
      const { rule, cell, fix, ignored } = finding;
      if (!fix || !cell || ignored) continue;
      const fixes = byRule.get(rule) ?? new Map<string, FixChoice>();
      fixes.set(fixKey({ rule, cell }), { rule, cell });
      byRule.set(rule, fixes);
    }
  }
  return new Map([...byRule].map(([rule, fixes]) => [rule, [...fixes.values()]]));
}

interface GroupProps {
  readonly group: ListGroup;
  readonly isOpen: boolean;
  readonly state: PaneState;
  readonly children: () => React.ReactNode;
}

function Group({ group, isOpen: isShown, state, children }: GroupProps): JSX.Element {
  const session = React.useContext(SessionContext);
  const { grouping, opened } = state.list;
  const id = React.useMemo(() => `group-${(count += 1)}`, []);
  const key = `${grouping}:${group.key}`;
  return (
    <div className="disclosure">
      <button
        type="button"
        className="disclosure-button"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        onClick={() => session.viewList({ opened: { ...opened, [key]: !isShown } })}
      >
        <Icon name={isShown ? 'chevrondown' : 'chevronright'} />
        <span className="disclosure-label">
          <strong className={group.severity ? `severity-${group.severity}` : undefined}>{group.title}</strong> ·{' '}
          {text.findings.count(group.items.length)}
        </span>
      </button>
      {isShown && (
        <div className="disclosure-body" id={id}>
          {children()}
        </div>
      )}
    </div>
  );
}

let count = 0;

function GroupTools({ group, ticked }: { group: ListGroup; ticked: ReadonlySet<string> }): JSX.Element | null {
  const session = React.useContext(SessionContext);
  const fixes = group.items.flatMap(({ finding: { rule, cell, fix, ignored } }) =>
    fix && cell && !ignored ? [{ rule, cell }] : [],
  );
  const { rule, office } = group;
  if (fixes.length < 2 && !rule && !office) return null;
  return (
    <div className="group-tools">
      {fixes.length > 1 && (
        <Checkbox
          label={text.findings.tickAll(fixes.length)}
          checked={fixes.every((fix) => ticked.has(fixKey(fix)))}
          onChange={(_, checked) => session.tickFixes(fixes, checked === true)}
        />
      )}
      {rule && (
        <button
          type="button"
          className="place"
          aria-label={text.findings.whyRule(group.title)}
          onClick={() => void session.showRule(rule)}
        >
          {text.findings.why}
        </button>
      )}
      {office && (
        <DefaultButton
          text={text.findings.copyMail}
          ariaLabel={text.findings.copyMailOf(office)}
          onClick={() => void session.copyMail(office)}
        />
      )}
    </div>
  );
}
