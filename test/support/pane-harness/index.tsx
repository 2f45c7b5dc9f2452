/** A page that shows the pane without Excel: `?scene=NAME`, `&tema=oscuro`. For developers and tests; never shipped. */
import * as React from 'react';
import { render } from 'react-dom';
import { App } from '../../../src/taskpane/App';
import { registerPaneIcons } from '../../../src/taskpane/icons';
import '../../../src/taskpane/pane.css';
import { browserSurroundings } from '../../../src/taskpane/surroundings';
import { provideTheme } from '../../../src/taskpane/ui';
import { sceneSession } from './scenes';

const asked = new URLSearchParams(window.location.search);
const scene = asked.get('scene') ?? 'live:ministry-2017';
const { session, host } = sceneSession(scene, browserSurroundings('prueba'));
provideTheme(asked.get('tema') === 'oscuro');
registerPaneIcons();
Object.assign(window, { paneHost: host, paneSession: session });
render(<App session={session} />, document.getElementById('root'));
void session.start();
