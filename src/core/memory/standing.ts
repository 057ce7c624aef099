import type { CheckId } from '../checks/checks.ts';
import type { RecordMemory } from './memory.ts';

/** One thing that stood behind a record, and when this browser last saw that it did. */
export interface StoodFact {
  /**
   * - `signature`: the receipt holds one;
   * - `key`: the signature is right under a key that is accepted, which `name` names;
   * - `title`: the title has the digest of the signed part;
   * - `flag`: the registry sets the flag that `name` names.
   */
  readonly kind: 'signature' | 'key' | 'title' | 'flag';
  readonly name: string;
  /** Of a flag how many it counts, 1 for yes; of a key 2 where this site accepts it, 1 where perhaps only the reader does. */
  readonly amount: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The most that was ever seen to stand behind one record, that is, behind one version of a paper. */
export interface Standing {
  readonly pithNumber: string;
  readonly version: number | null;
  readonly facts: readonly StoodFact[];
  /** When it was last seen, and from which source: `Origin.sourceId`, or null where that isn't known. */
  readonly at: string;
  readonly source: string | null;
}

const SIGNED_VERSION = 'canonical_record.source.version';
const FLAG = /^verification_status\.([^.[\]]+)$/;

/** Of a paper so many records are kept: those that were seen last. */
const MOST_RECORDS = 20;
/** Of one record so many flags. */
const MOST_FLAGS = 100;

/** Memories of before they held the passed checks: a verified record had passed all of them. */
const EVERY: readonly CheckId[] = ['signing-key', 'signature', 'title-digest'];

/** How much a flag says, whatever its spelling: 1 for yes, 0 for no, a count; null where it says nothing. */
export const toAmount = (remembered: string): number | null => {
  const text = remembered.replace(/^"|"$/g, '').trim().toLowerCase();
  if (text === 'true' || text === 'yes') return 1;
  if (text === 'false' || text === 'no') return 0;
  return /^\d{1,15}(?:\.0+)?$/.test(text) ? Number(text) : null;
};

export const toFlags = ({
  reported,
}: RecordMemory): readonly (readonly [name: string, amount: number | null])[] =>
  reported
    .flatMap(({ path, value }): (readonly [string, number | null])[] => {
      const name = FLAG.exec(path)?.[1];
      return name === undefined ? [] : [[name, toAmount(value)]];
    })
    .slice(0, MOST_FLAGS);

const unquoted = (value: string | undefined): string => value?.replace(/^"|"$/g, '') ?? '';

export const toVersion = ({ signed }: RecordMemory): number | null => {
  const value = signed.find(({ path }) => path === SIGNED_VERSION)?.value;
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : null;
};

/** The name of the key in the receipt, wherever the face has that; `''` where there is none. */
export const toKeyId = ({ reported }: RecordMemory): string =>
  unquoted(reported.find(({ path }) => /(?:^|\.)receipt\.key_id$/.test(path))?.value);

export const toPassed = ({ passed, verdict }: RecordMemory): readonly string[] =>
  passed ?? (verdict === 'verified' ? EVERY : []);

/** What stands behind a record as it was seen once. Of a record that doesn't match that is nothing. */
export const toStanding = (memory: RecordMemory): Standing => {
  const { pithNumber, seenAt: at, signature, verdict, source, trust } = memory;
  const passed = toPassed(memory);
  const fact = (kind: StoodFact['kind'], name = '', amount = 1): StoodFact => ({ kind, name, amount, at });
  const facts = [
    signature !== null && fact('signature'),
    passed.includes('signature') &&
      fact('key', toKeyId(memory), trust === 'registry' || trust === 'demo' ? 2 : 1),
    passed.includes('title-digest') && fact('title'),
    ...toFlags(memory).map(([name, amount]) => amount !== null && amount > 0 && fact('flag', name, amount)),
  ].filter((each) => each !== false);
  return {
    pithNumber,
    version: toVersion(memory),
    facts: verdict === 'contradicted' ? [] : facts,
    at,
    source: source ?? null,
  };
};

const isSameFact = (a: StoodFact, b: StoodFact): boolean =>
  a.kind === b.kind && (a.kind !== 'flag' || a.name === b.name);

/** The most of both: a fact that is there again has the later day, one that isn't keeps its own. */
const toMost = (before: Standing, now: Standing): Standing => ({
  ...now,
  facts: [
    ...now.facts.map((fact) => {
      const was = before.facts.find((each) => isSameFact(each, fact));
      return was !== undefined && was.amount > fact.amount ? was : fact;
    }),
    ...before.facts.filter((was) => !now.facts.some((fact) => isSameFact(was, fact))),
  ],
});

/** What is known of all records of a paper once one of them was seen again, the last seen first. */
export const addStanding = (known: readonly Standing[], now: Standing): readonly Standing[] => {
  const before = known.find(({ pithNumber }) => pithNumber === now.pithNumber);
  const others = known.filter((each) => each !== before);
  return [before === undefined ? now : toMost(before, now), ...others].slice(0, MOST_RECORDS);
};
