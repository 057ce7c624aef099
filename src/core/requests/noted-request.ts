/** Who asked: the page and what it loaded, its service worker, or the worker of a bibliography. */
export type Asker = 'page' | 'service-worker' | 'bibliography';

/** One question as the browser itself noted it down (Resource Timing), as plain data. */
export interface NotedRequest {
  readonly url: string;
  readonly asker: Asker;
  /** When it went out, in milliseconds since 1970, UTC. */
  readonly at: number;
  readonly milliseconds: number;
  /** HTTP status; 0 where none was received, or another site doesn't let it be seen. */
  readonly status: number;
  /** Of the body as it was sent, compressed or not; 0 where another site doesn't let it be seen. */
  readonly bytes: number;
  /** That nothing of it came over the line: the browser had it, or its service worker did. */
  readonly isKept: boolean;
  /** `fetch`, `script`, `css`, `navigation` … as the browser calls it. */
  readonly initiator: string;
}

/** What is read of an entry of the browser's list (`PerformanceResourceTiming`). */
export interface RequestEntry {
  readonly name: string;
  readonly startTime: number;
  readonly duration: number;
  readonly responseStatus?: number;
  readonly transferSize: number;
  readonly encodedBodySize: number;
  readonly initiatorType: string;
}

/** @param timeOrigin what the entry's times count from, in milliseconds since 1970. */
export const toNotedRequest = (entry: RequestEntry, timeOrigin: number, asker: Asker): NotedRequest => ({
  url: entry.name,
  asker,
  at: timeOrigin + entry.startTime,
  milliseconds: entry.duration,
  status: entry.responseStatus ?? 0,
  bytes: entry.encodedBodySize,
  isKept: entry.transferSize === 0 && entry.encodedBodySize > 0,
  initiator: entry.initiatorType,
});

/** How many questions went to whom, and how many of them for what. */
export interface RequestTally {
  readonly all: number;
  /** That really went out, and weren't answered from within this browser. */
  readonly sent: number;
  /** Hosts besides this site's own, each once, in order of their first question. */
  readonly others: readonly string[];
}

/** @param site the origin of this site. */
export const tallyRequests = (requests: readonly NotedRequest[], site: string): RequestTally => {
  // What a page makes itself (`blob:`, `data:`) is asked of nobody.
  const origins = requests.flatMap(({ url }) => /^https?:\/\/[^/?#]+/.exec(url)?.[0] ?? []);
  return {
    all: requests.length,
    sent: requests.filter(({ isKept }) => !isKept).length,
    others: [...new Set(origins.filter((origin) => origin !== site))],
  };
};
