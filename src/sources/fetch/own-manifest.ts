import { sha256OfBytes } from '../../core/base/digest.ts';
import { formatHex } from '../../core/base/hex.ts';

/**
 * The SHA-256 (hex) of `build-manifest.json` as this site serves it: of its bytes, whatever they say. Null where the
 * site serves none, or an app's page in its place.
 * @throws TypeError where the site can't be reached, the signal's reason when it is aborted.
 */
export const fetchManifestHash = async (signal: AbortSignal): Promise<string | null> => {
  const response = await fetch('/build-manifest.json', { signal, headers: { accept: 'application/json' } });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || /^text\/html/i.test(type)) {
    await response.body?.cancel();
    return null;
  }
  return formatHex(sha256OfBytes(new Uint8Array(await response.arrayBuffer())));
};
