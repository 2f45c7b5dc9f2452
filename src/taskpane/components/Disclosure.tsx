import * as React from 'react';
import { Icon } from './Icon';

interface Props {
  readonly label: React.ReactNode;
  readonly startsOpen?: boolean;
  /** Made only when it is open: long lists cost nothing while they are closed. */
  readonly children: () => React.ReactNode;
  readonly onOpen?: () => void;
}

let count = 0;

/** A heading that opens and closes what stands below it. */
export function Disclosure({ label, startsOpen = false, children, onOpen }: Props): JSX.Element {
  const [isOpen, setOpen] = React.useState(startsOpen);
  const [id] = React.useState(() => `disclosure-${(count += 1)}`);
  const toggle = (): void => {
    if (!isOpen) onOpen?.();
    setOpen(!isOpen);
  };
  return (
    <div className="disclosure">
      <button
        type="button"
        className="disclosure-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={toggle}
      >
        <Icon name={isOpen ? 'chevrondown' : 'chevronright'} />
        <span className="disclosure-label">{label}</span>
      </button>
      {isOpen && (
        <div className="disclosure-body" id={id}>
          {children()}
        </div>
      )}
    </div>
  );
}
