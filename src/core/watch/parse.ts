import { type JsonValue, member } from '../json/json.ts';
import type { WatchBase, Watched, WatchedCiting, WatchLook } from './watched.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const toText = (json: JsonValue | undefined, name: string): string | null => {
  const value = member(json, name);
  return isText(value) ? value : null;
};
const toNumber = (json: JsonValue | undefined, name: string): number | null => {
  const value = member(json, name);
  return typeof value === 'number' ? value : null;
};
const toList = (json: JsonValue | undefined, name: string): readonly JsonValue[] => {
  const value = member(json, name);
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
};

const parseBase = (json: JsonValue | undefined): WatchBase | null => {
  const pithNumber = toText(json, 'pithNumber');
  return pithNumber === null
    ? null
    : {
        pithNumber,
        version: toNumber(json, 'version'),
        signature: toText(json, 'signature'),
        citing: toList(json, 'citing').filter(isText),
        isWhole: member(json, 'isWhole') === true,
      };
};

const STATES: readonly WatchLook['state'][] = [
  'mismatch',
  'checked',
  'demo',
  'partial',
  'unchecked',
  'none',
  'unanswered',
];

const parseLook = (json: JsonValue | undefined): WatchLook | null => {
  const [at, label] = [toText(json, 'at'), toText(json, 'label')];
  const state = STATES.find((each) => each === member(json, 'state'));
  return at === null || label === null || state === undefined
    ? null
    : {
        at,
        label,
        state,
        citing: toList(json, 'citing').flatMap((each): readonly WatchedCiting[] => {
          const id = toText(each, 'id');
          return id === null ? [] : [{ id, title: toText(each, 'title') }];
        }),
        isCertain: member(json, 'isCertain') === true,
        isSignedAnew: member(json, 'isSignedAnew') === true,
        // An earlier version of this program didn't ask.
        isOther: member(json, 'isOther') === true,
        newVersion: toNumber(json, 'newVersion'),
        less: toText(json, 'less'),
      };
};

/** Reads a watched record as a browser's storage gives it back; null for what this program would not have written. */
export const parseWatched = (json: JsonValue | undefined): Watched | null => {
  const [key, identifier] = [toText(json, 'key'), toText(json, 'identifier')];
  const [suffix, since] = [toText(json, 'suffix'), toText(json, 'since')];
  const base = parseBase(member(json, 'base'));
  if (member(json, 'watchVersion') !== 1) return null;
  if (key === null || identifier === null || suffix === null || since === null || base === null) return null;
  return {
    watchVersion: 1,
    key,
    corpus: toText(json, 'corpus'),
    identifier,
    suffix,
    title: toText(json, 'title'),
    since,
    base,
    look: parseLook(member(json, 'look')),
  };
};
