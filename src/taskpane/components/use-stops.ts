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

  const regain = (): void => {
    const list = box.current;
    if (!list) return;
    // Whoever is typing in the sheet stays there; the list is waited for.
    const isLost = hadFocus.current && document.activeElement === document.body && document.hasFocus();
    if (tabStop === null) {
      // No row is left to be seen: the next group that can be opened, else what the list is about.
      const next = list.querySelector<HTMLElement>('button') ?? list.closest('section')?.querySelector('h2');
      if (isLost) next?.focus();
    } else if (shouldFocus.current || isLost) {
      const rows = Array.from(list.querySelectorAll<HTMLElement>('[data-stop]'));
      const row = rows.find(({ dataset }) => dataset.stop === tabStop);
      // A click that brings the user back to the pane must meet what it was aimed at.
      row?.focus({ preventScroll: !shouldFocus.current });
    }
    shouldFocus.current = false;
  };
  const latest = React.useRef(regain);
  React.useLayoutEffect(() => {
    latest.current = regain;
    regain();
  });

  React.useEffect(() => {
    // A row that is taken away while it has the focus tells nobody: what the focus went to is remembered instead.
    const remember = (event: FocusEvent): void => {
      const target = event.target as HTMLElement;
      hadFocus.current = box.current?.contains(target) === true && target.closest('.finding') !== null;
    };
    const comeBack = (): void => latest.current();
    document.addEventListener('focusin', remember);
    window.addEventListener('focus', comeBack);
    return () => {
      document.removeEventListener('focusin', remember);
      window.removeEventListener('focus', comeBack);
    };
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
