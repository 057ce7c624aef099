import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Examination, Origin } from '../core/examination.ts';
import { examineFace, type FaceExamination, type FaceKind } from '../core/faces/face.ts';
import type { Identifier } from '../core/identifier/types.ts';
import type { PinnedKey } from '../core/keys/keys.ts';
import type { RecordView } from '../core/record/record.ts';
import { toSource } from '../sources/config/config.ts';
import { findFace } from '../sources/faces.ts';
import type { Attempt } from '../sources/fetch/attempt.ts';
import { examineHere } from './examining/examine-here.ts';
import { toAcceptedKeys } from './look-up.ts';
import { configQuery } from './queries.ts';

/*
 * What verification in depth asks for, apart from `queries.ts` so that no record page loads it before it is wanted.
 * Everything here waits for a press: nobody is asked before the reader says so.
 */

/** What the sources have of one face, examined and held against the record. */
export type FaceLook =
  | {
      readonly kind: 'found';
      readonly examination: FaceExamination;
      readonly origin: Origin;
      readonly attempts: readonly Attempt[];
    }
  | { readonly kind: 'none'; readonly attempts: readonly Attempt[] };

const onDemand = { enabled: false, retry: false, staleTime: Number.POSITIVE_INFINITY } as const;

/** Two files may hold one record with different reports: what is compared is told apart by identity. */
const ids = new WeakMap<RecordView, number>();
let lastId = 0;
const idOf = (record: RecordView): number => {
  const known = ids.get(record);
  if (known !== undefined) return known;
  lastId += 1;
  ids.set(record, lastId);
  return lastId;
};

const keysOf = async (client: QueryClient, corpus: string | null): Promise<readonly PinnedKey[]> =>
  toAcceptedKeys(await client.ensureQueryData(configQuery(corpus)), corpus);

/** One face of a record. @throws as `findFace` does. */
export const faceQuery = (face: FaceKind, record: RecordView, corpus: string | null) =>
  queryOptions({
    ...onDemand,
    queryKey: ['face', corpus, idOf(record), face],
    queryFn: async ({ signal, client }): Promise<FaceLook> => {
      const config = await client.ensureQueryData(configQuery(corpus));
      const subject = { suffix: record.suffix, arxivId: record.signed.arxivId };
      const { answer, attempts } = await findFace(face, subject, { config, signal });
      if (answer?.kind !== 'found') return { kind: 'none', attempts };
      const { document, origin } = answer;
      const keys = await keysOf(client, corpus);
      return {
        kind: 'found',
        examination: examineFace({ face, document, record, keys }),
        origin,
        attempts,
      };
    },
  });

/** What one source says of a record. */
export type SourceLook =
  | {
      readonly kind: 'found';
      readonly examination: Examination;
      /** The same answer held against the record that is shown. */
      readonly comparison: FaceExamination;
    }
  | { readonly kind: 'none'; readonly detail: string };

/** The record as one source has it, whatever the others say. @throws as `Source.find` does. */
export const sourceRecordQuery = (sourceId: string, record: RecordView, corpus: string | null) =>
  queryOptions({
    ...onDemand,
    queryKey: ['source-record', corpus, idOf(record), sourceId],
    queryFn: async ({ signal, client }): Promise<SourceLook> => {
      const config = await client.ensureQueryData(configQuery(corpus));
      const settings = config.sources.find(({ id }) => id === sourceId);
      if (settings === undefined) return { kind: 'none', detail: 'is no source of this site any more' };
      const question: Identifier = { kind: 'pith', suffix: record.suffix, year: null };
      const answer = await toSource(settings).find(question, { signal });
      if (answer.kind === 'no-record') return { kind: 'none', detail: answer.detail };
      if (answer.kind === 'several')
        return { kind: 'none', detail: `names ${answer.candidates.length} records` };
      const { document, at, origin } = answer;
      const keys = await keysOf(client, corpus);
      return {
        kind: 'found',
        examination: await examineHere({ document, at, question, keys, origin }),
        comparison: examineFace({ face: 'record', document, at, record, keys }),
      };
    },
  });
