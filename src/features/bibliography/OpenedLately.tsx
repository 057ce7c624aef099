import { useId } from 'react';
import { UtcTime } from '../../ui/time/UtcTime.tsx';

/** A bibliography that this browser remembers, as a line of a list. */
export interface OpenedLine {
  readonly key: string;
  readonly name: string;
  /** What was said of its entries, as one line. */
  readonly counts: string;
  /** `26 May 2026`. */
  readonly day: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
}

interface Props {
  readonly lines: readonly OpenedLine[];
  readonly onOpen: (key: string) => void;
  /** Absent where nothing is forgotten from here. */
  readonly onForget?: (key: string) => void;
}

/** The bibliographies that were opened lately, each with what was said of it then. */
export const OpenedLately = ({ lines, onOpen, onForget }: Props) => {
  const id = useId();
  return (
    <ul className="border-y border-strong" data-opened="">
      {lines.map(({ key, name, counts, openedAt }, index) => (
        <li
          key={key}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-line py-2"
        >
          <span className="min-w-0 break-words">
            <bdi>{name}</bdi>{' '}
            <span id={`${id}-${index}`} className="text-note text-muted">
              {counts} · opened <UtcTime value={openedAt} />
            </span>
          </span>
          <span className="flex flex-wrap items-baseline gap-x-4">
            <button
              type="button"
              className="link-button"
              aria-describedby={`${id}-${index}`}
              onClick={() => onOpen(key)}
            >
              Check again<span className="sr-only"> {name}</span>
            </button>
            {onForget !== undefined && (
              <button
                type="button"
                className="link-button"
                aria-label={`Forget ${name}`}
                aria-describedby={`${id}-${index}`}
                onClick={() => onForget(key)}
              >
                Forget
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
};
