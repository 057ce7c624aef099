import type { Asker, NotedRequest, RequestTally } from '../../core/requests/noted-request.ts';
import { formatUtc } from '../../ui/time/utc-time.ts';
import { withKeys } from '../../ui/with-keys.ts';

interface Props {
  /** Newest first. */
  readonly requests: readonly NotedRequest[];
  readonly tally: RequestTally;
  /** The origin of this site. */
  readonly site: string;
  /** The sources of this site, with the beginning of their addresses. */
  readonly places: readonly { readonly label: string; readonly base: string }[];
  /** When this page was loaded, in milliseconds since 1970. */
  readonly since: number;
  /** `silent`: there is one, and it did not say what it asked. */
  readonly serviceWorker: 'none' | 'silent' | 'heard';
  /** The browser's list is full: what came later isn't in it. */
  readonly isFull: boolean;
  /** Shows more; null where all are shown. */
  readonly onMore: (() => void) | null;
}

const ASKERS: Readonly<Record<Asker, string>> = {
  page: 'the page',
  'service-worker': 'its service worker',
  bibliography: 'its bibliography',
};

const WORKERS: Readonly<Record<Props['serviceWorker'], string>> = {
  heard: 'those of the service worker since it last woke up',
  silent: 'those of the service worker are missing, as it did not answer',
  none: 'there is no service worker that would ask besides',
};

const toWhom = ({ url }: NotedRequest, site: string, places: Props['places']): string => {
  const place = places.find(({ base }) => url.startsWith(base));
  if (place !== undefined) return place.label;
  const { origin, host, protocol } = new URL(url);
  if (origin === site) return 'this site';
  return protocol === 'blob:' ? 'nobody: made by this page' : host;
};

const toPath = (url: string, site: string): string => (url.startsWith(site) ? url.slice(site.length) : url);

const toAnswer = ({ status, isKept }: NotedRequest): string => {
  if (isKept) return 'kept in this browser';
  return status === 0 ? 'no answer, or none that may be seen' : `status ${status}`;
};

const toTime = (at: number): string => `${new Date(at).toISOString().slice(11, 23)}`;

const toCount = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

/** What was asked of whom, when, and what came. */
export const RequestsView = ({
  requests,
  tally,
  site,
  places,
  since,
  serviceWorker,
  isFull,
  onMore,
}: Props) => (
  <div>
    <h1 className="font-serif text-title">What was asked of whom</h1>
    <p className="mt-2 max-w-[70ch]" data-tally="">
      Since this page was loaded, on {formatUtc(since)}: {toCount(tally.all, 'question', 'questions')},{' '}
      {toCount(tally.sent, 'of which', 'of which')} left this browser.{' '}
      {tally.others.length === 0
        ? 'Nothing was asked of any other site than this one.'
        : `Asked besides this site: ${tally.others.join(', ')}.`}
    </p>
    <p className="mt-2 max-w-[70ch] text-muted">
      The list is the browser’s own (Resource Timing), not one that this page keeps: the questions that went
      out before the app was there are in it, and {WORKERS[serviceWorker]}. Not in it: what other tabs ask,
      and what the browser asks by itself, such as icons and whether there is a newer service worker. A new
      load begins a new list.
      {isFull && ' The list is full: what came later is not in it.'}
    </p>
    <ol className="mt-4 border-b border-line" aria-label="Questions, newest first">
      {withKeys(requests, ({ url, at }) => `${at} ${url}`).map(([key, request]) => (
        <li
          key={key}
          className="flex flex-wrap gap-x-4 border-t border-line py-1 lg:grid lg:grid-cols-[8.5rem_9rem_9rem_7rem_5rem_1fr] lg:items-baseline xl:grid-cols-[8.5rem_9rem_1fr_9rem_7rem_5rem_11rem]"
        >
          <span className="font-mono text-note">{toTime(request.at)} UTC</span>
          <span className="font-semibold">{toWhom(request, site, places)}</span>
          <bdi className="basis-full font-mono text-note break-all lg:order-last lg:col-span-full xl:order-none xl:col-span-1">
            {toPath(request.url, site)}
          </bdi>
          <span>{toAnswer(request)}</span>
          <span className="tabular-nums lg:text-right">{request.bytes.toLocaleString('en')} bytes</span>
          <span className="tabular-nums lg:text-right">{Math.round(request.milliseconds)} ms</span>
          <span className="text-muted">asked by {ASKERS[request.asker]}</span>
        </li>
      ))}
    </ol>
    {onMore !== null && (
      <button type="button" className="button mt-3" onClick={onMore}>
        Show more: {requests.length} of {tally.all} shown
      </button>
    )}
  </div>
);
