import { expect, test } from 'vitest';
import { type CitationView, DEFAULT_VIEW, NO_FILTER } from '../../../../src/graph/citation-view.ts';
import { addStep, takeBack, type UndoStep } from '../../../../src/graph/heard/undo.ts';

/** Does some changes one after the other. */
const work = (...changes: readonly Partial<CitationView>[]) => {
  let view: CitationView = DEFAULT_VIEW;
  let steps: readonly UndoStep[] = [];
  for (const change of changes) {
    steps = addStep(steps, view, change);
    view = { ...view, ...change };
  }
  return { view, steps };
};

test('every change is taken back, the last one first, until the view is as it was', () => {
  let { view, steps } = work(
    { selected: ['2103.00001'] },
    { expanded: { kind: 'papers', ids: ['2103.00001'] } },
    { budget: 5_000 },
    { layout: 'force', region: null },
  );
  const whats: string[] = [];
  for (let back = takeBack(steps, view); back !== null; back = takeBack(steps, view)) {
    view = { ...view, ...back.change };
    steps = back.rest;
    whats.push(back.what);
  }
  expect(whats).toEqual(['layout', 'budget', 'expansion', 'selection']);
  expect(view).toEqual(DEFAULT_VIEW);
});

test('a word that is typed is one step; a year is another; what changes nothing is none', () => {
  const typed = ['m', 'mo', 'moo', 'moon'].map((text) => ({ filter: { ...NO_FILTER, text } }));
  const { view, steps } = work(
    ...typed,
    { filter: { ...NO_FILTER, text: 'moon', years: [2041, 2042] } },
    { budget: DEFAULT_VIEW.budget },
  );
  expect(steps).toHaveLength(2);
  const years = takeBack(steps, view);
  expect(years?.change.filter).toEqual({ ...NO_FILTER, text: 'moon' });
  expect(takeBack(years?.rest ?? [], { ...view, ...years?.change })?.change.filter).toEqual(NO_FILTER);
});

test('a filter that was cleared comes back', () => {
  const { view, steps } = work({ filter: { ...NO_FILTER, text: 'moon' } }, { filter: NO_FILTER });
  expect(takeBack(steps, view)?.change.filter).toEqual({ ...NO_FILTER, text: 'moon' });
});

test('moving the picture is no step, and steps of another address are passed over', () => {
  expect(work({ region: { x: 0, y: 0, width: 1 } }).steps).toEqual([]);
  const { steps } = work({ budget: 5_000 }, { layout: 'force' });
  expect(takeBack(steps, DEFAULT_VIEW)).toBeNull();
  const back = takeBack(steps, { ...DEFAULT_VIEW, budget: 5_000 });
  expect(back?.what).toBe('budget');
  expect(back?.rest).toEqual([]);
});
