import { lazy, Suspense } from 'react';
import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import { useAskedField } from '../address/asked-field.ts';
import { toWrittenPath } from '../address/canonical-address.ts';
import { Link } from '../navigation/Link.tsx';
import { useAddress } from '../navigation/use-address.ts';
import { LaterNearBy } from './LaterNearBy.tsx';

const MeantPapers = lazy(() =>
  import('./MeantPapers.tsx').then(({ MeantPapers }) => ({ default: MeantPapers })),
);

/** More of an address than this says nothing more. */
const MOST_QUOTED = 80;

/** Percent-encoding undone for people; an address that isn't valid encoding stays as it is. */
const readable = (pathname: string): string => {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
};

/** What somebody else wrote, as that: in quotation marks, on one line, and cut. */
const quoted = (text: string): string => {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').replace(/[“”]/g, '"');
  return `“${line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED)}…` : line}”`;
};

/** What stands in the place of a paper in an address of papers; nothing of any other address is worth mending. */
const toAsked = (path: string): string =>
  /^\/+(?:pith|abs|pdf|html|p|paper|doi|format|e-print)\/(.{1,80})$/.exec(path)?.[1]?.trim() ?? '';

/** An address that this app doesn't have: says so, and offers the papers that the address may have meant. */
export const NothingHerePage = () => {
  const { href } = useAddress();
  const path = readable(toWrittenPath(href));
  useAskedField(toAsked(path));
  return (
    <>
      <title>Nothing here · Pith Viewer</title>
      <StatusBanner
        state="none"
        label="Nothing here"
        headline="There is no page at this address"
        lines={[
          `This app has no address ${quoted(path)}. Papers are at /pith/ with 26 characters, /abs/ with an arXiv id, or /paper/ with a short number.`,
        ]}
      >
        <Suspense>
          <MeantPapers href={href} path={path} />
        </Suspense>
        <p className="banner-actions">
          <Link className="button" to="/" search={{}}>
            To the start
          </Link>
        </p>
        <LaterNearBy identifier={null} />
      </StatusBanner>
    </>
  );
};
