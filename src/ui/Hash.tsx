import { useCopy } from './hooks/use-copy.ts';
import { CopyIcon, TickIcon } from './icons.tsx';

interface Props {
  readonly value: string;
  /** What it is, for those who hear it: "Title digest". */
  readonly label: string;
  /** Characters kept at either end. */
  readonly ends?: number;
  /** Nothing is left out: for values that are held against each other. */
  readonly isWhole?: boolean;
}

/**
 * A digest or signature: shortened in the middle, whole while it has the focus, copied with one press.
 */
export const Hash = ({ value, label, ends = 8, isWhole = false }: Props) => {
  const [state, copy] = useCopy();
  const Icon = state === 'copied' ? TickIcon : CopyIcon;
  const isShort = isWhole || value.length <= 2 * ends + 4;
  return (
    <span className="inline-flex max-w-full items-center gap-1.5 align-top">
      <button
        type="button"
        title={value}
        onClick={(event) => {
          // Safari doesn't focus what is pressed; the whole value shows with the focus.
          event.currentTarget.focus();
          copy(value);
        }}
        className="group/hash inline-flex min-h-[24px] min-w-0 cursor-pointer items-center gap-1.5 text-left font-mono text-note leading-5 text-ink hover:text-link"
      >
        <span className="sr-only">Copy {label}: </span>
        {isShort ? (
          <span className="break-all">{value}</span>
        ) : (
          <>
            <span className="min-w-0 break-words group-focus/hash:hidden">
              {value.slice(0, ends)}
              <span className="text-faint">…</span>
              {value.slice(-ends)}
            </span>
            <span className="hidden break-all group-focus/hash:inline">{value}</span>
          </>
        )}
        <Icon className="size-3.5 text-faint group-hover/hash:text-link" />
      </button>
      <span role="status" className="text-note text-muted empty:hidden">
        {state === 'copied' ? 'copied' : state === 'failed' ? 'no access to the clipboard' : ''}
      </span>
    </span>
  );
};
