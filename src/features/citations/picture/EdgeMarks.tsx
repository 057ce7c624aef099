import { useSyncExternalStore } from 'react';
import { formatNumber } from '../../../graph/grow/counts.ts';
import { countBeyond, SIDES, type Side } from '../../../graph/scene/count-beyond.ts';
import type { Scene } from '../../../graph/scene/scene.ts';
import type { CalmViewport } from './frame/calm-viewport.ts';
import type { Camera } from './frame/camera.ts';
import { moveTowards } from './frame/viewport-moves.ts';

interface Props {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly calm: CalmViewport;
}

/** At each rim how many papers are beyond it; a press moves the picture to them. Keys have ways of their own. */
export const EdgeMarks = ({ scene, camera, calm }: Props) => {
  const viewport = useSyncExternalStore(calm.subscribe, calm.get);
  if (viewport === null) return null;
  const beyond = countBeyond(scene, viewport);
  return SIDES.filter((side) => beyond[side].count > 0).map((side) => (
    <button
      key={side}
      type="button"
      tabIndex={-1}
      title="Move the picture to them"
      onClick={(event) => {
        event.stopPropagation();
        const next = camera.getNext();
        if (next !== null) camera.show(moveTowards(next, side, beyond[side].reach), true);
      }}
      className={`absolute inline-flex min-h-[24px] cursor-pointer items-center border border-strong bg-panel px-2 text-note whitespace-nowrap text-ink hover:bg-sunken ${PLACES[side]}`}
    >
      {toWords(side, formatNumber(beyond[side].count))}
    </button>
  ));
};

const toWords = (side: Side, count: string): string =>
  side === 'left' ? `← ${count} more` : `${count} more ${ARROWS[side]}`;

const ARROWS = { right: '→', up: '↑', down: '↓' } as const;

const PLACES: { readonly [At in Side]: string } = {
  left: 'top-1/2 left-1 -translate-y-1/2',
  right: 'top-1/2 right-1 -translate-y-1/2',
  up: 'top-1 left-1/2 -translate-x-1/2',
  down: 'bottom-1 left-1/2 -translate-x-1/2',
};
