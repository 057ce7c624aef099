import { type Outcome, unchecked } from '../checks/check.ts';
import type { JsonPath, JsonValue } from '../json/json.ts';
import type { PinnedKey } from '../keys/keys.ts';

/**
 * One check of a face. Its id is that of a check of `examine` where it is the same check, else one of
 * `face-words.ts`, which has the words for all of them.
 */
export interface FaceCheck {
  readonly id: string;
  readonly outcome: Outcome;
  /** Where in the face, in dotted form: `mirrors[0].public_key`. `''` for the face as a whole. */
  readonly place: string;
  /** The accepted key that a check of a signature or a key went by, so that a page can say whose it is. */
  readonly key: PinnedKey | null;
}

/** One signed or unsigned event that a face lists, with what could be checked of it. Texts are null where absent. */
export interface FaceEvent {
  readonly path: JsonPath;
  readonly type: string | null;
  /** `event_id` as written, numbers in decimal digits. */
  readonly id: string | null;
  readonly createdAt: string | null;
  readonly checks: readonly FaceCheck[];
  /** The untouched event. */
  readonly json: JsonValue;
}

export const faceCheck = (
  id: string,
  outcome: Outcome,
  place = '',
  key: PinnedKey | null = null,
): FaceCheck => ({ id, outcome, place, key });

/** What cannot be recomputed because nobody here knows how it was made (docs/protocol.md, what is unknown). */
export const unknownRule = (reason: string): Outcome => unchecked('irreproducible', reason);
