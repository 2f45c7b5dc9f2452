import * as React from 'react';
import { type Notice } from '../state';
import * as text from '../text';
import { Message } from './Message';
import { SessionContext } from './session-context';

/** One sentence for a notice: shown, and said by the live region. */
export function noticeSentence(notice: Notice): string {
  switch (notice.kind) {
    case 'written':
      return text.notices.written(notice.title, notice.totals);
    case 'undone':
      return (notice.kept.length > 0 ? text.notices.undoneBut : text.notices.undone)(
        notice.title ?? text.notices.unfinishedWritten,
      );
    case 'left-unfinished':
      return text.notices.unfinishedLeft;
    case 'corrected':
      return notice.isSaved ? text.notices.corrected(notice.title) : text.notices.correctedForNow(notice.title);
    case 'published':
      return text.publish.done(notice.sheet);
    case 'mail-copied':
      return text.mail.copied(notice.office);
    case 'copied':
      return text.diagnosticCopied;
  }
}

/** What was just finished. */
export function NoticeBar({ notice }: { notice: Notice }): JSX.Element {
  const session = React.useContext(SessionContext);
  const isHeld = notice.kind === 'corrected' && !notice.isSaved;
  const kept = notice.kind === 'undone' ? notice.kept : [];
  return (
    <Message kind={kept.length > 0 || isHeld ? 'warning' : 'done'} onClose={session.closeNotice}>
      <p>{noticeSentence(notice)}</p>
      {kept.length > 0 && (
        <ul className="bullets">
          {kept.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
    </Message>
  );
}
