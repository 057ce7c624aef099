import type { JsonPath, JsonValue } from '../../src/core/json/json.ts';
import { type ParsedRecord, parseRecord } from '../../src/core/record/parse.ts';
import { REAL_SHA256 } from './real-record.ts';

/** For what must be a record: throws where it is none. */
export const parsed = (json: JsonValue, at?: JsonPath): ParsedRecord => {
  const result = parseRecord(json, at);
  if (result.kind === 'error') throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** No more than what identity needs: the least that is a record. */
export const LEAST = {
  pith_number: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
  canonical_sha256: REAL_SHA256,
  canonical_record: {},
} as const;
