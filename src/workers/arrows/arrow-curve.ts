import type { SceneShape } from '../../graph/scene/scene.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A picture with more citations than this has straight arrows: so many curves can neither be told apart nor painted soon. */
export const MOST_CURVED = 2_500;

/** How the arrows of a picture run. `timed`: towards the past, side by side. `arched`: each a little to one side. */
export type Course = 'straight' | 'timed' | 'arched';

/** All arrows of a picture run alike, whoever paints them. */
export const toCourse = ({ citations, axis }: Pick<SceneShape, 'citations' | 'axis'>): Course =>
  citations.length / 2 > MOST_CURVED ? 'straight' : axis.ticks.length > 0 ? 'timed' : 'arched';

/** Of the way back in time so much is left when an arrow has come to the height of what it cites. */
const BEND = 0.45;
/** How far to the side an arched arrow goes, as a part of its length. */
const ARCH = 0.1;
/** Of its length an arched arrow goes so far beside the straight line. */
export const BULGE = ARCH / 2;

/**
 * The control point of an arrow's quadratic curve; null for a straight line. Over time arrows that lead to one paper
 * come together before they reach it, the more the longer they are: a bundle towards what they cite. An arrow between
 * papers of about the same time stays nearly straight. Any unit, y downwards.
 */
export const toControl = (course: Course, citing: Place, cited: Place): Place | null => {
  if (course === 'straight') return null;
  const dx = citing.x - cited.x;
  const dy = citing.y - cited.y;
  if (course === 'arched') return { x: cited.x + dx / 2 - dy * ARCH, y: cited.y + dy / 2 + dx * ARCH };
  const steepness = Math.abs(dy) / (Math.abs(dy) + 2 * Math.abs(dx) || 1);
  return { x: cited.x + dx * BEND, y: cited.y + dy * BEND * steepness };
};
