import { expect } from '@playwright/test';
import type { Point, Tab } from '../support/engines/engine.ts';

/** The text of the first element that fits, or null; white space as one sees it. */
export const textOf = (tab: Tab, selector: string): Promise<string | null> =>
  tab.run((wanted) => {
    const found = document.querySelector(wanted);
    return found === null ? null : (found.textContent ?? '').replace(/\s+/g, ' ').trim();
  }, selector);

export const expectText = (tab: Tab, selector: string, text: string | RegExp): Promise<void> =>
  expect.poll(() => textOf(tab, selector), `the text of ${selector}`).toMatch(text);

export const countOf = (tab: Tab, selector: string): Promise<number> =>
  tab.run((wanted) => document.querySelectorAll(wanted).length, selector);

/** An element by its selector, and where several fit by its words or its name for those who hear it. */
interface Target {
  readonly selector: string;
  readonly words?: string;
}

/** Where the middle of an element stands, once it is in the window and rests; null until then. */
const findPlace = (tab: Tab, { selector, words = '' }: Target): Promise<Point | null> =>
  tab.run(
    async (wanted, text) => {
      const fits = (element: Element): boolean =>
        `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(text) &&
        !(element as HTMLButtonElement).disabled;
      const element = [...document.querySelectorAll(wanted)].find(fits);
      if (element === undefined) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const before = element.getBoundingClientRect();
      await new Promise((resolve) => setTimeout(resolve, 60));
      const after = element.getBoundingClientRect();
      if (before.x !== after.x || before.y !== after.y || after.width === 0) return null;
      const place = { x: after.x + after.width / 2, y: after.y + after.height / 2 };
      const hit = document.elementFromPoint(place.x, place.y);
      return hit !== null && (element.contains(hit) || hit.contains(element)) ? place : null;
    },
    selector,
    words,
  );

/** Presses an element with the real pointer, once it can be pressed. */
export const press = async (tab: Tab, selector: string, words?: string): Promise<void> => {
  let place: Point | null = null;
  const target = words === undefined ? { selector } : { selector, words };
  await expect
    .poll(
      async () => {
        place = await findPlace(tab, target);
        return place !== null;
      },
      `${selector} ${words ?? ''} can be pressed`,
    )
    .toBe(true);
  if (place !== null) await tab.click(place);
};

export const focus = (tab: Tab, selector: string): Promise<void> =>
  tab.run((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);

/** From now on the page's own files are noted as they are offered to be saved. */
export const watchFiles = (tab: Tab): Promise<void> =>
  tab.run(() => {
    const page = window as unknown as { pithFiles: { name: string; blob: Blob }[] };
    page.pithFiles = [];
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const url = make(blob);
      if (blob instanceof Blob) blobs.set(url, blob);
      return url;
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      if (this.download !== '' && blob !== undefined) page.pithFiles.push({ name: this.download, blob });
      click.call(this);
    };
  });

/** The last file that the page offered: its name, and its bytes as characters of Latin-1. */
export const lastFile = async (tab: Tab): Promise<{ readonly name: string; readonly text: string }> => {
  const read = () =>
    tab.run(async () => {
      const file = (window as unknown as { pithFiles: { name: string; blob: Blob }[] }).pithFiles.at(-1);
      if (file === undefined) return null;
      const bytes = new Uint8Array(await file.blob.arrayBuffer());
      return {
        name: file.name,
        base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
      };
    });
  await expect.poll(read, 'a file is offered').not.toBeNull();
  const file = await read();
  if (file === null) throw new Error('No file was offered.');
  return { name: file.name, text: Buffer.from(file.base64, 'base64').toString('latin1') };
};

/** Lets a file fall onto the page. */
export const dropFile = async (tab: Tab, text: string, name: string): Promise<void> => {
  await expect.poll(() => textOf(tab, '.masthead'), 'the app is there').toContain('Open file');
  await tab.run(
    (content, called) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], called, { type: 'application/json' }));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document
          .querySelector('#main')
          ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    text,
    name,
  );
};

/** The graph's frame: where it is on the screen and what part of the picture it shows. */
const GRAPH = '[data-painted]';

export const waitForPicture = (tab: Tab): Promise<void> =>
  expect
    .poll(
      () =>
        tab.run(
          (wanted) =>
            Number(document.querySelector(wanted)?.getAttribute('data-painted') ?? 0) > 0 &&
            [...document.querySelectorAll('button')].some(
              (button) => button.getAttribute('aria-label') === 'Zoom in' && !button.disabled,
            ),
          GRAPH,
        ),
      'the picture is painted and can be touched',
    )
    .toBe(true);

/** Where a point of the picture stands in the window, once the picture rests. */
export const toWindow = async (tab: Tab, at: Point): Promise<Point> => {
  const look = () =>
    tab.run((wanted) => {
      const frame = document.querySelector(wanted);
      if (frame === null) return null;
      frame.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y } = frame.getBoundingClientRect();
      const number = (name: string): number => Number(frame.getAttribute(name));
      return { x, y, zoom: number('data-zoom'), panX: number('data-pan-x'), panY: number('data-pan-y') };
    }, GRAPH);
  let last = '';
  let times = 0;
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await look());
        times = now === last ? times + 1 : 0;
        last = now;
        return times;
      },
      { intervals: [100] },
    )
    .toBeGreaterThanOrEqual(3);
  const { x, y, zoom, panX, panY } = JSON.parse(last);
  return { x: x + at.x * zoom + panX, y: y + at.y * zoom + panY };
};
