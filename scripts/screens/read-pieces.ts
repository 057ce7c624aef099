import type { Page } from '@playwright/test';
import type { Piece } from './text-styles.ts';

/** Every text that an eye sees on the page, with the style it has. Mathematics, which KaTeX sets, doesn't count. */
export const readPieces = (page: Page): Promise<readonly Piece[]> =>
  page.evaluate(() => {
    const pieces: { size: number; line: number; face: string; weight: number; text: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (text === '' || element === null || element.closest('.katex, script, style, noscript')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, height } = range.getBoundingClientRect();
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!isSeen || width <= 1 || height <= 1) continue;
      // What is only heard is cut down to nothing.
      let around: Element | null = element;
      while (around !== null && getComputedStyle(around).clipPath !== 'inset(50%)')
        around = around.parentElement;
      if (around !== null) continue;
      const style = getComputedStyle(element);
      pieces.push({
        size: Number.parseFloat(style.fontSize),
        line: Number.parseFloat(style.lineHeight),
        face: (style.fontFamily.split(',')[0] ?? '').replaceAll('"', ''),
        weight: Number(style.fontWeight),
        text,
      });
    }
    return pieces;
  });
