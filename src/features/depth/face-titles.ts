import type { FaceKind } from '../../core/faces/face.ts';
import type { AskedSource } from './face-state.ts';

/** The faces of a record that are asked for one by one; the record itself is asked for under "Several sources". */
export const OTHER_FACES = ['bundle', 'state', 'graph', 'integrity', 'manifest'] as const;

interface FaceWords {
  readonly title: string;
  /** Inside a sentence: "the bundle". */
  readonly name: string;
  /** What it is, and what stands behind it. */
  readonly says: string;
}

const WORDS: Readonly<Record<FaceKind, FaceWords>> = {
  record: {
    title: 'Record',
    name: 'the record',
    says: 'The signed part with everything that the registry reports beside it.',
  },
  bundle: {
    title: 'Bundle',
    name: 'the bundle',
    says: 'The signed part with the events that led to it. The first event carries the receipt. What the events’ own ids and signatures cover isn’t known.',
  },
  state: {
    title: 'State',
    name: 'the state',
    says: 'What the registry makes of all events together. It isn’t signed: only the canonical record inside it can be checked, against the number of the record.',
  },
  graph: {
    title: 'Graph snapshot',
    name: 'the graph snapshot',
    says: 'The snapshot by itself. Nothing signs it; some of its hashes can be recomputed.',
  },
  integrity: {
    title: 'Integrity',
    name: 'the integrity report',
    says: 'The integrity report with its events. Their signatures can be checked over the hash of their payload; how that hash is formed isn’t known.',
  },
  manifest: {
    title: 'Mirror manifest',
    name: 'the manifest',
    says: 'What the registry tells mirrors, its public key among it. It can agree or disagree with the keys accepted here, but it can’t vouch for itself.',
  },
};

export const faceWords = (face: FaceKind): FaceWords => WORDS[face];

/** What is said where nothing came: who wasn't asked has not said that it isn't there. */
export const toNoneWords = (sources: readonly AskedSource[]): string => {
  const unasked = sources.filter(({ outcome }) => outcome === 'not-asked').length;
  const isNothing = 'That is nothing against the record.';
  if (unasked === 0) return `Not there: no source of this site has it. ${isNothing}`;
  if (unasked === sources.length)
    return `Not asked: no source of this site can be asked for it. ${isNothing}`;
  return `Not found: no source that was asked has it. ${unasked} ${unasked === 1 ? 'was' : 'were'} not asked. ${isNothing}`;
};
