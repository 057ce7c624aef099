import type { Sha256Hex } from '../../src/core/base/hex.ts';
import { parseArxivId } from '../../src/core/identifier/arxiv-id.ts';
import type { ArxivId, Suffix } from '../../src/core/identifier/types.ts';
import type { InboundCitation, RecordView } from '../../src/core/record/record.ts';
import type { Reporter } from '../../src/graph/reporter.ts';

/** An entry of a sample as the record parser gives it: the id is read by the real grammar. */
export const citing = (
  rawId: string,
  title: string | null = `Title of ${rawId}`,
  refIndex: number | null = 1,
  isInternalAnchor: boolean | null = null,
): InboundCitation => {
  const parsed = parseArxivId(rawId);
  return { rawId, arxivId: parsed.kind === 'ok' ? parsed.value.id : null, title, refIndex, isInternalAnchor };
};

/** A record that holds nothing but what a citation graph is made of. */
export const citedRecord = (
  sample: readonly InboundCitation[] | null,
  {
    count = sample?.length ?? null,
    arxivId = '2001.00001',
    title = 'The focus' as string | null,
  }: { count?: number | null; arxivId?: string | null; title?: string | null } = {},
): RecordView => ({
  face: 'record',
  pithNumber: 'pith:2020:AAAAAAAAAAAAAAAAAAAAAAAAAA',
  suffix: 'AAAAAAAAAAAAAAAAAAAAAAAAAA' as Suffix,
  claimedSha256: '0'.repeat(64) as Sha256Hex,
  signed: {
    sourceKind: 'arxiv',
    arxivId: arxivId as ArxivId | null,
    sourceId: arxivId,
    version: 1,
    license: null,
    primaryCategory: null,
    crossCategories: null,
    submittedAt: null,
    titleSha256: null,
    abstractSha256: null,
    schemaVersion: null,
  },
  matching: { title },
  bound: { title },
  reported: {
    title,
    authorsText: null,
    abstractExcerpt: null,
    headline: null,
    attestationState: null,
    receipt: null,
    aliases: null,
    inboundCitations: sample === null ? null : { count, internalAnchorCount: null, sample },
    verificationStatus: null,
    graphSnapshot: null,
    createdAt: null,
    updatedAt: null,
  },
  malformed: [],
  at: [],
  json: {},
});

/** Whose word the citations of a record are that the registry itself sent. */
export const REGISTRY: Reporter = {
  subject: 'the registry',
  standing: 'reported by the registry, not signed',
};
