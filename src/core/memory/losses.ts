import type { RecordMemory } from './memory.ts';
import { type Standing, type StoodFact, toFlags, toKeyId, toPassed, toVersion } from './standing.ts';

/** One thing that stood behind a record and doesn't any more. None of them is a mismatch. */
export interface Loss {
  /**
   * - `signature`: the receipt holds none any more;
   * - `key`: the receipt names a key that isn't accepted here any more;
   * - `own-key`: a key of this site then, and one that only the reader added now;
   * - `unchecked`: there is a signature, which could be checked and can't be now;
   * - `title`: no title with the signed digest;
   * - `flag`: the record reports it no more, counts fewer, or says nothing of it any more;
   * - `version`: the sources give an older version of the paper than before.
   */
  readonly kind: 'signature' | 'key' | 'own-key' | 'unchecked' | 'title' | 'flag' | 'version';
  /** Of the key or the flag; `''` for all else. */
  readonly name: string;
  /** Of a flag: how many it counted (1 for yes) and counts now, null where nothing is said of it. */
  readonly counted: { readonly before: number; readonly now: number | null } | null;
  /** When it was last seen otherwise, ISO 8601. */
  readonly at: string;
  /** The version of the paper in which it was seen; null where the record names none. */
  readonly version: number | null;
}

interface Look {
  readonly now: RecordMemory;
  /** Whether it was asked for as the paper, so that any version could have been the answer. */
  readonly isAnyVersion: boolean;
}

const lossOfFact = (fact: StoodFact, { version, source }: Standing, now: RecordMemory): Loss | null => {
  const { kind, name, amount, at } = fact;
  const loss = (lost: Loss['kind'], of = '', counted: Loss['counted'] = null): Loss => ({
    kind: lost,
    name: of,
    counted,
    at,
    version,
  });
  const passed = toPassed(now);
  switch (kind) {
    case 'signature':
      return now.signature === null ? loss('signature') : null;
    case 'key':
      // A signature that is gone has been said, and needs no key.
      if (now.signature === null) return null;
      if (passed.includes('signature'))
        return amount === 2 && now.trust === 'user' ? loss('own-key', name) : null;
      return now.trust === 'none' ? loss('key', toKeyId(now)) : loss('unchecked');
    case 'title':
      // A bundle carries no title: asked for in that form, a record has lost nothing.
      return passed.includes('title-digest') || now.face === 'bundle' ? null : loss('title');
    case 'flag': {
      const flags = toFlags(now);
      // Another source or face may leave out what it doesn't know.
      if (now.face === 'bundle' || (flags.length === 0 && source !== now.source)) return null;
      const counted = flags.find(([flag]) => flag === name)?.[1] ?? null;
      // Once a count, now a plain yes: that isn't fewer.
      if (counted !== null && (counted >= amount || (counted === 1 && isPlainYes(now, name)))) return null;
      return loss('flag', name, { before: amount, now: counted });
    }
  }
};

const isPlainYes = ({ reported }: RecordMemory, name: string): boolean =>
  /^"?(?:true|yes)"?$/i.test(
    reported.find(({ path }) => path === `verification_status.${name}`)?.value.trim() ?? '',
  );

/** Of the other versions of a paper the newest, and of several records of it the one that was seen last. */
const newestOf = (others: readonly Standing[]): Standing | null =>
  others.reduce<Standing | null>(
    (best, each) => (best === null || (each.version ?? 0) > (best.version ?? 0) ? each : best),
    null,
  );

/**
 * What stood behind a paper's record and doesn't any more, held against the most that was ever seen of this very record,
 * and, where the paper was asked for and not one version of it, of its newest other version. The same value in another
 * spelling loses nothing. Of a record that doesn't match nothing is lost: that is said, in red, elsewhere.
 * @param known what is known of all records of the paper (`addStanding`).
 */
export const toLosses = (known: readonly Standing[], { now, isAnyVersion }: Look): readonly Loss[] => {
  if (now.verdict === 'contradicted') return [];
  const own = known.find(({ pithNumber }) => pithNumber === now.pithNumber);
  const newest = newestOf(known.filter((each) => each !== own));
  const fromOwn = own?.facts.flatMap((fact) => lossOfFact(fact, own, now) ?? []) ?? [];
  if (!isAnyVersion || newest === null) return fromOwn;
  const version = toVersion(now);
  const isBack = version !== null && newest.version !== null && version < newest.version;
  // What the registry says of a new record begins anew with it.
  const fromNewest = newest.facts
    .filter(({ kind }) => kind !== 'flag')
    .flatMap((fact) => lossOfFact(fact, newest, now) ?? [])
    .filter(({ kind }) => !fromOwn.some((loss) => loss.kind === kind));
  return [
    ...(isBack
      ? [{ kind: 'version' as const, name: '', counted: null, at: newest.at, version: newest.version }]
      : []),
    ...fromOwn,
    ...fromNewest,
  ];
};
