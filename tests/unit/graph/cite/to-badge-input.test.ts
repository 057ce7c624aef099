import { expect, test } from 'vitest';
import { toBadgeInput } from '../../../../src/graph/cite/to-badge-input.ts';
import { examineJson, REGISTRY_KEY, realRecord, realRecordWith } from '../../../support/examining.ts';

const SITE = 'https://viewer.example.org';
const standingOf = (...of: Parameters<typeof examineJson>): string | null =>
  toBadgeInput(examineJson(...of), SITE)?.standing ?? null;

test('a badge says “signed” only where all checks passed with a registry’s key', () => {
  expect(toBadgeInput(examineJson(realRecord()), SITE)).toEqual({
    suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF',
    site: SITE,
    standing: 'signed',
  });
  expect(standingOf(realRecord(), { keys: [{ ...REGISTRY_KEY, trust: 'user' }] })).toBe('own-key');
  expect(standingOf(realRecord(), { keys: [{ ...REGISTRY_KEY, trust: 'demo' }] })).toBe('open');
  expect(standingOf(realRecord(), { keys: [] })).toBe('open');
});

test('a key that a reader added says nothing of a record that was not checked to its end', () => {
  const open = realRecordWith(['short_pith_number'], 7);
  expect(standingOf(open, { keys: [{ ...REGISTRY_KEY, trust: 'user' }] })).toBe('open');
  expect(standingOf(open)).toBe('open');
  expect(standingOf(realRecordWith(['receipt'], undefined))).toBe('open');
});

test('there is no badge of a record that doesn’t match, or of what is none', () => {
  expect(standingOf(realRecordWith(['canonical_sha256'], 'a'.repeat(64)))).toBeNull();
  expect(standingOf({ x: 1 })).toBeNull();
});
