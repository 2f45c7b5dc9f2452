import * as React from 'react';

/** A pane that cannot work here: says why, and what to do. */
export const Plain = ({ title, explains }: { title: string; explains: string }): JSX.Element => (
  <main className="body">
    <section className="state stack">
      <h2>{title}</h2>
      <p>{explains}</p>
    </section>
  </main>
);
