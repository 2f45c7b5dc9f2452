import * as React from 'react';
import * as text from '../text';
import { IconButton } from '../ui';
import { Icon } from './Icon';

interface Props {
  readonly kind: 'problem' | 'done' | 'warning';
  readonly onClose?: () => void;
  readonly children: React.ReactNode;
}

const ICONS = { problem: 'error', done: 'completed', warning: 'warning' } as const;

/** A bar that says what happened. Problems are read out at once; the rest is said by the live region. */
export const Message = ({ kind, onClose, children }: Props): JSX.Element => (
  <div className={`message is-${kind}`} role={kind === 'problem' ? 'alert' : undefined}>
    <Icon name={ICONS[kind]} size={16} />
    <div className="message-body stack">{children}</div>
    {onClose && (
      <IconButton iconProps={{ iconName: 'cancel' }} ariaLabel={text.close} title={text.close} onClick={onClose} />
    )}
  </div>
);
