import { useRef } from 'react';
import { findLabel } from '../../../../graph/scene/labels/label-places.ts';
import type { PointGrid } from '../../../../graph/scene/point-grid.ts';
import type { SceneShape } from '../../../../graph/scene/scene.ts';
import type { Camera } from '../frame/camera.ts';
import type { Press } from '../held/use-cytoscape.ts';
import type { Words } from '../paint/painter.ts';
import { pickPaper } from './pick-paper.ts';

/** The paper whose mark is near a place of the drawing, else the one whose label is there; null for the ground. */
export type PickPlace = (at: Press['at'], by?: Press['by']) => string | null;

interface Ground {
  readonly camera: Camera;
  readonly shape: SceneShape;
  readonly ids: readonly string[];
  readonly getGrid: () => PointGrid;
}

/** What stands at a place of the picture: its marks, and the words beside them as the painter placed them last. */
export const usePickPlace = ({ camera, shape, ids, getGrid }: Ground) => {
  const words = useRef<Words | null>(null);
  const pick: PickPlace = (at, by) => {
    const shown = words.current;
    const paper =
      pickPaper(getGrid(), at, camera.get()?.zoom ?? 1, by) ??
      // Until the picture of other papers is there, the words are those of the papers before.
      (shown?.shape === shape ? findLabel(shown.places, at.x, at.y) : null);
    return paper === null ? null : (ids[paper] ?? null);
  };
  const keepWords = (shown: Words): void => {
    words.current = shown;
  };
  return { pick, keepWords };
};
