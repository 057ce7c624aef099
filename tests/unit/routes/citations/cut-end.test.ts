import { expect, it } from 'vitest';
import { findCutEnd } from '../../../../src/routes/citations/cut-end.ts';

const LINK =
  '?in=demo&v=3&tab=citations&sel=2605.18750,hep-th/9711200&exp=2503.11367,0704.0010&y=1997-2003&sort=-date&lay=force&col=state&z=1,-2.5,300&max=200';

it.each([
  ['?tab=citations&sel=2605', 'sel=2605'],
  ['?tab=citations&sel=2605.1875', 'sel=2605.1875'],
  ['?tab=citations&sel=2605.18750,26', 'sel=2605.18750,26'],
  ['?tab=citations&sel=2605.18750,hep-th/97', 'sel=2605.18750,hep-th/97'],
  ['?tab=citations&exp=he', 'exp=he'],
  ['?tab=citations&exp=al', 'exp=al'],
  ['?tab=citations&sel=', 'sel='],
  ['?tab=citations&sel=2605.18750&la', 'la'],
  ['?tab=citations&sel=2605.18750&lay=for', 'lay=for'],
  ['?tab=citations&y=1997-20', 'y=1997-20'],
  ['?tab=citations&z=1,2', 'z=1,2'],
])('%s was cut at %j', (query, end) => {
  expect(findCutEnd(query)).toBe(end);
});

it.each([
  '',
  '?tab=citations',
  LINK,
  '?tab=citations&exp=all2',
  '?tab=citations&sel=raw:a%20b',
  '?tab=citations&sel=title:On',
  '?tab=citations&sel=2605.18750&q=2605',
  // What stands behind a link in a sentence, and what other sites add.
  '?tab=citations&sel=2605.18750,',
  '?tab=citations&sel=2605.18750).',
  '?tab=citations&sel=2605.18750&utm_source=mail',
  '?tab=citations&sel=2605.18750&fbclid=',
  // No beginning of anything, so it was written so.
  '?tab=citations&lay=circle',
  '?tab=citations&y=late',
])('nothing is said of %j', (query) => {
  expect(findCutEnd(query)).toBe(null);
});

it('says nothing of a link with any one part at its end', () => {
  const parts = LINK.slice(1).split('&');
  for (const count of parts.keys()) expect(findCutEnd(`?${parts.slice(0, count + 1).join('&')}`)).toBe(null);
});

it('is right wherever a link is cut: what it names is never whole', () => {
  const said = [...LINK].map((_, at) => findCutEnd(LINK.slice(0, at + 1)));
  expect(said.filter((end) => end !== null).length).toBeGreaterThan(60);
  expect(said.at(-1)).toBe(null);
});
