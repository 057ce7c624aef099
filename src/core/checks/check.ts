/**
 * The outcome of one check (docs/design.md "Types that carry it"). Unchecked is neither a pass nor a fail.
 *
 * `why` of an unchecked outcome:
 * - `absent`: the record does not carry what this check compares;
 * - `malformed`: it carries something that cannot be read as what it should be;
 * - `incomparable`: what it carries is written so that it may be the same value and may be another;
 * - `irreproducible`: this program cannot recompute it faithfully (docs/protocol.md "Identity");
 * - `no-key`: no accepted key with that id;
 * - `blocked`: an earlier check that this one builds on was not done.
 */
export type Outcome =
  | { readonly kind: 'pass' }
  | { readonly kind: 'fail'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'unchecked'; readonly why: UncheckedWhy; readonly reason: string };

export type UncheckedWhy = 'absent' | 'malformed' | 'incomparable' | 'irreproducible' | 'no-key' | 'blocked';

/**
 * What a check means for the verdict.
 * - `required`: the record is verified only if this is present and passed;
 * - `consistency`: may be absent, but a mismatch contradicts and anything unreadable leaves the verdict open;
 * - `report`: the registry's own report against itself; shown, never part of the verdict.
 */
export type CheckWeight = 'required' | 'consistency' | 'report';

export const pass: Outcome = { kind: 'pass' };
export const fail = (expected: string, actual: string): Outcome => ({ kind: 'fail', expected, actual });
export const unchecked = (why: UncheckedWhy, reason: string): Outcome => ({ kind: 'unchecked', why, reason });
