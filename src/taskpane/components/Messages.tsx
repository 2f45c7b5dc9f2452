import * as React from 'react';
import { type PaneState } from '../state';
import * as text from '../text';
import { NoticeBar } from './Notice';
import { ProblemBar } from './Problem';

/** How long what was just done is kept in sight of a user who has scrolled down. It then stands at the top. */
const IN_SIGHT_MS = 8000;

/** What the pane has to say, above all else. */
export function Messages({ state }: { state: PaneState }): JSX.Element | null {
  const { problem, notice, isOutOfDate } = state;
  const isNew = useIsNew(notice);
  if (!problem && !notice && !isOutOfDate) return null;
  return (
    <div className={isNew ? 'messages is-new' : 'messages'}>
      {problem && <ProblemBar problem={problem} />}
      {notice && <NoticeBar notice={notice} />}
      {isOutOfDate && !problem && <p className="small muted">{text.outOfDate}</p>}
    </div>
  );
}

/** True for a while after something else came. */
function useIsNew(said: object | null): boolean {
  const [seen, setSeen] = React.useState<object | null>(null);
  React.useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSeen(said), IN_SIGHT_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return said !== null && said !== seen;
}
