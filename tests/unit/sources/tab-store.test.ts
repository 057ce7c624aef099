import { describe, expect, test } from 'vitest';
import { keepInTab, recallFromTab, type TabKey } from '../../../src/sources/kept/tab-store.ts';

const keys = (kind: 'view' | 'drop' | 'memory', count: number, name: string): readonly TabKey[] =>
  Array.from({ length: count }, (_, index): TabKey => `${kind}:${name}${index}`);
const keepAll = (some: readonly TabKey[], text = 'text'): void => {
  for (const key of some) keepInTab(key, text);
};
const isKept = (key: TabKey): boolean => recallFromTab(key) !== null;

describe('what a tab keeps', () => {
  test('of views the last fifty', () => {
    const views = keys('view', 190, 'a');
    keepAll(views);
    expect(views.filter(isKept)).toEqual(views.slice(-50));
  });

  test('a view that one comes back to is one of the last', () => {
    const views = keys('view', 50, 'b');
    keepAll(views);
    expect(isKept(views[0] ?? 'view:')).toBe(true);
    keepAll(keys('view', 49, 'c'));
    expect(views.filter(isKept)).toEqual(views.slice(0, 1));
  });

  test('views leave dropped files and what was remembered alone', () => {
    const others = [...keys('drop', 3, 'a'), ...keys('memory', 3, 'a')];
    keepAll(others);
    keepAll(keys('view', 120, 'd'));
    expect(others.filter(isKept)).toEqual(others);
  });

  test('of dropped files as much as there is room for, and always the last one', () => {
    const drops = keys('drop', 8, 'b');
    keepAll(drops, 'x'.repeat(10_000_000));
    expect(drops.filter(isKept)).toEqual(drops.slice(-5));
    keepAll(keys('drop', 1, 'c'), 'x'.repeat(60_000_000));
    expect(isKept('drop:c0')).toBe(true);
    expect(drops.some(isKept)).toBe(false);
  });

  test('of what it remembers the last two hundred', () => {
    const entries = keys('memory', 450, 'b');
    keepAll(entries);
    expect(entries.filter(isKept)).toEqual(entries.slice(-200));
  });
});

test('the last text of a kind stays, however large, whatever of other kinds is kept after it', () => {
  keepAll(keys('drop', 1, 'd'), 'x'.repeat(60_000_000));
  keepAll(keys('view', 3, 'e'));
  expect(isKept('drop:d0')).toBe(true);
});
