import * as React from 'react';
import { type IconName, iconPath } from '../icons';

/** A drawn sign beside words that say the same: hidden from screen readers. */
export const Icon = ({ name, size = 14 }: { name: IconName; size?: number }): JSX.Element => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={iconPath(name)} />
  </svg>
);
