import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PaperAnswer } from '../../../src/core/bibliography/judge/judgement.ts';
import type { JsonObject } from '../../../src/core/json/json.ts';
import type { PinnedKey } from '../../../src/core/keys/keys.ts';
import { examineText, FILE, readReal, toExamined } from '../examining.ts';
import { realRecordText } from '../real-record.ts';
import { acceptingTestKey, type SignedRecord, signAnew, TEST_KEY } from '../signing.ts';

/** A real paper: its id and the title that is signed for it, as arXiv has it. */
export interface Paper {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Two digits each, from its id. */
  readonly year: number;
  readonly month: number;
  readonly category: string;
}

interface Vector {
  readonly arxiv_id?: string;
  readonly title: string | null;
  readonly canonical_record?: {
    readonly source: { readonly id: string; readonly version: number };
    readonly metadata: { readonly primary_cat: string };
  };
}

const toPaper = ({ arxiv_id, title, canonical_record }: Vector): readonly Paper[] => {
  const id = arxiv_id ?? canonical_record?.source.id;
  if (id === undefined || title === null) return [];
  const digits = /(\d\d)(\d\d)/.exec(id) ?? [];
  const yy = Number(digits[1]);
  return [
    {
      id,
      version: canonical_record?.source.version ?? 1,
      title,
      year: yy > 90 ? 1900 + yy : 2000 + yy,
      month: Number(digits[2]),
      category:
        canonical_record?.metadata.primary_cat ?? (id.includes('/') ? (id.split('/')[0] ?? '') : 'cs.DL'),
    },
  ];
};

/** All real papers whose title is known here, each once. Titles and signed parts: real pith.science records. */
export const PAPERS: readonly Paper[] = [
  ...new Map(
    [
      ...readReal<Vector[]>('title-vectors'),
      ...readReal<Vector[]>('record-vectors'),
      ...readReal<Vector[]>('record-vectors-2'),
    ]
      .flatMap(toPaper)
      .map((paper) => [paper.id, paper] as const),
  ).values(),
];

/** A record for a paper as the registry writes one, signed with the test key. */
export const toRecord = ({ id, version, title, category, year, month }: Paper): SignedRecord => {
  const real = JSON.parse(realRecordText()) as JsonObject;
  const { aliases: _, graph_snapshot: __, inbound_citations: ___, ...rest } = real;
  const submitted = `${year}-${String(month).padStart(2, '0')}-14T13:07:45Z`;
  const source = { id, kind: 'arxiv', version };
  const canonical = {
    source,
    metadata: {
      license: '',
      primary_cat: category,
      submitted_at: submitted,
      cross_cats_sorted: [],
      abstract_canon_sha256: '81229e4ca4a61b772dc127e36777a055e454efd7e80f05e5903c80ffad780486',
    },
    schema_version: '1.0',
  };
  return signAnew({
    ...rest,
    source,
    paper: {
      title,
      license: '',
      primary_cat: category,
      submitted_at: submitted,
      cross_cats: [],
      authors_text: 'A. Author',
    },
    canonical_record: canonical,
  });
};

/** The test key as a registry's. */
export const TEST_REGISTRY: PinnedKey = {
  keyId: TEST_KEY.keyId,
  publicKeyHex: TEST_KEY.publicKeyHex,
  trust: 'registry',
  signer: 'a test',
};

const records = new Map<string, SignedRecord>();
export const recordOf = (paper: Paper): SignedRecord => {
  const known = records.get(paper.id) ?? toRecord(paper);
  records.set(paper.id, known);
  return known;
};

const answers = new Map<string, PaperAnswer>();
/** What a registry that holds exactly these papers answers. */
export const answersFor = (papers: readonly Paper[]): Map<string, PaperAnswer> =>
  new Map(
    papers.map((paper) => {
      const answer = answers.get(paper.id) ?? {
        kind: 'examined' as const,
        examined: toExamined(examineText(recordOf(paper).text, { keys: [TEST_REGISTRY] })),
      };
      answers.set(paper.id, answer);
      return [paper.id, answer] as const;
    }),
  );

/** Writes a mirror of these papers, as any web server can serve it, with its key beside it in `keys.json`. */
export const writeMirror = (folder: string, papers: readonly Paper[]): void => {
  const write = (path: string, value: unknown): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
  };
  for (const paper of papers) {
    const { record, suffix, text } = recordOf(paper);
    write(`pith/${suffix}.json`, text);
    write(`arxiv/${paper.id}.json`, { pith_number: record.pith_number });
    write(`short/${suffix.slice(0, 8)}.json`, { pith_numbers: [record.pith_number] });
  }
  write('keys.json', acceptingTestKey());
};

export { FILE };
