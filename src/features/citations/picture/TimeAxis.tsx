import { useSyncExternalStore } from 'react';
import type { Layout } from '../../../graph/layout/time-layout.ts';
import { toAxisMarks } from '../../../graph/scene/axis-marks.ts';
import type { Camera } from './frame/camera.ts';

interface Props {
  readonly layout: Layout;
  readonly camera: Camera;
}

/** A line for each year behind the picture, and the upper edge of the papers without a date. */
export const TimeGrid = ({ layout, camera }: Props) => {
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

/** The strip with the years, under the picture. It follows every move. */
export const TimeAxis = ({ layout, camera }: Props) => {
  const viewport = useSyncExternalStore(camera.subscribe, camera.get);
  return (
    <svg aria-hidden="true" className="block h-[26px] w-full shrink-0 border-t border-line">
      {viewport !== null &&
        toAxisMarks(layout, viewport).map(({ key, x, labelX, label, isYear }) => (
          <g key={key}>
            <line x1={x} x2={x} y1={0} y2={isYear ? 26 : 6} className="stroke-line" />
            <text
              x={labelX + 6}
              y={17}
              className={`text-note forced-colors:fill-[CanvasText] ${isYear ? 'fill-muted' : 'fill-faint'}`}
            >
              {label}
            </text>
          </g>
        ))}
    </svg>
  );
};
