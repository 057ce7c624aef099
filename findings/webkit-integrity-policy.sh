#!/usr/bin/env bash
# A page whose import map gives the hash of every module, and that asks by "Integrity-Policy: blocked-destinations=(script)" for
# no script without one, runs whole in Chromium. WebKitGTK runs its modules as long as none imports another one by a static
# "import"; one that does is refused, though the map has the hash of both, and without the header both run. A site that sends
# the header to every browser is an empty page there.
# Guessed before the run: that each browser either knows the header and takes hashes from the import map, or knows neither.
# Seen: webkit2gtk-driver 2.50.6 and Chromium 156 of Debian 12: "alone ran, importing didn’t" and "alone ran, importing ran".
# Needs node 20, chromium, webkit2gtk-driver, xvfb. Exits 0 as long as it is so, 1 when it isn't.
set -u
work=$(mktemp -d); trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 2
Xvfb :96 -screen 0 1280x900x24 >/dev/null 2>&1 &
export DISPLAY=:96 GDK_BACKEND=x11 LIBGL_ALWAYS_SOFTWARE=1
port=4496
dpkg-query -W -f='${Package} ${Version}\n' webkit2gtk-driver chromium
WebKitWebDriver --port=$port >/dev/null 2>&1 &
cat > try.mjs <<'END'
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
const [, , port, miniBrowser] = process.argv;
const modules = {
  '/alone.js': 'document.body.dataset.alone = "ran";',
  '/named.js': 'export const word = "ran";',
  '/importing.js': 'import { word } from "/named.js"; document.body.dataset.importing = word;',
};
const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const integrity = Object.fromEntries(Object.entries(modules).map(([path, text]) => [path, hash(text)]));
const page = `<!doctype html><script type="importmap">${JSON.stringify({ integrity })}</script>
<body><script type="module" src="/alone.js"></script><script type="module" src="/importing.js"></script>`;
const server = createServer(({ url }, response) => {
  const script = modules[url];
  response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
  if (url === '/held') response.setHeader('Integrity-Policy', 'blocked-destinations=(script)');
  response.end(script ?? page);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const site = `http://127.0.0.1:${server.address().port}`;
const say = ({ alone, importing }) =>
  `alone ${alone === 'ran' ? 'ran' : 'didn’t'}, importing ${importing === 'ran' ? 'ran' : 'didn’t'}`;

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const ask = async (method, path, body) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
  return value;
};
for (let tries = 0; tries < 50; tries += 1) {
  if (await ask('GET', '/status').then(() => true, () => false)) break;
  await pause(200);
}
const { sessionId } = await ask('POST', '/session', {
  capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } } },
});
const inWebKit = async (path) => {
  await ask('POST', `/session/${sessionId}/url`, { url: site + path });
  await pause(2000);
  return say(await ask('POST', `/session/${sessionId}/execute/sync`, { script: 'return { ...document.body.dataset };', args: [] }));
};
const inChromium = async (path) => {
  const flags = ['--headless', '--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--virtual-time-budget=3000', '--dump-dom'];
  const { stdout } = await promisify(execFile)('chromium', [...flags, site + path]);
  const read = (name) => new RegExp(`data-${name}="(\\w+)"`).exec(stdout)?.[1];
  return say({ alone: read('alone'), importing: read('importing') });
};
const seen = {
  'WebKitGTK without the header': await inWebKit('/free'),
  'WebKitGTK with it': await inWebKit('/held'),
  'Chromium with it': await inChromium('/held'),
};
for (const [where, what] of Object.entries(seen)) console.log(`${where}: ${what}`);
await ask('DELETE', `/session/${sessionId}`);
server.close();
const both = 'alone ran, importing ran';
process.exit(Object.values(seen).join() === [both, 'alone ran, importing didn’t', both].join() ? 0 : 1);
END
launcher=$(ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser 2>/dev/null | head -1)
timeout 120 node try.mjs $port "$launcher"
