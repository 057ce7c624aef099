import type { ArxivId, Suffix } from '../../../src/core/identifier/types.ts';
import { toDemoKey } from '../../corpus/demo-key.ts';
import { type FictionPaper, toFiction } from '../../corpus/fiction.ts';
import { toFictionRecord } from '../../corpus/fiction-record.ts';

export interface MadeRecord {
  readonly suffix: Suffix;
  readonly pithNumber: string;
  readonly arxivId: ArxivId;
  readonly version: number;
  readonly text: string;
}

/** Papers that cite one another: what is held at a time. */
const BATCH = 5000;
const KEY_SEED = 7;
/** Ids of months that arXiv will number in twenty years and more, as all fiction here has. */
const FIRST_YEAR = 41;

/** Every paper of a run has an id of its own: batches would use the same ones again. */
const toId = (number: number): string => {
  const month = Math.floor(number / 20_000);
  const year = FIRST_YEAR + Math.floor(month / 12);
  return `${year}${String((month % 12) + 1).padStart(2, '0')}.${String((number % 20_000) + 1).padStart(5, '0')}`;
};

/** The key that all of them are signed with, as a configuration that pith-verify takes. */
export const scaleKeys = () => {
  const { keyId, publicKeyHex } = toDemoKey(KEY_SEED);
  return { keys: [{ key_id: keyId, public_key_hex: publicKeyHex }], fiction: true };
};

/** Invented records, signed with the demo key, one after the other: a batch of papers is held, whatever their number. */
export function* makeRecords(count: number): Generator<MadeRecord, void> {
  const key = toDemoKey(KEY_SEED);
  let made = 0;
  for (let batch = 0; made < count; batch += 1) {
    const fiction = toFiction(BATCH, 40, batch + 1);
    const papers = fiction.papers.map(
      (paper, index): FictionPaper => ({ ...paper, arxivId: toId(batch * BATCH + index) }),
    );
    const corpus = { fiction: { ...fiction, papers }, seed: batch + 1, key, name: 'scale', sampleLimit: 200 };
    for (let index = 0; index < BATCH && made < count; index += 1) {
      const paper = papers[index];
      if (paper === undefined || !paper.hasRecord) continue;
      const { record, suffix, pithNumber } = toFictionRecord(corpus, index);
      made += 1;
      yield {
        suffix,
        pithNumber,
        arxivId: paper.arxivId as ArxivId,
        version: paper.version,
        text: JSON.stringify(record),
      };
    }
  }
}
