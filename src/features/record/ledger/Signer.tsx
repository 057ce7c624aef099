import type { Examined } from '../../../core/examination.ts';
import { toFingerprint } from '../../../core/keys/fingerprint.ts';
import type { KeyTrust } from '../../../core/keys/keys.ts';
import { Hash } from '../../../ui/Hash.tsx';
import { UtcTime } from '../../../ui/time/UtcTime.tsx';
import { isPassed } from '../standing/standing.ts';

const trustWords: { readonly [trust in KeyTrust]: string } = {
  registry: 'of the registry, accepted by this site’s configuration',
  demo: 'a demo key, which signs fiction',
  user: 'added by hand',
};

/** Who signed, with which key, and why that key counts here. */
export const Signer = ({ examined }: { readonly examined: Examined }) => {
  const { key } = examined;
  const { receipt } = examined.record.reported;
  if (receipt === null) return <Words>No receipt, so nothing says who signed.</Words>;
  if (key === null)
    return (
      <Words>
        {receipt.keyId === null ? (
          'The receipt names no key.'
        ) : (
          <>
            The receipt names the key <bdi className="font-mono text-note break-all">{receipt.keyId}</bdi>,
            which is not accepted here.
          </>
        )}
      </Words>
    );
  const fingerprint = toFingerprint(key.publicKeyHex);
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 pb-1 text-body">
      <Line
        label={isPassed(examined, 'signature') ? 'Signed by' : 'Names'}
        note="this site’s name for the key"
      >
        <span className="text-body font-semibold">{key.signer}</span>
      </Line>
      <Line
        label="Key"
        note={isPassed(examined, 'signature') ? 'the signature was checked with it' : 'named by the receipt'}
      >
        <span className="font-mono text-note break-all">{key.keyId}</span>
      </Line>
      <Line label="Fingerprint">
        {fingerprint === null ? (
          'none'
        ) : (
          <Hash value={fingerprint} label="the fingerprint of the key" ends={6} />
        )}
      </Line>
      <Line label="Kind of key">{trustWords[key.trust]}</Line>
      {receipt.signedAt !== null && (
        <Line label="Dated" note="the receipt’s own date, not signed">
          <UtcTime value={receipt.signedAt} />
        </Line>
      )}
    </dl>
  );
};

const Words = ({ children }: { readonly children: React.ReactNode }) => (
  <p className="max-w-[60ch]">{children}</p>
);

interface LineProps {
  readonly label: string;
  /** What stands behind the value. */
  readonly note?: string;
  readonly children: React.ReactNode;
}

const Line = ({ label, note, children }: LineProps) => (
  <>
    <dt className="leading-6 text-muted">{label}</dt>
    <dd className="min-w-0 leading-6">
      {children}
      {note !== undefined && <span className="block text-note text-muted">{note}</span>}
    </dd>
  </>
);
