import { type JsonObject, type JsonValue, member } from '../../core/json/json.ts';
import { DEFAULT_TIMEOUT_MS } from '../fetch/fetch-json.ts';

/** One entry of `sources` in the configuration. */
export interface SourceSettings {
  readonly id: string;
  readonly kind: 'mirror' | 'origin';
  /** For people, to stand inside a sentence: "the mirror on this site". */
  readonly label: string;
  /** A path of this site or an https address, with a slash at the end. */
  readonly base: string;
  /** The public address of a site that stands behind `base`, so that links to it are known as its own. */
  readonly home: string | null;
  /** From the question to the last byte of an answer, in milliseconds. */
  readonly timeoutMs: number;
  /** How its files are laid out, where that isn't plainly flat: a part of its own knows what to do (`later.ts`). */
  readonly layout?: Placement | undefined;
}

/** Addresses with `{suffix}` in them, which stands for the 26 characters of a pith number. */
export interface MirrorPatterns {
  /** The bundle of a record, which is examined like a record; asked in this order, each once. */
  readonly bundles: readonly string[];
  readonly state: string | null;
}

/** A layout by its name, `mirror.json` for whatever that file of the mirror says, or the addresses of a manifest. */
export type Placement = 'flat' | 'sharded' | 'mirror.json' | MirrorPatterns;

/** What has to stand somewhere in a configuration: in words only where it doesn't (`later/config-words.ts`). */
export type Expected =
  | 'object'
  | 'version'
  | 'list'
  | 'boolean'
  | 'one'
  | 'once'
  | 'text'
  | 'kind'
  | 'base'
  | 'time'
  | 'algorithm'
  | 'key'
  | 'folder';

/** Collects what is wrong, by path: what has to stand there, and what stands there instead. */
export type ReportProblem = (path: string, expected: Expected, found?: JsonValue) => void;

/** A text that isn't empty, or `''` and a problem. */
export const readText = (value: JsonValue | undefined, path: string, report: ReportProblem): string => {
  if (typeof value === 'string' && value.trim() !== '') return value;
  report(path, 'text', value);
  return '';
};

const ORIGIN_HOME = 'https://pith.science/';

/** A path without dots or a second slash at its start, or an https address without query; both end in a slash. */
const isBase = (text: string): boolean => {
  if (!text.endsWith('/') || /[?#\\\s]|\/\.{1,2}\//.test(text)) return false;
  return /^\/(?!\/)/.test(text) || (text.startsWith('https://') && URL.canParse(text));
};

const readBase = (value: JsonValue | undefined, path: string, report: ReportProblem): string => {
  if (typeof value === 'string' && isBase(value)) return value;
  report(path, 'base', value);
  return '/';
};

const readTimeout = (value: JsonValue | undefined, path: string, report: ReportProblem): number => {
  if (value === undefined) return DEFAULT_TIMEOUT_MS;
  if (typeof value === 'number' && value >= 100 && value <= 600_000) return value;
  report(path, 'time', value);
  return DEFAULT_TIMEOUT_MS;
};

/** One source as the configuration writes it → its settings. What it gives back counts only if nothing was reported. */
export const readSource = (value: JsonObject, path: string, report: ReportProblem): SourceSettings => {
  const kind = member(value, 'kind');
  if (kind !== 'mirror' && kind !== 'origin') report(`${path}.kind`, 'kind', kind);
  const base = readBase(member(value, 'base'), `${path}.base`, report);
  const home = member(value, 'home');
  return {
    id: readText(member(value, 'id'), `${path}.id`, report),
    kind: kind === 'origin' ? 'origin' : 'mirror',
    label: readText(member(value, 'label'), `${path}.label`, report),
    base,
    home:
      home === undefined
        ? kind === 'origin' && base.startsWith('/')
          ? ORIGIN_HOME
          : null
        : readBase(home, `${path}.home`, report),
    timeoutMs: readTimeout(member(value, 'timeout_ms'), `${path}.timeout_ms`, report),
    // `later.ts` reads it before it counts.
    layout: member(value, 'layout') as Placement | undefined,
  };
};
