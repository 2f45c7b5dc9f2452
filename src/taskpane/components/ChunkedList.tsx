import * as React from 'react';

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** This one is always drawn, so that the keyboard finds it. */
  readonly pinned: string | null;
  /** Nothing in its rows takes the focus: then the keyboard must reach the list itself to scroll it. */
  readonly isPlain?: boolean;
  readonly renderItem: (item: T, index: number) => React.ReactNode;
}

const CHUNK = 20;
/** Points of a row before one was measured. */
const ESTIMATE = 64;
/** How far beyond what is seen rows are drawn. */
const MARGIN = '400px 0px';

/** A list of any length: only the rows near what is seen are drawn, the others keep their room. */
export function ChunkedList<T>({ label, items, keyOf, pinned, isPlain = false, renderItem }: Props<T>): JSX.Element {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += CHUNK) chunks.push(items.slice(start, start + CHUNK));
  const isLong = items.length > CHUNK;
  return (
    <div
      role="list"
      aria-label={label}
      className={isLong ? 'chunks is-long' : 'chunks'}
      tabIndex={isLong && isPlain ? 0 : undefined}
    >
      {chunks.map((members, index) => (
        <Chunk
          key={index}
          count={members.length}
          isPinned={!isLong || members.some((item) => keyOf(item) === pinned)}
          startsNear={index === 0}
        >
          {() =>
            members.map((item, i) => {
              const place = index * CHUNK + i;
              return (
                <div key={keyOf(item)} role="listitem" aria-setsize={items.length} aria-posinset={place + 1}>
                  {renderItem(item, place)}
                </div>
              );
            })
          }
        </Chunk>
      ))}
    </div>
  );
}

interface ChunkProps {
  readonly count: number;
  readonly isPinned: boolean;
  readonly startsNear: boolean;
  readonly children: () => React.ReactNode;
}

function Chunk({ count, isPinned, startsNear, children }: ChunkProps): JSX.Element {
  const ref = React.useRef<HTMLDivElement>(null);
  const height = React.useRef<number | null>(null);
  const [isNear, setNear] = React.useState(startsNear);
  React.useEffect(() => {
    const element = ref.current;
    if (!element || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // Its room is measured before its rows go.
        if (!entry.isIntersecting && element.childElementCount > 0) height.current = element.offsetHeight;
        setNear(entry.isIntersecting);
      },
      { root: element.closest('.chunks.is-long') ?? element.closest('.pane'), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const isDrawn = isNear || isPinned;
  return (
    <div
      ref={ref}
      role="presentation"
      style={isDrawn ? undefined : { height: Math.max(1, height.current ?? count * ESTIMATE) }}
    >
      {isDrawn && children()}
    </div>
  );
}
