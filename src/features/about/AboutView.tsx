import type { ReactNode } from 'react';
import { Hash } from '../../ui/Hash.tsx';

interface Props {
  readonly version: string;
  /** A plus at its end says that something was changed since. Null where it isn't known. */
  readonly commit: string | null;
  /** What `build-manifest.json` of this site hashes to, in hex, and the commit that it names. */
  readonly manifest:
    | { readonly kind: 'asked' }
    | { readonly kind: 'known'; readonly sha256: string; readonly commit: string | null }
    | { readonly kind: 'none' }
    | { readonly kind: 'unreached' };
  /** The address of this site, without a slash at its end. */
  readonly site: string;
  readonly packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
  /** In the order in which they are asked; null while they aren't known. */
  readonly sources:
    | readonly { readonly label: string; readonly kind: string; readonly base: string }[]
    | null;
  readonly keys: readonly {
    readonly keyId: string;
    readonly publicKeyHex: string;
    readonly fingerprint: string | null;
    readonly vouching: string;
  }[];
  /** Why sources and keys can't be shown. */
  readonly trouble: string | null;
  readonly rememberedLink: ReactNode;
  /** What is to be said of the last sources where they are mirrors of a manifest that was dropped onto this tab. */
  readonly droppedMirrors: ReactNode;
}

/** What this page is, which build of it, whom it asks, whose signatures count, and under which licences it stands. */
export const AboutView = ({
  version,
  commit,
  manifest,
  site,
  packages,
  sources,
  keys,
  trouble,
  rememberedLink,
  droppedMirrors,
}: Props) => (
  <div className="max-w-[60rem]">
    <h1 className="font-serif text-title">About Pith Viewer</h1>
    <div className="mt-2 max-w-[70ch] space-y-2">
      <p>
        Pith Viewer opens a paper’s provenance record, recomputes its hash, its number and its signature in
        this browser, says beside every value what stands behind it, and draws who cites the paper.
      </p>
      <p>
        A green tick says that the signed part is what its number and hash say, and that the signature over it
        is right under a key listed here. It doesn’t say that the paper is right, or that its authors took
        part.
      </p>
      <p className="text-muted">
        The registry at pith.science makes and signs the records. This page is a reader of them.
      </p>
    </div>

    <Part id="build" title="This build">
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] items-baseline gap-y-1">
        <dt className="text-muted">Version</dt>
        <dd className="font-mono text-note">{version}</dd>
        <dt className="text-muted">Commit</dt>
        <dd className="font-mono text-note break-all">
          {commit === null ? 'not known' : commit.replace('+', '')}
          {commit?.endsWith('+') && <span className="font-sans text-muted"> and changes since</span>}
        </dd>
        <dt className="text-muted">Manifest</dt>
        <dd>
          {manifest.kind === 'known' && <Hash value={manifest.sha256} label="manifest hash" isWhole />}
          {manifest.kind === 'none' && 'This site serves no list of its files.'}
          {manifest.kind === 'unreached' && 'The site did not answer when it was asked for it.'}
          {manifest.kind === 'known' && manifest.commit !== commit && (
            <p role="note" className="text-note">
              Not that of this page: it is for{' '}
              {manifest.commit === null ? (
                'a commit that it doesn’t name'
              ) : (
                <>
                  commit <bdi className="font-mono break-all">{manifest.commit.slice(0, 64)}</bdi>
                </>
              )}
              . The site has another build by now, and this page is one that your browser kept or still shows.
            </p>
          )}
        </dd>
      </dl>
      <p className="mt-2 max-w-[70ch] text-note text-muted">
        The manifest lists the files of the build; the line above is the SHA-256 of the one that this site
        serves. A page can’t vouch for itself: to learn whether this copy is the code of that commit, build it
        and compare from outside, with{' '}
        <code className="font-mono text-note break-words text-ink">
          npx pith-verify-site {site}/ --build dist
        </code>
        .
      </p>
    </Part>

    <p className="mt-6 max-w-[70ch] text-note text-muted">
      The sources and keys below were chosen by whoever runs this site, in its{' '}
      <a href="/config.json">config.json</a>. They decide what can be green here, and are no part of the
      build: the same code with other keys gives other ticks.
    </p>

    <Part id="sources" title="Whom it asks, in this order">
      {trouble !== null && <p>{trouble}</p>}
      {sources !== null && (
        <ol className="border-b border-line">
          {sources.map(({ label, kind, base }) => (
            <li
              key={`${label} ${base}`}
              className="flex flex-wrap items-baseline gap-x-4 border-t border-line py-1.5"
            >
              <span className="basis-64 font-semibold">{label}</span>
              <span className="basis-24 text-muted">{kind}</span>
              <bdi className="font-mono text-note break-all">{base}</bdi>
            </li>
          ))}
        </ol>
      )}
      {droppedMirrors}
    </Part>

    <Part id="keys" title="Keys whose signatures count">
      {sources !== null && keys.length === 0 && <p>None: every record is “key not available”.</p>}
      <ul className="border-b border-line">
        {keys.map(({ keyId, publicKeyHex, fingerprint, vouching }) => (
          <li key={`${keyId} ${publicKeyHex}`} className="border-t border-line py-1.5">
            <p className="flex flex-wrap gap-x-4">
              <bdi className="font-semibold break-all">{keyId}</bdi>
              <span className="text-muted">{vouching}</span>
            </p>
            <p className="flex flex-wrap items-center gap-x-3">
              <span className="text-note text-muted">Ed25519</span>{' '}
              <Hash value={publicKeyHex} label="public key" />
            </p>
            {fingerprint !== null && (
              <p className="flex flex-wrap items-center gap-x-3">
                <span className="text-note text-muted">Fingerprint</span>{' '}
                <Hash value={fingerprint} label="fingerprint" />
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-note text-muted">
        Keys that you added, and what is kept of records: {rememberedLink}.
      </p>
    </Part>

    <Part id="licences" title="Licences">
      <p>
        Pith Viewer stands under the MIT licence. <a href="/licences.txt">All licences in full</a>, also of
        packages that these bring with them.
      </p>
      <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
        {packages.map(({ name, version: of, licence }) => (
          <li key={name} className="flex flex-wrap justify-between gap-x-3 border-t border-line py-1">
            <span className="break-all">
              {name} <span className="text-muted">{of}</span>
            </span>
            <span className="text-muted">{licence}</span>
          </li>
        ))}
      </ul>
    </Part>
  </div>
);

const Part = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section aria-labelledby={id} className="mt-6">
    <h2 id={id} tabIndex={-1} className="mb-1 font-semibold">
      {title}
    </h2>
    {children}
  </section>
);
