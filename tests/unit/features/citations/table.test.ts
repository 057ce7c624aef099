import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toColumns, toHolds } from '../../../../src/features/citations/table/columns.ts';
import { type PickHow, pick, toPickHow } from '../../../../src/features/citations/table/pick-rows.ts';
import {
  type Step,
  TABLE_KEYS,
  toRowAt,
  toTableAction,
} from '../../../../src/features/citations/table/table-keys.ts';
import { putFirst } from '../../../../src/features/citations/table/use-order.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';

const order = ['a', 'b', 'c', 'd', 'e'];

describe('pick', () => {
  it.each<[PickHow, readonly string[], string, string | null, readonly string[]]>([
    ['one', ['a', 'b'], 'c', 'a', ['c']],
    ['toggle', ['a', 'b'], 'c', 'a', ['a', 'b', 'c']],
    ['toggle', ['a', 'b'], 'a', 'a', ['b']],
    ['range', ['a'], 'c', 'a', ['a', 'b', 'c']],
    ['range', ['d'], 'b', 'd', ['d', 'c', 'b']],
    ['range', ['e'], 'b', null, ['b']],
    ['range', ['e'], 'b', 'gone', ['b']],
    ['add-range', ['e', 'b'], 'c', 'a', ['e', 'a', 'b', 'c']],
  ])('%s of %j picks %s from %s: %j', (how, selected, id, anchor, expected) => {
    expect(pick(order, selected, id, how, anchor)).toEqual(expected);
  });

  it('names no paper twice, and the picked one last unless it was taken out', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(order),
        fc.constantFrom(...order),
        fc.constantFrom<PickHow>('one', 'toggle', 'range', 'add-range'),
        fc.option(fc.constantFrom(...order)),
        (selected, id, how, anchor) => {
          const picked = pick(order, selected, id, how, anchor);
          expect(new Set(picked).size).toBe(picked.length);
          const isOut = how === 'toggle' && selected.includes(id);
          expect(picked.at(-1) === id).toBe(!isOut);
          expect(picked.includes(id)).toBe(!isOut);
        },
      ),
    );
  });

  it('understands the keys that one holds as every list does', () => {
    const none = { shiftKey: false, ctrlKey: false, metaKey: false };
    expect(toPickHow(none)).toBe('one');
    expect(toPickHow({ ...none, ctrlKey: true })).toBe('toggle');
    expect(toPickHow({ ...none, metaKey: true })).toBe('toggle');
    expect(toPickHow({ ...none, shiftKey: true })).toBe('range');
    expect(toPickHow({ ...none, shiftKey: true, ctrlKey: true })).toBe('add-range');
  });
});

describe('keys of the list', () => {
  const press = (
    key: string,
    held: { ctrlKey?: true; metaKey?: true; altKey?: true; shiftKey?: true } = {},
  ) => toTableAction({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

  it('walks, extends, and goes on without selecting', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', step: 'down', how: 'select' });
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ kind: 'move', step: 'up', how: 'extend' });
    expect(press('End', { ctrlKey: true })).toEqual({ kind: 'move', step: 'last', how: 'go' });
    expect(press('PageDown')).toEqual({ kind: 'move', step: 'page-down', how: 'select' });
  });

  it('opens a record at who cites it with Shift', () => {
    expect(press('Enter', { shiftKey: true })).toEqual({ kind: 'open-citations' });
  });

  it.each([
    ['Enter', 'open'],
    ['e', 'expand'],
    ['E', 'expand'],
    ['r', 'retry'],
    [' ', 'toggle'],
    ['t', 'show-graph'],
    ['Escape', 'deselect'],
    ['?', 'keys'],
  ])('%s: %s', (key, kind) => {
    expect(press(key)).toEqual({ kind });
    expect(press(key, { altKey: true })).toBeNull();
  });

  it('leaves to the browser what is the browser’s', () => {
    expect(press('a', { ctrlKey: true })).toEqual({ kind: 'select-all' });
    expect(press('a', { metaKey: true })).toEqual({ kind: 'select-all' });
    expect(press(' ', { ctrlKey: true })).toEqual({ kind: 'toggle' });
    for (const key of ['e', 'r', 't', 'Enter', 'f']) expect(press(key, { ctrlKey: true })).toBeNull();
    for (const key of ['a', 'Tab', 'F5', 'ArrowLeft', 'Shift']) expect(press(key)).toBeNull();
  });

  it('stays among the rows, wherever a step would lead', () => {
    expect(toRowAt(0, 'up', 30)).toBe(0);
    expect(toRowAt(29, 'down', 30)).toBe(29);
    expect(toRowAt(5, 'page-down', 30)).toBe(15);
    expect(toRowAt(5, 'page-up', 30)).toBe(0);
    expect(toRowAt(5, 'first', 30)).toBe(0);
    expect(toRowAt(5, 'last', 30)).toBe(29);
    const steps: Step[] = ['up', 'down', 'first', 'last', 'page-up', 'page-down'];
    for (const step of steps) expect(toRowAt(0, step, 1)).toBe(0);
  });

  it('lists every key', () => {
    const listed = new Set(TABLE_KEYS.flatMap(([keys]) => keys));
    for (const key of ['E', 'R', 'T', 'Esc', 'Enter', 'Space', '?', 'Home', 'End', 'PgUp', 'PgDn'])
      expect(listed).toContain(key);
  });
});

describe('columns and order', () => {
  const rows = toRows(
    toCitationGraph(citedRecord([citing('2103.00001'), citing('2101.00002'), citing('2102.00003')])),
  );
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('there are three papers');
  const ids = (holds: Parameters<typeof toColumns>[0]) =>
    toColumns(holds, { isWide: true }).map(({ id }) => id);

  it('has a column only where the rows have something to put there', () => {
    expect(toHolds(rows)).toEqual({ distances: false, categories: false, looks: false });
    expect(ids(toHolds(rows))).toEqual([
      'mark',
      'title',
      'id',
      'date',
      'citesAs',
      'citedBy',
      'record',
      'expand',
    ]);
    const look = { kind: 'checked', words: 'Checked', category: 'hep-th', graph: null } as const;
    const grown = [first, { ...second, look, category: 'hep-th' }, { ...third, distance: 2 }];
    expect(toHolds(grown)).toEqual({ distances: true, categories: true, looks: true });
    expect(ids(toHolds(grown))).toEqual(expect.arrayContaining(['distance', 'category']));
    expect(toColumns(toHolds(grown), { isWide: false }).map(({ id }) => id)).toEqual([
      'mark',
      'title',
      'expand',
    ]);
  });

  it('sorts by the hint before anything was looked up, and by the state after', () => {
    const sortOf = (looks: boolean) =>
      toColumns({ distances: false, categories: false, looks }, { isWide: true }).find(
        ({ id }) => id === 'record',
      )?.sort;
    expect(sortOf(false)).toBe('record');
    expect(sortOf(true)).toBe('state');
  });

  it('puts first what matches, and changes nothing else about the order', () => {
    expect(putFirst(rows, null)).toBe(rows);
    expect(putFirst(rows, new Set(['2102.00003', '2103.00001']))).toEqual([first, third, second]);
    expect(putFirst(rows, new Set())).toEqual(rows);
  });
});
