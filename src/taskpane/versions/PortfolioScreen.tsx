import * as React from 'react';
import { type PortfolioEntry } from '../../core/portfolio/portfolio';
import { proposePortfolio } from '../../core/portfolio/portfolio-sheet';
import { offerCutoffs } from '../../core/recognize/stated-cutoffs';
import { CURRENT_PARAMETERS } from '../../core/parameters';
import { type Day } from '../../core/values/day';
import { EMPTY_PATCH } from '../../core/workbook/patch';
import { ApplyPatch } from '../components/ApplyPatch';
import { FileDrop } from '../components/FileDrop';
import { SessionContext } from '../components/session-context';
import { type ToolProps } from '../components/ToolScreen';
import { useMounted } from '../components/use-mounted';
import { formatShortDay, parseTypedDay } from '../format';
import { type PaneState } from '../state';
import * as text from '../text';
import { DefaultButton, TextField } from '../ui';
import { PortfolioList } from './PortfolioList';
import { readBooks } from './read-books';

/** *Revisar varios*: many plans, one line each, and the sheet that can be written of them. */
export function PortfolioScreen({ state }: ToolProps): JSX.Element {
  const session = React.useContext(SessionContext);
  const { doors } = session;
  const words = text.many;
  const [typed, setTyped] = React.useState(() => formatShortDay(usualCutoff(state, doors.circumstances().today)));
  const [entries, setEntries] = React.useState<readonly PortfolioEntry[]>([]);
  const [progress, setProgress] = React.useState<string | null>(null);
  const [note, setNote] = React.useState('');
  const isStopped = React.useRef(false);
  const isMounted = useMounted();
  const day = parseTypedDay(typed);
  const cutoff: Day | null = typeof day === 'number' ? day : null;

  const take = async (files: readonly File[], at: Day): Promise<void> => {
    isStopped.current = false;
    setNote('');
    setProgress(words.progress(0, files.length, files[0]!.name));
    let done = 0;
    let said = '';
    try {
      for await (const entry of readBooks(files, at, doors)) {
        if (!isMounted.current) return;
        done += 1;
        // Somebody sent it again: the line of before gives way.
        setEntries((known) => [...known.filter(({ row }) => row.file !== entry.row.file), entry]);
        if (isStopped.current) break;
        const next = files[done];
        if (next) setProgress(words.progress(done, files.length, next.name));
      }
      if (done < files.length) said = words.stopped(files.length - done);
    } catch {
      said = text.tools.notLoaded;
    }
    if (!isMounted.current) return;
    setNote(said);
    setProgress(null);
  };

  const { workbook, inspection } = state;
  const { patch, obstacles } = React.useMemo(() => {
    if (entries.length === 0 || cutoff === null || !workbook || !inspection) return NOTHING;
    const rows = entries.map(({ row }) => row);
    const { recognition } = inspection;
    return proposePortfolio({ workbook, recognition }, rows, cutoff, doors.circumstances());
  }, [entries, cutoff, workbook, inspection, doors]);

  const isBusy = progress !== null || state.work !== null;
  return (
    <div className="stack">
      <p>{words.opening}</p>
      <TextField
        label={words.cutoff}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        disabled={progress !== null}
        errorMessage={cutoff !== null ? '' : day === 'out-of-range' ? text.cutoff.outOfRange : text.cutoff.invalid}
        onChange={(_, value) => {
          setTyped(value ?? '');
          // Figures of two cutoffs in one table would be compared with one another.
          if (entries.length > 0) setNote(words.again);
          setEntries([]);
        }}
      />
      <FileDrop
        label={words.drop}
        isMany
        isDisabled={isBusy || cutoff === null}
        onFiles={(files) => !isBusy && cutoff !== null && void take(files, cutoff)}
      />
      <p className="small" role="status">
        {progress ?? note}
      </p>
      {progress !== null && (
        <div className="row">
          <DefaultButton
            text={words.stop}
            onClick={() => {
              isStopped.current = true;
            }}
          />
        </div>
      )}
      {entries.length > 0 && (
        <>
          <PortfolioList
            entries={entries}
            isBusy={isBusy}
            onRemove={(file) => setEntries(entries.filter(({ row }) => row.file !== file))}
          />
          {workbook && (
            <ApplyPatch
              patch={patch}
              obstacles={obstacles}
              workbook={workbook}
              isBusy={isBusy}
              label={words.apply}
              willWrite={words.willWrite(entries.length)}
              nothing={words.upToDate}
              onApply={() => void session.writePatch(words.done, patch)}
            />
          )}
        </>
      )}
    </div>
  );
}

const NOTHING = { patch: EMPTY_PATCH, obstacles: [] } as const;

/** The chosen one; else, where no plan is open, the latest usual one. */
function usualCutoff({ cutoff, workbook, inspection }: PaneState, today: Day): Day {
  if (cutoff !== null) return cutoff;
  const offers =
    workbook && inspection
      ? offerCutoffs(workbook, inspection.recognition, { today, parameters: CURRENT_PARAMETERS })
      : [];
  return offers.reduce((latest, offer) => (offer.day <= today && offer.day > latest ? offer.day : latest), 0) || today;
}
