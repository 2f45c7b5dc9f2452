import * as React from 'react';
import { type Analysis } from '../../core/analysis';
import { type Receiving, answersIn, receivePatch } from '../../core/exchange/receive-operations';
import { ApplyPatch } from '../components/ApplyPatch';
import { FileDrop } from '../components/FileDrop';
import { Message } from '../components/Message';
import { SessionContext } from '../components/session-context';
import { type ToolProps } from '../components/ToolScreen';
import { formatLongDay } from '../format';
import { currentAnalysis } from '../state';
import * as text from '../text';
import { BookList } from './BookList';
import { Outcomes } from './Outcomes';
import { type ReadFile, judgeBooks, readAnswers } from './receive-files';
import { type Ticks, tick, tickedIds } from './ticks';

/** *Recibir reportes*: what came, what of it is written, what is missing. */
export function ReportsScreen({ state }: ToolProps): JSX.Element | null {
  const analysis = currentAnalysis(state);
  // While the workbook is read again after a write the analysis of before stays on the screen.
  const last = React.useRef(analysis);
  if (analysis) last.current = analysis;
  return last.current && <Reports state={state} analysis={last.current} />;
}

const NO_TICKS: Ticks = new Map();

function Reports({ state, analysis }: ToolProps & { readonly analysis: Analysis }): JSX.Element {
  const session = React.useContext(SessionContext);
  const { doors } = session;
  const [files, setFiles] = React.useState<readonly ReadFile[]>([]);
  const [progress, setProgress] = React.useState<string | null>(null);
  const [ticks, setTicks] = React.useState<Ticks>(NO_TICKS);
  const receiving = useReceiving(analysis, files);
  const words = text.report;

  const take = async (dropped: readonly File[]): Promise<void> => {
    const came: ReadFile[] = [];
    setProgress(words.reading(0, dropped.length));
    try {
      for await (const read of readAnswers(dropped, analysis, doors)) {
        came.push(read);
        setProgress(words.reading(came.length, dropped.length));
      }
      const names = new Set(came.map(({ file }) => file));
      // A file of the same name takes the place of the one before: somebody sent it again.
      setFiles((known) => [...known.filter(({ file }) => !names.has(file)), ...came]);
      setProgress(null);
    } catch {
      setProgress(words.failed);
    }
  };

  const decisions = receiving.found?.reception.decisions ?? [];
  const circumstances = doors.circumstances();
  const patch = React.useMemo(
    () => receiving.found && receivePatch(receiving.found, tickedIds(ticks, decisions), circumstances),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the day and the version do not change while it is open
    [receiving.found, ticks],
  );
  const isBusy = progress !== null || state.work !== null;
  return (
    <div className="stack">
      <p>{words.opening(formatLongDay(analysis.plan.cutoff))}</p>
      <FileDrop label={words.drop} isMany isDisabled={state.work !== null} onFiles={(dropped) => void take(dropped)} />
      <p className="small muted" role="status">
        {progress ?? (receiving.isJudging ? words.judging : '')}
      </p>
      {receiving.isFailed && (
        <Message kind="problem">
          <p>{words.failed}</p>
        </Message>
      )}
      {files.length > 0 && (
        <BookList
          files={files}
          reception={receiving.found?.reception ?? null}
          onRemove={(file) => setFiles(files.filter((each) => each.file !== file))}
        />
      )}
      {receiving.found && files.length > 0 && (
        <>
          <Outcomes
            receiving={receiving.found}
            ticks={ticks}
            isBusy={isBusy}
            onTick={(changed, isOn) => setTicks(tick(ticks, decisions, changed, isOn))}
          />
          {patch && (
            <ApplyPatch
              patch={patch}
              workbook={analysis.workbook}
              isBusy={isBusy}
              label={words.apply}
              note={receiving.found.columns.operations.length > 0 ? words.columns : null}
              willWrite={words.willWrite(answersIn(patch).length)}
              nothing={words.nothingTicked}
              onApply={() => void session.writePatch(words.done, patch)}
            />
          )}
        </>
      )}
    </div>
  );
}

interface Judged {
  readonly found: Receiving | null;
  readonly isJudging: boolean;
  readonly isFailed: boolean;
}

/** Judged anew whenever a book comes or goes, and after every write: then it says that the plan has it already. */
function useReceiving(analysis: Analysis, files: readonly ReadFile[]): Judged {
  const { doors } = React.useContext(SessionContext);
  const [judged, setJudged] = React.useState<Judged>({ found: null, isJudging: false, isFailed: false });
  React.useEffect(() => {
    let isWanted = true;
    setJudged(({ found }) => ({ found, isJudging: files.length > 0, isFailed: false }));
    const books = files.flatMap((file) => file.books);
    judgeBooks(analysis, books, doors).then(
      (found) => isWanted && setJudged({ found, isJudging: false, isFailed: false }),
      () => isWanted && setJudged({ found: null, isJudging: false, isFailed: true }),
    );
    return () => {
      isWanted = false;
    };
  }, [analysis, files, doors]);
  return judged;
}
