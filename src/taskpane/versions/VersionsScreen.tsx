import * as React from 'react';
import { type Analysis } from '../../core/analysis';
import { type PlanVersion } from '../../core/progress/plan-version';
import { type SaidPairs } from '../../core/versions/match-activities';
import { readVersion } from '../../core/versions/read-version';
import { type RememberedVersion, rememberedVersions } from '../../core/versions/remembered';
import { FileDrop } from '../components/FileDrop';
import { Message } from '../components/Message';
import { SessionContext } from '../components/session-context';
import { type ToolProps } from '../components/ToolScreen';
import { useMounted } from '../components/use-mounted';
import { type DroppedFile } from '../files';
import { loadFiles } from '../load-files';
import { currentAnalysis } from '../state';
import * as text from '../text';
import { type ToolDoors } from '../tool-doors';
import { DefaultButton } from '../ui';
import { ComparisonView } from './ComparisonView';
import { NOTHING_SAID } from './said-pairs';

/** *Comparar con otra versión*: which one, then what changed. */
export function VersionsScreen({ state }: ToolProps): JSX.Element {
  const analysis = currentAnalysis(state);
  // While the workbook is read again after a write the analysis of before stays on the screen.
  const last = React.useRef(analysis);
  if (analysis) last.current = analysis;
  if (!last.current) return <p>{text.compare.needsPlan}</p>;
  return <Versions state={state} analysis={last.current} />;
}

function Versions({ state, analysis }: ToolProps & { readonly analysis: Analysis }): JSX.Element {
  const [older, setOlder] = React.useState<PlanVersion | null>(null);
  const [said, setSaid] = React.useState<SaidPairs>(NOTHING_SAID);
  const choose = (version: PlanVersion | null): void => {
    setSaid(NOTHING_SAID);
    setOlder(version);
  };
  if (!older) return <ChooseVersion state={state} analysis={analysis} onChoose={choose} />;
  return (
    <ComparisonView
      state={state}
      analysis={analysis}
      older={older}
      said={said}
      onSay={setSaid}
      onOther={() => choose(null)}
    />
  );
}

interface ChooseProps extends ToolProps {
  readonly analysis: Analysis;
  readonly onChoose: (version: PlanVersion) => void;
}

function ChooseVersion({ state, analysis, onChoose }: ChooseProps): JSX.Element {
  const { doors } = React.useContext(SessionContext);
  const [reading, setReading] = React.useState<string | null>(null);
  const [complaint, setComplaint] = React.useState<string | null>(null);
  const remembered = React.useMemo(() => rememberedVersions(analysis), [analysis]);
  const words = text.compare;
  const isBusy = reading !== null || state.work !== null;

  const isMounted = useMounted();

  const take = async (file: File): Promise<void> => {
    setComplaint(null);
    setReading(file.name);
    const found = await readOther(file, analysis, doors);
    if (!isMounted.current) return;
    setReading(null);
    if (typeof found === 'string') setComplaint(found);
    else onChoose(found);
  };
  return (
    <div className="stack">
      <p>{words.opening}</p>
      <FileDrop
        label={words.drop}
        isMany={false}
        isDisabled={isBusy}
        onFiles={([file]) => file && !isBusy && void take(file)}
      />
      <p className="small muted" role="status">
        {reading === null ? '' : words.reading(reading)}
      </p>
      {complaint !== null && (
        <Message kind="problem">
          <p>{complaint}</p>
        </Message>
      )}
      {remembered.length > 0 && (
        <>
          <p>{words.remembered}</p>
          {remembered.map((each: RememberedVersion) => (
            <div key={each.version.name}>
              <DefaultButton
                text={words.rememberedOf(each.version.name)}
                disabled={isBusy}
                allowDisabledFocus
                onClick={() => !isBusy && onChoose(each.version)}
              />
            </div>
          ))}
        </>
      )}
    </div>
  );
}

/** Another version of the plan; else, in a sentence, why the file gives none. */
async function readOther(file: DroppedFile, { plan }: Analysis, doors: ToolDoors): Promise<PlanVersion | string> {
  const words = text.compare;
  try {
    await doors.paint();
    const { workbook, reason } = await (await loadFiles()).readFile(file);
    if (!workbook) return words.notRead(file.name, reason);
    const other = await doors.analyze(workbook, plan.cutoff, null);
    return other.plan.activities.length === 0 ? words.noPlan(file.name) : readVersion(other, file.name);
  } catch {
    return words.failed;
  }
}
