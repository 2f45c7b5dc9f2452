import * as React from 'react';
import { type Mail } from '../state';
import * as text from '../text';
import { DefaultButton } from '../ui';
import { Dialog } from './Dialog';
import { SessionContext } from './session-context';

/** Where the pane has no clipboard: the text, selected, to be copied by hand. */
export function MailDialog({ mail }: { mail: Mail }): JSX.Element {
  const session = React.useContext(SessionContext);
  const box = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  return (
    <Dialog id="mail" title={text.mail.title(mail.office)} onClose={session.closeMail}>
      <p>{text.mail.byHand}</p>
      <textarea
        ref={box}
        className="mail"
        aria-label={text.mail.label}
        readOnly
        value={mail.text}
        rows={14}
        onFocus={(event) => event.target.select()}
      />
      <DefaultButton text={text.back} onClick={session.closeMail} />
    </Dialog>
  );
}
