import type { PaintContext } from '../surface/paint-context.ts';
import { type Course, toControl } from './arrow-curve.ts';

/** Between the point of an arrow and the mark of what it cites, in CSS pixels. */
export const HEAD_GAP = 3;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Adds the line of an arrow to the path, up to so far before the place that it leads to. */
export const addShaft = (
  context: PaintContext,
  from: Place,
  to: Place,
  course: Course,
  distance: number,
): void => {
  const control = toControl(course, from, to);
  const end = stopBefore(control ?? from, to, distance);
  context.moveTo(from.x, from.y);
  if (control === null) context.lineTo(end.x, end.y);
  else context.quadraticCurveTo(control.x, control.y, end.x, end.y);
};

/** The place on the way so far before its end, or where the way begins if it is shorter. */
const stopBefore = (from: Place, to: Place, distance: number): Place => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = Math.max(0, length - distance) / (length || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

/** Adds the head of an arrow to the path, to be filled, its point so far before the place that it leads to. */
export const addHead = (
  context: PaintContext,
  from: Place,
  to: Place,
  course: Course,
  distance: number,
  size: number,
): void => {
  const before = toControl(course, from, to) ?? from;
  const length = Math.hypot(to.x - before.x, to.y - before.y);
  if (length <= distance) return;
  const dx = (to.x - before.x) / length;
  const dy = (to.y - before.y) / length;
  const tipX = to.x - dx * distance;
  const tipY = to.y - dy * distance;
  const half = size * 0.42;
  context.moveTo(tipX, tipY);
  context.lineTo(tipX - dx * size - dy * half, tipY - dy * size + dx * half);
  context.lineTo(tipX - dx * size + dy * half, tipY - dy * size - dx * half);
};
