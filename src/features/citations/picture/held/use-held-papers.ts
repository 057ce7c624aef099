import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { GraphTheme } from '../../../../graph/scene/graph-theme.ts';
import { MOST_HELD, toHeldPapers } from '../../../../graph/scene/held-papers.ts';
import { type Highlight, NO_HIGHLIGHT, type Scene } from '../../../../graph/scene/scene.ts';
import { useRinged } from '../../paper/paper-notes.ts';
import type { Camera } from '../frame/camera.ts';
import { REST } from '../frame/watch-rest.ts';
import { type Drawing, toDrawing } from './drawing.ts';
import { toGraphStyle } from './graph-style.ts';
import { showLayer } from './layers.ts';
import { patchDrawing } from './patch-drawing.ts';

interface Options {
  readonly cy: Core | null;
  readonly camera: Camera;
  readonly scene: Scene;
  readonly highlight: Highlight;
  readonly theme: GraphTheme;
}

/** Keeps in Cytoscape the papers that stand out, brought up to date by differences whenever the view rests. */
export const useHeldPapers = ({ cy, camera, scene, highlight, theme }: Options): void => {
  const ringed = useRinged();
  const known = useRef<{ readonly cy: Core; readonly drawing: Drawing } | null>(null);
  const styled = useRef<readonly [Core, GraphTheme, number] | null>(null);

  useEffect(() => {
    if (cy === null) return;
    const added =
      ringed.size === 0 ? [] : [...scene.ids.keys()].filter((paper) => ringed.has(scene.ids[paper] ?? ''));
    const isAdded = new Set(added);
    const update = (): void => {
      const viewport = camera.get();
      if (viewport === null) return;
      const { zoom } = viewport;
      const [styledCy, styledTheme, styledZoom] = styled.current ?? [];
      // Styling costs the most, and without a selection nothing of it is seen.
      const isSeen = highlight !== NO_HIGHLIGHT || added.length > 0;
      if (styledCy !== cy || styledTheme !== theme || (isSeen && styledZoom !== zoom)) {
        cy.style(toGraphStyle(theme, 1 / zoom));
        styled.current = [cy, theme, zoom];
      }
      const held = toHeldPapers(highlight, MOST_HELD, added);
      const drawing = toDrawing(scene, held, highlight, zoom, isAdded);
      patchDrawing(cy, known.current?.cy === cy ? known.current.drawing : null, drawing);
      showLayer(cy, 'papers', drawing.size > 0);
      known.current = { cy, drawing };
    };
    update();
    let timer = 0;
    const stop = camera.subscribe(() => {
      clearTimeout(timer);
      timer = window.setTimeout(update, REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [cy, camera, scene, highlight, theme, ringed]);
};
