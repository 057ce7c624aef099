import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toFingerprint } from '../core/keys/fingerprint.ts';
import type { KeyTrust } from '../core/keys/keys.ts';
import { AboutView } from '../features/about/AboutView.tsx';
import { toAcceptedKeys } from '../look-up/look-up.ts';
import { manifestQuery } from '../look-up/manifest-query.ts';
import { configQuery } from '../look-up/queries.ts';
import { isDropped } from '../sources/later/dropped-id.ts';
import { later } from '../ui/later/later.tsx';
import { Link } from './navigation/Link.tsx';

const DroppedMirrors = later(() =>
  import('./mirrors/DroppedMirrors.tsx').then((part) => part.DroppedMirrors),
);

/** Put in by the build. */
declare const __BUILD__: {
  readonly version: string;
  readonly commit: string | null;
  readonly packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
};

const vouchings: Readonly<Record<KeyTrust, (signer: string) => string>> = {
  registry: (signer) => `of ${signer}, named by this site`,
  demo: (signer) => `of ${signer}, for invented records: never green`,
  user: () => 'added by you: what it signed is never green',
};

const kinds = { mirror: 'a mirror', origin: 'the registry' } as const;

/** `/about`: what this is, which build, and whom and what it goes by. */
export const AboutPage = () => {
  const client = useQueryClient();
  // Among the sources may be mirrors that this tab was given before it was loaded anew.
  useEffect(() => {
    import('./mirrors/kept-mirrors.ts').then(
      ({ askKeptMirrors }) => askKeptMirrors(client),
      () => undefined,
    );
  }, [client]);
  const config = useQuery(configQuery(null));
  const manifest = useQuery(manifestQuery());
  const known = config.data;
  return (
    <>
      <title>About · Pith Viewer</title>
      <AboutView
        {...__BUILD__}
        manifest={
          manifest.isPending
            ? { kind: 'asked' }
            : manifest.data === undefined
              ? { kind: 'unreached' }
              : manifest.data === null
                ? { kind: 'none' }
                : { kind: 'known', ...manifest.data }
        }
        site={window.location.origin}
        sources={
          known?.sources.map((source) => ({
            label: source.label,
            kind: isDropped(source)
              ? 'dropped'
              : typeof source.layout === 'object'
                ? 'of a manifest'
                : kinds[source.kind],
            base: source.base,
          })) ?? null
        }
        keys={
          known === undefined
            ? []
            : toAcceptedKeys(known, null).map(({ keyId, publicKeyHex, trust, signer }) => ({
                keyId,
                publicKeyHex,
                fingerprint: toFingerprint(publicKeyHex),
                vouching: vouchings[trust](signer),
              }))
        }
        trouble={
          config.error
            ? 'The configuration of this site could not be read, so its sources and keys are not known.'
            : null
        }
        droppedMirrors={known?.sources.some(isDropped) === true && <DroppedMirrors />}
        rememberedLink={<Link to="/remembered">what this browser remembers</Link>}
      />
    </>
  );
};
