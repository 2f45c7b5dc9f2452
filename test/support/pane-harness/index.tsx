/** A page that shows the pane without Excel: `?scene=NAME`. For developers and tests; never shipped. */
import * as React from 'react';
import { render } from 'react-dom';
import { App } from '../../../src/taskpane/App';
import { registerPaneIcons } from '../../../src/taskpane/icons';
import '../../../src/taskpane/pane.css';
import { browserSurroundings } from '../../../src/taskpane/surroundings';
import { provideTheme } from '../../../src/taskpane/ui';
import { sceneSession } from './scenes';

const scene = new URLSearchParams(window.location.search).get('scene') ?? 'live:ministry-2017';
const { session, host } = sceneSession(scene, browserSurroundings('prueba'));
provideTheme();
registerPaneIcons();
Object.assign(window, { paneHost: host, paneSession: session });
render(<App session={session} />, document.getElementById('root'));
void session.start();
