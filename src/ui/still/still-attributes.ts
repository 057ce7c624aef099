/** Other names than those of the attribute. HTML lowers capitals by itself. */
const RENAMED: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/** Of SVG those that are written with a hyphen. */
const HYPHENATED = /^(?:stroke|fill|clip|text|font|color|stop|dominant|vector)(?=[A-Z])/;

/** Those that say yes and no in words. All other yes and no is there or isn't. */
const IN_WORDS = /^(?:aria-|data-|spellCheck$|contentEditable$|draggable$)/;

/** What React keeps for itself, or does when it is there. */
const OF_REACT = /^(?:children|ref|autoFocus|suppress\w+|on[A-Z]\w*)$/;

/** Addresses lead somewhere; no other scheme ever comes out of this. */
const ADDRESS = /^(?:href|src|action|formAction)$/;
const HARMLESS = /^(?:https?:|[/#?.]|$)/i;

const nameOf = (name: string): string =>
  RENAMED[name] ??
  name.replace(HYPHENATED, (start) => `${start}-`).replace(/-[A-Z]/, (letter) => letter.toLowerCase());

const setStyle = (element: Element, values: object): void => {
  const { style } = element as HTMLElement;
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    // React adds units to some numbers.
    if (typeof value !== 'string') throw new Error(`The style ${name} is no text.`);
    if (name.startsWith('--')) style.setProperty(name, value);
    else Object.assign(style, { [name]: value });
  }
};

const toText = (name: string, value: unknown): string | null => {
  if (typeof value === 'boolean') return IN_WORDS.test(name) ? String(value) : value ? '' : null;
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${name} is no text.`);
  const text = String(value);
  if (ADDRESS.test(name) && !HARMLESS.test(text)) throw new Error(`${name} leads nowhere.`);
  return text;
};

/** Gives an element its attributes, named and written as React does. @throws Error for what isn't known here. */
export const setAttributes = (element: Element, props: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(props)) {
    if (OF_REACT.test(name) || value === undefined || value === null) continue;
    if (name === 'style' && typeof value === 'object') {
      setStyle(element, value);
      continue;
    }
    const text = toText(name, value);
    if (text !== null) element.setAttribute(nameOf(name), text);
  }
};
