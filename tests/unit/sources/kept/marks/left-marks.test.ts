import { afterAll, beforeEach, expect, test } from 'vitest';
import { type LeftEdit, leaveEdit, takeLeft } from '../../../../../src/sources/kept/marks/left-marks.ts';

const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');

/** A storage as the standard has it, whose own properties are what it holds. */
class MapStorage {
  [name: string]: unknown;
}
Object.defineProperties(MapStorage.prototype, {
  getItem: { value: (name: string) => storage[name] ?? null },
  setItem: { value: (name: string, text: string) => void Object.assign(storage, { [name]: text }) },
  removeItem: { value: (name: string) => void delete storage[name] },
});

let storage = new MapStorage();
beforeEach(() => {
  storage = new MapStorage();
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
});
afterAll(() => {
  if (own === undefined) Reflect.deleteProperty(globalThis, 'localStorage');
  else Object.defineProperty(globalThis, 'localStorage', own);
});

const at = '2026-11-30T12:00:00.000Z';

const take = async (isKept = true): Promise<readonly LeftEdit[]> => {
  const taken: LeftEdit[] = [];
  await takeLeft(async (left) => {
    taken.push(left);
    return isKept;
  });
  return taken;
};

test('what a page left is handed on once, the tag or the notes alone where only they were written', async () => {
  leaveEdit({ key: '/2503.11367', edit: { notes: '' }, at });
  leaveEdit({ key: 'demo/4104.11333', edit: { tag: 'read', notes: 'a "b"\n' }, at });
  expect(await take()).toEqual([
    { key: '/2503.11367', edit: { notes: '' }, at },
    { key: 'demo/4104.11333', edit: { tag: 'read', notes: 'a "b"\n' }, at },
  ]);
  expect(await take()).toEqual([]);
  expect(Object.keys(storage)).toEqual([]);
});

test('what can’t be kept stays, and what is left after it is added', async () => {
  leaveEdit({ key: '/a', edit: { tag: 'read', notes: 'first' }, at });
  await take(false);
  leaveEdit({ key: '/a', edit: { notes: 'second' }, at });
  expect(await take()).toEqual([{ key: '/a', edit: { tag: 'read', notes: 'second' }, at }]);
});

test('what another page leaves meanwhile is not lost', async () => {
  leaveEdit({ key: '/a', edit: { notes: 'first' }, at });
  await takeLeft(async () => {
    leaveEdit({ key: '/a', edit: { notes: 'second' }, at });
    return true;
  });
  expect(await take()).toEqual([{ key: '/a', edit: { notes: 'second' }, at }]);
});

test.each(['', 'null', '{}', '{"at":1}', '["at"]', '{'])(
  'what this program didn’t write is dropped: %s',
  async (text) => {
    storage['pith-viewer:left-mark:/a'] = text;
    storage['pith-viewer:settings'] = '{"at":"mine"}';
    expect(await take()).toEqual([]);
    expect(Object.keys(storage)).toEqual(['pith-viewer:settings']);
  },
);

test('without a storage nothing was left', async () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  expect(await take()).toEqual([]);
});
