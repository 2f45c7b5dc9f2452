import * as React from 'react';
import {
  type PortfolioEntry,
  type PortfolioFinding,
  type PortfolioRow,
  portfolioTotals,
} from '../../core/portfolio/portfolio';
import { ChunkedList } from '../components/ChunkedList';
import { Disclosure } from '../components/Disclosure';
import { formatShare } from '../format';
import * as text from '../text';
import { IconButton } from '../ui';

type Sort = keyof typeof text.many.sorts;

interface Props {
  readonly entries: readonly PortfolioEntry[];
  readonly isBusy: boolean;
  readonly onRemove: (file: string) => void;
}

/** One line a workbook, which opens its avisos; what could not be read stands by itself, with the reason. */
export function PortfolioList({ entries, isBusy, onRemove }: Props): JSX.Element {
  const [sort, setSort] = React.useState<Sort>('name');
  const words = text.many;
  const totals = portfolioTotals(entries.map(({ row }) => row));
  const read = React.useMemo(() => sortEntries(entries, sort), [entries, sort]);
  const unread = entries.filter(({ row }) => row.reason !== null);
  return (
    <section aria-label={words.list} className="stack">
      <div>
        <strong>{words.total(totals.files, totals.unreadable)}</strong>
        <div className="small">
          {words.totalFigures(totals.done, totals.due)} · <Percent value={totals.compliance} />
        </div>
      </div>
      {read.length > 1 && (
        <label className="choice">
          {words.sortBy}
          <select value={sort} onChange={({ target }) => setSort(target.value as Sort)}>
            {(Object.keys(words.sorts) as Sort[]).map((each) => (
              <option key={each} value={each}>
                {words.sorts[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      <ChunkedList
        label={words.list}
        items={read}
        keyOf={({ row }) => row.file}
        pinned={null}
        renderItem={(entry) => <BookRow entry={entry} isBusy={isBusy} onRemove={onRemove} />}
      />
      {unread.length > 0 && (
        <section aria-label={words.unread}>
          <h3 className="tool-heading">{words.unread}</h3>
          <ul className="received">
            {unread.map(({ row }) => (
              <li key={row.file} className="received-file">
                <div>
                  <span className="file-name">{row.file}</span>
                  <div className="small is-bad">{row.reason}</div>
                </div>
                <Remove file={row.file} isBusy={isBusy} onRemove={onRemove} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function sortEntries(entries: readonly PortfolioEntry[], sort: Sort): PortfolioEntry[] {
  const read = entries.filter(({ row }) => row.reason === null);
  const rank: Readonly<Record<Sort, (row: PortfolioRow) => number>> = {
    name: () => 0,
    // Who has no verdict comes after whoever has one.
    compliance: ({ compliance }) => compliance ?? 2,
    errors: ({ findings }) => -(findings?.error ?? 0),
  };
  const title = ({ entity, file }: PortfolioRow): string => (entity ?? file).toLowerCase();
  return read.sort(
    (a, b) => rank[sort](a.row) - rank[sort](b.row) || title(a.row).localeCompare(title(b.row), 'es-CO'),
  );
}

const Percent = ({ value, zone }: { value: number | null; zone?: PortfolioRow['zone'] }): JSX.Element => (
  <strong className={zone ? `zone-${zone}` : undefined}>
    {value === null ? text.many.noVerdict : formatShare(value)}
    {zone ? ` · ${text.zones[zone]}` : ''}
  </strong>
);

interface RowProps {
  readonly entry: PortfolioEntry;
  readonly isBusy: boolean;
  readonly onRemove: (file: string) => void;
}

function BookRow({ entry: { row, findings }, isBusy, onRemove }: RowProps): JSX.Element {
  const words = text.many;
  const { error, warning, info } = row.findings!;
  return (
    <div className="book-row">
      <Disclosure
        label={
          <>
            <strong className="file-name">{row.entity ?? row.file}</strong>
            {row.entity !== null && <span className="small muted file-name book-file"> {row.file}</span>}
            <span className="book-figures small">
              <Percent value={row.compliance} zone={row.zone} />
              <span>{words.row(row.done!, row.due!, row.activities!)}</span>
              <span className={error > 0 ? 'is-bad' : 'muted'}>{words.avisos(error, warning, info)}</span>
            </span>
          </>
        }
      >
        {() => <FindingList file={row.file} findings={findings} />}
      </Disclosure>
      <Remove file={row.file} isBusy={isBusy} onRemove={onRemove} />
    </div>
  );
}

function FindingList({ file, findings }: { file: string; findings: readonly PortfolioFinding[] }): JSX.Element {
  const words = text.many;
  if (findings.length === 0) return <p className="small muted">{words.noAvisos}</p>;
  return (
    <div className="small">
      <ChunkedList
        label={words.avisosOf(file)}
        items={findings}
        keyOf={(finding) => String(findings.indexOf(finding))}
        pinned={null}
        isPlain
        renderItem={({ severity, place, message }) => (
          <div className="version-change">
            <span className={`severity-${severity}`}>{text.severities[severity]}</span>
            {place !== '' && <span className="muted"> {place}</span>}
            <div>{message}</div>
          </div>
        )}
      />
    </div>
  );
}

const Remove = ({ file, isBusy, onRemove }: Omit<RowProps, 'entry'> & { file: string }): JSX.Element => (
  <IconButton
    iconProps={{ iconName: 'cancel' }}
    ariaLabel={text.many.removeOf(file)}
    title={text.many.remove}
    disabled={isBusy}
    onClick={() => onRemove(file)}
  />
);
