import type { Core, ElementDefinition } from 'cytoscape';
import type { Drawing, DrawnPaper } from './drawing.ts';

/**
 * Brings Cytoscape from one drawing to the next, in one batch: what is gone is removed, what is new is added, and
 * of the rest only what differs is touched.
 */
export const patchDrawing = (cy: Core, before: Drawing | null, after: Drawing): void => {
  cy.batch(() => {
    const gone = cy.collection();
    for (const id of before?.keys() ?? []) if (!after.has(id)) gone.merge(cy.getElementById(id));
    gone.remove();

    const added: ElementDefinition[] = [];
    for (const [id, paper] of after) {
      const old = before?.get(id);
      if (old === undefined) added.push(toNode(paper));
      else changePaper(cy, old, paper);
    }
    if (added.length > 0) cy.add(added);
  });
};

const changePaper = (cy: Core, before: DrawnPaper, after: DrawnPaper): void => {
  if (before.x !== after.x || before.y !== after.y) {
    cy.getElementById(after.id).position({ x: after.x, y: after.y });
  }
  if (before.size !== after.size) cy.getElementById(after.id).data('size', after.size);
  if (before.classes !== after.classes) cy.getElementById(after.id).classes(after.classes);
};

const toNode = ({ id, x, y, size, classes }: DrawnPaper): ElementDefinition => ({
  group: 'nodes',
  data: { id, size },
  position: { x, y },
  classes,
});
