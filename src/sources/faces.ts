import type { FaceKind } from '../core/faces/face.ts';
import type { ArxivId, Identifier, Suffix } from '../core/identifier/types.ts';
import type { Config } from './config/config.ts';
import { fetchText, toDocument } from './fetch/fetch-json.ts';
import { type FirstAnswer, firstOf } from './first-of.ts';
import type { Source } from './places/source.ts';
import type { SourceSettings } from './places/source-settings.ts';

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
): string | null => {
  switch (face) {
    case 'record':
      return `pith/${suffix}.json`;
    case 'bundle':
    case 'state':
      return `pith/${suffix}/${face}.json`;
    case 'graph':
      return kind === 'mirror' ? `pith/${suffix}/graph.json` : `api/pith-number/${suffix}/graph.json`;
    case 'integrity':
      if (kind === 'mirror') return `pith/${suffix}/integrity.json`;
      return arxivId === null ? null : `pith/${arxivId}/integrity.json`;
    case 'manifest':
      return 'pith-mirrors.json';
  }
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
  const sources = config.sources.flatMap((settings) => {
    const path = toFacePath(settings.kind, face, subject);
    return path === null ? [] : [toFaceSource(settings, new URL(path, new URL(settings.base, page)).href)];
  });
  const identifier: Identifier = { kind: 'pith', suffix: subject.suffix, year: null };
  return firstOf(sources, identifier, { signal });
};
