import { useSettings } from '../settings/use-settings.ts';
import { formatHere, formatRelative, formatUtc, parseUtc } from './utc-time.ts';

/**
 * A time as UTC, or in the zone of this computer where the reader wants that; how long ago, and how it was written, are in
 * the title, anew when somebody points there. What isn't ISO 8601 stands as it is.
 */
export const UtcTime = ({ value }: { readonly value: string }) => {
  const { dates } = useSettings();
  const time = parseUtc(value);
  if (time === null) return <bdi className="break-words">{value}</bdi>;
  const toTitle = (): string => `${formatRelative(time, Date.now())}; written ${value}`;
  return (
    <time
      dateTime={new Date(time).toISOString()}
      title={toTitle()}
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = toTitle();
      }}
    >
      {dates === 'utc' ? formatUtc(time) : formatHere(time)}
    </time>
  );
};
