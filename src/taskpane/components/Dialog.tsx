import * as React from 'react';
import * as text from '../text';
import { IconButton } from '../ui';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly closeLabel?: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** Over the pane, with what is below it out of reach; Esc closes, and the focus goes back to where it came from. */
export function Dialog({ id, title, closeLabel = text.back, onClose, children }: Props): JSX.Element {
  const ref = React.useRef<HTMLDialogElement>(null);
  React.useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    if (dialog && !dialog.open) {
      if (typeof dialog.showModal === 'function') dialog.showModal();
      else dialog.setAttribute('open', '');
    }
    dialog?.querySelector<HTMLElement>('h2')?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="preview-head">
        <IconButton iconProps={{ iconName: 'back' }} ariaLabel={closeLabel} title={closeLabel} onClick={onClose} />
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <div className="stack">{children}</div>
    </dialog>
  );
}
