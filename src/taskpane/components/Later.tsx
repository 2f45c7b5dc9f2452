import * as React from 'react';
import { text } from '../text';
import { DefaultButton } from '../ui';
import { Message } from './Message';

interface Props<P> {
  /** Fetches what is shown; the same function at every drawing. */
  readonly load: () => Promise<React.ComponentType<P>>;
  readonly props: P;
}

/** A part of the pane that is fetched when it is needed; where it cannot be fetched, it says so and tries again. */
export function Later<P>({ load, props }: Props<P>): JSX.Element | null {
  const [Part, setPart] = React.useState<React.ComponentType<P> | null>(null);
  const [isFailed, setFailed] = React.useState(false);
  const fetchPart = React.useCallback((): (() => void) => {
    let isWanted = true;
    setFailed(false);
    load().then(
      (part) => isWanted && setPart(() => part),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  React.useEffect(fetchPart, [fetchPart]);
  if (Part) return <Part {...(props as P & React.Attributes)} />;
  if (!isFailed) return <p className="body small muted">{text.tools.loading}</p>;
  return (
    <div className="body">
      <Message kind="problem">
        <p>{text.tools.notLoaded}</p>
        <DefaultButton text={text.tools.again} onClick={fetchPart} />
      </Message>
    </div>
  );
}
