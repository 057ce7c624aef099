import {
  Component,
  createContext,
  Fragment,
  forwardRef,
  createElement as h,
  lazy,
  memo,
  type ReactNode,
  StrictMode,
  Suspense,
  use,
  useCallback,
  useContext,
  useDebugValue,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useInsertionEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { drawStill } from '../../src/ui/still/draw-still.ts';

/*
 * Trees for the test of pictures that are drawn without React's renderer (`src/ui/still`), and what draws them both ways.
 * Bundled into one script for the browser.
 */
const Place = createContext('nowhere');
const Where = () => h('b', null, useContext(Place), '/', use(Place));

const Hooks = () => {
  const [count] = useState(() => 40);
  const [sum] = useReducer(
    (state: number, added: number) => state + added,
    1,
    (from) => from + 1,
  );
  const box = useRef('in the box');
  const doubled = useMemo(() => count * 2, [count]);
  const call = useCallback(() => 'called', []);
  const online = useSyncExternalStore(
    () => () => undefined,
    () => 'stored',
  );
  const late = useDeferredValue('deferred');
  const event = useEffectEvent(() => undefined);
  useDebugValue(count);
  useImperativeHandle(useRef(null), () => null);
  useInsertionEffect(() => undefined);
  useLayoutEffect(() => undefined);
  useEffect(() => event());
  const id = useId();
  return h('p', { id }, count + sum, box.current, doubled, call(), online, late);
};

class Boundary extends Component<{ readonly children?: ReactNode }> {
  override render() {
    return h('div', { className: 'boundary' }, this.props.children);
  }
}

const Memoised = memo(({ word }: { readonly word: string }) => h('i', null, word));
const Forwarded = forwardRef<HTMLElement, { readonly word: string }>(({ word }, ref) =>
  h('u', { ref }, word),
);
const Later = lazy(() => new Promise<{ default: () => ReactNode }>(() => undefined));
const Never = () => h('s', null, useTransition()[0] ? 'yes' : 'no');
const nothing = (): void => undefined;
const MARKUP = { dangerouslySetInnerHTML: { __html: '<b>no</b>' } };
const toScript = (scheme: string): string => `${scheme}:alert(1)`;

/** What both draw alike. */
const alike: Readonly<Record<string, () => ReactNode>> = {
  text: () => ['words', 7, '', null, undefined, true, false, 'more words', 0],
  hostile: () => h('p', { title: '"><script>alert(1)</script>' }, '<img src=x onerror=alert(1)>', '&amp;'),
  fragments: () => h(StrictMode, null, h(Fragment, null, h('p', { key: 1 }, 'one'), [h('p', { key: 2 })])),
  hooks: () => h(Hooks),
  contexts: () => [
    h(Where, { key: 1 }),
    h(Place, { key: 2, value: 'outside' }, h(Where), h(Place, { value: 'inside' }, h(Where)), h(Where)),
    h(Where, { key: 3 }),
  ],
  wrapped: () => h(Boundary, null, h(Memoised, { word: 'memo' }), h(Forwarded, { word: 'ref' })),
  waiting: () =>
    h('div', null, h(Suspense, { fallback: h('p', null, 'wait') }, h('p', null, 'lost'), h(Later)), 'after'),
  'waiting for nothing': () => h(Place, { value: 'a' }, h(Suspense, null, h(Later)), h(Where)),
  names: () =>
    h(
      'label',
      { className: 'a b', htmlFor: 'field', tabIndex: -1, dir: 'ltr', lang: 'en', onClick: nothing },
      h('input', {
        id: 'field',
        type: 'text',
        inputMode: 'url',
        autoComplete: 'off',
        autoCapitalize: 'off',
        spellCheck: false,
        enterKeyHint: 'go',
        placeholder: 'words',
        value: '',
        'aria-invalid': false,
        'data-there': '',
        onChange: nothing,
      }),
      h('input', {
        type: 'checkbox',
        role: 'switch',
        checked: true,
        'aria-checked': true,
        onChange: nothing,
      }),
      h('input', { type: 'checkbox', checked: false, 'aria-checked': false, onChange: nothing }),
      h('input', { type: 'file', multiple: true, accept: '.json,.bib' }),
      h('button', { type: 'button', disabled: true, hidden: false, 'aria-pressed': false }, 'no'),
      h('time', { dateTime: '2026-01-01' }, 'a day'),
      h('details', { open: true }, h('summary', null, 'more')),
      h('details', { open: false }),
      h('div', { hidden: true, style: { animationDuration: '0s', '--depth': '2', color: undefined } }),
      h('div', { style: { animationDuration: undefined } }),
    ),
  links: () => [
    h('a', { key: 1, href: 'https://arxiv.org/abs/2503.11367', rel: 'noreferrer' }, 'out'),
    h('a', { key: 2, href: '/pith/A?in=demo', 'aria-current': 'page' }, 'in'),
    h('a', { key: 3, href: '#main', 'aria-current': undefined }, 'here'),
  ],
  drawing: () =>
    h(
      'svg',
      { viewBox: '0 0 16 16', fill: 'none', strokeWidth: '1.5', strokeLinecap: 'round', className: 'size-4' },
      h('path', { d: 'M3 3h5', strokeDasharray: '2.5 2.5', strokeLinejoin: 'round', fillOpacity: 0.5 }),
      h('use', { href: '#state-checked' }),
    ),
};

/** What it leaves to React. */
const left: Readonly<Record<string, () => ReactNode>> = {
  'markup as text': () => h('p', MARKUP),
  'an address that is a script': () => h('a', { href: toScript('javascript') }),
  'an address in capitals with spaces': () => h('a', { href: toScript(' JavaScript') }),
  'data as an address': () => h('a', { href: 'data:text/html,<script>alert(1)</script>' }),
  'another hook': () => h(Never),
  'a portal': () => createPortal('elsewhere', document.body),
  'a tag of the head': () => h('meta', { name: 'a', content: 'b' }),
  'a choice': () => h('select', { value: 'a', onChange: nothing }, h('option', { value: 'a' })),
  'a width without a unit': () => h('p', { style: { width: 3 } }),
  'what waits outside of everything': () => h(Later),
  'a promise': () => h(() => use(new Promise<ReactNode>(() => undefined))),
};

const drawByReact = (tree: ReactNode): HTMLElement => {
  const root = document.createElement('div');
  flushSync(() => createRoot(root).render(tree));
  return root;
};

/** Ids are made otherwise, and mean nothing. */
const withoutIds = (root: HTMLElement): HTMLElement => {
  for (const each of root.querySelectorAll('[id^="still-"], [id^="_r_"]')) each.id = 'some';
  return root;
};

export const names = { alike: Object.keys(alike), left: Object.keys(left) };

/** Both drawings as markup; `isSame` says more, for markup doesn't tell where one text ends and the next begins. */
export const draw = (name: string) => {
  const make = alike[name];
  if (make === undefined) throw new Error(`There is no ${name}.`);
  const still = document.createElement('div');
  still.append(drawStill(make()));
  const [a, b] = [withoutIds(still), withoutIds(drawByReact(make()))];
  return { isSame: a.isEqualNode(b), still: a.outerHTML, react: b.outerHTML };
};

/** What is thrown instead of a drawing; and whether React answers its own hooks afterwards. */
export const refuse = (name: string) => {
  const make = left[name];
  if (make === undefined) throw new Error(`There is no ${name}.`);
  try {
    return { drawn: drawStill(make()).childNodes.length };
  } catch (thrown) {
    return {
      thrown: thrown instanceof Error ? thrown.message : typeof thrown,
      after: drawByReact(h(Hooks)).childElementCount,
    };
  }
};
