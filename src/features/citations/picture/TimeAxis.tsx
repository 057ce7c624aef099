import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { formatNumber } from '../../../graph/grow/counts.ts';
import type { Layout } from '../../../graph/layout/time-layout.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import { toAxisMarks } from '../../../graph/scene/axis-marks.ts';
import type { Camera } from './frame/camera.ts';

interface Props {
  readonly layout: Layout;
  readonly camera: Camera;
}

/** A line for each year behind the picture, and the upper edge of the papers without a date. */
export const TimeGrid = ({ layout, camera }: Props) => {
  // The frame is measured when it is there. What follows the camera would be drawn a frame later, in one more of them: React
  // looks at a store again once all has been shown, unless it has something to draw before.
  const [, drawNow] = useState(false);
  useLayoutEffect(() => drawNow(true), []);
  const viewport = useSyncExternalStore(camera.subscribe, camera.get);
  if (viewport === null) return null;
  const { width, zoom, panY } = viewport;
  const undatedY = layout.undatedTop === null ? null : layout.undatedTop * zoom + panY;
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full">
      {toAxisMarks(layout, viewport)
        .filter((mark) => mark.isYear)
        .map(({ key, x }) => (
          <line key={key} x1={x} x2={x} y1={0} y2="100%" className="stroke-line" />
        ))}
      {undatedY !== null && (
        <>
          <line
            x1={0}
            x2={width}
            y1={undatedY}
            y2={undatedY}
            strokeDasharray="3 3"
            className="stroke-strong"
          />
          <text x={8} y={undatedY + 15} className="fill-muted text-note forced-colors:fill-[CanvasText]">
            No date in the id
          </text>
        </>
      )}
    </svg>
  );
};

/** From so many papers on marks lie on one another, and nobody counts them by eye. */
const DENSE = 100;
/** A year and its count, in CSS pixels. */
const COUNTED_WIDTH = 96;

/** The papers of each year, where the picture is dense. */
const countYears = (rows: readonly PaperRow[]): ReadonlyMap<string, number> => {
  const counts = new Map<number, number>();
  if (rows.length > DENSE)
    for (const { paper } of rows)
      if (paper.year !== null) counts.set(paper.year, (counts.get(paper.year) ?? 0) + 1);
  return new Map([...counts].map(([year, count]) => [`${year}`, count]));
};

/** The strip with the years, under the picture, and how many papers of each are shown. It follows every move. */
export const TimeAxis = ({ layout, camera, rows }: Props & { readonly rows: readonly PaperRow[] }) => {
  const viewport = useSyncExternalStore(camera.subscribe, camera.get);
  const counts = useMemo(() => countYears(rows), [rows]);
  const isCounted =
    counts.size > 0 && viewport !== null && 12 * layout.monthWidth * viewport.zoom >= COUNTED_WIDTH;
  return (
    <svg aria-hidden="true" className="block h-[26px] w-full shrink-0 border-t border-line">
      {viewport !== null &&
        toAxisMarks(layout, viewport, isCounted ? COUNTED_WIDTH : undefined).map(
          ({ key, x, labelX, label, isYear }) => (
            <g key={key}>
              <line x1={x} x2={x} y1={0} y2={isYear ? 26 : 6} className="stroke-line" />
              <text
                x={labelX + 6}
                y={17}
                className={`text-note forced-colors:fill-[CanvasText] ${isYear ? 'fill-muted' : 'fill-faint'}`}
              >
                {label}
                {isCounted && isYear && (
                  <tspan className="fill-faint">{` · ${formatNumber(counts.get(key) ?? 0)}`}</tspan>
                )}
              </text>
            </g>
          ),
        )}
    </svg>
  );
};
