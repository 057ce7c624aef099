import type { FaceKind } from '../core/faces/face.ts';
import type { ArxivId, Identifier, Suffix } from '../core/identifier/types.ts';
import { FLAT } from '../core/mirror/layout.ts';
import { toLayout } from '../core/mirror/mirror-file.ts';
import type { Config } from './config/config.ts';
import { fetchText, toDocument } from './fetch/fetch-json.ts';
import { type FirstAnswer, firstOf } from './first-of.ts';
import { askLayout } from './later/layout-source.ts';
import { expandPattern } from './later/manifest.ts';
import { askAddresses } from './later/pattern-source.ts';
import type { Source, SourceAnswer } from './places/source.ts';
import type { MirrorPatterns, SourceSettings } from './places/source-settings.ts';

/** The record whose faces are asked for. Integrity goes by the arXiv id. */
export interface FaceSubject {
  readonly suffix: Suffix;
  readonly arxivId: ArxivId | null;
}

/**
 * Where a source keeps a face, from its base (docs/protocol.md "Faces of a record"); null where it can have no address. A mirror
 * keeps all faces of a record in one folder, `pith/<26>/`.
 */
export const toFacePath = (
  kind: SourceSettings['kind'],
  face: FaceKind,
  { suffix, arxivId }: FaceSubject,
  toRecord = FLAT.record,
): string | null => {
  const folder = toRecord(suffix).replace(/\.json$/, '');
  switch (face) {
    case 'record':
      return `${folder}.json`;
    case 'bundle':
    case 'state':
      return `${folder}/${face}.json`;
    case 'graph':
      return kind === 'mirror' ? `${folder}/graph.json` : `api/pith-number/${suffix}/graph.json`;
    case 'integrity':
      if (kind === 'mirror') return `${folder}/integrity.json`;
      return arxivId === null ? null : `pith/${arxivId}/integrity.json`;
    case 'manifest':
      return 'pith-mirrors.json';
  }
};

/** A mirror of a manifest has the faces that the manifest gives addresses for. */
const toNamedAddresses = ({ bundles, state }: MirrorPatterns, face: FaceKind): readonly string[] =>
  face === 'bundle' ? bundles : face === 'state' && state !== null ? [state] : [];

/** Where one source is asked for a face. */
const toAsked = async (
  settings: SourceSettings,
  face: FaceKind,
  subject: FaceSubject,
  { page, signal }: { readonly page: string; readonly signal: AbortSignal },
): Promise<SourceAnswer> => {
  const { layout, kind, base } = settings;
  if (typeof layout === 'object') {
    const addresses = toNamedAddresses(layout, face).map((each) => expandPattern(each, subject.suffix));
    return askAddresses(settings, addresses, { page, signal });
  }
  const known = layout === undefined ? FLAT : (toLayout(layout) ?? (await askLayout(settings, page)));
  const path = toFacePath(kind, face, subject, known.record);
  if (path === null) return { kind: 'no-record', gone: false, detail: 'has no address for it' };
  return toFaceSource(settings, new URL(path, new URL(base, page)).href).find(
    { kind: 'pith', suffix: subject.suffix, year: null },
    { signal },
  );
};

const toFaceSource = ({ id, label, kind, timeoutMs }: SourceSettings, url: string): Source => ({
  id,
  label,
  kind,
  find: async (_, { signal }) => {
    const place = { id, label };
    const page = await fetchText(url, { place, signal, timeoutMs });
    return page.kind === 'missing'
      ? { kind: 'no-record', gone: page.status === 410, detail: `doesn’t have it (${page.status})` }
      : {
          kind: 'found',
          document: toDocument(page, place),
          at: [],
          origin: { sourceId: id, label, kind, url: page.url },
        };
  },
});

/**
 * Asks the sources in order for one face of a record; the first that has it answers.
 * @param page the address that relative bases are relative to.
 * @throws as `firstOf` does.
 */
export const findFace = async (
  face: FaceKind,
  subject: FaceSubject,
  {
    config,
    signal,
    page = location.href,
  }: {
    readonly config: Config;
    readonly signal: AbortSignal;
    readonly page?: string;
  },
): Promise<FirstAnswer> => {
  const sources = config.sources
    .filter(({ kind, layout }) =>
      typeof layout === 'object'
        ? toNamedAddresses(layout, face).length > 0
        : toFacePath(kind, face, subject) !== null,
    )
    .map(
      (settings): Source => ({
        ...settings,
        find: (_, { signal }) => toAsked(settings, face, subject, { page, signal }),
      }),
    );
  const identifier: Identifier = { kind: 'pith', suffix: subject.suffix, year: null };
  return firstOf(sources, identifier, { signal });
};
