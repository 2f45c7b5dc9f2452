import * as React from 'react';
import { goToCard } from './components/Card';
import { CARD } from './components/cards';

/** The names that a screen reader says of a button are enough to find it again when its screen is drawn anew. */
const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent ?? '';

/**
 * Another screen takes the whole pane: the focus goes to its heading. Who leaves it without having written is again at
 * the button that led there; after a write the pane is at its top, where it says what was written.
 * @param screen the heading of the screen that lies over the plan's; null for the plan's own
 * @param isTold whether the pane has something to say of what was done
 */
export function useScreenFocus(screen: string | null, isTold: boolean): void {
  const before = React.useRef(screen);
  const opener = React.useRef<string | null>(null);

  React.useEffect(() => {
    const remember = ({ target }: Event): void => {
      if (before.current !== null || !(target instanceof Element)) return;
      const button = target.closest('button');
      if (button) opener.current = nameOf(button);
    };
    // Before the button's own work: that may take it away.
    document.addEventListener('click', remember, true);
    return () => document.removeEventListener('click', remember, true);
  }, []);

  React.useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    if (screen === null && !isTold && opener.current !== null && goToButton(opener.current)) return;
    goToTop();
    if (screen !== null) goToCard(screen);
    else (document.getElementById(CARD.next) ?? document.getElementById(CARD.tables))?.focus({ preventScroll: true });
  }, [screen, isTold]);
}

const goToTop = (): void => document.querySelector('.pane')?.scrollTo?.(0, 0);

function goToButton(name: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('main button')].find((button) => nameOf(button) === name);
  found?.scrollIntoView?.({ block: 'center' });
  found?.focus({ preventScroll: true });
  return found !== undefined;
}
