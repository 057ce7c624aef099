import * as React from 'react';

/** A context of React: what it holds where nobody gives it a value. */
export interface HeldContext {
  readonly _currentValue: unknown;
}

/** Values that stand above the element which is drawn. */
export type Given = Map<HeldContext, unknown>;

const nothing = (): void => undefined;
const same = <T>(value: T): T => value;
const never = (): never => {
  throw new Error('A still picture has one state.');
};
const toValue = (initial: unknown): unknown => (typeof initial === 'function' ? initial() : initial);

/** What has come, else what is waited for is thrown, as React does it. */
const read = (given: Given, usable: unknown): unknown => {
  const context = usable as HeldContext;
  if ('_currentValue' in context) return given.has(context) ? given.get(context) : context._currentValue;
  const { status, value } = usable as { readonly status?: string; readonly value?: unknown };
  if (status === 'fulfilled') return value;
  throw usable;
};

/**
 * The hooks of a component that is drawn once: state is what it begins with, effects are left to React, which draws it
 * again. A hook that isn't here ends the drawing.
 */
const toHooks = (given: Given) => {
  let ids = 0;
  return {
    use: (usable: unknown) => read(given, usable),
    useContext: (context: HeldContext) => read(given, context),
    useState: (initial: unknown) => [toValue(initial), never],
    useReducer: (_: unknown, initial: unknown, init?: (from: unknown) => unknown) => [
      init === undefined ? initial : init(initial),
      never,
    ],
    useRef: (current: unknown) => ({ current }),
    useMemo: toValue,
    useCallback: same,
    useSyncExternalStore: (_: unknown, get: () => unknown) => get(),
    useDeferredValue: same,
    useEffectEvent: same,
    useId: () => `still-${ids++}`,
    useEffect: nothing,
    useLayoutEffect: nothing,
    useInsertionEffect: nothing,
    useImperativeHandle: nothing,
    useDebugValue: nothing,
  };
};

/** Where React looks up who answers its hooks. Versions are pinned, and a test draws every hook that is here. */
const INTERNALS = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE';

/** Answers the hooks of whatever is called in `draw`, and of nothing afterwards. @throws Error without that place in React. */
export const withStillHooks = (given: Given, draw: () => void): void => {
  const internals = (React as unknown as { readonly [INTERNALS]?: { H?: unknown } })[INTERNALS];
  if (internals?.H === undefined) throw new Error('This React answers its hooks in another way.');
  const before = internals.H;
  internals.H = toHooks(given);
  try {
    draw();
  } finally {
    internals.H = before;
  }
};
