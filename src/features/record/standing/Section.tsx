import { type ReactNode, useId } from 'react';
import { StandingMark } from './StandingMark.tsx';
import type { Standing } from './standing.ts';

interface Props {
  readonly title: string;
  readonly standing?: Standing;
  /** How many there are, beside the title. */
  readonly count?: number | null;
  readonly children: ReactNode;
}

/** One part of the record: its mark and name in the margin, its content on the line that all values stand on. */
export const Section = ({ title, standing, count, children }: Props) => {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      data-standing={standing}
      className="grid grid-cols-1 gap-x-4 gap-y-2 border-t border-line py-4 first:border-t-0 @min-[38rem]:grid-cols-[8.5rem_minmax(0,1fr)]"
    >
      <div className="flex items-baseline gap-x-2">
        {standing !== undefined && <StandingMark standing={standing} />}
        <h3 id={id} className="leading-6 font-semibold">
          {title}
          {count !== undefined && count !== null && (
            <span className="ml-2 font-normal text-muted">{count}</span>
          )}
        </h3>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
};

/** What one should know before reading a part. */
export const Caveat = ({ children }: { readonly children: ReactNode }) => (
  <p className="mb-2 max-w-[70ch] text-note text-muted">{children}</p>
);

/** A short list of names and values inside a part. */
export const Pairs = ({ children }: { readonly children: ReactNode }) => (
  <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 text-body @min-[28rem]:grid-cols-[11rem_minmax(0,1fr)]">
    {children}
  </dl>
);

/** One of `Pairs`; nothing where there is no value. */
export const Pair = ({ label, children }: { readonly label: string; readonly children: ReactNode }) =>
  children === null || children === undefined || children === '' ? null : (
    <>
      <dt className="leading-6 text-muted">{label}</dt>
      <dd className="min-w-0 leading-6 break-words">{children}</dd>
    </>
  );
