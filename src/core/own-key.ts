import type { CheckId } from './checks/checks.ts';
import type { Examined } from './examination.ts';

/** What has to be known of every signature that doesn’t hold under a key that somebody typed in. */
export const WRONG_KEY = 'With a wrong key every signature looks wrong.';

/** The same beside a state, for those who don’t see which key it is. */
export const OWN_KEY_DOUBT = `It was checked with a key that was added by hand. ${WRONG_KEY}`;

/** What is otherwise called “Doesn’t match”, in lists: red by such a key isn’t left looking like red by the registry’s. */
export const OWN_MISMATCH = 'Own key fails';

/** The checks that come out wrong where nothing but the key is. */
const BY_THE_KEY: readonly CheckId[] = ['signing-key', 'signature'];

/**
 * Whether all that doesn’t match in a record may come from a key that its reader added by hand. Not where a hash, a number
 * or a title differs as well: no key makes these right.
 */
export const isOwnKeyDoubt = ({ key, verdict }: Examined): boolean =>
  key?.trust === 'user' &&
  verdict.kind === 'contradicted' &&
  verdict.failed.every((id) => BY_THE_KEY.includes(id));
