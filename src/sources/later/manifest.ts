import type { Problem } from '../../core/base/result.ts';
import type { Suffix } from '../../core/identifier/types.ts';
import { formatFound, formatQuoted, isJsonObject, type JsonValue, member } from '../../core/json/json.ts';
import type { MirrorPatterns } from '../places/source-settings.ts';

/** A mirror that a manifest names. Its key is not among this: nothing signs a manifest, so it can't make a key count. */
export interface ManifestMirror {
  /** For people; a text from elsewhere, made fit for one line. */
  readonly name: string;
  readonly patterns: MirrorPatterns;
}

/** What a manifest comes to: its mirrors that can be asked, and all that is wrong with it, by path. */
export interface MirrorManifest {
  readonly mirrors: readonly ManifestMirror[];
  readonly problems: readonly Problem[];
}

/** More mirrors than this are not read: each of them is asked where those before it have no record. */
export const MOST_MIRRORS = 20;
const LONGEST_NAME = 60;
const SUFFIX = '{suffix}';
const PROBE = 'A'.repeat(26);
/** Characters that have no shape, or turn the direction of the text around them. */
const UNSHOWN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** An address of a pattern, for one record. */
export const expandPattern = (pattern: string, suffix: Suffix): string => pattern.replaceAll(SUFFIX, suffix);

/** Browsers take these for secure without TLS, and so may a manifest that one tries out. */
const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');

/** Whether a text is an https address with `{suffix}` in its path, and nothing else that would have to be filled in. */
const isPattern = (text: string): boolean => {
  const filled = text.replaceAll(SUFFIX, PROBE);
  if (filled === text || /[{}\\\s#]/.test(filled) || !URL.canParse(filled)) return false;
  const url = new URL(filled);
  return (
    (url.protocol === 'https:' || isLoopback(url)) &&
    url.username === '' &&
    url.password === '' &&
    url.pathname.includes(PROBE)
  );
};

const toName = (value: JsonValue | undefined, index: number): string => {
  const text = typeof value === 'string' ? value.replace(UNSHOWN, ' ').replace(/\s+/g, ' ').trim() : '';
  if (text === '') return `number ${index + 1}`;
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME).toWellFormed()}…` : text;
};

/**
 * Reads a mirror manifest (docs/protocol.md "Faces of a record", `/pith-mirrors.json`), mirror by mirror: one that can't be
 * used doesn't cost the others. Members that aren't known are left alone.
 * @param path where the manifest stands, `''` for a file that holds nothing else.
 */
export const readMirrorManifest = (json: JsonValue | undefined, path: string): MirrorManifest => {
  const problems: Problem[] = [];
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const report = (where: string, message: string): void => void problems.push({ path: where, message });

  const readPattern = (mirror: JsonValue, where: string, name: string): string | null => {
    const value = member(mirror, name) ?? null;
    if (value === null) return null;
    if (typeof value === 'string' && isPattern(value)) return value;
    report(
      `${where}.${name}`,
      `must be an https address with ${SUFFIX} in its path, in the place of the 26 characters of a number, not ${typeof value === 'string' ? formatQuoted(value) : formatFound(value)}`,
    );
    return null;
  };

  const readMirror = (mirror: JsonValue, index: number): readonly ManifestMirror[] => {
    const where = at(`mirrors[${index}]`);
    if (!isJsonObject(mirror)) {
      report(where, `must be an object, not ${formatFound(mirror)}`);
      return [];
    }
    const type = member(mirror, 'mirror_type') ?? 'https';
    if (type !== 'https') {
      report(
        `${where}.mirror_type`,
        `must be "https", the only kind of mirror that can be asked here, not ${formatFound(type)}`,
      );
      return [];
    }
    const found = ['bundle_pattern', 'well_known_pattern'].map((name) => readPattern(mirror, where, name));
    const state = readPattern(mirror, where, 'state_pattern');
    const bundles = [...new Set(found.flatMap((pattern) => pattern ?? []))];
    if (bundles.length > 0)
      return [{ name: toName(member(mirror, 'name'), index), patterns: { bundles, state } }];
    if (member(mirror, 'bundle_pattern') === undefined)
      report(`${where}.bundle_pattern`, `is missing: it says where the mirror has the bundle of a record`);
    return [];
  };

  if (!isJsonObject(json)) {
    report(path, `must be a mirror manifest, an object, not ${formatFound(json)}`);
    return { mirrors: [], problems };
  }
  const type = member(json, 'manifest_type');
  if (type !== 'pith_mirror_manifest') {
    report(at('manifest_type'), `must be "pith_mirror_manifest", not ${formatFound(type)}`);
    return { mirrors: [], problems };
  }
  const list = member(json, 'mirrors');
  if (!Array.isArray(list)) {
    report(at('mirrors'), `must be a list, not ${formatFound(list)}`);
    return { mirrors: [], problems };
  }
  if (list.length > MOST_MIRRORS)
    report(at('mirrors'), `has ${list.length} mirrors: the first ${MOST_MIRRORS} are read`);
  const mirrors = (list as readonly JsonValue[]).slice(0, MOST_MIRRORS).flatMap(readMirror);
  // Asking an address twice tells no more.
  const byAddress = new Map(mirrors.map((mirror) => [mirror.patterns.bundles[0], mirror]));
  return { mirrors: [...byAddress.values()], problems };
};
