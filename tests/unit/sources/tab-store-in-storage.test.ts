import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { keepInTab, recallFromTab, type TabKey } from '../../../src/sources/kept/tab-store.ts';

/** A storage as the standard has it, with room for so many UTF-16 units: Node has none that belongs to a tab. */
class SmallStorage {
  readonly texts = new Map<string, string>();
  readonly room: number;
  constructor(room: number) {
    this.room = room;
  }
  getItem = (key: string): string | null => this.texts.get(key) ?? null;
  removeItem = (key: string): void => void this.texts.delete(key);
  setItem = (key: string, text: string): void => {
    const others = [...this.texts].filter(([other]) => other !== key);
    const used = others.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (used + key.length + text.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, text);
  };
}

let storage: SmallStorage;
const own = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
beforeEach(() => {
  storage = new SmallStorage(1_000);
  Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
});
afterAll(() => {
  if (own === undefined) Reflect.deleteProperty(globalThis, 'sessionStorage');
  else Object.defineProperty(globalThis, 'sessionStorage', own);
});
/** As a reader clears it. */
const clear = (): void => storage.texts.clear();

describe('what a tab keeps in its storage', () => {
  test('is not held a second time in memory', () => {
    keepInTab('memory:a', 'x'.repeat(300));
    expect(recallFromTab('memory:a')).toHaveLength(300);
    clear();
    expect(recallFromTab('memory:a')).toBeNull();
  });

  test('is held in memory where the storage has no room for it, even with all others gone', () => {
    keepInTab('drop:b', 'x'.repeat(2_000));
    expect(storage.texts.has('pith-viewer:drop:b')).toBe(false);
    expect(recallFromTab('drop:b')).toHaveLength(2_000);
  });

  test('what gives way to another text is held in memory until the page is loaded anew', () => {
    const keys: readonly TabKey[] = ['view:c', 'view:d', 'view:e'];
    for (const key of keys) keepInTab(key, key.repeat(60));
    expect(keys.filter((key) => storage.texts.has(`pith-viewer:${key}`))).toEqual(['view:d', 'view:e']);
    for (const key of keys) expect(recallFromTab(key)).toBe(key.repeat(60));
    clear();
    expect(keys.filter((key) => recallFromTab(key) !== null)).toEqual(['view:c']);
  });

  test('is the last text of a key, also where the storage took only an earlier one', () => {
    keepInTab('asked:f', 'early');
    keepInTab('asked:f', 'x'.repeat(2_000));
    expect(recallFromTab('asked:f')).toHaveLength(2_000);
    keepInTab('asked:f', 'late');
    expect(recallFromTab('asked:f')).toBe('late');
  });

  test('leaves no earlier text of a key to the next page, where the storage has no room for the last', () => {
    keepInTab('asked:g', 'early');
    keepInTab('asked:g', 'x'.repeat(2_000));
    expect(storage.texts.get('pith-viewer:asked:g')).toBeUndefined();
  });
});
