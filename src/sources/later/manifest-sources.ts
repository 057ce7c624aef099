import { error, ok, type Problem, type Result } from '../../core/base/result.ts';
import type { JsonValue } from '../../core/json/json.ts';
import { parseJson } from '../../core/json/text.ts';
import { DEFAULT_TIMEOUT_MS } from '../fetch/fetch-json.ts';
import type { SourceSettings } from '../places/source-settings.ts';
import type { Config } from '../settings/config.ts';
import { DROPPED, isDropped } from './dropped-id.ts';
import { type ManifestMirror, readMirrorManifest } from './manifest.ts';
import { refusedByPolicy } from './policy.ts';

/** A mirror of a manifest, and what becomes of it on this site. */
export interface PlacedMirror extends ManifestMirror {
  /** The site that is asked. */
  readonly site: string;
  /** Where its bundles are: no two mirrors of a manifest have the same. */
  readonly address: string;
  /** Why it isn't asked, to follow its name; null where it is. */
  readonly why: string | null;
}

const siteOf = ({ patterns: { bundles } }: ManifestMirror): string => new URL(bundles[0] ?? '').origin;

/** What the sources of a configuration have already: whole sites where they stand for one, else the same addresses. */
const findTwin = ({ sources }: Config, mirror: ManifestMirror, page: string): string | null => {
  const [first] = mirror.patterns.bundles;
  const twin = sources.find(({ kind, base, home, layout }) =>
    typeof layout === 'object'
      ? layout.bundles[0] === first
      : kind === 'origin' && new URL(home ?? base, page).origin === siteOf(mirror),
  );
  return twin?.label ?? null;
};

/** What becomes of the mirrors of a manifest beside the sources that are there. */
const placeMirrors = (
  config: Config,
  mirrors: readonly ManifestMirror[],
  page: string,
): readonly PlacedMirror[] =>
  mirrors.map((mirror) => {
    const twin = findTwin(config, mirror, page);
    const [first = ''] = mirror.patterns.bundles;
    const why = twin === null ? refusedByPolicy(first, page) : `is asked already: it is the same as ${twin}`;
    return { ...mirror, site: siteOf(mirror), address: first, why };
  });

const toSettings = (mirror: ManifestMirror, id: string, label: string): SourceSettings => ({
  id,
  kind: 'mirror',
  label,
  base: `${siteOf(mirror)}/`,
  home: null,
  timeoutMs: DEFAULT_TIMEOUT_MS,
  layout: mirror.patterns,
});

/**
 * Puts the mirrors of the manifest that a configuration holds behind its sources. One that is a source already is left out;
 * one that the policy of the site forbids stays, and says so when it would be asked.
 */
export const addManifest = (
  config: Config,
  manifest: JsonValue | undefined,
  page: string,
): Result<Config, readonly Problem[]> => {
  if (manifest === undefined) return ok(config);
  const { mirrors, problems } = readMirrorManifest(manifest, 'mirror_manifest');
  if (problems.length > 0) return error(problems);
  const added = mirrors
    .filter((mirror) => findTwin(config, mirror, page) === null)
    .map((mirror, index) => toSettings(mirror, `manifest:${index}`, `the mirror “${mirror.name}”`));
  return ok({ ...config, sources: [...config.sources, ...added] });
};

/** A manifest that was dropped, read against the sources of this site. */
export interface PlacedManifest {
  readonly mirrors: readonly PlacedMirror[];
  readonly problems: readonly Problem[];
}

/** What becomes of each mirror of a dropped manifest. Its text is read anew each time, wherever it was kept. */
export const placeManifest = (config: Config, text: string, page: string): PlacedManifest => {
  const parsed = parseJson(text);
  if (parsed.kind === 'error')
    return { mirrors: [], problems: [{ path: '', message: parsed.error.message }] };
  const { mirrors, problems } = readMirrorManifest(parsed.value.value, '');
  return { mirrors: placeMirrors(withoutDropped(config), mirrors, page), problems };
};

/** The configuration as it is without what was dropped. */
export const withoutDropped = (config: Config): Config => ({
  ...config,
  sources: config.sources.filter((source) => !isDropped(source)),
});

/** Puts the mirrors of a dropped manifest that can be asked behind all other sources, in the place of those before. */
export const addTabManifest = (config: Config, text: string, page: string): Config => {
  const own = withoutDropped(config);
  const added = placeManifest(own, text, page)
    .mirrors.filter(({ why }) => why === null)
    .map((mirror, index) =>
      toSettings(
        mirror,
        `${DROPPED}${index}`,
        `the mirror “${mirror.name}” of the manifest that you dropped`,
      ),
    );
  return { ...own, sources: [...own.sources, ...added] };
};
