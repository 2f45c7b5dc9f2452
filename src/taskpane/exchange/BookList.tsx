import * as React from 'react';
import { type Reception } from '../../core/exchange/reports';
import * as text from '../text';
import { IconButton } from '../ui';
import { type ReadFile } from './receive-files';

interface Props {
  readonly files: readonly ReadFile[];
  /** null while it is not judged. */
  readonly reception: Reception | null;
  readonly onRemove: (file: string) => void;
}

/** Each file with what it brings, or why nothing. */
export function BookList({ files, reception, onRemove }: Props): JSX.Element {
  const words = text.report;
  return (
    <section aria-label={words.books}>
      <h3 className="tool-heading">{words.books}</h3>
      <ul className="received">
        {files.map(({ file, reason }) => (
          <li key={file} className="received-file">
            <div>
              <strong className="file-name">{file}</strong>
              {reason !== null && <div className="small is-bad">{words.notRead(reason)}</div>}
              {reception?.outcomes
                .filter(({ book }) => book.file === file)
                .map(({ book, accepted, asked, refused, same }, index) => (
                  <div key={index} className="small muted">
                    {[
                      book.office,
                      book.kind === 'own-form' ? words.ownForm : null,
                      book.filledBy && words.filledBy(book.filledBy),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    <div>{words.counts(accepted, asked, refused, same)}</div>
                  </div>
                ))}
            </div>
            <IconButton
              iconProps={{ iconName: 'cancel' }}
              ariaLabel={words.removeOf(file)}
              title={words.remove}
              onClick={() => onRemove(file)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
