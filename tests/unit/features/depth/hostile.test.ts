import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCopy } from '../../../../src/core/copy/copy.ts';
import { toCommands } from '../../../../src/core/evidence/commands.ts';
import { toEvidence } from '../../../../src/core/evidence/evidence-file.ts';
import type { Examined } from '../../../../src/core/examine.ts';
import { examineFace } from '../../../../src/core/faces/face.ts';
import { toFaceKind } from '../../../../src/core/faces/kind.ts';
import { toFaceQuestion } from '../../../../src/core/faces/question.ts';
import type { JsonObject, JsonValue } from '../../../../src/core/json/json.ts';
import { compareMemory } from '../../../../src/core/memory/compare.ts';
import { toMemory } from '../../../../src/core/memory/memory-digest.ts';
import { parseMemory } from '../../../../src/core/memory/parse.ts';
import { toFlagEvidence } from '../../../../src/core/report/flag-evidence.ts';
import { checkSnapshots } from '../../../../src/core/report/snapshots.ts';
import { replaceAt, toTamperPlaces } from '../../../../src/core/tamper/tamper.ts';
import { toZip } from '../../../../src/ui/zip.ts';
import {
  examineText,
  leavesOf,
  REGISTRY_KEY,
  realRecord,
  toDocument,
  withValue,
} from '../../../support/examining.ts';
import { FACES, integrityFace, KINDS, outcomesOf, realView } from '../../../support/examining-faces.ts';
import { placesOf } from '../../../support/many-records.ts';
import { toPick } from '../../../support/write-somehow.ts';

/*
 * Everything that reads a record or a face, with anything in any place: wrong types, names that mean something to
 * JavaScript, half characters, great depth. Nothing throws, and nothing that was broken passes.
 */
const view = realView();
const before = toMemory(examineText(JSON.stringify(realRecord())) as Examined, '');

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  '',
  '0',
  'events',
  'integrity',
  'current',
  '\ud800',
];
const hostile: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue),
  fc.constantFrom<JsonValue>(null, 0, -1, 1e308, 2 ** 60, 0.1, '', '\ud800', [], {}, [[]], [null], true),
  fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom<JsonValue>(null, 1, 'x', [], {}, ['\udfff'])),
);

const readAll = (text: string): void => {
  const document = toDocument(text);
  for (const face of KINDS) {
    toFaceQuestion(face, document);
    const examination = examineFace({ face, document, record: view, keys: [REGISTRY_KEY] });
    if (examination.kind === 'face') {
      expect(toFaceKind(document.value)).not.toBe(null);
      expect(outcomesOf(examination).size).toBeGreaterThan(0);
    }
  }
  if (typeof document.value === 'object' && document.value !== null)
    checkSnapshots(document.value as JsonObject);
  for (const { path } of toTamperPlaces(document.value).slice(0, 3))
    JSON.parse(replaceAt(document, path, 'x'));
  parseMemory(document.value);
  const examined = examineText(text);
  if (examined.kind === 'unreadable') return;
  toFlagEvidence(examined);
  toCommands(examined);
  toZip(toEvidence(examined), '');
  compareCopy('Some title', examined.record);
  const memory = toMemory(examined, '');
  compareMemory(before, memory);
  expect(parseMemory(JSON.parse(JSON.stringify(memory)) as JsonValue)).not.toBe(null);
};

describe('anything at all', () => {
  it('throws nowhere', () => {
    fc.assert(
      fc.property(hostile, (value) => readAll(JSON.stringify(value))),
      { numRuns: 500 },
    );
  });
});

describe('anything in any place of a face', () => {
  it.each(KINDS)('%s: throws nowhere', (kind) => {
    const places = placesOf(FACES[kind], 4);
    fc.assert(
      fc.property(fc.integer(), hostile, (seed, value) => {
        const pick = toPick(seed);
        let json = FACES[kind];
        for (let left = 1 + pick(2); left > 0; left -= 1) {
          const path = places[pick(places.length)] ?? [];
          json = withValue(
            json,
            pick(3) === 0 ? [...path.slice(0, -1), NAMES[pick(NAMES.length)] ?? ''] : path,
            value,
          );
        }
        readAll(JSON.stringify(json));
      }),
      { numRuns: kind === 'record' || kind === 'bundle' ? 120 : 250 },
    );
  });
});

describe('great depth and size', () => {
  const deep = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

  it.each(KINDS)('%s: throws nowhere', (kind) => {
    const text = JSON.stringify(FACES[kind]);
    // A place inside that is read, and one at the end that is not.
    for (const inside of [deep(3_000), `{"a":${deep(3_000)}}`]) {
      readAll(`${text.slice(0, -1)},"more":${inside}}`);
      for (const [path] of leavesOf(FACES[kind]).slice(-12)) {
        const marked = JSON.stringify(withValue(FACES[kind], path, '@@'));
        const document = toDocument(marked.replace('"@@"', inside));
        examineFace({ face: kind, document, record: view, keys: [REGISTRY_KEY] });
      }
    }
  });

  it('of 20,000 events are examined, their signatures up to a limit', () => {
    const [event] = (integrityFace as unknown as { events: readonly JsonObject[] }).events;
    const events = Array.from({ length: 20_000 }, () => ({ ...event }));
    const outcomes = outcomesOf(
      examineFace({
        face: 'integrity',
        document: toDocument(JSON.stringify({ ...integrityFace, events })),
        record: null,
        keys: [REGISTRY_KEY],
      }),
    );
    expect(outcomes.get('event-signature@events[499]')).toMatchObject({ kind: 'pass' });
    expect(outcomes.get('event-signature@events[500]')).toMatchObject({ kind: 'unchecked', why: 'blocked' });
    expect(outcomes.get('event-signature@events[19999]')).toMatchObject({
      kind: 'unchecked',
      why: 'blocked',
    });
  });
});
