import { type ReactNode, type RefObject, useId } from 'react';

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly keys: readonly (readonly [keys: readonly string[], what: string])[];
  /** What is to say besides. */
  readonly children?: ReactNode;
}

/** A list of keys. The browser's own dialog: it keeps the focus, closes with Esc and gives the focus back. */
export const KeysDialog = ({ dialog, title, keys, children }: Props) => {
  const id = useId();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      // Keys pressed in here are not for what lies below.
      onKeyDown={(event) => event.stopPropagation()}
      className="m-auto w-[min(28rem,calc(100vw-2rem))] border border-strong bg-panel p-5 text-ink backdrop:bg-sunken/70"
    >
      {/* Here a screen reader begins to read; the button below would leave the list unread. */}
      <h3 id={id} ref={setAutofocus} tabIndex={-1} className="font-semibold">
        {title}
      </h3>
      <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-body">
        {keys.map(([names, what]) => (
          <div key={what} className="contents">
            <dt className="flex gap-1">
              {names.map((name) => (
                <kbd
                  key={name}
                  className="min-w-6 border border-line bg-sunken px-1.5 text-center font-mono text-note leading-6"
                >
                  {name}
                </kbd>
              ))}
            </dt>
            <dd className="leading-6">{what}</dd>
          </div>
        ))}
      </dl>
      {children}
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
};

/** What a dialog gives the focus to when it opens. The page itself must not take it, so React's own word won't do. */
const setAutofocus = (heading: HTMLElement | null): void => heading?.setAttribute('autofocus', '');
