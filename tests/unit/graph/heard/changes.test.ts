import { expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../../../../src/graph/citation-view.ts';
import { formatChange, type HeardView } from '../../../../src/graph/heard/changes.ts';

const heard = (more: Partial<HeardView> = {}): HeardView => ({
  view: DEFAULT_VIEW,
  shown: 24,
  added: 0,
  matching: null,
  leftOut: 0,
  progress: null,
  path: null,
  ...more,
});
const view = (more: Partial<HeardView['view']>): HeardView['view'] => ({ ...DEFAULT_VIEW, ...more });
const opened = view({ expanded: { kind: 'papers', ids: ['2103.00001'] } });

test.each<[string, HeardView, HeardView, string]>([
  ['nothing', heard(), heard(), ''],
  [
    'an expansion begins',
    heard(),
    heard({ view: opened, progress: { done: 0, total: 1 } }),
    'Asking for 1 record. X stops it.',
  ],
  [
    'it ends',
    heard({ view: opened, progress: { done: 0, total: 1 } }),
    heard({ view: opened, shown: 30 }),
    'Looked up. 30 papers shown.',
  ],
  [
    'it ends, and some came in',
    heard({ view: opened, progress: { done: 0, total: 1 } }),
    heard({ view: opened, shown: 30, added: 6, leftOut: 2 }),
    'Looked up. 30 papers shown, 6 of them just added, 2 not.',
  ],
  ['what was looked up before', heard(), heard({ view: opened, shown: 30 }), '30 papers shown.'],
  ['closed again', heard({ view: opened, shown: 30 }), heard(), '24 papers shown.'],
  [
    'a quarter of many',
    heard({ progress: { done: 5, total: 24 } }),
    heard({ progress: { done: 6, total: 24 } }),
    '6 of 24 records.',
  ],
  [
    'less than a quarter',
    heard({ progress: { done: 4, total: 24 } }),
    heard({ progress: { done: 5, total: 24 } }),
    '',
  ],
  ['few', heard({ progress: { done: 1, total: 4 } }), heard({ progress: { done: 2, total: 4 } }), ''],
  [
    'the budget',
    heard(),
    heard({ view: view({ budget: 20 }), shown: 20, leftOut: 4 }),
    'Budget of 20 papers. 20 papers shown, 4 not.',
  ],
  ['the layout', heard(), heard({ view: view({ layout: 'force' }) }), 'Laid out by forces.'],
  ['a filter that goes', heard({ matching: 3 }), heard(), 'No filter: all 24 papers match.'],
  ['a filter that comes is said beside it', heard(), heard({ matching: 3 }), ''],
  ['a path', heard(), heard({ path: 'The first cites the second.' }), 'The first cites the second.'],
  ['a path that goes', heard({ path: 'The first cites the second.' }), heard(), ''],
])('%s', (_, before, after, sentence) => {
  expect(formatChange(before, after)).toBe(sentence);
});
