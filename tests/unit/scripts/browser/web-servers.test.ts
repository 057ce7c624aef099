import { expect, test } from 'vitest';
import { missingWebServers } from '../../../../scripts/browser/web-servers.ts';

/** A machine on which some programs are, and where installing makes others be; null where nothing can be installed. */
const machine = (present: readonly string[], installed: readonly string[] | null) => {
  const asked: string[][] = [];
  const there = new Set(present);
  return {
    asked,
    find: (name: string) => (there.has(name) ? name : null),
    canInstall: installed !== null,
    install: (packages: readonly string[]) => {
      asked.push([...packages]);
      for (const name of installed ?? []) there.add(name);
      return true;
    },
  };
};

test('nothing is installed where both are there, also where only root’s PATH looks', () => {
  const both = machine(['/usr/sbin/nginx', 'caddy'], []);
  expect(missingWebServers(both)).toEqual([]);
  expect(both.asked).toEqual([]);
});

test('what is missing is installed, and only that', () => {
  const one = machine(['nginx'], ['caddy']);
  expect(missingWebServers(one)).toEqual([]);
  expect(one.asked).toEqual([['caddy']]);
});

test('each that can’t be had is a line', () => {
  const said = 'caddy was not found: install caddy; the tests of deploy/ in it are left out.';
  expect(missingWebServers(machine(['nginx'], null))).toEqual([said]);
  expect(missingWebServers(machine(['nginx'], []))).toEqual([said]);
});
