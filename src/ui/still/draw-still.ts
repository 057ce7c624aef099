import type { ReactNode } from 'react';
import { setAttributes } from './still-attributes.ts';
import { type Given, type HeldContext, withStillHooks } from './still-hooks.ts';

type Props = Readonly<Record<string, unknown>>;
type Component = ((props: Props) => unknown) & {
  readonly prototype?: { readonly isReactComponent?: object };
};
type Class = new (props: Props) => { readonly render: () => unknown };

/** An element of React, or what stands for a component in one: plain objects, told apart by a symbol. */
interface Kind {
  readonly $$typeof?: symbol;
}
interface Drawn extends Kind {
  readonly type: unknown;
  readonly props: Props;
}
interface Wrapped extends Kind {
  /** Of `memo`. */
  readonly type: unknown;
  /** Of `forwardRef`. */
  readonly render: (props: Props, ref: unknown) => unknown;
  /** Of `lazy`. */
  readonly _init: (payload: unknown) => unknown;
  readonly _payload: unknown;
}

const kind = (name: string): symbol => Symbol.for(`react.${name}`);
const ELEMENT = kind('transitional.element');
const MEMO = kind('memo');
const FORWARD_REF = kind('forward_ref');
const LAZY = kind('lazy');
const CONTEXT = kind('context');
const SUSPENSE = kind('suspense');
/** What draws nothing but its children. */
const CLEAR: ReadonlySet<unknown> = new Set(['fragment', 'strict_mode', 'profiler'].map(kind));

const SVG = 'http://www.w3.org/2000/svg';
/** React puts these elsewhere, or makes more of them than attributes. */
const NOT_HERE = /^(?:meta|link|style|script|textarea|select|option|foreignObject)$/;

const isAwaited = (thrown: unknown): boolean =>
  typeof (thrown as { readonly then?: unknown } | null)?.then === 'function';

/** Draws nodes of React one after the other. What a part waits for is thrown, as in React. */
const toDraw = (given: Given): ((node: unknown, into: Node) => void) => {
  const drawHost = (name: string, props: Props, into: Node): void => {
    const isSvg = name === 'svg' || (into as Element).namespaceURI === SVG;
    // The window's title comes with React, which puts it into the head.
    if (name === 'title' && !isSvg) return;
    if (NOT_HERE.test(name)) throw new Error(`${name} is React's.`);
    const element = isSvg ? document.createElementNS(SVG, name) : document.createElement(name);
    setAttributes(element, props);
    draw(props.children, element);
    into.appendChild(element);
  };

  const drawSuspense = ({ children, fallback }: Props, into: Node): void => {
    const part = document.createDocumentFragment();
    try {
      draw(children, part);
    } catch (thrown) {
      if (!isAwaited(thrown)) throw thrown;
      draw(fallback, into);
      return;
    }
    into.appendChild(part);
  };

  const drawGiven = (context: HeldContext, { value, children }: Props, into: Node): void => {
    const had = given.has(context);
    const before = given.get(context);
    given.set(context, value);
    try {
      draw(children, into);
    } finally {
      if (had) given.set(context, before);
      else given.delete(context);
    }
  };

  /** @returns what a component draws, or what an element that draws nothing itself has in it. */
  const open = (type: unknown, props: Props): unknown => {
    if (CLEAR.has(type)) return props.children;
    if (typeof type === 'function') {
      const component = type as Component;
      if (component.prototype?.isReactComponent === undefined) return component(props);
      return new (type as Class)(props).render();
    }
    const wrapped = type as Wrapped;
    switch (wrapped.$$typeof) {
      case MEMO:
        return open(wrapped.type, props);
      case LAZY:
        return open(wrapped._init(wrapped._payload), props);
      case FORWARD_REF: {
        const { ref = null, ...rest } = props;
        return wrapped.render(rest, ref);
      }
      default:
        throw new Error('An element of a kind that is not drawn here.');
    }
  };

  const drawElement = (type: unknown, props: Props, into: Node): void => {
    if (typeof type === 'string') drawHost(type, props, into);
    else if (type === SUSPENSE) drawSuspense(props, into);
    else if ((type as Kind).$$typeof === CONTEXT) drawGiven(type as HeldContext, props, into);
    else draw(open(type, props), into);
  };

  const draw = (node: unknown, into: Node): void => {
    if (node === null || node === undefined || typeof node === 'boolean' || node === '') return;
    if (typeof node === 'string' || typeof node === 'number') {
      into.appendChild(document.createTextNode(String(node)));
    } else if (Array.isArray(node)) {
      for (const each of node) draw(each, into);
    } else {
      const { $$typeof, type, props } = node as Drawn;
      if ($$typeof !== ELEMENT) throw new Error('A node of a kind that is not drawn here.');
      drawElement(type, props, into);
    }
  };
  return draw;
};

/**
 * Draws what React would draw first, once and without React's own renderer, which is most of the app's bytes: the same
 * components with the state that they begin with, no effects, nothing that answers to a press. Texts become text nodes.
 * @throws Error for whatever it doesn't know how to draw; then nothing was drawn anywhere.
 */
export const drawStill = (tree: ReactNode): DocumentFragment => {
  const picture = document.createDocumentFragment();
  const given: Given = new Map();
  withStillHooks(given, () => toDraw(given)(tree, picture));
  return picture;
};
