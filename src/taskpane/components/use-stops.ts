import * as React from 'react';

interface Stops {
  readonly box: React.RefObject<HTMLDivElement>;
  /** The one row that the Tab key stops at. */
  readonly tabStop: string | null;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

/** How many rows PageUp and PageDown go. */
const PAGE = 10;

/**
 * One stop of the Tab key for a whole list, and arrow keys within it. `stops` are the ids in order; a row's button says
 * its own in `data-stop`. The focus stays in the list when its row goes.
 */
export function useStops(stops: readonly string[], active: string | null, onMove: (stop: string) => void): Stops {
  const box = React.useRef<HTMLDivElement>(null);
  const shouldFocus = React.useRef(false);
  const hadFocus = React.useRef(false);
  const tabStop = active !== null && stops.includes(active) ? active : (stops[0] ?? null);

  React.useLayoutEffect(() => {
    const list = box.current;
    if (!list || tabStop === null) return;
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (shouldFocus.current || isLost) {
      const rows = Array.from(list.querySelectorAll<HTMLElement>('[data-stop]'));
      rows.find((row) => row.dataset.stop === tabStop)?.focus();
    }
    shouldFocus.current = false;
  });

  React.useEffect(() => {
    // A row that is taken away while it has the focus tells nobody: what the focus went to is remembered instead.
    const remember = (event: FocusEvent): void => {
      const target = event.target as HTMLElement;
      hadFocus.current = box.current?.contains(target) === true && target.closest('.finding') !== null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const at = target.dataset.stop === undefined ? -1 : stops.indexOf(target.dataset.stop);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = stops.length - 1;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: last,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    shouldFocus.current = true;
    onMove(stops[Math.max(0, Math.min(last, place))]!);
  };
  return { box, tabStop, onKeyDown };
}
