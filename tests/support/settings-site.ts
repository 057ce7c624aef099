import { readFileSync } from 'node:fs';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { shippedSettings } from './site-settings.ts';

type Settings = ReturnType<typeof shippedSettings>;

/** A site whose operator replaces `config.json`, and whose server may be slow with that file alone. */
export interface SettingsSite {
  /** Without a slash at the end. */
  readonly url: string;
  /** How often the file was asked for. */
  readonly asked: () => number;
  /** What the file says from now on, and after how many milliseconds or after what it comes; null where it never does. */
  readonly set: (change: Partial<Settings>, delay?: number | Promise<void> | null) => void;
  readonly close: () => Promise<void>;
}

/**
 * @param behind the address of the site that has everything else.
 * @param path the settings that are replaced: those of the site, or of one of its collections.
 */
export const startSettingsSite = async (behind: string, path = '/config.json'): Promise<SettingsSite> => {
  const shipped = (): Settings =>
    path === '/config.json' ? shippedSettings() : JSON.parse(readFileSync(`public${path}`, 'utf8'));
  let settings = shipped();
  let delay: number | Promise<void> | null = 0;
  let asked = 0;
  const sendSettings = async (answer: ServerResponse): Promise<void> => {
    asked += 1;
    // As the file is when it is asked for: what is put there meanwhile is for whoever asks then.
    const text = JSON.stringify(settings);
    if (delay === null) {
      answer.destroy();
      return;
    }
    await (typeof delay === 'number' ? pause(delay) : delay);
    answer.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
    answer.end(text);
  };
  const server = createServer((incoming, answer) => {
    if (incoming.url === path) {
      void sendSettings(answer);
      return;
    }
    const { method, headers, url = '/' } = incoming;
    const onward = request(new URL(url, behind), { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    set: (change, later = 0) => {
      settings = { ...shipped(), ...change };
      delay = later;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** An answer that a test holds back until it lets it go, however slow the machine is. */
export const holdBack = (): { readonly held: Promise<void>; readonly letGo: () => void } => {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { held, letGo: () => letGo() };
};
