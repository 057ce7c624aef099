import { expect, test } from 'vitest';
import { tallyRequests, toNotedRequest } from '../../../../src/core/requests/noted-request.ts';
import { isSettingsNote } from '../../../../src/core/requests/settings-note.ts';

const entry = {
  name: 'https://pith.example/a.json',
  startTime: 20,
  duration: 7,
  responseStatus: 200,
  transferSize: 340,
  encodedBodySize: 40,
  initiatorType: 'fetch',
};
const note = (change: Partial<typeof entry>) => toNotedRequest({ ...entry, ...change }, 1_000, 'page');

test('a question is noted as the browser noted it', () => {
  expect(note({})).toEqual({
    url: entry.name,
    asker: 'page',
    at: 1_020,
    milliseconds: 7,
    status: 200,
    bytes: 40,
    isKept: false,
    initiator: 'fetch',
  });
  const { responseStatus: _, ...old } = entry;
  expect(toNotedRequest(old, 0, 'bibliography')).toMatchObject({ status: 0, asker: 'bibliography', at: 20 });
});

test('only what came without its line is kept: what another site hides was asked for', () => {
  expect(note({ transferSize: 0 }).isKept).toBe(true);
  expect(note({ transferSize: 0, encodedBodySize: 0 }).isKept).toBe(false);
  expect(note({ transferSize: 300, encodedBodySize: 0 }).isKept).toBe(false);
});

test('a tally counts what went out, and every other host once in the order of its first question', () => {
  const urls = [
    'https://pith.example/a.json',
    'https://z.example/b?x=https://a.example/',
    'http://a.example:8080/c',
    'https://z.example',
    'blob:https://q.example/1',
    'data:text/plain,https://q.example/',
  ];
  const notes = [...urls.map((name) => note({ name })), note({ transferSize: 0 })];
  expect(tallyRequests(notes, 'https://pith.example')).toEqual({
    all: 7,
    sent: 6,
    others: ['https://z.example', 'http://a.example:8080'],
  });
  expect(tallyRequests([], 'https://pith.example')).toEqual({ all: 0, sent: 0, others: [] });
});

test.each([
  [{ path: '/config.json', isKept: false }, true],
  [{ path: '/config.json', isKept: true, sentAt: null }, true],
  [{ path: '/config.json' }, false],
  [{ isKept: true }, false],
  [null, false],
  [undefined, false],
  ['path isKept', false],
])('%j is a note of settings: %s', (data, isOne) => expect(isSettingsNote(data)).toBe(isOne));
