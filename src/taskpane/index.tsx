/** The start of the pane, and the only file that knows of Excel: chooses the host and shows the pane over it. */
import * as React from 'react';
import { render } from 'react-dom';
import { ExcelWorkbookHost } from '../excel/excel-workbook-host';
import { loadWriting } from '../excel/load-writing';
import { whenOfficeIsReady } from '../excel/office-ready';
import { isOfficeDark } from '../excel/office-theme';
import { hasRequiredExcel } from '../excel/requirements';
import { App } from './App';
import { Plain } from './components/Plain';
import { Working } from './components/Working';
import { registerPaneIcons } from './icons';
import './pane.css';
import { keepPane } from './keep-pane';
import { fetchParts } from './later-parts';
import { openRibbonJob, ribbonJobOf } from './ribbon-job';
import { createSession } from './session';
import { browserSurroundings } from './surroundings';
import * as text from './text';
import { provideTheme } from './ui';
import { startLine } from './worker/start-line';

/** Written in by the build, from package.json. */
declare const PAAC_VERSION: string;

const root = document.getElementById('root');
keepPane(window);
provideTheme();
registerPaneIcons();

async function start(): Promise<void> {
  // Shows itself only where Excel takes its time to answer.
  render(<Working work={{ kind: 'reading', share: null }} />, root);
  const isExcel = await whenOfficeIsReady();
  if (!isExcel) {
    render(<Plain {...text.notExcel} />, root);
    return;
  }
  if (isOfficeDark()) provideTheme(true);
  if (!hasRequiredExcel()) {
    render(<Plain {...text.tooOld} />, root);
    return;
  }
  const line = startLine();
  const session = createSession(new ExcelWorkbookHost(), line, browserSurroundings(PAAC_VERSION));
  render(<App session={session} />, root);
  await session.start();
  await openRibbonJob(session, ribbonJobOf(window.location.search));
  // While nobody waits: the first screen needs none of it.
  void fetchParts(loadWriting, line.fetchParts);
}

void start();
