import { type RefObject, useId } from 'react';
import { KEY_LIST } from './graph-keys.ts';

/** The keys of the graph. The browser's own dialog: it keeps the focus, closes with Esc and gives the focus back. */
export const KeysDialog = ({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) => {
  const id = useId();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="m-auto w-[min(26rem,calc(100vw-2rem))] border border-strong bg-panel p-5 text-ink backdrop:bg-sunken/70"
    >
      <h3 id={id} className="font-semibold">
        Keys of the graph
      </h3>
      <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
        {KEY_LIST.map(([keys, what]) => (
          <div key={what} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 border border-line bg-sunken px-1.5 text-center font-mono text-xs leading-6"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="leading-6">{what}</dd>
          </div>
        ))}
      </dl>
      <p className="mb-4 text-sm text-muted">
        The wheel zooms with Ctrl or ⌘, or while the graph has the focus. On a touch screen two fingers move
        and zoom.
      </p>
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
};
