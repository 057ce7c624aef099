import { sha256OfBytes } from '../../core/base/digest.ts';
import { formatHex } from '../../core/base/hex.ts';
import { type JsonValue, member } from '../../core/json/json.ts';

/** What is known of the list of files that this site serves. */
export interface OwnManifest {
  /** SHA-256 of its bytes, whatever they say, in hex. */
  readonly sha256: string;
  /** The commit that it names; null where it names none, or is none of ours. */
  readonly commit: string | null;
}

const toCommit = (bytes: Uint8Array): string | null => {
  try {
    const commit = member(JSON.parse(new TextDecoder().decode(bytes)) as JsonValue, 'commit');
    return typeof commit === 'string' ? commit : null;
  } catch {
    return null;
  }
};

/**
 * `build-manifest.json` as this site serves it. Null where the site serves none, or an app's page in its place.
 * @throws TypeError where the site can't be reached, the signal's reason when it is aborted, an Error where the site can't
 * answer now.
 */
export const fetchOwnManifest = async (signal: AbortSignal): Promise<OwnManifest | null> => {
  const response = await fetch('/build-manifest.json', { signal, headers: { accept: 'application/json' } });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || /^text\/html/i.test(type)) {
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410 || response.ok) return null;
    throw new Error(`status ${response.status}`);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { sha256: formatHex(sha256OfBytes(bytes)), commit: toCommit(bytes) };
};
