import { describe, expect, test } from 'vitest';
import { toPictureTexts } from '../../../../src/features/citations/export/picture-parts.ts';
import { formatPictureSvg } from '../../../../src/features/citations/export/picture-svg.ts';
import type { PictureInput } from '../../../../src/features/citations/picture/paint/picture-input.ts';
import { toSvgContext } from '../../../../src/graph/export/svg-context.ts';
import { wrapText } from '../../../../src/graph/export/wrap-text.ts';
import { toTimeLayout } from '../../../../src/graph/layout/time-layout.ts';
import { toNeighbours } from '../../../../src/graph/paths/neighbours.ts';
import { type GraphTheme, USUAL_SPACING } from '../../../../src/graph/scene/graph-theme.ts';
import { toHighlight } from '../../../../src/graph/scene/highlight.ts';
import { toScene } from '../../../../src/graph/scene/to-scene.ts';
import { hardSource } from '../../../support/export-source.ts';
import { fromXml, xmlFaults } from '../../../support/read-xml.ts';

const theme: GraphTheme = {
  ink: 'rgb(1, 1, 1)',
  muted: 'rgb(2, 2, 2)',
  strong: 'rgb(3, 3, 3)',
  line: 'rgb(4, 4, 4)',
  panel: 'rgb(255, 255, 255)',
  years: ['rgb(200, 200, 200)', 'rgb(100, 100, 100)'],
  looks: {
    'not-asked': 'rgb(255, 255, 255)',
    waiting: 'rgb(9, 9, 9)',
    stopped: 'rgb(9, 9, 9)',
    checked: 'rgb(0, 99, 0)',
    demo: 'rgb(9, 9, 9)',
    partial: 'rgb(9, 9, 9)',
    unchecked: 'rgb(9, 9, 9)',
    mismatch: 'rgb(99, 0, 0)',
    'no-record': 'rgb(9, 9, 9)',
    several: 'rgb(9, 9, 9)',
    unreadable: 'rgb(9, 9, 9)',
    unreachable: 'rgb(9, 9, 9)',
  },
  font: '"Some <Font>", sans-serif',
  textScale: 1,
  spacing: USUAL_SPACING,
};

/** Every character half as wide as the font is high. */
const measure = (text: string, font: string): number =>
  (Array.from(text).length * Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 0)) / 2;

const source = hardSource();

const toPicture = (colouring: 'year' | 'state', zoom = 0.5): PictureInput => {
  const layout = toTimeLayout(source.graph);
  const scene = toScene(source.graph, layout, source.rows, null, colouring);
  const places = new Map(scene.ids.map((id, index) => [id, index]));
  const emphasis = { selected: ['2605.10001'], path: null };
  const { left, top, right, bottom } = layout.bounds;
  return {
    scene,
    highlight: toHighlight(source.graph, places, toNeighbours(source.graph), emphasis),
    viewport: {
      zoom,
      panX: -left * zoom,
      panY: -top * zoom,
      width: (right - left) * zoom,
      height: (bottom - top) * zoom,
    },
    theme,
  };
};

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => fromXml(text));

const svg = await formatPictureSvg(toPicture('year'), toPictureTexts(source, toPicture('year')), measure);
const printed = textsOf(svg).join(' ');

describe('the picture as SVG', () => {
  test('says that it is a detail where papers are outside of it, and nothing of the kind where none is', async () => {
    const whole = toPicture('year');
    expect(printed).not.toContain('detail');
    const viewport = { ...whole.viewport, width: whole.viewport.width / 2 };
    const beyond = [...whole.scene.x].filter((x) => x * viewport.zoom + viewport.panX > viewport.width);
    const part = { ...whole, viewport };
    const texts = textsOf(await formatPictureSvg(part, toPictureTexts(source, part), measure)).join(' ');
    expect(beyond.length).toBeGreaterThan(0);
    expect(texts).toContain(`A detail: ${beyond.length} of the 16 papers drawn are outside of it.`);
  });

  test('is well-formed, and nothing but paths, rectangles and texts', async () => {
    expect(await xmlFaults(svg)).toEqual([]);
    expect(await xmlFaults(svg.replace('</svg>', ''))).not.toEqual([]);
    const names = new Set([...svg.matchAll(/<([a-z]+)[\s>]/gi)].map(([, name]) => name));
    expect([...names].sort()).toEqual(['desc', 'path', 'rect', 'svg', 'text', 'title']);
    expect(svg).not.toMatch(/href|style=|url\(|\son\w+=/);
  });

  test('is set and measured in a face that other machines have too, but for one that a reader asks for', async () => {
    const fontsOf = async (font: string) => {
      const measured = new Set<string>();
      const own = toPicture('year');
      const file = await formatPictureSvg(
        { ...own, theme: { ...theme, font } },
        toPictureTexts(source, own),
        (text, asked) => {
          measured.add(asked.replace(/^.*?px /, ''));
          return measure(text, asked);
        },
      );
      const set = [...file.matchAll(/font-family="([^"]*)"/g)].map(([, family = '']) => fromXml(family));
      return [...new Set([...set, ...measured])];
    };
    const everywhere = 'Arial, "Liberation Sans", Helvetica, sans-serif';
    expect(await fontsOf('"Pith Sans", "Pith Sans Near", system-ui, sans-serif')).toEqual([everywhere]);
    expect(await fontsOf('OpenDyslexic, sans-serif')).toEqual(['OpenDyslexic, sans-serif']);
  });

  test('title, counts, standing, record, date and permalink are printed on it, whole', () => {
    expect(printed).toContain('Citations of The focus');
    expect(printed).toContain(`${source.sentence}. Reported by the registry, not signed.`);
    expect(printed).toContain(source.asOf);
    expect(printed).toContain(
      `Record ${source.pithNumber}. Source: ${source.sourceLabel}. Made 2026-11-23 05:30 UTC.`,
    );
    expect(textsOf(svg).join('')).toContain(source.permalink);
  });

  test('a permalink of 6,000 characters is printed whole too', async () => {
    const permalink = `https://pith.example/?exp=${'2605.10001,'.repeat(540)}`;
    const long = await formatPictureSvg(
      toPicture('year'),
      toPictureTexts({ ...source, permalink }, toPicture('year')),
      measure,
    );
    expect(textsOf(long).join('')).toContain(permalink);
  });

  test('legend: shapes and years that occur, arrows of the selection, sizes', () => {
    for (const words of [
      'the paper of the record',
      'probably has a record',
      'no record known',
      'record: not said',
    ])
      expect(printed).toContain(words);
    for (const words of ['2026', 'the selected one cites', 'The larger, the more'])
      expect(printed).toContain(words);
    expect(printed).not.toContain('citation path');
    expect(printed).not.toContain('Faint');
  });

  test('by state: the states that occur, in words', async () => {
    const byState = textsOf(
      await formatPictureSvg(toPicture('state'), toPictureTexts(source, toPicture('state')), measure),
    );
    expect(byState).toContain('Not looked up');
    expect(byState).not.toContain('Checked');
  });

  test('years, labels, and a mark for every paper', () => {
    expect(textsOf(svg)).toContain('2005');
    expect(printed).toContain('An old one');
    const circles = [...svg.matchAll(/A[\d.]+ [\d.]+ 0 1 1/g)].length / 2;
    expect(circles).toBeGreaterThan(12);
  });
});

describe('SVG in place of a canvas', () => {
  test('a path that is filled and then stroked is one element, each with its opacity', () => {
    const context = toSvgContext(measure);
    context.fillStyle = 'rgb(1, 2, 3)';
    context.beginPath();
    context.rect(1, 2, 3.456, 4);
    context.fill();
    context.stroke();
    context.globalAlpha = 0.5;
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(1, 1);
    context.fill();
    context.setLineDash([3, 2]);
    context.stroke();
    expect(context.toMarkup().split('\n')).toEqual([
      '<path d="M1 2h3.46v4h-3.46Z" fill="rgb(1, 2, 3)" stroke="#000" stroke-width="1"/>',
      '<path d="M0 0L1 1" fill="rgb(1, 2, 3)" fill-opacity="0.5" ' +
        'stroke="#000" stroke-width="1" stroke-dasharray="3 2" stroke-opacity="0.5"/>',
    ]);
  });

  test('texts: font, place and a generic family for machines without that font', () => {
    const context = toSvgContext(measure);
    context.font = 'bold 10px "Mine"';
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText('<b>&\u0000', 5, 10);
    expect(context.toMarkup()).toBe(
      '<text x="5" y="13.5" font-family="&#34;Mine&#34;, sans-serif" font-size="10" font-weight="bold" ' +
        'text-anchor="end" fill="#000">&#60;b&#62;&#38;\ufffd</text>',
    );
  });

  test('save and restore', () => {
    const context = toSvgContext(measure);
    context.save();
    context.font = 'bold 99px x';
    context.setLineDash([1]);
    context.restore();
    context.moveTo(0, 0);
    context.stroke();
    expect([context.font, context.toMarkup()]).toEqual([
      '10px sans-serif',
      '<path d="M0 0" fill="none" stroke="#000" stroke-width="1"/>',
    ]);
  });
});

test('lines break at spaces, words that are too long anywhere, and nothing is lost', () => {
  const one = (text: string): number => Array.from(text).length;
  expect(wrapText('one two  three', 7, one)).toEqual(['one two', 'three']);
  expect(wrapText('a bcdefghij k', 4, one)).toEqual(['a', 'bcde', 'fghi', 'j k']);
  expect(wrapText('', 4, one)).toEqual([]);
  expect(wrapText('ab', 0, one)).toEqual(['a', 'b']);
});
