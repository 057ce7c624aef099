import { useSyncExternalStore } from 'react';
import type { CitationGraph } from '../../../../graph/citation-graph.ts';
import type { Layout } from '../../../../graph/layout/time-layout.ts';
import type { PaperRow } from '../../../../graph/rows/rows.ts';
import { LookMark } from '../../paper/LookMark.tsx';
import { PaperGlyph } from '../../paper/PaperGlyph.tsx';
import { PaperTitle } from '../../paper/PaperTitle.tsx';
import {
  formatCitesAs,
  formatDegrees,
  formatMonth,
  formatRecordHint,
  toMark,
} from '../../paper/paper-words.ts';
import type { Camera } from '../frame/camera.ts';

interface Props {
  readonly graph: CitationGraph;
  readonly layout: Layout;
  readonly rowOf: ReadonlyMap<string, PaperRow>;
  readonly camera: Camera;
  /** The paper that is pointed at, or that the keys have come to; null for none. */
  readonly id: string | null;
}

const WIDTH = 288;
/** From the middle of the mark, so that the mark and its ring stay in sight. */
const GAP = 16;

/**
 * What is known of one paper, beside its mark: the whole title, when, whether it has a record, how it cites this one and
 * how it is cited. Those who hear the page have all of it from the item of the tree and from the details.
 */
export const PreviewCard = ({ graph, layout, rowOf, camera, id }: Props) => {
  // Without a card there is nothing that would follow.
  const viewport = useSyncExternalStore(camera.subscribe, id === null ? () => null : camera.get);
  const at = id === null ? undefined : layout.positions.get(id);
  const paper = id === null ? undefined : graph.papers.get(id);
  if (id === null || viewport === null || at === undefined || paper === undefined) return null;
  const x = at.x * viewport.zoom + viewport.panX;
  const y = at.y * viewport.zoom + viewport.panY;
  if (x < 0 || y < 0 || x > viewport.width || y > viewport.height) return null;
  const row = rowOf.get(id) ?? null;
  const across =
    x + GAP + WIDTH <= viewport.width
      ? { left: x + GAP }
      : { left: Math.max(4, Math.min(x - GAP - WIDTH, viewport.width - WIDTH - 4)) };
  const down = y <= viewport.height / 2 ? { top: y + GAP } : { bottom: viewport.height - y + GAP };
  return (
    <div
      aria-hidden="true"
      data-card={id}
      className="absolute z-[4] w-72 max-w-full border border-strong bg-panel px-3 py-2 text-note shadow-[0_2px_10px_rgb(0_0_0/0.15)]"
      style={{ ...across, ...down }}
    >
      <p className="font-serif text-body break-words">
        <PaperTitle paper={paper} />
      </p>
      {row === null ? (
        <p className="mt-1 text-muted">The paper of this record</p>
      ) : (
        <>
          <p className="mt-1 flex flex-wrap gap-x-3">
            <span>{formatMonth(paper) ?? 'No date in the id'}</span>
            {row.look.kind === 'not-asked' ? (
              <span className="inline-flex items-center gap-1.5">
                <PaperGlyph mark={toMark(paper)} />
                {formatRecordHint(paper.isInternalAnchor)}
              </span>
            ) : (
              <LookMark look={row.look} />
            )}
          </p>
          <p>{formatCitesAs(row.citesAs)}</p>
          <p className="text-muted">{formatDegrees(row)}</p>
        </>
      )}
    </div>
  );
};
