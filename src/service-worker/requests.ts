/** One question as a browser noted it down itself, as plain data. */
export interface NotedRequest {
  readonly url: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly milliseconds: number;
  readonly status: number;
  readonly bytes: number;
  readonly initiator: string;
}

/** What this worker asked since it last woke up. */
export const toRequests = (): readonly NotedRequest[] =>
  performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
    .map(({ name, startTime, duration, responseStatus, encodedBodySize, initiatorType }) => ({
      url: name,
      at: performance.timeOrigin + startTime,
      milliseconds: duration,
      status: responseStatus,
      bytes: encodedBodySize,
      initiator: initiatorType,
    }));
