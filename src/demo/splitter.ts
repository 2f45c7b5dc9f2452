/** The bar between the grid and the pane: as wide as a pane in Excel can be, by mouse and by keyboard. */

export const [NARROWEST, WIDEST, USUAL] = [320, 400, 350];
const STEP = 10;

export function makeSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  const setWidth = (wanted: number): void => {
    const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    pane.style.width = `${width}px`;
    splitter.setAttribute('aria-valuenow', String(width));
  };
  setWidth(USUAL);
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    // The pane is another document and would swallow the movement.
    document.body.classList.add('is-resizing');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  splitter.addEventListener('lostpointercapture', () => document.body.classList.remove('is-resizing'));
  splitter.addEventListener('keydown', (event) => {
    const width = pane.getBoundingClientRect().width;
    if (event.key === 'ArrowLeft') setWidth(width + STEP);
    else if (event.key === 'ArrowRight') setWidth(width - STEP);
    else if (event.key === 'Home') setWidth(WIDEST);
    else if (event.key === 'End') setWidth(NARROWEST);
    else return;
    event.preventDefault();
  });
}
