import { useMemo } from 'react';
import { formatNumber } from '../../../../graph/grow/counts.ts';
import type { Layout } from '../../../../graph/layout/time-layout.ts';
import type { PaperRow } from '../../../../graph/rows/rows.ts';
import type { AxisMark } from '../../../../graph/scene/axis-marks.ts';
import type { Camera } from '../frame/camera.ts';
import { moveTo, useAxis } from './use-axis.ts';

interface Props {
  readonly layout: Layout;
  readonly camera: Camera;
  readonly rows: readonly PaperRow[];
}

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

const placeMarks = (elements: HTMLCollection, marks: readonly AxisMark[], isMoved: boolean): void => {
  for (const [index, { x, labelX }] of marks.entries()) {
    const element = elements[index];
    moveTo(element, labelX - 0.5, isMoved);
    // The label of a year that begins before the frame stays in it, without the line.
    const line = element?.firstElementChild;
    const visibility = labelX === x ? '' : 'hidden';
    if (line instanceof HTMLElement && line.style.visibility !== visibility)
      line.style.visibility = visibility;
  }
};

/** The strip with the years, under the picture, and how many papers of each are shown. It follows every move. */
export const TimeAxis = ({ layout, camera, rows }: Props) => {
  const counts = useMemo(() => countYears(rows), [rows]);
  const { shown, parent } = useAxis({
    layout,
    camera,
    place: placeMarks,
    toLabelWidth: counts.size > 0 ? toCountedWidth : undefined,
  });
  const isCounted = shown.labelWidth !== undefined;
  return (
    <div
      ref={parent}
      aria-hidden="true"
      className="relative h-[26px] w-full shrink-0 overflow-hidden border-t border-line text-note leading-6 whitespace-nowrap"
    >
      {shown.marks.map(({ key, label, isYear }) => (
        // Each becomes a layer, which is moved without being drawn anew.
        <div
          key={key}
          data-mark={key}
          className={`absolute top-0 left-0 h-full pt-px pl-[6.5px] ${isYear ? 'text-muted' : 'text-faint'}`}
        >
          <div
            className={`absolute top-0 left-0 w-px forced-color-adjust-none bg-line ${isYear ? 'h-full' : 'h-1.5'}`}
          />
          {label}
          {isCounted && isYear && (
            <span className="text-faint">{` · ${formatNumber(counts.get(key) ?? 0)}`}</span>
          )}
        </div>
      ))}
    </div>
  );
};

const toCountedWidth = (yearWidth: number): number | undefined =>
  yearWidth >= COUNTED_WIDTH ? COUNTED_WIDTH : undefined;
