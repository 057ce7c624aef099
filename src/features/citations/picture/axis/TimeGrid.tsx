import { useLayoutEffect, useRef, useState } from 'react';
import type { Layout } from '../../../../graph/layout/time-layout.ts';
import type { AxisMark } from '../../../../graph/scene/axis-marks.ts';
import type { Camera } from '../frame/camera.ts';
import { moveTo, useAxis } from './use-axis.ts';

interface Props {
  readonly layout: Layout;
  readonly camera: Camera;
}

const placeLines = (elements: HTMLCollection, marks: readonly AxisMark[], isMoved: boolean): void => {
  for (const [index, { x }] of marks.entries()) moveTo(elements[index], x - 0.5, isMoved);
};

/** A line for each year behind the picture, and the upper edge of the papers without a date. */
export const TimeGrid = ({ layout, camera }: Props) => {
  // The frame is measured when it is there. What follows the camera would be drawn a frame later, in one more of them: React
  // looks at a store again once all has been shown, unless it has something to draw before.
  const [, drawNow] = useState(false);
  useLayoutEffect(() => drawNow(true), []);
  const { shown, parent } = useAxis({ layout, camera, place: placeLines, hasQuarters: false });
  const undated = useRef<SVGSVGElement>(null);
  const { undatedTop } = layout;
  useLayoutEffect(() => {
    const put = (): void => {
      const viewport = camera.get();
      if (undatedTop === null || viewport === null || undated.current === null) return;
      undated.current.style.transform = `translateY(${Math.round(undatedTop * viewport.zoom + viewport.panY)}px)`;
    };
    put();
    return camera.subscribe(put);
  }, [camera, undatedTop]);
  return (
    <>
      <div ref={parent} aria-hidden="true" className="pointer-events-none absolute inset-0">
        {shown.marks.map(({ key }) => (
          <div
            key={key}
            data-year={key}
            className="absolute inset-y-0 left-0 w-px forced-color-adjust-none bg-line"
          />
        ))}
      </div>
      {undatedTop !== null && (
        <svg
          ref={undated}
          aria-hidden="true"
          className="pointer-events-none absolute top-0 left-0 h-5 w-full will-change-transform"
        >
          <line x1={0} x2="100%" y1={0.5} y2={0.5} strokeDasharray="3 3" className="stroke-strong" />
          <text x={8} y={15} className="fill-muted text-note forced-colors:fill-[CanvasText]">
            No date in the id
          </text>
        </svg>
      )}
    </>
  );
};
