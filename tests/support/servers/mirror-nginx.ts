import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { startProgram, type WebServer } from './server.ts';

/** The one server block of `docs/mirrors.md`, as it stands there. @throws Error where there is none */
const readSnippet = async (): Promise<string> => {
  const text = await readFile('docs/mirrors.md', 'utf8');
  const found = /^ {4}server \{\n(?: {5}.*\n|\n)*^ {4}\}\n/m.exec(text)?.[0];
  if (found === undefined) throw new Error('There is no server block in docs/mirrors.md.');
  return found;
};

/** The configuration that `docs/mirrors.md` gives for a mirror, in a real nginx: without TLS, at a port of this machine. */
export const startMirrorNginx = async (mirror: string, folder: string): Promise<WebServer> => {
  const port = await freePort();
  const server = (await readSnippet())
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_certificate.*\n/gm, '')
    .replace('/srv/mirror', mirror);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${join(folder, 'pid')}; error_log stderr warn; events {}\nhttp { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}\n${server}}\n`,
  );
  return startProgram('nginx', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    url: `http://127.0.0.1:${port}/mirror.json`,
    signal: 'SIGQUIT',
  }).then((started) => ({ ...started, url: `http://127.0.0.1:${port}` }));
};
