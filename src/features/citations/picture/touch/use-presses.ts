import { type MouseEvent, useRef } from 'react';
import type { PointGrid } from '../../../../graph/scene/point-grid.ts';
import type { Scene } from '../../../../graph/scene/scene.ts';
import type { Camera } from '../frame/camera.ts';
import { isAdding, type Press } from '../held/use-cytoscape.ts';
import { addAll, pickBox, toggle } from './pick-paper.ts';
import type { PickPlace } from './use-pick-place.ts';

interface Ground {
  readonly camera: Camera;
  readonly scene: Scene;
  readonly getGrid: () => PointGrid;
  readonly pick: PickPlace;
  /** In the order of selecting. */
  readonly selected: readonly string[];
  /** Whether the finger that was lifted just now scrolled the page. */
  readonly isSwipe: () => boolean;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
}

/**
 * What presses on the picture mean: one selects a paper, on the ground none; with Shift or Ctrl it adds or takes away; two
 * open the record. Cytoscape tells of presses once it is there, the element that the picture is in before.
 */
export const usePresses = ({ camera, scene, getGrid, pick, selected, isSwipe, onSelect, onOpen }: Ground) => {
  const isTapped = useRef(false);

  const paperAt = ({ id, at, by }: Press): string | null => id ?? pick(at, by);
  const onTap = (press: Press): void => {
    if (isSwipe()) return;
    const id = paperAt(press);
    if (id === null) {
      if (!press.isAdding) onSelect([]);
    } else onSelect(press.isAdding ? toggle(selected, id) : [id]);
  };
  const open = (press: Press): void => {
    const id = paperAt(press);
    if (id !== null && !isSwipe() && !press.isAdding) onOpen(id);
  };
  const onDoubleTap = (press: Press): void => {
    isTapped.current = true;
    open(press);
  };
  const onBox = (one: Press['at'], other: Press['at']): void => {
    const ids = pickBox(getGrid(), one, other).flatMap((paper) => scene.ids[paper] ?? []);
    if (ids.length > 0) onSelect(addAll(selected, ids));
  };
  /** Where a press of the mouse is in the drawing; null while there is no picture. */
  const toPress = (event: MouseEvent<HTMLElement>): Press | null => {
    const viewport = camera.get();
    if (viewport === null) return null;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = {
      x: (event.clientX - left - viewport.panX) / viewport.zoom,
      y: (event.clientY - top - viewport.panY) / viewport.zoom,
    };
    return {
      at,
      id: null,
      isAdding: isAdding(event),
      by: isFinger(event.nativeEvent) ? 'finger' : 'pointer',
    };
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const press = toPress(event);
    if (press !== null) onTap(press);
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>): void => {
    const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
    const press = isOnButton ? null : toPress(event);
    // A finger's second tap opened it already, where the browser makes a click of it as well.
    if (press !== null && !isTapped.current) open(press);
    isTapped.current = false;
  };
  return { onTap, onDoubleTap, onBox, onClick, onDoubleClick };
};

const isFinger = (event: Event): boolean => event instanceof PointerEvent && event.pointerType === 'touch';
