import { toInstant } from '../base/instant.ts';
import { parseIdentifier } from '../identifier/identifier.ts';
import type { RecordMemory } from './memory.ts';
import type { MemoryValue } from './values.ts';

export interface MemoryChange {
  readonly path: string;
  readonly kind: 'changed' | 'added' | 'gone';
  /** As remembered (`MemoryValue.value`); null where there was none. */
  readonly before: string | null;
  readonly now: string | null;
}

/** What changed between two looks at a record. */
export interface MemoryComparison {
  /** The same signed part and hash, or the signed values that are others now. */
  readonly signed:
    | { readonly kind: 'same' }
    | { readonly kind: 'differs'; readonly changes: readonly MemoryChange[] };
  /** The receipt's signature: another one (a record may be signed again), the first, or none any more. */
  readonly signature: 'same' | 'anew' | 'first' | 'gone';
  /** Everything else, by path. Two spellings of a moment are no change. */
  readonly reported: readonly MemoryChange[];
  /** Citing papers in the sample that were not there before, and those that are no longer in it. */
  readonly citing: {
    readonly added: readonly string[];
    readonly gone: readonly string[];
    /** All were listed before: what is listed now and wasn't then is new. Else it may be listed for the first time only. */
    readonly wasWhole: boolean;
  };
}

/** What a remembered text (JSON, in quotes) says of a moment, or null. */
const toMoment = (value: string): string | null => toInstant(value.slice(1, -1));

const isSameRemembered = (before: string, now: string): boolean => {
  if (before === now) return true;
  const moment = toMoment(before);
  return moment !== null && moment === toMoment(now);
};

/** Most looks find all as it was, in the same order: then nothing has to be searched for. */
const isEach = <T>(before: readonly T[], now: readonly T[], isSame: (a: T, b: T | undefined) => boolean) =>
  before.length === now.length && before.every((each, index) => isSame(each, now[index]));

const isSameValue = (a: MemoryValue, b: MemoryValue | undefined): boolean =>
  a.path === b?.path && a.value === b.value;

const compareValues = (
  before: readonly MemoryValue[],
  now: readonly MemoryValue[],
): readonly MemoryChange[] => {
  if (isEach(before, now, isSameValue)) return [];
  const old = new Map(before.map(({ path, value }) => [path, value]));
  const fresh = new Map(now.map(({ path, value }) => [path, value]));
  const changes = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((path): readonly MemoryChange[] => {
    const was = old.get(path) ?? null;
    const is = fresh.get(path) ?? null;
    if (was === null) return [{ path, kind: 'added', before: null, now: is }];
    if (is === null) return [{ path, kind: 'gone', before: was, now: null }];
    return isSameRemembered(was, is) ? [] : [{ path, kind: 'changed', before: was, now: is }];
  });
  return fold(changes);
};

const isBelow = (path: string, container: string): boolean =>
  path.length > container.length &&
  path.startsWith(container) &&
  '.['.includes(path.charAt(container.length));

/** An object, array or long text that was one value and is many now, or the other way round, is one change of the whole. */
const fold = (changes: readonly MemoryChange[]): readonly MemoryChange[] => {
  const wholes = changes.filter(
    ({ path, kind, before, now }) =>
      /^(sha256:|\[|\{)/.test(before ?? now ?? '') &&
      changes.some((each) => each.kind !== kind && isBelow(each.path, path)),
  );
  return changes
    .filter(({ path }) => !wholes.some((whole) => isBelow(path, whole.path)))
    .map((change) => (wholes.includes(change) ? { ...change, kind: 'changed' } : change));
};

/** The paper that an id names, however it is written; what is no arXiv id stands for itself. */
const toPaper = (id: string): string => {
  const parsed = parseIdentifier(id);
  return parsed.kind === 'ok' && parsed.value.kind === 'arxiv' ? parsed.value.id : id.trim();
};

const toSignatureChange = (before: string | null, now: string | null): MemoryComparison['signature'] => {
  if (before === now) return 'same';
  if (before === null) return 'first';
  return now === null ? 'gone' : 'anew';
};

/** Signed values are compared letter by letter: another spelling of a moment has another hash. */
const compareSigned = (
  before: readonly MemoryValue[],
  now: readonly MemoryValue[],
): readonly MemoryChange[] => {
  if (isEach(before, now, isSameValue)) return [];
  const old = new Map(before.map(({ path, value }) => [path, value]));
  return [
    ...compareValues(before, now),
    ...now.flatMap(({ path, value }): readonly MemoryChange[] => {
      const was = old.get(path);
      return was !== undefined && was !== value && isSameRemembered(was, value)
        ? [{ path, kind: 'changed', before: was, now: value }]
        : [];
    }),
  ];
};

const compareCiting = (
  before: readonly string[],
  now: readonly string[],
): Omit<MemoryComparison['citing'], 'wasWhole'> => {
  if (isEach(before, now, (a, b) => a === b)) return { added: [], gone: [] };
  const [wasCiting, isCitingNow] = [new Set(before.map(toPaper)), new Set(now.map(toPaper))];
  return {
    added: now.filter((id) => !wasCiting.has(toPaper(id))),
    gone: before.filter((id) => !isCitingNow.has(toPaper(id))),
  };
};

/** What changed between two looks at a record: signed values, reported values, citing papers. */
export const compareMemory = (before: RecordMemory, now: RecordMemory): MemoryComparison => {
  const changes = [
    ...compareSigned(before.signed, now.signed),
    ...(before.canonicalSha256 === now.canonicalSha256
      ? []
      : [
          {
            path: 'canonical_sha256',
            kind: 'changed' as const,
            before: before.canonicalSha256,
            now: now.canonicalSha256,
          },
        ]),
  ];
  return {
    signed: changes.length === 0 ? { kind: 'same' } : { kind: 'differs', changes },
    signature: toSignatureChange(before.signature, now.signature),
    reported: compareValues(before.reported, now.reported),
    citing: {
      ...compareCiting(before.citing, now.citing),
      wasWhole: before.citingCount !== null && before.citingCount <= before.citing.length,
    },
  };
};
