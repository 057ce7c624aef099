import { formatRelative, formatUtc, parseUtc } from './utc-time.ts';

/** A time as UTC; how long ago and how it was written are in the title. What isn't ISO 8601 stands as it is. */
export const UtcTime = ({ value }: { readonly value: string }) => {
  const time = parseUtc(value);
  if (time === null) return <bdi className="break-words">{value}</bdi>;
  return (
    <time
      dateTime={new Date(time).toISOString()}
      title={`${formatRelative(time, Date.now())}; written ${value}`}
    >
      {formatUtc(time)}
    </time>
  );
};
