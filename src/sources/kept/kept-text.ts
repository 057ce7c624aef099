/**
 * The text of a record as a source sent it, kept for times when no source answers. Whatever comes out of the store is as
 * hostile as what comes over the line: it is read with `readKeptText`, and examined again.
 */
export interface KeptText {
  readonly textVersion: 1;
  readonly text: string;
  /** When it was sent, ISO 8601, UTC. */
  readonly seenAt: string;
  /** Who sent it, as `Origin`. */
  readonly sourceId: string;
  readonly label: string;
  readonly kind: string;
  readonly url: string | null;
}

/** True for a text as this program keeps one; what another version or anything else wrote is none. */
export const isKeptText = (value: unknown): value is KeptText => {
  if (typeof value !== 'object' || value === null) return false;
  const { textVersion, text, seenAt, sourceId, label, kind, url } = value as Record<string, unknown>;
  return (
    textVersion === 1 &&
    [text, seenAt, sourceId, label].every((each) => typeof each === 'string') &&
    !Number.isNaN(Date.parse(String(seenAt))) &&
    (kind === 'mirror' || kind === 'origin') &&
    (url === null || typeof url === 'string')
  );
};
