import { type ReactNode, useId } from 'react';
import { ChevronIcon } from '../../../ui/icons.tsx';
import type { Standing } from './standing.ts';

interface Props {
  readonly title: string;
  readonly standing?: Standing;
  /** How many there are, or what there is in a word or two. */
  readonly note?: ReactNode;
  /** Something in it has to be seen. */
  readonly isOpen?: boolean;
  readonly Heading?: 'h2' | 'h3';
  readonly children: ReactNode;
}

/**
 * A part of the record as one line, which opens. What it holds is on the page, so that a search in the page finds it and
 * opens it.
 */
export const Fold = ({ title, standing, note, isOpen = false, Heading = 'h3', children }: Props) => {
  const id = useId();
  return (
    <section aria-labelledby={id} data-standing={standing} className="border-t border-line first:border-t-0">
      <details open={isOpen} className="group/fold" data-fold="">
        <summary className="flex min-h-8 cursor-pointer list-none items-baseline gap-x-2 py-1 hover:bg-sunken [&::-webkit-details-marker]:hidden">
          <ChevronIcon className="size-3 self-center text-faint group-open/fold:rotate-90" />
          <Heading id={id} className="font-semibold">
            {title}
          </Heading>
          {note !== undefined && note !== null && <span className="text-muted">{note}</span>}
        </summary>
        <div className="pt-1 pb-4 pl-5">{children}</div>
      </details>
    </section>
  );
};
