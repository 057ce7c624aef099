import { type ReactNode, type RefObject, useId, useRef } from 'react';

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly keys: readonly (readonly [keys: readonly string[], what: string])[];
  /** What is to say besides. */
  readonly children?: ReactNode;
}

/**
 * A list of keys: a dialog that lies over the page as a popover, closes with Esc or a press beside it, and gives the focus
 * back. A modal one takes the page from screen readers meanwhile, and Chromium tells them of its chosen tab anew when it
 * gives it back: then they say that tab instead of the place where the focus is. When it closes it stays for a moment,
 * unseen: Orca, which finds gone what it spoke of last, doesn't say where the focus is now.
 */
export const KeysDialog = ({ dialog, title, keys, children }: Props) => {
  const id = useId();
  const opener = useRef<Element | null>(null);
  const timer = useRef(0);
  const leave = (): void => {
    const element = dialog.current;
    if (element === null || LEAVING in element.dataset) return;
    element.dataset[LEAVING] = '';
    if (element.contains(document.activeElement) && opener.current instanceof HTMLElement)
      opener.current.focus({ preventScroll: true });
    timer.current = window.setTimeout(() => element.hidePopover(), LINGER);
  };
  return (
    <dialog
      ref={dialog}
      popover="auto"
      aria-labelledby={id}
      onBeforeToggle={({ currentTarget }) => {
        clearTimeout(timer.current);
        delete currentTarget.dataset[LEAVING];
        // It has the focus until the dialog is open, and again once it is left.
        opener.current = document.activeElement;
      }}
      // The focus on the list scrolls to its middle where the window is lower than it: it is read from its head.
      onToggle={({ currentTarget }) => currentTarget.scrollTo(0, 0)}
      // Keys pressed in here are not for what lies below.
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        leave();
      }}
      // Nothing that has the focus lies under it.
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) leave();
      }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(28rem,calc(100vw-2rem))] overflow-auto border border-strong bg-panel p-5 text-ink backdrop:bg-sunken/70 data-leaving:pointer-events-none data-leaving:opacity-0 data-leaving:backdrop:bg-transparent"
    >
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      {/* A named group takes the focus: screen readers say its name and read on into the list. A heading stays unread in
          Firefox, the dialog itself leads to the button in Chromium, and from there the list is left unread. */}
      <fieldset
        ref={setAutofocus}
        aria-labelledby={id}
        tabIndex={-1}
        className="mx-0 my-4 min-w-0 border-0 p-0"
      >
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-body">
          {keys.map(([names, what]) => (
            <div key={what} className="contents">
              <dt className="flex items-start gap-1">
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
      </fieldset>
      {children}
      <button type="button" className="button" onClick={leave}>
        Close
      </button>
    </dialog>
  );
};

/** Opens a list of keys; one that is about to go comes back. */
export const openKeys = (dialog: HTMLDialogElement | null): void => {
  if (dialog?.matches(':popover-open')) dialog.hidePopover();
  dialog?.showPopover();
};

const LEAVING = 'leaving';
/** As long as a reader may take to hear where the focus has gone, in milliseconds. */
const LINGER = 400;

/** What a dialog gives the focus to when it opens. The page itself must not take it, so React's own word won't do. */
const setAutofocus = (list: HTMLElement | null): void => list?.setAttribute('autofocus', '');
