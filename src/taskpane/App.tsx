import * as React from 'react';
import { Announcer } from './components/Announcer';
import { goToCard } from './components/Card';
import { CARD } from './components/cards';
import { Cutoff } from './components/Cutoff';
import { Exchange } from './components/Exchange';
import { Figures } from './components/Figures';
import { Findings } from './components/Findings';
import { Head } from './components/Head';
import { Jobs } from './components/Jobs';
import { Later } from './components/Later';
import { Messages } from './components/Messages';
import { NextStepCard } from './components/NextStep';
import { OtherBooks } from './components/OtherBooks';
import { NoPlan } from './components/NoPlan';
import { SessionContext } from './components/session-context';
import { SettingsCard } from './components/SettingsCard';
import { Tables } from './components/Tables';
import { ToolScreen } from './components/ToolScreen';
import { Working } from './components/Working';
import { loadMail, loadPreview, loadRule, loadSettings, loadUnfinished } from './later-parts';
import { nextStep } from './next-step';
import { type Session } from './session';
import { type PaneState, currentAnalysis } from './state';
import { useScreenFocus } from './use-screen-focus';

/** The pane over a session: one screen for the plan, one for what would be written. */
export function App({ session }: { session: Session }): JSX.Element {
  const state = useSessionState(session);
  useScreenFocus(state.preview ? CARD.preview : state.tool ? CARD.tool : null, state.notice !== null);
  // After the focus, which scrolls too.
  useTopOnProblem(state.problem);
  return (
    <SessionContext.Provider value={session}>
      <div className="pane" data-is-scrollable="true" aria-busy={state.work !== null}>
        <Head state={state} />
        <Working work={state.work} />
        <Announcer state={state} />
        <main className="main">
          <Messages state={state} />
          {state.unfinished && state.workbook && !state.preview && (
            <div className="body">
              <Later load={loadUnfinished} props={{ state, unfinished: state.unfinished, workbook: state.workbook }} />
            </div>
          )}
          {state.preview && state.workbook ? (
            <Later
              load={loadPreview}
              props={{ state, preview: state.preview, workbook: state.workbook }}
              onShown={() => goToCard(CARD.preview)}
            />
          ) : state.tool && state.inspection ? (
            <ToolScreen key={state.tool} state={state} tool={state.tool} />
          ) : (
            <PlanScreen state={state} />
          )}
        </main>
        {state.rule && <Later key={state.rule.id} load={loadRule} props={{ page: state.rule }} isOver />}
        {state.mail && <Later load={loadMail} props={{ mail: state.mail }} isOver />}
        {state.isSettingsOpen && <Later load={loadSettings} props={{ state }} isOver />}
      </div>
    </SessionContext.Provider>
  );
}

function PlanScreen({ state }: { state: PaneState }): JSX.Element | null {
  const { inspection, analysis } = state;
  if (!inspection) return null;
  const { recognition } = inspection;
  if (!recognition.tables.some(({ kind }) => kind === 'plan')) {
    return (
      <div className="body">
        <NoPlan state={state} />
        <OtherBooks state={state} />
      </div>
    );
  }
  return (
    <div className="body">
      {!state.unfinished && !(state.problem && !nextStep(state)) && <NextStepCard state={state} />}
      <Tables state={state} recognition={recognition} />
      <Cutoff state={state} />
      {analysis && (
        // While another cutoff is computed its room stays, so that nothing jumps, and the old figures are not seen.
        <div className={currentAnalysis(state) ? 'results' : 'results is-waiting'}>
          <Figures summary={analysis.summary} cutoff={analysis.plan.cutoff} />
          <Findings state={state} analysis={analysis} />
          <Jobs state={state} />
        </div>
      )}
      <Exchange state={state} />
      <OtherBooks state={state} />
      <SettingsCard state={state} />
    </div>
  );
}

/** What went wrong is said at the top: a user who has scrolled down would not see it. */
function useTopOnProblem(problem: PaneState['problem']): void {
  React.useEffect(() => {
    if (problem) document.querySelector('.pane')?.scrollTo?.(0, 0);
  }, [problem]);
}

function useSessionState(session: Session): PaneState {
  const [state, setState] = React.useState(session.state);
  React.useEffect(() => {
    setState(session.state());
    return session.subscribe(() => setState(session.state()));
  }, [session]);
  return state;
}
