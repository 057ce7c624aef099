import { useId, useState } from 'react';
import { toFingerprint } from '../../core/keys/fingerprint.ts';
import { parsePublicKey } from './parse-public-key.ts';

interface Props {
  /** The name that the receipt gives the key. */
  readonly keyId: string;
  /** The fingerprint that the receipt gives, as written. */
  readonly fingerprint: string | null;
  /** Keeps the key. False where this browser keeps nothing. */
  readonly onAdd: (publicKeyHex: string) => boolean;
}

/** The key that a receipt names isn’t accepted here: what is known of it, and a way to bring it oneself. */
export const KeyDoor = ({ keyId, fingerprint, onAdd }: Props) => {
  const id = useId();
  const [text, setText] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const parsed = parsePublicKey(text);
  const computed = parsed.kind === 'ok' ? toFingerprint(parsed.value) : null;
  const isOther = computed !== null && fingerprint !== null && computed !== fingerprint;
  const isWrong = (parsed.kind === 'error' && parsed.error !== '') || isOther;
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="mt-4 print:hidden border border-line border-l-4 border-l-part bg-panel px-4 py-3"
    >
      <h2 id={`${id}-title`} className="font-serif text-lead">
        Key not available
      </h2>
      <p className="max-w-[72ch]">
        The receipt names the key <bdi className="font-mono text-note break-all">{keyId}</bdi>
        {fingerprint === null ? (
          ' and gives no fingerprint of it.'
        ) : (
          <>
            {' '}
            with the fingerprint <bdi className="font-mono text-note break-all">{fingerprint}</bdi>.
          </>
        )}{' '}
        This site doesn’t know that key, so nobody can say here whether the signature holds. That is nothing
        against the record.
      </p>
      <details className="mt-2">
        <summary className="min-h-[24px] cursor-pointer text-link">Add the key by hand</summary>
        <form
          className="key-door mt-2 max-w-[46rem] space-y-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (parsed.kind === 'ok' && !isOther) setIsRefused(!onAdd(parsed.value));
          }}
        >
          <p className="max-w-[72ch] text-note text-muted">
            Get the public key from where the signer publishes it, not from where the record came from. What
            passes with it is marked as your own key, in blue and never in green: nobody but you vouches for
            it. It is kept in this browser only. Base64, an OpenSSH line, a JWK and a did:key are read too.
          </p>
          <label htmlFor={`${id}-key`} className="block text-body font-semibold">
            Public key: 64 hexadecimal digits, or PEM
          </label>
          <textarea
            id={`${id}-key`}
            rows={3}
            spellCheck={false}
            autoComplete="off"
            value={text}
            aria-invalid={isWrong}
            aria-describedby={`${id}-said`}
            onChange={(event) => setText(event.target.value)}
            className="block w-full border border-strong bg-panel p-2 font-mono text-note break-all text-ink"
          />
          <div id={`${id}-said`} role="status" className="text-body">
            {parsed.kind === 'error' && parsed.error}
            {computed !== null && (
              <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
                <dt className="text-muted">Fingerprint of what you entered</dt>
                <dd className="font-mono text-note break-all">{computed}</dd>
                <dt className="text-muted">Fingerprint in the receipt</dt>
                <dd className="font-mono text-note break-all">{fingerprint ?? 'none given'}</dd>
              </dl>
            )}
            {computed !== null &&
              (isOther
                ? 'They differ: this is another key than the one that the receipt names.'
                : fingerprint === null
                  ? 'There is nothing to hold it against; the signature itself will tell.'
                  : 'They are the same.')}
            {isRefused && ' This browser keeps nothing for this site, so the key can’t be added.'}
          </div>
          <button type="submit" className="button" disabled={parsed.kind !== 'ok' || isOther}>
            Add this key on this machine
          </button>
        </form>
      </details>
    </section>
  );
};
