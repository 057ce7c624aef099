import { type JsonValue, member } from '../json/json.ts';
import { FLAT, type Layout, SHARDED } from './layout.ts';

/** The file at the base of a mirror that says how the others are laid out. A mirror without one is flat. */
export const MIRROR_FILE = 'mirror.json';

const LAYOUTS: readonly Layout[] = [FLAT, SHARDED];

/** The text of `mirror.json`: `{"pith_mirror": 1, "layout": "sharded"}`. */
export const formatMirrorFile = ({ name }: Layout): string =>
  `${JSON.stringify({ pith_mirror: 1, layout: name })}\n`;

/** The layout of a name, as `mirror.json` and a configuration write it; null for any other. */
export const toLayout = (name: unknown): Layout | null =>
  LAYOUTS.find((layout) => layout.name === name) ?? null;

/** The layout that a `mirror.json` names; null where it isn't one. Without a layout it is flat. */
export const parseMirrorFile = (json: JsonValue): Layout | null =>
  member(json, 'pith_mirror') === 1 ? toLayout(member(json, 'layout') ?? FLAT.name) : null;

/** What a `mirror.json` has to be, to follow its name in a sentence. */
export const MIRROR_FILE_FORM = 'should be {"pith_mirror": 1, "layout": "flat" or "sharded"}';
