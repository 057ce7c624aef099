import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { createCamera } from '../../../../src/features/citations/picture/frame/camera.ts';

const viewport = { zoom: 0.5, panX: 10, panY: 20, width: 800, height: 400 };

/** A real Cytoscape, but nothing to draw on: it says when it would have drawn only when told to. */
const setUp = () => {
  const cy = cytoscape({ headless: true, minZoom: 0.02, maxZoom: 4 });
  return { cy, draw: () => cy.emit('render') };
};

describe('the camera', () => {
  it('holds the viewport itself until Cytoscape is there, and hands it over', () => {
    const camera = createCamera();
    expect(camera.get()).toBeNull();
    camera.show(viewport, false);
    expect(camera.get()).toEqual(viewport);
    const { cy } = setUp();
    camera.attach(cy);
    expect(cy.zoom()).toBe(0.5);
    expect(cy.pan()).toEqual({ x: 10, y: 20 });
    cy.destroy();
  });

  it('moves in the frame in which Cytoscape draws, not before', () => {
    const camera = createCamera();
    camera.show(viewport, false);
    const { cy, draw } = setUp();
    camera.attach(cy);
    let told = 0;
    camera.subscribe(() => {
      told += 1;
    });
    cy.pan({ x: 50, y: 60 });
    expect(camera.get()).toEqual(viewport);
    expect(camera.getNext()).toEqual({ ...viewport, panX: 50, panY: 60 });
    draw();
    draw();
    expect(camera.get()).toEqual({ ...viewport, panX: 50, panY: 60 });
    expect(told).toBe(1);
    cy.destroy();
  });

  it('knows whether somebody has moved the picture since it was put where one begins', () => {
    const camera = createCamera();
    camera.show(viewport, false);
    const { cy } = setUp();
    const detach = camera.attach(cy);
    expect(camera.isMoved()).toBe(false);
    cy.emit('dragpan');
    expect(camera.isMoved()).toBe(true);
    camera.show(viewport, false);
    expect(camera.isMoved()).toBe(false);
    camera.show({ ...viewport, zoom: 1 }, true);
    expect(camera.isMoved()).toBe(true);
    detach();
    cy.pan({ x: 0, y: 0 });
    camera.show(viewport, false);
    expect(cy.pan()).toEqual({ x: 0, y: 0 });
    expect(camera.get()).toEqual(viewport);
    cy.destroy();
  });
});
