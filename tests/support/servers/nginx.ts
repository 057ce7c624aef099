import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { type ServerChoice, startProgram, type WebServer } from './server.ts';

/** `deploy/nginx.conf` itself, in a real nginx; only port, folders, times and the live origin's address are others. */
export const startNginx = async ({
  site,
  origin,
  folder,
  patience = '1s',
  edit = (conf) => conf,
}: ServerChoice): Promise<WebServer> => {
  const port = await freePort();
  // Where nginx was started as root its workers are somebody else, and have to come to cache and files.
  await chmod(folder, 0o755);
  const text = await readFile(new URL('../../../deploy/nginx.conf', import.meta.url), 'utf8');
  const conf = edit(text)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replaceAll('/var/www/pith-viewer', site)
    .replace('/var/cache/nginx/pith-viewer', join(folder, 'cache'))
    .replace('proxy_read_timeout 30s', `proxy_read_timeout ${patience}`)
    .replace('proxy_cache_valid 200 1m', 'proxy_cache_valid 200 1s')
    .replace('proxy_pass https://pith.science/', `proxy_pass ${origin}/`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${join(folder, 'pid')}; error_log stderr warn; events { worker_connections 4096; }\nhttp { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}\n${conf}}\n`,
  );
  return startProgram('nginx', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    url: `http://127.0.0.1:${port}`,
    signal: 'SIGQUIT',
  });
};
