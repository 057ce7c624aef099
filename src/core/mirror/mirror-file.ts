import { error, ok, type Result } from '../base/result.ts';
import { formatFound, isJsonObject, type JsonValue, member } from '../json/json.ts';
import { FLAT, type Layout, SHARDED } from './layout.ts';

/** The file at the base of a mirror that says how the others are laid out. A mirror without one is flat. */
export const MIRROR_FILE = 'mirror.json';

const LAYOUTS: readonly Layout[] = [FLAT, SHARDED];

/** The text of `mirror.json`: `{"pith_mirror": 1, "layout": "sharded"}`. */
export const formatMirrorFile = ({ name }: Layout): string =>
  `${JSON.stringify({ pith_mirror: 1, layout: name })}\n`;

/** The layout of a name, as `mirror.json` and a configuration write it; null for any other. */
export const toLayout = (name: JsonValue | undefined): Layout | null =>
  LAYOUTS.find((layout) => layout.name === name) ?? null;

/** Reads a `mirror.json`. The error follows the name of the file in a sentence. */
export const parseMirrorFile = (json: JsonValue): Result<Layout, string> => {
  if (!isJsonObject(json)) return error(`should be an object, but it is ${formatFound(json)}`);
  const version = member(json, 'pith_mirror');
  if (version !== 1) return error(`should have pith_mirror 1, but pith_mirror is ${formatFound(version)}`);
  const name = member(json, 'layout') ?? FLAT.name;
  const layout = toLayout(name);
  return layout === null
    ? error(`should have the layout "flat" or "sharded", but layout is ${formatFound(name)}`)
    : ok(layout);
};
