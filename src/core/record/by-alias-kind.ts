import { type JsonValue, member } from '../json/json.ts';

/** The aliases of a record by their kind, because no face promises an order; as they are where a kind comes twice. */
export const byAliasKind = (aliases: JsonValue | undefined): JsonValue | undefined => {
  if (!Array.isArray(aliases)) return aliases;
  const list = aliases as readonly JsonValue[];
  const kinds = list.map((alias) => member(alias, 'alias_kind'));
  return kinds.every((kind) => typeof kind === 'string') && new Set(kinds).size === kinds.length
    ? Object.fromEntries(list.map((alias, index) => [kinds[index] as string, alias]))
    : aliases;
};
