/** The icons that the pane and its components use, drawn for it: 16 by 16, in the colour of the text. */
import * as React from 'react';
import { Icon } from './components/Icon';
import { provideIcons } from './ui';

/** Names are Fabric's own in lower case, since its components ask for some of them. */
const PATHS = {
  checkmark: 'M3 8.5l3.2 3.2L13 4.8',
  chevrondown: 'M3.5 6l4.5 4.5L12.5 6',
  chevronright: 'M6 3.5l4.5 4.5L6 12.5',
  cancel: 'M4 4l8 8M12 4l-8 8',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.8h-2.8',
  undo: 'M3 6.5h6.2a3.4 3.4 0 0 1 0 6.8H6M5.8 3.7L3 6.5l2.8 2.8',
  back: 'M13 8H3M7 4L3 8l4 4',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  error: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 4.8v3.9M8 11.1v.1',
  warning: 'M8 2.2l6.3 11.3H1.7zM8 6.4v3.2M8 11.5v.1',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 7.4v3.8M8 4.9V5',
  completed: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM5.2 8.2l2 2 3.7-4',
} as const;

export type IconName = keyof typeof PATHS;

export const iconPath = (name: IconName): string => PATHS[name];

/** Gives Fabric its icons; called once, before the first render. */
export const registerPaneIcons = (): void =>
  provideIcons(
    Object.fromEntries(
      (Object.keys(PATHS) as IconName[]).map((name) => [name, <Icon key={name} name={name} size={16} />]),
    ),
  );
