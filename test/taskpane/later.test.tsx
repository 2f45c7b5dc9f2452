/** @jest-environment jsdom */
// A part of the pane that is fetched when it is opened: while it comes, where it does not come, and tried again.
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { act } from 'react-dom/test-utils';
import { Later, type LoadPart } from '../../src/taskpane/components/Later';
import * as text from '../../src/taskpane/text';

interface Greeted {
  readonly name: string;
}
const Greeting = ({ name }: Greeted): JSX.Element => <p>Buenos días, {name}</p>;

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  ReactDOM.unmountComponentAtNode(root);
  root.remove();
});

/** Fails as often as is said, as a network does that comes and goes. */
function loadAfter(failures: number): jest.MockedFunction<LoadPart<Greeted>> {
  let left = failures;
  return jest.fn(async () => {
    if (left-- > 0) throw new Error('ChunkLoadError');
    return Greeting;
  });
}

const show = (load: LoadPart<Greeted>, onShown?: () => void, name = 'Ana'): Promise<void> =>
  act(async () => void ReactDOM.render(<Later load={load} props={{ name }} onShown={onShown} />, root));
const again = (): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === text.tools.again);
const press = (): Promise<void> => act(async () => again()!.click());

test('what is fetched is shown, and whoever waits for it is told once', async () => {
  const [load, onShown] = [loadAfter(0), jest.fn()];
  const drawn = show(load, onShown);
  expect(root.textContent).toBe(text.tools.loading);
  await drawn;
  expect(root.textContent).toBe('Buenos días, Ana');
  await show(load, onShown, 'Luis');
  expect(root.textContent).toBe('Buenos días, Luis');
  expect(load).toHaveBeenCalledTimes(1);
  expect(onShown).toHaveBeenCalledTimes(1);
});

test('what could not be fetched is said, and fetched again at the press of a button', async () => {
  const [load, onShown] = [loadAfter(2), jest.fn()];
  await show(load, onShown);
  expect(root.textContent).toContain(text.tools.notLoaded);
  expect(onShown).not.toHaveBeenCalled();
  await press();
  expect(load).toHaveBeenCalledTimes(2);
  expect(root.textContent).toContain(text.tools.notLoaded);
  await press();
  expect(load).toHaveBeenCalledTimes(3);
  expect(root.textContent).toBe('Buenos días, Ana');
  expect(again()).toBeUndefined();
  expect(onShown).toHaveBeenCalledTimes(1);
});

test('what was fetched once is there at once', async () => {
  const [load, onShown] = [loadAfter(0), jest.fn()];
  await show(load);
  ReactDOM.unmountComponentAtNode(root);
  act(() => void ReactDOM.render(<Later load={load} props={{ name: 'Ana' }} onShown={onShown} />, root));
  expect(root.textContent).toBe('Buenos días, Ana');
  expect(load).toHaveBeenCalledTimes(1);
  expect(onShown).not.toHaveBeenCalled();
});
