import { type JsonValue, member } from '../json/json.ts';
import type { RecordMemory } from './memory.ts';
import type { Standing, StoodFact } from './standing.ts';
import type { MemoryValue } from './values.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

const toValues = (value: JsonValue | undefined): readonly MemoryValue[] | null => {
  if (!Array.isArray(value)) return null;
  const values = (value as readonly JsonValue[]).flatMap((each): readonly MemoryValue[] => {
    const [path, remembered] = [member(each, 'path'), member(each, 'value')];
    return isText(path) && isText(remembered) ? [{ path, value: remembered }] : [];
  });
  return values.length === value.length ? values : null;
};

/** What memories of earlier versions of this program don't hold: left out where it is not what it should be. */
const toLater = (json: JsonValue | undefined): Pick<RecordMemory, 'passed' | 'face' | 'source' | 'trust'> => {
  const passed = member(json, 'passed');
  const [source, face, trust] = [member(json, 'source'), member(json, 'face'), member(json, 'trust')];
  const [knownFace, knownTrust] = [
    FACES.find((each) => each === face),
    TRUSTS.find((each) => each === trust),
  ];
  return {
    ...(Array.isArray(passed) && passed.every(isText) ? { passed } : {}),
    ...(knownFace === undefined ? {} : { face: knownFace }),
    ...(isText(source) ? { source } : {}),
    ...(knownTrust === undefined ? {} : { trust: knownTrust }),
  };
};

const FACES = ['record', 'bundle'] as const;
const TRUSTS = ['registry', 'demo', 'user', 'none'] as const;
const VERDICTS: readonly RecordMemory['verdict'][] = ['verified', 'contradicted', 'incomplete'];

/**
 * Reads what was remembered, as a browser's storage or a file gives it back. Null for anything that this program
 * would not have written: it is as if nothing were remembered.
 */
export const parseMemory = (json: JsonValue | undefined): RecordMemory | null => {
  if (member(json, 'memoryVersion') !== 1) return null;
  const text = (name: string): string | null => {
    const value = member(json, name);
    return isText(value) ? value : null;
  };
  const pithNumber = text('pithNumber');
  const canonicalSha256 = text('canonicalSha256');
  const seenAt = text('seenAt');
  const verdict = VERDICTS.find((each) => each === member(json, 'verdict'));
  const signed = toValues(member(json, 'signed'));
  const reported = toValues(member(json, 'reported'));
  const citing = member(json, 'citing');
  const count = member(json, 'citingCount') ?? null;
  if (pithNumber === null || canonicalSha256 === null || seenAt === null || verdict === undefined)
    return null;
  if (signed === null || reported === null || !Array.isArray(citing) || !citing.every(isText)) return null;
  if (count !== null && typeof count !== 'number') return null;
  return {
    memoryVersion: 1,
    pithNumber,
    canonicalSha256,
    verdict,
    seenAt,
    signature: text('signature'),
    signed,
    reported,
    citing,
    citingCount: count,
    ...toLater(json),
  };
};

const KINDS = ['signature', 'key', 'title', 'flag'] as const;

const toFact = (json: JsonValue): StoodFact | null => {
  const kind = KINDS.find((each) => each === member(json, 'kind'));
  const [name, amount, at] = [member(json, 'name'), member(json, 'amount'), member(json, 'at')];
  return kind === undefined || !isText(name) || typeof amount !== 'number' || !isText(at)
    ? null
    : { kind, name, amount, at };
};

/** Reads what was known to stand behind the records of a paper, in the same way: what this program would not have written is left out. */
export const parseStandings = (json: JsonValue | undefined): readonly Standing[] =>
  (Array.isArray(json) ? (json as readonly JsonValue[]) : []).flatMap((each): readonly Standing[] => {
    const [pithNumber, at] = [member(each, 'pithNumber'), member(each, 'at')];
    const [version, source, facts] = [member(each, 'version'), member(each, 'source'), member(each, 'facts')];
    if (!isText(pithNumber) || !isText(at) || !Array.isArray(facts)) return [];
    return [
      {
        pithNumber,
        at,
        version: typeof version === 'number' ? version : null,
        source: isText(source) ? source : null,
        facts: (facts as readonly JsonValue[]).flatMap((fact) => toFact(fact) ?? []),
      },
    ];
  });
