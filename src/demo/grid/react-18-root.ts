/** `react-dom/client` of React 18 on top of React 17 (see webpack.demo.config.js). */
import { type ReactElement } from 'react';
import ReactDOM from 'react-dom';

export const createRoot = (container: Element) => ({
  render(element: ReactElement): void {
    ReactDOM.render(element, container);
  },
  unmount(): void {
    ReactDOM.unmountComponentAtNode(container);
  },
});
