import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { type ServerChoice, startProgram, type WebServer } from './server.ts';

/** `deploy/Caddyfile` itself, in a real Caddy; only port, folder, times and the live origin's address are others. */
export const startCaddy = async ({
  site,
  origin,
  folder,
  patience = '1s',
  edit = (file) => file,
}: ServerChoice): Promise<WebServer> => {
  const port = await freePort();
  const text = await readFile(new URL('../../../deploy/Caddyfile', import.meta.url), 'utf8');
  const file = edit(text)
    .replace('{\n\tservers', '{\n\tadmin off\n\tauto_https off\n\tservers')
    .replace(':8080 {', `http://127.0.0.1:${port} {`)
    .replaceAll('/var/www/pith-viewer', site)
    .replace('reverse_proxy https://pith.science', `reverse_proxy ${origin}`)
    .replace('response_header_timeout 30s', `response_header_timeout ${patience}`)
    .replace('read_timeout 30s', `read_timeout ${patience}`);
  await writeFile(join(folder, 'Caddyfile'), file);
  return startProgram('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    url: `http://127.0.0.1:${port}`,
    signal: 'SIGTERM',
    env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
};
