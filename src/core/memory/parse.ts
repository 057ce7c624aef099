import { type JsonValue, member } from '../json/json.ts';
import type { RecordMemory } from './memory.ts';
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
  };
};
