import { toFinder } from './places.ts';

/** What does something by script alone. Links, switches and what opens by itself work as they are. */
const PRESSED = 'button, input[type="file"], a[href^="#"]';

/** Keys that the page has a use for, and the browser too. */
const isKept = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean => {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  return key === '/' && !(target instanceof HTMLInputElement);
};

/** What ends a press that has begun. */
const ENDS = ['pointerup', 'pointercancel', 'keyup'] as const;
/** The click of a finger comes after its end; whoever holds on for longer than this is not waited for. In milliseconds. */
const AFTER_END_MS = 50;
const LONGEST_MS = 2000;

interface Held {
  /** Settles when no press is halfway: what was pressed down here can't be let go on another page. */
  readonly whole: () => Promise<unknown> | undefined;
  /** Does the last thing again, on the page that has been drawn in the picture's place. */
  readonly replay: () => void;
  /** Holds nothing any more. */
  readonly end: () => void;
}

/** Keeps what a reader presses in a picture that can't answer, the last of it, so that it is done when the page can. */
export const holdPresses = (root: Element): Held => {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true };
  let again = (): void => undefined;
  let whole: Promise<unknown> | undefined;
  for (const begin of ['pointerdown', 'keydown'])
    root.addEventListener(
      begin,
      () => {
        whole = new Promise((done) => {
          setTimeout(done, LONGEST_MS);
          for (const end of ENDS)
            document.addEventListener(end, () => setTimeout(done, AFTER_END_MS), options);
        });
      },
      options,
    );
  const hold = <T extends Element>(event: Event, was: T, act: (next: T) => void): void => {
    event.preventDefault();
    const find = toFinder(was, root);
    again = () => {
      const next = find();
      if (next !== null) act(next);
    };
  };
  root.addEventListener(
    'click',
    (event) => {
      const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>(PRESSED) : null;
      // The button of a form is heard of by the form.
      if (pressed === null || (pressed instanceof HTMLButtonElement && pressed.type === 'submit')) return;
      hold(event, pressed, (next) => {
        // A form says more once it has its words again; a button is another one when it says something else.
        if (next.textContent !== pressed.textContent) return;
        // Tabs are chosen by the focus.
        next.focus({ preventScroll: true });
        next.click();
      });
    },
    options,
  );
  root.addEventListener(
    'submit',
    (event) => {
      if (event.target instanceof HTMLFormElement) hold(event, event.target, (next) => next.requestSubmit());
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (!isKept(event)) return;
      event.preventDefault();
      again = () => void document.body.dispatchEvent(new KeyboardEvent(event.type, event));
    },
    options,
  );
  return { whole: () => whole, replay: () => again(), end: () => stop.abort() };
};
