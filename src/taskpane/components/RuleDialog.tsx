import * as React from 'react';
import { type PageExample, type PageSheet, type RulePage } from '../../core/rules/page';
import { dayFromIso } from '../../core/values/calendar-date';
import { formatLongDay } from '../format';
import * as text from '../text';
import { Dialog } from './Dialog';
import { SessionContext } from './session-context';

/** *¿Por qué?*: the page of a rule, inside the pane, from the same object as `docs/rules`. */
export function RuleDialog({ page }: { page: RulePage }): JSX.Element {
  const session = React.useContext(SessionContext);
  return (
    <Dialog id="rule-page" title={page.title} closeLabel={text.rule.close} onClose={() => void session.showRule(null)}>
      <p className={`severity-${page.severity}`}>
        <strong>{page.severityWord}</strong>
      </p>
      <Section title={text.rule.why}>{page.why}</Section>
      <Section title={text.rule.remedy}>{page.remedy}</Section>
      <Section title={text.rule.guide}>{page.guide ?? text.rule.noGuide}</Section>
      <Examples title={text.rule.faults} examples={page.faults} />
      <Examples title={text.rule.correct} examples={page.correct} />
    </Dialog>
  );
}

const Section = ({ title, children }: { title: string; children: string }): JSX.Element => (
  <div>
    <h3>{title}</h3>
    <p>{children}</p>
  </div>
);

function Examples({ title, examples }: { title: string; examples: readonly PageExample[] }): JSX.Element | null {
  if (examples.length === 0) return null;
  return (
    <div className="stack">
      <h3>{title}</h3>
      {examples.map((example) => (
        <div key={example.name} className="stack">
          <p className="small">
            {example.name}
            {example.cutoff && ` · ${text.rule.cutoff(formatLongDay(dayFromIso(example.cutoff) ?? 0))}`}
          </p>
          <Sheets name={example.name} sheets={example.before} isFault />
          {example.typedOver.map(({ column, row, typed }) => (
            <p key={`${column}|${row}`} className="small">
              {text.rule.typed(column, row, typed)}
            </p>
          ))}
          {example.after && (
            <>
              <p className="small muted">{text.rule.fixed}</p>
              <Sheets name={`${example.name}, ${text.rule.fixed}`} sheets={example.after} isFault={false} />
            </>
          )}
        </div>
      ))}
    </div>
  );
}

interface SheetsProps {
  readonly name: string;
  readonly sheets: readonly PageSheet[];
  readonly isFault: boolean;
}

/** What an example is about may stand in its last columns, beyond the edge of a narrow pane. */
function showMark(example: HTMLElement | null): void {
  const mark = example?.querySelector<HTMLElement>('.is-fault, .is-fixed');
  if (example && mark) example.scrollLeft = mark.offsetLeft + mark.offsetWidth - example.clientWidth;
}

/** Wide tables scroll by themselves; by keyboard too, therefore the stop of the Tab key. */
const Sheets = ({ name, sheets, isFault }: SheetsProps): JSX.Element => (
  <div className="example" ref={showMark} tabIndex={0} role="group" aria-label={text.rule.table(name)}>
    {sheets.map((sheet, index) => (
      <table key={index}>
        {sheet.name && <caption>{sheet.name}</caption>}
        <tbody>
          {sheet.rows.map((row, r) => (
            <tr key={r} className={row.isHidden ? 'is-hidden-row' : undefined}>
              {row.cells.map((cell, c) => (
                <td
                  key={c}
                  colSpan={row.isTitle ? 99 : 1}
                  className={cell.isMarked ? (isFault ? 'is-fault' : 'is-fixed') : undefined}
                >
                  {cell.text}
                  {cell.isMarked && isFault && <span className="mark"> ◄ {text.rule.marked}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ))}
  </div>
);
