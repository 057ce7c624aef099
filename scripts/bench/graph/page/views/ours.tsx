import { createRoot } from 'react-dom/client';
import { GraphView } from '../../../../../src/features/citations/picture/GraphView.tsx';
import { loadCytoscape } from '../../../../../src/features/citations/picture/held/load-cytoscape.ts';
import { prepareGraph } from '../../../../../src/features/citations/picture/prepare-graph.ts';
import { toTimeLayout } from '../../../../../src/graph/layout/time-layout.ts';
import { toRows } from '../../../../../src/graph/rows/rows.ts';
import type { Show } from './view.ts';

const nothing = (): void => undefined;

/** What is loaded and started when somebody is likely to look at the graph. */
export const prepare = async (): Promise<void> => {
  prepareGraph();
  await loadCytoscape();
};

/** Our picture, from the graph alone: rows and places are worked out within the measured time. */
export const show: Show = ({ graph, container }) =>
  new Promise((resolve) => {
    const { prototype } = ImageBitmapRenderingContext;
    const transfer = prototype.transferFromImageBitmap;
    prototype.transferFromImageBitmap = function (bitmap) {
      transfer.call(this, bitmap);
      prototype.transferFromImageBitmap = transfer;
      resolve();
    };
    const rows = toRows(graph);
    const layout = toTimeLayout(graph);
    createRoot(container).render(
      <div className="flex h-full flex-col">
        <GraphView
          graph={graph}
          layout={layout}
          isGrown={false}
          rows={rows}
          rowOf={new Map(rows.map((row) => [row.paper.id, row]))}
          expanded={NOTHING}
          matches={null}
          selected={NONE}
          path={null}
          colouring="year"
          region={null}
          onRegion={nothing}
          onMove={nothing}
          onSelect={nothing}
          onOpen={nothing}
          onExpand={nothing}
          onShowTable={nothing}
          spoken=""
        />
      </div>,
    );
  });

const NONE: readonly string[] = [];
const NOTHING: ReadonlySet<string> = new Set();
