import type { Core } from 'cytoscape';

/** Cytoscape's canvases as it names them, one over the other: its version is pinned. */
const LAYERS = {
  box: '[data-id="layer0-selectbox"]',
  drag: '[data-id="layer1-drag"]',
  papers: '[data-id="layer2-node"]',
};
type Layer = keyof typeof LAYERS;

/**
 * Shows a canvas of Cytoscape only while something is on it: a clear one over the picture is copied and laid over it in
 * each frame like any other, which took a browser without a graphics card longer than the picture itself.
 */
export const showLayer = (cy: Core, layer: Layer, isDrawn: boolean): void => {
  const canvas = cy.container()?.querySelector<HTMLElement>(LAYERS[layer]);
  if (canvas) canvas.style.display = isDrawn ? '' : 'none';
};

/** No paper is ever dragged, and a box is there while it is drawn. For a Cytoscape that has just been made. */
export const hideClearLayers = (cy: Core): void => {
  // What holds the canvases takes the presses. Where it is positioned, WebKit lays a clear layer as large as the frame over the
  // picture for it, which takes as long as the picture itself; the container around it does for what its style is for.
  const holder = cy.container()?.querySelector<HTMLElement>(LAYERS.papers)?.parentElement;
  if (holder) Object.assign(holder.style, { position: '', zIndex: '', overflow: '' });
  showLayer(cy, 'drag', false);
  showLayer(cy, 'box', false);
  showLayer(cy, 'papers', false);
  cy.on('boxstart', () => showLayer(cy, 'box', true));
  cy.on('boxend', () => showLayer(cy, 'box', false));
};
