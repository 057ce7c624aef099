import type { FaceKind } from '../core/faces/face.ts';
import type { ArxivId, Identifier, Suffix } from '../core/identifier/types.ts';
import { type Config, loadLater } from './config/config.ts';
import { fetchText, toDocument } from './fetch/fetch-json.ts';
import { type FirstAnswer, firstOf } from './first-of.ts';
import type { Source, SourceAnswer } from './places/source.ts';
import type { SourceSettings } from './places/source-settings.ts';

/** The record whose faces are asked for. Integrity goes by the arXiv id. */
export interface FaceSubject {
  readonly suffix: Suffix;
  readonly arxivId: ArxivId | null;
}

/**
 * Where a source keeps a face, from its base (docs/protocol.md "Faces of a record"); null where it can have no address. A mirror
 * keeps all faces of a record in one folder, that of the record's file without `.json`.
 * @param record where it keeps the record itself, for a mirror that isn't flat.
 */
export const toFacePath = (
  kind: SourceSettings['kind'],
  face: FaceKind,
  { suffix, arxivId }: FaceSubject,
  record = `pith/${suffix}.json`,
): string | null => {
  if (face === 'record') return record;
  if (face === 'manifest') return 'pith-mirrors.json';
  if (kind === 'mirror' || face === 'bundle' || face === 'state')
    return record.replace(/\.json$/, `/${face}.json`);
  if (face === 'graph') return `api/pith-number/${suffix}/graph.json`;
  return arxivId === null ? null : `pith/${arxivId}/integrity.json`;
};

/** The registry has one face by the paper, not by the number. */
const NO_PLACE: SourceAnswer = {
  kind: 'no-record',
  gone: false,
  isUnasked: true,
  detail: 'was not asked: it has this by the arXiv id, and the record has none',
};

/** @param path from the base of the source; null where it has no place for it. */
const toFaceSource = (
  { id, label, kind, base, timeoutMs }: SourceSettings,
  path: string | null,
  from: string,
): Source => ({
  id,
  label,
  kind,
  find: async (_, { signal }) => {
    if (path === null) return NO_PLACE;
    const place = { id, label };
    const page = await fetchText(new URL(path, new URL(base, from)).href, { place, signal, timeoutMs });
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
  const { suffix } = subject;
  const sources = config.sources.map((settings): Source => {
    const toPlaced = (record?: string) =>
      toFaceSource(settings, toFacePath(settings.kind, face, subject, record), page);
    return settings.layout === undefined
      ? toPlaced()
      : {
          ...settings,
          find: async (...question) =>
            (await loadLater()).faceSource(settings, { face, suffix, page }, toPlaced).find(...question),
        };
  });
  const identifier: Identifier = { kind: 'pith', suffix: subject.suffix, year: null };
  return firstOf(sources, identifier, { signal });
};
