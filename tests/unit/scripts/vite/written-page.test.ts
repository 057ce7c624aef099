import { expect, test } from 'vitest';
import { toWrittenTags } from '../../../../scripts/prerender/page-tags.ts';
import { isWrittenFile, readWritten, writeTags } from '../../../../scripts/vite/written-page.ts';
import { citedPaper } from '../../../support/cited.ts';

const PAGE = '<meta charset="utf-8" />\n<title>Pith Viewer</title>\n<script>first();</script>\n';
const HOSTILE = 'A "B" & <C></title><script>alert(1)</script><!--end-->$& \n<img src=x onerror=y>';

test.each(['A plain title', HOSTILE])('a page gives the build’s page back without its tags: %s', (title) => {
  const paper = citedPaper({ title, authorsText: HOSTILE, abstractExcerpt: HOSTILE });
  const written = writeTags(PAGE, toWrittenTags(paper, 'https://viewer.example'));
  expect(written).toContain('<meta name="citation_title" content="');
  expect(written.match(/<script/g)).toHaveLength(2);
  expect(written).not.toContain('<img');
  expect(written).not.toContain('<script>alert');
  expect(readWritten(written)).toBe(PAGE);
});

test.each([
  '<script src="/evil.js"></script>',
  '<script>evil()</script>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example" />',
  '<meta name="app" content="/evil.js" data-written />',
  '<link rel="stylesheet" href="/evil.css" data-written />',
  '<meta name="citation_title" content="x"><script>evil()</script>" data-written />',
  'text',
])('what is more than a tag is not taken for one: %s', (tag) => {
  expect(() => writeTags(PAGE, [tag])).toThrow('This is no tag');
  const forged = PAGE.replace(
    '<title>Pith Viewer</title>',
    `<!--written for one record-->\n${tag}\n<!--end-->`,
  );
  expect(readWritten(forged)).toBe(forged);
});

test.each([
  '<!--written for one record--><script src="/evil.js"></script>\n<!--end-->',
  '<!--written for one record-->\n<script src="/evil.js"></script><!--end-->',
  '<!--written for one record--><script src="/evil.js"></script><!--end-->',
  '<!--written for one record--><script src="/evil.js"></script>\n<title>A paper</title>\n<!--end-->',
  '<!--written for one record-->\n<title>A paper</title>\n<script src="/evil.js"></script><!--end-->',
])('what stands on the line of a mark is looked at too: %j', (block) => {
  const forged = PAGE.replace('<title>Pith Viewer</title>', block);
  expect(readWritten(forged)).toBe(forged);
});

test('a page that was not written for a record is itself', () => {
  expect(readWritten(PAGE)).toBe(PAGE);
  expect(readWritten(`<!--end-->${PAGE}<!--written for one record-->`)).toContain('<!--end-->');
  expect(() => writeTags('<p></p>', [])).toThrow('has no title');
});

test.each([
  ['pith/2W3F2J6XVHMDI3LFEUIZOILSTF/index.html', true],
  ['embed/2W3F2J6XVHMDI3LFEUIZOILSTF/index.html', true],
  ['oembed/2W3F2J6XVHMDI3LFEUIZOILSTF.json', true],
  ['written.json', true],
  ['embed/index.html', false],
  ['mirror/pith/2W3F2J6XVHMDI3LFEUIZOILSTF.json', false],
  ['assets/written.json', false],
])('%s was written for a record: %s', (name, isWritten) => expect(isWrittenFile(name)).toBe(isWritten));
