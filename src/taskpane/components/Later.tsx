import * as React from 'react';
import * as text from '../text';
import { DefaultButton } from '../ui';
import { Message } from './Message';

export type LoadPart<P> = () => Promise<React.ComponentType<P>>;

interface Props<P> {
  /** Fetches what is shown; the same function at every drawing. */
  readonly load: LoadPart<P>;
  readonly props: P;
  /** Called when it is there, where it had to be waited for. */
  readonly onShown?: () => void;
  /** What is fetched lies over the pane: so does what is said meanwhile. */
  readonly isOver?: boolean;
}

/** What was fetched before is there at once. */
const fetched = new Map<unknown, unknown>();

/** A part of the pane that is fetched when it is needed; where it cannot be fetched, it says so and tries again. */
export function Later<P>({ load, props, onShown, isOver = false }: Props<P>): JSX.Element | null {
  const [, setCount] = React.useState(0);
  const [isFailed, setFailed] = React.useState(false);
  const shown = React.useRef(onShown);
  shown.current = onShown;
  const Part = fetched.get(load) as React.ComponentType<P> | undefined;
  const isThere = Part !== undefined;
  const fetchPart = React.useCallback((): (() => void) | undefined => {
    if (fetched.has(load)) return undefined;
    let isWanted = true;
    setFailed(false);
    load().then(
      (part) => {
        fetched.set(load, part);
        if (isWanted) setCount((count) => count + 1);
      },
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  React.useEffect(fetchPart, [fetchPart]);
  const wasThere = React.useRef(isThere);
  React.useEffect(() => {
    if (isThere && !wasThere.current) shown.current?.();
    wasThere.current = isThere;
  }, [isThere]);
  if (Part) return <Part {...(props as P & React.Attributes)} />;
  const place = isOver ? 'body later-over' : 'body';
  if (!isFailed) return <p className={`${place} small muted`}>{text.tools.loading}</p>;
  return (
    <div className={place}>
      <Message kind="problem">
        <p>{text.tools.notLoaded}</p>
        <DefaultButton text={text.tools.again} onClick={fetchPart} />
      </Message>
    </div>
  );
}
