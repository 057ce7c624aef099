import { KeptRow } from './KeptRow.tsx';

interface Props {
  readonly keys: readonly { readonly keyId: string; readonly fingerprint: string | null }[];
  readonly onRemove: (keyId: string) => void;
}

/** The keys that a reader added, who vouches for them. */
export const AddedKeys = ({ keys, onRemove }: Props) => (
  <section aria-labelledby="keys" className="mt-8">
    <h2 id="keys" tabIndex={-1} className="font-semibold outline-none">
      Keys that you added, {keys.length}
    </h2>
    {keys.length === 0 ? (
      <p className="text-muted">None. Only the keys of this site’s configuration are accepted.</p>
    ) : (
      <ul className="mt-1 border-y border-strong">
        {keys.map(({ keyId, fingerprint }) => (
          <KeptRow
            key={keyId}
            action="Remove"
            label={`Remove the key ${keyId}`}
            heading="keys"
            onAction={() => onRemove(keyId)}
          >
            <span className="min-w-0 font-mono text-note break-all">
              {keyId} <span className="text-muted">{fingerprint}</span>
            </span>
          </KeptRow>
        ))}
      </ul>
    )}
  </section>
);
