import * as React from 'react';
import { STATUS_WORDS } from '../../core/output/labels';
import { type ComponentSummary, type Summary, type SummaryFigures } from '../../core/progress/measured';
import { type Day } from '../../core/values/day';
import { formatLongDay, formatShare } from '../format';
import * as text from '../text';
import { Card } from './Card';
import { CARD } from './cards';
import { Disclosure } from './Disclosure';
import { StatusBar } from './StatusBar';

/** Step 3: what the plan's figures say at the cutoff. */
export const Figures = ({ summary, cutoff }: { summary: Summary; cutoff: Day }): JSX.Element => (
  <Card id={CARD.figures} ordinal={3} title={text.sections.figures}>
    <p className="muted">{text.figures.at(formatLongDay(cutoff))}</p>
    <StatusBar byStatus={summary.byStatus} />
    <Score figures={summary} />
    <div>
      {summary.components.length > 1 && (
        <Disclosure label={text.figures.components}>{() => <Components components={summary.components} />}</Disclosure>
      )}
      {(summary.meanCompliance !== null || summary.meanProgress !== null) && (
        <Disclosure label={text.figures.means}>{() => <Means figures={summary} />}</Disclosure>
      )}
    </div>
  </Card>
);

/** Cumplidas of programadas, percentage, zone in words. A plan that nobody has followed up gets no verdict. */
function Score({ figures }: { figures: SummaryFigures }): JSX.Element {
  const why = noVerdict(figures);
  return (
    <div>
      <div className="score">
        <span className="score-number">{text.figures.done(figures.done, figures.due)}</span>
        <span>{text.figures.doneLabel}</span>
      </div>
      <div className="row">
        <span>
          {text.figures.compliance}: <strong>{complianceWord(figures)}</strong>
        </span>
        <ZoneWord figures={figures} />
      </div>
      {why && <p className="small muted">{why}</p>}
    </div>
  );
}

const complianceWord = ({ compliance }: SummaryFigures): string =>
  compliance === null ? text.figures.notApplicable : formatShare(compliance);

function noVerdict({ due, reported, compliance }: SummaryFigures): string | null {
  if (compliance !== null) return null;
  return due === 0 || reported ? text.figures.nothingDue : text.figures.notReported;
}

const ZoneWord = ({ figures: { zone } }: { figures: SummaryFigures }): JSX.Element | null =>
  zone ? <span className={`zone zone-${zone}`}>{text.zones[zone]}</span> : null;

const Components = ({ components }: { components: readonly ComponentSummary[] }): JSX.Element => (
  <ul className="figure-list">
    {components.map((figures) => (
      <li key={figures.component ?? ''}>
        <div>{figures.component ?? text.figures.withoutComponent}</div>
        <div className="row small">
          <span>{text.figures.doneOfDue(figures.done, figures.due)}</span>
          <strong>{complianceWord(figures)}</strong>
          <ZoneWord figures={figures} />
        </div>
        <div className="small muted">
          {figures.late > 0 && `${figures.late} ${STATUS_WORDS.late.toLowerCase()} `}
          {figures.unreported > 0 && `${figures.unreported} ${STATUS_WORDS.unreported.toLowerCase()}`}
        </div>
      </li>
    ))}
  </ul>
);

function Means({ figures }: { figures: SummaryFigures }): JSX.Element {
  const label = (words: string): string => (figures.isWeighted ? `${words} (${text.figures.weighted})` : words);
  return (
    <dl className="measures">
      {figures.meanCompliance !== null && (
        <div>
          <dt>{label(text.figures.meanCompliance)}</dt>
          <dd>{formatShare(figures.meanCompliance)}</dd>
        </div>
      )}
      {figures.meanProgress !== null && (
        <div>
          <dt>{label(text.figures.meanProgress)}</dt>
          <dd>{formatShare(figures.meanProgress)}</dd>
        </div>
      )}
    </dl>
  );
}
