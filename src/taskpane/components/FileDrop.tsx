import * as React from 'react';
import * as text from '../text';
import { DefaultButton } from '../ui';

interface Props {
  /** For what the files are, said before the button to a screen reader. */
  readonly label: string;
  /** False: one workbook only. */
  readonly isMany: boolean;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

let count = 0;

/** Where workbooks are dropped or chosen; the button and its file dialog do all that a mouse can. */
export function FileDrop({ label, isMany, isDisabled = false, onFiles }: Props): JSX.Element {
  const input = React.useRef<HTMLInputElement>(null);
  const [id] = React.useState(() => `file-drop-${(count += 1)}`);
  const [isOver, setOver] = React.useState(false);
  const [complaint, setComplaint] = React.useState('');

  const take = (list: readonly File[]): void => {
    const workbooks = list.filter(({ name }) => !name.startsWith('~$'));
    const isTooMany = !isMany && workbooks.length > 1;
    setComplaint(workbooks.length === 0 ? text.files.noWorkbooks : isTooMany ? text.files.onlyOne : '');
    if (workbooks.length > 0 && !isTooMany) onFiles(workbooks);
  };
  // Without this the webview would open the file in place of the pane.
  const hold = (event: React.DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={`file-drop${isOver ? ' is-over' : ''}`}
      role="group"
      aria-label={label}
      onDragEnter={(event) => {
        hold(event);
        setOver(!isDisabled);
      }}
      onDragOver={(event) => {
        hold(event);
        setOver(!isDisabled);
      }}
      onDragLeave={(event) => {
        hold(event);
        // Going from the box to what is inside of it is no leaving.
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        hold(event);
        setOver(false);
        if (!isDisabled) take(Array.from(event.dataTransfer.files));
      }}
    >
      <input
        ref={input}
        type="file"
        className="hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept=".xlsx,.xlsm"
        multiple={isMany}
        onChange={({ target }) => {
          take(Array.from(target.files ?? []));
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <DefaultButton
        text={text.files.choose(isMany)}
        disabled={isDisabled}
        allowDisabledFocus
        aria-describedby={id}
        onClick={() => input.current?.click()}
      />
      <span className="muted" aria-hidden="true">
        {isOver ? text.files.dropNow : text.files.orDrop(isMany)}
      </span>
      <p id={id} className="small muted">
        {text.files.stays(isMany)}
      </p>
      <p className="small file-drop-complaint" role="status">
        {complaint}
      </p>
    </div>
  );
}
