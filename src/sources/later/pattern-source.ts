import { toSuffix } from '../../core/identifier/pith-number.ts';
import type { Identifier, Suffix } from '../../core/identifier/types.ts';
import { type Asking, fetchText, toDocument } from '../fetch/fetch-json.ts';
import { SourceError } from '../fetch/source-error.ts';
import type { Source, SourceAnswer } from '../places/source.ts';
import type { MirrorPatterns, SourceSettings } from '../places/source-settings.ts';
import { expandPattern } from './manifest.ts';
import { refusedByPolicy, toRefusal, watchPolicy } from './policy.ts';

/** An answer of a source that was not asked. @param detail why, to follow its name. */
export const unasked = (detail: string): SourceAnswer => ({
  kind: 'no-record',
  gone: false,
  isUnasked: true,
  detail,
});

/** Another site that doesn't answer, and one that answers without letting this page read it, look the same from here. */
const toHonest = (cause: unknown, address: string, page: string, { place }: Asking): unknown =>
  cause instanceof SourceError &&
  cause.code === 'unreachable' &&
  cause.status === null &&
  new URL(address).origin !== new URL(page).origin
    ? new SourceError(place, {
        ...cause,
        predicate: 'could not be reached, or doesn’t let other sites read what it says (CORS)',
        cause: cause.cause,
      })
    : cause;

/**
 * Asks addresses of a mirror of a manifest, one after the other, until one has something. Where the policy of this site
 * forbids an address it isn't asked, and that is said.
 * @param missing what is said where none has anything.
 */
export const askAddresses = async (
  { id, label, timeoutMs }: SourceSettings,
  addresses: readonly string[],
  { signal, page }: { readonly signal: AbortSignal; readonly page: string },
  missing = 'no record (404)',
): Promise<SourceAnswer> => {
  const asking: Asking = { place: { id, label }, signal, timeoutMs };
  for (const address of addresses) {
    const refusal = refusedByPolicy(address, page);
    if (refusal !== null) return unasked(refusal);
    const watched = watchPolicy(address);
    try {
      const answer = await fetchText(address, asking);
      if (answer.kind === 'missing') continue;
      const origin = { sourceId: id, label, kind: 'mirror', url: answer.url } as const;
      return { kind: 'found', document: toDocument(answer, asking.place), at: [], origin };
    } catch (cause) {
      if (cause instanceof SourceError && (await watched.isRefused())) return unasked(toRefusal(address));
      throw toHonest(cause, address, page, asking);
    } finally {
      watched.stop();
    }
  }
  return { kind: 'no-record', gone: false, detail: missing };
};

const suffixOf = (identifier: Identifier): Suffix | null =>
  identifier.kind === 'pith'
    ? identifier.suffix
    : identifier.kind === 'hash'
      ? toSuffix(identifier.sha256)
      : null;

/** A mirror that a manifest names: it can be asked for whole numbers alone, and gives bundles. */
export const patternSource = (
  settings: SourceSettings,
  { bundles }: MirrorPatterns,
  page: string,
): Source => ({
  ...settings,
  find: async (identifier, { signal }) => {
    const suffix = suffixOf(identifier);
    if (suffix === null) return unasked('was not asked: it knows records by whole pith numbers only');
    const addresses = bundles.map((pattern) => expandPattern(pattern, suffix));
    return askAddresses(settings, addresses, { signal, page });
  },
});
