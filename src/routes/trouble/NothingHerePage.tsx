import { Link, useLocation } from '@tanstack/react-router';
import { describeIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import { toPath } from '../address/paths.ts';

/** Percent-encoding undone for people; an address that isn't valid encoding stays as it is. */
const readable = (pathname: string): string => {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
};

/** An address that this app doesn't have: says so, and offers the paper that the address may have meant. */
export const NothingHerePage = () => {
  const { pathname } = useLocation();
  const parsed = parseIdentifier(readable(pathname).replace(/^\/+/, ''));
  return (
    <>
      <title>Nothing here · Pith Viewer</title>
      <StatusBanner
        state="none"
        label="Nothing here"
        headline="There is no page at this address"
        lines={[
          `${readable(pathname)} is not an address of this app. Papers are at /pith/ with 26 characters, /abs/ with an arXiv id, or /paper/ with a short number.`,
        ]}
      >
        <p className="banner-actions">
          {parsed.kind === 'ok' && (
            <Link className="button" to={toPath(parsed.value)} search={{}}>
              Look up {describeIdentifier(parsed.value)}
            </Link>
          )}
          <Link className="button" to="/" search={{}}>
            To the start
          </Link>
        </p>
      </StatusBanner>
    </>
  );
};
