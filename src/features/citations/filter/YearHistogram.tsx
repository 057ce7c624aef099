import './years.css';
import { type PointerEvent, useRef } from 'react';
import { formatNumber } from '../../../graph/grow/counts.ts';
import type { YearHistogram as Histogram } from '../../../graph/rows/year-histogram.ts';
import { toYearClass, toYearClasses, toYearColour } from '../../../graph/scene/fills.ts';
import { useGraphTheme } from '../picture/paint/use-graph-theme.ts';
import { toRange, toShownRange, toYearAt, type Years } from './brush.ts';

interface Props {
  readonly histogram: Histogram;
  readonly years: Years | null;
  readonly onYears: (years: Years | null) => void;
}

/** How wide a handle is, in CSS pixels. */
const HANDLE = 'var(--thumb, 24px)';
const HEIGHT = 18;
/** The part of the height that the tallest bar has: it leaves air to the frame. */
const TALLEST = 0.84;

/** The papers by year: an outline for all of them, and those that match in the colours that the picture gives to years. Drawing over the bars, or the two handles, sets the years. */
export const YearHistogram = ({ histogram: { bins, undated }, years, onYears }: Props) => {
  const begun = useRef<number | null>(null);
  const theme = useGraphTheme();
  const first = bins[0]?.year;
  const last = bins.at(-1)?.year;
  if (first === undefined || last === undefined || first === last) return null;
  const whole: Years = [first, last];
  const [from, to] = toShownRange(years, whole);
  const most = Math.max(...bins.map(({ all }) => all));
  const count = bins.length;
  const classes = toYearClasses(first, last);
  const colourOf = (year: number): string => toYearColour(theme, toYearClass(classes, year), classes.length);

  const yearAt = (event: PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return toYearAt((event.clientX - box.left) / box.width, whole);
  };
  const draw = (event: PointerEvent): void => {
    if (begun.current !== null) onYears(toRange(begun.current, yearAt(event), whole));
  };
  const end = (): void => {
    begun.current = null;
  };
  // So that each handle stands under the middle of its year.
  const track = {
    left: `calc(${50 / count}% - ${HANDLE} / 2)`,
    width: `calc(${100 - 100 / count}% + ${HANDLE})`,
  };

  return (
    <fieldset aria-label="Years" className="m-0 flex min-w-0 items-center gap-2 border-0 p-0">
      <span aria-hidden="true" className={`text-note ${years ? 'text-ink' : 'text-muted'}`}>
        {from}
      </span>
      <div className="relative h-8 min-w-0 flex-1">
        <div
          // For the mouse and fingers; the handles below do the same with keys.
          aria-hidden="true"
          className="absolute inset-x-0 top-0 h-8 cursor-crosshair touch-pan-y"
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            begun.current = yearAt(event);
            draw(event);
          }}
          onPointerMove={draw}
          onPointerUp={end}
          onPointerCancel={end}
        >
          <svg
            viewBox={`0 0 ${count} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            className="block h-[20px] w-full forced-colors:text-[CanvasText]"
          >
            {bins.map(({ year, all, matching }, index) => (
              <g key={year}>
                <title>{`${year}: ${formatNumber(matching)} of ${formatNumber(all)}`}</title>
                <rect x={index} width={1} height={HEIGHT} fill="transparent" />
                {matching < all && <Bar at={index} height={all / most} />}
                <Bar at={index} height={matching / most} colour={colourOf(year)} />
              </g>
            ))}
          </svg>
        </div>
        <div className="pointer-events-none absolute inset-x-0 top-[20px] border-t border-strong">
          <div
            aria-hidden="true"
            className="absolute top-[-1px] h-[3px] bg-ink"
            style={{
              left: `${((from - first) / count) * 100}%`,
              width: `${((to - from + 1) / count) * 100}%`,
            }}
          />
          <Handle
            label="First year"
            year={from}
            whole={whole}
            style={track}
            // Where both stand at the end only the first one can still go somewhere.
            isOnTop={from === last}
            onYear={(year) => onYears(toRange(Math.min(year, to), to, whole))}
          />
          <Handle
            label="Last year"
            year={to}
            whole={whole}
            style={track}
            isOnTop={from !== last}
            onYear={(year) => onYears(toRange(from, Math.max(year, from), whole))}
          />
        </div>
      </div>
      <span aria-hidden="true" className={`text-note ${years ? 'text-ink' : 'text-muted'}`}>
        {to}
      </span>
      {undated.all > 0 && years !== null && (
        <span className="text-note text-muted">{formatNumber(undated.all)} without a date</span>
      )}
    </fieldset>
  );
};

interface BarProps {
  readonly at: number;
  /** From 0 to 1. */
  readonly height: number;
  /** Absent for the outline of all papers of the year. */
  readonly colour?: string;
}

const Bar = ({ at, height, colour }: BarProps) =>
  height > 0 ? (
    <rect
      x={at + 0.1}
      width={0.8}
      y={HEIGHT * (1 - height * TALLEST) - 1}
      height={HEIGHT * height * TALLEST + 1}
      vectorEffect="non-scaling-stroke"
      {...(colour === undefined ? { className: OUTLINE } : { fill: colour, 'data-matching': '' })}
    />
  ) : null;

/** 3 : 1 against its ground, and apart from the filled one where there is one colour alone. */
const OUTLINE = 'fill-none stroke-strong forced-colors:stroke-[CanvasText]';

interface HandleProps {
  readonly label: string;
  readonly year: number;
  readonly whole: Years;
  readonly style: { readonly left: string; readonly width: string };
  readonly isOnTop: boolean;
  readonly onYear: (year: number) => void;
}

const Handle = ({ label, year, whole, style, isOnTop, onYear }: HandleProps) => (
  <input
    type="range"
    aria-label={label}
    min={whole[0]}
    max={whole[1]}
    step={1}
    value={year}
    onChange={(event) => onYear(Number(event.target.value))}
    style={style}
    className={`year-handle ${isOnTop ? 'z-[1]' : ''}`}
  />
);
