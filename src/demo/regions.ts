/** F6 as in Excel: from the bar to the sheet, to the pane, and around; the sheet keeps the Tab key for its cells. */

const REGIONS: readonly { readonly holds: string; enter(): void }[] = [
  { holds: '.bar', enter: () => document.querySelector<HTMLElement>('.bar button')?.focus() },
  { holds: '#grid', enter: () => document.querySelector<HTMLElement>('#grid [contenteditable]')?.focus() },
  {
    holds: '#pane',
    enter: () => {
      const frame = document.querySelector<HTMLIFrameElement>('#pane iframe');
      frame?.focus();
      const inside = frame?.contentDocument;
      // Where the user was in it, else at its beginning.
      if (inside && inside.activeElement === inside.body) inside.querySelector<HTMLElement>('button')?.focus();
    },
  },
];

export function goAround(event: KeyboardEvent): void {
  if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  const at = REGIONS.findIndex(({ holds }) => document.activeElement?.closest(holds));
  const step = event.shiftKey ? -1 : 1;
  REGIONS[(Math.max(at, 0) + step + REGIONS.length) % REGIONS.length]!.enter();
}
