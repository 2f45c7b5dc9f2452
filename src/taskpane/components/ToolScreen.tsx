import * as React from 'react';
import { type PaneState } from '../state';
import * as text from '../text';
import { type Tool } from '../tool-doors';
import { IconButton } from '../ui';
import { CARD } from './cards';
import { Later } from './Later';
import { SessionContext } from './session-context';

/** What a tool is given. */
export interface ToolProps {
  readonly state: PaneState;
}

const LOADERS: Readonly<Record<Tool, () => Promise<React.ComponentType<ToolProps>>>> = {
  requests: async () => (await import(/* webpackChunkName: "exchange" */ '../exchange/screens')).RequestsScreen,
  reports: async () => (await import(/* webpackChunkName: "exchange" */ '../exchange/screens')).ReportsScreen,
  versions: async () => (await import(/* webpackChunkName: "versions" */ '../versions/screens')).VersionsScreen,
  portfolio: async () => (await import(/* webpackChunkName: "versions" */ '../versions/screens')).PortfolioScreen,
};

/** A job in the place of the five steps, under its name and the way back. */
export function ToolScreen({ state, tool }: { state: PaneState; tool: Tool }): JSX.Element {
  const session = React.useContext(SessionContext);
  return (
    <div className="preview tool">
      <div className="body">
        <section className="card" aria-labelledby={CARD.tool}>
          <div className="preview-head">
            <IconButton
              iconProps={{ iconName: 'back' }}
              ariaLabel={text.back}
              title={text.back}
              onClick={() => session.openTool(null)}
            />
            <h2 id={CARD.tool} tabIndex={-1}>
              {text.tools.titles[tool]}
            </h2>
          </div>
          <Later load={LOADERS[tool]} props={{ state }} />
        </section>
      </div>
    </div>
  );
}
