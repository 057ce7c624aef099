import type { TimeLayout } from '../layout/time-layout.ts';
import type { Viewport } from './viewport.ts';

/** A line of the time axis, in CSS pixels of the frame. */
export interface AxisMark {
  readonly key: string;
  readonly x: number;
  readonly label: string;
  /** Where the label stands; a year's label stays in view as long as a part of the year is. */
  readonly labelX: number;
  readonly isYear: boolean;
}

const LABEL_WIDTH = 44;
const NONE: ReadonlySet<string> = new Set();
const QUARTERS = ['', 'Apr', 'Jul', 'Oct'];

/**
 * The years, or every 2nd, 5th, 10th, … where they would crowd, and the quarters where there is room for them.
 * @param labelWidth how much room the label of a year takes, in CSS pixels
 * @param kept keys of years that are given also where they are beyond the frame
 */
export const toAxisMarks = (
  { ticks, monthWidth }: Pick<TimeLayout, 'ticks' | 'monthWidth'>,
  { zoom, panX, width }: Viewport,
  labelWidth = LABEL_WIDTH,
  kept: ReadonlySet<string> = NONE,
): readonly AxisMark[] => {
  const yearWidth = 12 * monthWidth * zoom;
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * yearWidth >= LABEL_WIDTH) ?? 100;
  return ticks.slice(0, -1).flatMap(({ year, x }) => {
    const left = x * zoom + panX;
    const toNext = step - (year % step);
    const isLabelled = toNext === step || (ticks[0]?.year === year && toNext * yearWidth >= LABEL_WIDTH);
    const isInView = left <= width && left + toNext * yearWidth >= 0;
    if (!isLabelled || !(isInView || kept.has(`${year}`))) return [];
    const latest = left + toNext * yearWidth - labelWidth;
    const mark: AxisMark = {
      key: `${year}`,
      x: left,
      label: `${year}`,
      labelX: Math.max(left, Math.min(0, latest)),
      isYear: true,
    };
    return yearWidth / 4 < LABEL_WIDTH
      ? [mark]
      : [mark, ...toQuarters(year, left, yearWidth, width, mark.labelX + labelWidth)];
  });
};

const toQuarters = (
  year: number,
  left: number,
  yearWidth: number,
  width: number,
  /** Where the label of the year ends. */
  from: number,
): readonly AxisMark[] =>
  QUARTERS.flatMap((label, index) => {
    const x = left + (index * yearWidth) / 4;
    const isInView = label !== '' && x < width && x >= from;
    return isInView ? [{ key: `${year} ${label}`, x, label, labelX: x, isYear: false }] : [];
  });
