import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/core/json/json.ts';
import { reportShape } from '../../../../../src/core/report/report-shape.ts';
import {
  toIntegrityCaveat,
  toIntegrityLists,
  toIntegrityNote,
} from '../../../../../src/features/record/reported/integrity-words.ts';

/** Line and caveat of a report. */
const say = (integrity: JsonObject): readonly string[] => {
  const read = reportShape.read({ graph_snapshot: { integrity } })?.snapshot?.integrity;
  if (!read) throw new Error('no integrity');
  const lists = toIntegrityLists(integrity, read);
  return [toIntegrityNote(lists), toIntegrityCaveat(lists, read.clean)];
};

const TONE = 'Identifiers resolve or they don’t. A finding says nothing about anybody’s intent.';
const ran = (status: string, findings_count: number): JsonObject => ({
  name: 'doi_compliance',
  status,
  findings_count,
});
const finding: JsonObject = { finding_type: 'broken_identifier', severity: 'critical' };

test('of a report where nothing ran', () => {
  expect(say({ clean: true, detectors_run: [], findings: [] })).toEqual([
    'nothing ran',
    'Nothing ran: no detector has looked at the paper, so “clean” says nothing.',
  ]);
  expect(say({ clean: false, detectors_run: [], findings: [] })[1]).toBe(
    'Nothing ran: no detector has looked at the paper.',
  );
});

test('that nothing ran is said only of a list that is there and empty', () => {
  for (const detectors_run of [null, 'doi_compliance', 3, { doi_compliance: ran('completed', 0) }])
    expect(say({ clean: true, detectors_run, findings: [] })).toEqual([
      'what ran isn’t said',
      'Which detectors ran isn’t said, so “clean” says nothing.',
    ]);
  expect(say({ findings: [] })).toEqual(['what ran isn’t said', 'Which detectors ran isn’t said.']);
  // Detectors in another form than the known one ran all the same.
  expect(say({ clean: true, detectors_run: ['doi_compliance', 'citations'], findings: [] })).toEqual([
    'no findings',
    TONE,
  ]);
});

test('that there are no findings is said only of a list that is there and empty', () => {
  const detectors_run = [ran('completed', 0)];
  expect(say({ detectors_run, findings: [] })).toEqual(['no findings', TONE]);
  expect(say({ detectors_run, findings: [finding] })).toEqual(['1 finding', TONE]);
  expect(say({ detectors_run, findings: null })[0]).toBe('findings not listed');
  expect(say({ detectors_run, findings: ['[3] does not resolve', '[4] does not resolve'] })[0]).toBe(
    '2 findings',
  );
  expect(say({ detectors_run: [ran('completed', 3)], findings: [] })).toEqual([
    '3 findings counted, none listed',
    TONE,
  ]);
  expect(say({ detectors_run: [ran('completed', 3)], findings: [finding] })[0]).toBe(
    '3 findings counted, 1 listed',
  );
});

test('findings beside “clean” as the registry marks it, and beside no detector', () => {
  expect(say({ clean: true, detectors_run: [ran('completed', 1)], findings: [finding] })).toEqual([
    '1 finding',
    TONE,
  ]);
  expect(say({ clean: false, detectors_run: [], findings: [finding] })).toEqual([
    '1 finding',
    `Which detector ran isn’t said. ${TONE}`,
  ]);
});

test('detectors that didn’t complete found nothing out', () => {
  expect(say({ clean: true, detectors_run: [ran('failed', 0), ran('skipped', 0)], findings: [] })).toEqual([
    'nothing completed',
    'No detector completed, so “clean” says nothing.',
  ]);
  expect(say({ clean: true, detectors_run: [ran('failed', 0), ran('completed', 0)], findings: [] })).toEqual([
    'no findings',
    TONE,
  ]);
});
