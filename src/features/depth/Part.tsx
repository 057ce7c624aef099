import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  /** What this part does, and what it can't. */
  readonly intro: ReactNode;
  readonly children: ReactNode;
}

/** One way to look deeper: what it does first, then what it finds. */
export const Part = ({ id, title, intro, children }: Props) => (
  <section
    id={id}
    aria-labelledby={`${id}-title`}
    className="@container scroll-mt-4 border-t border-strong pt-3 pb-10 first:border-t-0 first:pt-0"
  >
    <h2 id={`${id}-title`} tabIndex={-1} className="font-serif text-lead outline-none">
      {title}
    </h2>
    <p className="mt-1 mb-3 max-w-[70ch] text-note text-muted">{intro}</p>
    {children}
  </section>
);
