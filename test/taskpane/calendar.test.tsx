/** @jest-environment jsdom */
// What the pane says of the seguimientos that there are, of the next one, and how it is acted upon.
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { act } from 'react-dom/test-utils';
import { App } from '../../src/taskpane/App';
import { registerPaneIcons } from '../../src/taskpane/icons';
import { coreLine } from '../../src/taskpane/core-line';
import { createSession } from '../../src/taskpane/session';
import * as text from '../../src/taskpane/text';
import { MemoryHost } from '../support/pane-harness/memory-host';
import { buildSnapshot, serial } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';

beforeAll(() => registerPaneIcons());

test('says what is next, from the first build to the next cutoff', async () => {
  let today = serial('2017-05-09');
  const session = createSession(new MemoryHost(buildSnapshot(ministry2017)), coreLine, {
    today: () => today,
    version: '1.0.0',
    copyText: async () => undefined,
    paint: async () => undefined,
    afterQuiet: () => undefined,
  });
  const place = document.body.appendChild(document.createElement('div'));
  await session.start();
  act(() => void ReactDOM.render(<App session={session} />, place));
  const said = (): string => place.querySelector('.calendar')!.textContent!;
  const press = (name: string): Promise<void> =>
    act(async () => {
      [...place.querySelectorAll<HTMLButtonElement>('.calendar button')]
        .find((each) => each.textContent!.includes(name))!
        .click();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });

  expect(said()).toContain('Seguimiento a 30 de abril de 2017: por construir.');
  expect(said()).toContain('Se publica a más tardar el 15 de mayo de 2017: quedan 4 días hábiles.');
  expect(said()).toContain('Seguimientos de 2017: 3 por construir');
  // The header of this plan states April: it is chosen already.
  expect(said()).not.toContain('Elegir el corte');
  await act(() => session.openPreview('seguimiento'));
  await act(() => session.apply());
  act(() => session.closePreview());
  expect(said()).toContain('Seguimiento a 30 de abril de 2017: construido y sin cerrar.');

  act(() => session.typeHead({ entity: '', preparedBy: 'Ana Rojas' }));
  today = serial('2017-05-16');
  await act(() => session.openPreview('close'));
  await act(() => session.apply());
  act(() => session.closePreview());
  expect(said()).toContain('El siguiente corte es el 31 de agosto de 2017; aún no llega.');
  expect(said()).toContain('Seguimientos de 2017: 1 cerrado y 2 por construir');
  await press('Seguimientos de 2017');
  expect(said()).toContain(
    '30 de abril de 2017: cerrado el 16 de mayo de 2017 por Ana Rojas; no se vuelve a escribir.',
  );
  await press(text.calendar.chooseCutoff('31-ago-2017'));
  expect(session.state().cutoff).toBe(serial('2017-08-31'));

  today = serial('2017-09-15');
  await act(() => session.refresh());
  expect(said()).toContain('El plazo para publicarlo venció el 14 de septiembre de 2017, hace 1 día hábil.');
  ReactDOM.unmountComponentAtNode(place);
});
