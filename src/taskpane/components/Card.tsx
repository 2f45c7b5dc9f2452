import * as React from 'react';

interface Props {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
  readonly children: React.ReactNode;
}

/** One of the five steps. Its heading can take the focus when something leads there. */
export const Card = ({ id, ordinal, title, children }: Props): JSX.Element => (
  <section className="card" aria-labelledby={id}>
    <h2 id={id} tabIndex={-1}>
      <span className="ordinal" aria-hidden="true">
        {ordinal}
      </span>
      {title}
    </h2>
    <div className="stack">{children}</div>
  </section>
);

/** Goes to a step: scrolls to its heading and puts the focus there. False where it is not on the screen. */
export function goToCard(id: string): boolean {
  const heading = document.getElementById(id);
  heading?.scrollIntoView?.({ block: 'start' });
  heading?.focus({ preventScroll: true });
  return heading !== null;
}
