import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCalmViewport } from '../../../../src/features/citations/picture/frame/calm-viewport.ts';
import { createCamera } from '../../../../src/features/citations/picture/frame/camera.ts';

const viewport = { zoom: 1, panX: 0, panY: 0, width: 800, height: 400 };

const setUp = () => {
  const camera = createCamera();
  camera.show(viewport, false);
  const calm = createCalmViewport(camera, () => Date.now());
  const told: (number | undefined)[] = [];
  const stop = calm.subscribe(() => told.push(calm.get()?.panX));
  return { camera, calm, told, stop, move: (panX: number) => camera.show({ ...viewport, panX }, true) };
};

describe('the calm viewport', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells a single move at once', () => {
    const { calm, told, move } = setUp();
    move(10);
    expect(told).toEqual([10]);
    expect(calm.get()?.panX).toBe(10);
  });

  it('tells of a movement now and then, and always where it ends', () => {
    const { calm, told, move } = setUp();
    for (let panX = 1; panX <= 20; panX += 1) {
      move(panX);
      vi.advanceTimersByTime(16);
    }
    expect(told.length).toBeLessThan(3);
    expect(told[0]).toBe(1);
    vi.advanceTimersByTime(500);
    expect(told.at(-1)).toBe(20);
    expect(calm.get()?.panX).toBe(20);
  });

  it('says the same between two tellings, as whoever draws by it needs', () => {
    const { calm, move } = setUp();
    move(1);
    move(2);
    expect(calm.get()?.panX).toBe(1);
    vi.advanceTimersByTime(300);
    expect(calm.get()?.panX).toBe(2);
  });

  it('leaves nothing behind once nobody listens', () => {
    const { calm, told, stop, move } = setUp();
    move(1);
    move(2);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(calm.get()?.panX).toBe(2);
    move(3);
    expect(told).toEqual([1]);
  });
});
