/** @jest-environment jsdom */
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { act, Simulate } from 'react-dom/test-utils';
import { FileDrop } from '../../src/taskpane/components/FileDrop';
import { keepPane } from '../../src/taskpane/keep-pane';
import * as text from '../../src/taskpane/text';

const file = (name: string): File => new File(['x'], name);

function show(isMany: boolean) {
  const taken: string[][] = [];
  const root = document.createElement('div');
  act(() => {
    ReactDOM.render(
      <FileDrop label="Otra versión" isMany={isMany} onFiles={(files) => taken.push(files.map(({ name }) => name))} />,
      root,
    );
  });
  const drop = (...names: string[]): void =>
    act(() => Simulate.drop(root.querySelector('.file-drop')!, { dataTransfer: { files: names.map(file) } } as never));
  const complaint = (): string => root.querySelector('[role=status]')!.textContent!;
  return { root, taken, drop, complaint };
}

test('files that are dropped are handed over, without what Excel keeps beside an open one', () => {
  const { taken, drop, complaint } = show(true);
  drop('a.xlsx', '~$a.xlsx', 'b.xlsm');
  expect(taken).toEqual([['a.xlsx', 'b.xlsm']]);
  expect(complaint()).toBe('');
});

test('two where one is wanted: none is taken, and it says so', () => {
  const { taken, drop, complaint } = show(false);
  drop('a.xlsx', 'b.xlsx');
  expect(taken).toEqual([]);
  expect(complaint()).toBe(text.files.onlyOne);
  drop('a.xlsx');
  expect(taken).toEqual([['a.xlsx']]);
  expect(complaint()).toBe('');
});

test('nothing to read among what was dropped', () => {
  const { taken, drop, complaint } = show(true);
  drop('~$a.xlsx');
  expect(taken).toEqual([]);
  expect(complaint()).toBe(text.files.noWorkbooks);
});

test('the keyboard reaches the button, which opens the file dialog; the bare input is out of its way', () => {
  const { root } = show(true);
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  const opened = jest.spyOn(input, 'click').mockImplementation(() => undefined);
  const button = root.querySelector('button')!;
  expect(button.tabIndex).toBe(0);
  expect(input.tabIndex).toBe(-1);
  Simulate.click(button);
  expect(opened).toHaveBeenCalledTimes(1);
});

test('of one book it speaks as of one', () => {
  expect(show(false).root.textContent).toContain('Se lee en este equipo: no se abre ni se envía a ninguna parte.');
  expect(show(true).root.textContent).toContain('Se leen en este equipo: no se abren ni se envían a ninguna parte.');
});

test.each(['dragover', 'drop'])(
  '%s beside the box: the webview does not open the file in place of the pane',
  (name) => {
    keepPane(window);
    const fire = (types: readonly string[]): Event => {
      const event = new Event(name, { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { types, dropEffect: 'copy' } });
      document.body.dispatchEvent(event);
      return event;
    };
    expect(fire(['Files']).defaultPrevented).toBe(true);
    // A text that is dragged into a field is the field's.
    expect(fire(['text/plain']).defaultPrevented).toBe(false);
  },
);
