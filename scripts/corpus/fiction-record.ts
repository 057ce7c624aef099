import { formatPithNumber, toSuffix } from '../../src/core/identifier/pith-number.ts';
import type { JsonObject } from '../../src/core/json/json.ts';
import type { DemoKey } from './demo-key.ts';
import { type Fiction, type FictionPaper, toText } from './fiction.ts';
import { toReading } from './fiction-reading.ts';
import { hashJson, hashSnapshot, hashText } from './hash-json.ts';
import { toShort } from './to-short.ts';

/** What every record of one corpus shares. */
export interface Corpus {
  readonly fiction: Fiction;
  readonly seed: number;
  readonly key: DemoKey;
  /** The folder's name: records link to `/<name>/…` and to pages with `?in=<name>`. */
  readonly name: string;
  /** No record but the hub's lists more citing papers than this. */
  readonly sampleLimit: number;
}

/** When the whole corpus pretends to have been built: after its last paper. */
const BUILT = '2049-12-31T22:03:49.544533';

/** A whole record in the shape of real ones, field for field, signed with the demo key. */
export const toFictionRecord = (corpus: Corpus, index: number) => {
  const { fiction, seed, key, name } = corpus;
  const paper = fiction.papers[index];
  if (paper === undefined) throw new RangeError(`There is no paper ${index}.`);
  const { authors, abstract, random } = toText(paper, seed, index);
  const source = { kind: 'arxiv', id: paper.arxivId, version: paper.version };
  const canonical: JsonObject = {
    source: { id: paper.arxivId, kind: 'arxiv', version: paper.version },
    metadata: {
      license: paper.licence,
      primary_cat: paper.field.category,
      submitted_at: paper.submittedAt,
      cross_cats_sorted: [...paper.crossCategories].sort(),
      title_canon_sha256: hashText(paper.title),
      abstract_canon_sha256: hashText(abstract),
    },
    schema_version: '1.0',
  };
  const hash = hashJson(canonical);
  const suffix = toSuffix(hash.bytes);
  const pithNumber = formatPithNumber(Number(paper.submittedAt.slice(0, 4)), suffix);
  const reading = toReading(paper, random, BUILT);
  const front = {
    title: paper.title,
    license: paper.licence,
    headline: '',
    cross_cats: [...paper.crossCategories],
    primary_cat: paper.field.category,
    authors_text: authors,
    submitted_at: paper.submittedAt,
    abstract_excerpt: abstract.slice(0, 600),
  };
  const links = {
    html: `/pith/${suffix}?in=${name}`,
    json: `/${name}/pith/${suffix}.json`,
    paper: `/paper/${toShort(suffix, 8)}?in=${name}`,
  };
  const record: JsonObject = {
    record_type: 'pith_number_record',
    schema_url: 'https://pith.science/schemas/pith-number/v1.json',
    pith_number: pithNumber,
    short_pith_number: `pith:${toShort(suffix, 8)}`,
    schema_version: '1.0',
    canonical_sha256: hash.hex,
    source,
    attestation_state: 'computed',
    paper: front,
    verification_status: {
      content_addressed: true,
      pith_receipt: true,
      author_attested: false,
      weak_author_claims: 0,
      strong_author_claims: 0,
      externally_anchored: false,
      storage_verified: false,
      citation_signatures: 0,
      replication_records: 0,
      graph_snapshot: true,
      references_resolved: false,
      formal_links_present: false,
    },
    canonical_record: canonical,
    receipt: {
      kind: 'pith_receipt',
      key_id: key.keyId,
      algorithm: 'ed25519',
      signed_at: `${BUILT}Z`,
      signature_b64: key.signBase64(hash.bytes),
      signed_message: 'canonical_sha256_bytes',
      builder_version: BUILDER,
      receipt_version: '0.3',
      canonical_sha256: hash.hex,
      last_reissued_at: `${BUILT}Z`,
      signature_status: 'signed_v1',
      first_computed_at: `${BUILT}Z`,
      public_key_fingerprint: key.fingerprint,
    },
    graph_snapshot: {
      paper: front,
      claims: {
        count: reading.claims.length,
        items: reading.claims,
        snapshot_sha256: hashSnapshot(reading.claims),
      },
      source,
      verdict: reading.verdict,
      integrity: reading.integrity,
      references: {
        count: 0,
        sample: [],
        resolved_work: 0,
        snapshot_sha256: hashSnapshot([]),
        internal_anchors: 0,
      },
      formal_canon: { evidence_count: 0, snapshot_sha256: hashSnapshot([]) },
      author_claims: { count: 0, strong_count: 0, snapshot_sha256: hashSnapshot([]) },
      builder_version: BUILDER,
    },
    aliases: toAliases(paper, suffix),
    events: [],
    event_summary: {},
    paper_claims: reading.claims,
    inbound_citations: toInbound(corpus, index),
    formal_canon: { evidence_count: 0, sample: [], anchors: [] },
    links,
    agent_actions: {
      view_html: links.html,
      download_json: links.json,
      view_paper: links.paper,
      resolve_alias: `/${name}/arxiv/${paper.arxivId}.json`,
      actions: {},
    },
    created_at: `${BUILT}+00:00`,
    updated_at: `${BUILT}+00:00`,
  };
  const citing = toSample(corpus, index).flatMap(({ citing }) => fiction.papers[citing]?.arxivId ?? []);
  return { record, pithNumber, suffix, citing };
};

const BUILDER = 'pith-viewer-demo-corpus-v1';

const toAliases = (paper: FictionPaper, suffix: ReturnType<typeof toSuffix>): readonly JsonObject[] =>
  [
    ['arxiv', paper.arxivId],
    ['arxiv_version', `${paper.arxivId}v${paper.version}`],
    ['doi', `10.48550/arxiv.${paper.arxivId}`],
    ['pith_short_12', toShort(suffix, 12)],
    ['pith_short_16', toShort(suffix, 16)],
    ['pith_short_8', toShort(suffix, 8)],
  ].map(([kind = '', value = '']) => ({
    alias_kind: kind,
    alias_value: value,
    created_at: `${BUILT}+00:00`,
  }));

/** Those that the record lists of all that cite its paper; the hub lists all. */
const toSample = ({ fiction, sampleLimit }: Corpus, index: number) => {
  const citations = fiction.citations[index] ?? [];
  return index === fiction.hub ? citations : citations.slice(0, sampleLimit);
};

const toInbound = (corpus: Corpus, index: number): JsonObject => {
  const { fiction } = corpus;
  const citations = fiction.citations[index] ?? [];
  const hasRecord = (citing: number): boolean => fiction.papers[citing]?.hasRecord === true;
  return {
    count: citations.length,
    internal_anchor_count: citations.filter(({ citing }) => hasRecord(citing)).length,
    sample: toSample(corpus, index).map(({ citing, refIndex }) => ({
      citing_arxiv_id: fiction.papers[citing]?.arxivId ?? '',
      citing_title: fiction.papers[citing]?.title ?? '',
      ref_index: refIndex,
      is_internal_anchor: hasRecord(citing),
    })),
  };
};
