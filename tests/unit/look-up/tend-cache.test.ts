import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { configQuery } from '../../../src/look-up/queries.ts';
import { MOST_UNUSED, tendCache } from '../../../src/look-up/tend-cache.ts';

// The library takes a program without a window for a server, which forgets nothing.
vi.hoisted(() => {
  vi.stubGlobal('window', globalThis);
});

const look = (at: number) => ['look-up', null, `2503.${at}`];

afterEach(() => {
  vi.useRealTimers();
});

test('of answers that nothing shows the last stay, and what is shown stays however old it is', () => {
  const client = new QueryClient();
  tendCache(client);
  client.setQueryData(look(10_000), 'shown');
  const leave = new QueryObserver(client, {
    queryKey: look(10_000),
    queryFn: () => 'asked again',
    staleTime: Number.POSITIVE_INFINITY,
  }).subscribe(() => undefined);
  client.setQueryData<unknown>(configQuery(null).queryKey, {});
  for (let at = 10_001; at <= 10_200; at++) client.setQueryData(look(at), 'left');
  const kept = client.getQueryCache().findAll({ queryKey: ['look-up'] });
  expect(kept.length).toBe(MOST_UNUSED + 1);
  expect(client.getQueryData(look(10_000))).toBe('shown');
  expect(client.getQueryData(look(10_200))).toBe('left');
  expect(client.getQueryData(look(10_201 - MOST_UNUSED))).toBe('left');
  expect(client.getQueryData(look(10_200 - MOST_UNUSED))).toBeUndefined();
  expect(client.getQueryData(configQuery(null).queryKey)).toBeDefined();
  leave();
  client.clear();
});

test('the configuration stays for the visit, with what was added to it', async () => {
  vi.useFakeTimers();
  const client = new QueryClient();
  tendCache(client);
  const { queryKey } = configQuery(null);
  const config = { keys: [], sources: [] };
  client.setQueryData<unknown>(queryKey, config);
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  expect(client.getQueryData(queryKey)).toBe(config);
});
