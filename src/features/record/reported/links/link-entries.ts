import { isJsonObject, type JsonValue } from '../../../../core/json/json.ts';

/** Members by name, with those of a nested `actions` raised to the same level; null for anything but an object. */
export const toEntries = (links: JsonValue): readonly (readonly [string, JsonValue])[] | null =>
  isJsonObject(links)
    ? Object.entries(links).flatMap(([name, value]) =>
        name === 'actions' && isJsonObject(value)
          ? Object.entries(value).map(([inner, each]) => [inner, each] as const)
          : [[name, value] as const],
      )
    : null;
