#!/usr/bin/env bash
# WebKitGTK shows its scroll bar for some seconds after a page was scrolled by a script, and fades it in and out: while it does
# it puts the whole window together for each frame, which without a graphics card (Mesa’s llvmpipe) takes half of a processor,
# on a page on which nothing else moves. Whoever measures something right after scrollIntoView() measures that too.
# Guessed before the run, from the time of a page on which nothing moved: more than ten times a page that wasn't scrolled.
# Seen: webkit2gtk-driver 2.50.6 of Debian 12, libgl1-mesa-dri 22.3.6: 40 ms before, 2,980 ms after the scroll, 20 ms in the six seconds
# after those (load average 8); 0, 1,160 and 40 ms where other work left few frames to it.
# Needs node 20, webkit2gtk-driver, xvfb. Exits 0 as long as the six seconds after a scroll take half a second of the processor more
# than those before it, 1 when they don't.
set -u
work=$(mktemp -d); trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 2
Xvfb :97 -screen 0 1400x1000x24 >/dev/null 2>&1 &
export DISPLAY=:97 GDK_BACKEND=x11 LIBGL_ALWAYS_SOFTWARE=1
port=4497
dpkg-query -W -f='${Package} ${Version}\n' webkit2gtk-driver libgl1-mesa-dri
WebKitWebDriver --port=$port >/dev/null 2>&1 &
cat > try.mjs <<'END2'
import { readdirSync, readFileSync } from 'node:fs';
const [, , port, binary] = process.argv;
const base = `http://127.0.0.1:${port}`;
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const ask = async (method, path, body) => {
  const response = await fetch(base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
  return value;
};
for (let tries = 0; tries < 50; tries += 1) {
  const ready = await ask('GET', '/status').then(() => true, () => false);
  if (ready) break;
  await pause(200);
}
const { sessionId } = await ask('POST', '/session', {
  capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
});
const at = `/session/${sessionId}`;
const run = (script) => ask('POST', `${at}/execute/sync`, { script, args: [] });
/** Milliseconds of the processor that all processes on this display have had. */
const used = () => {
  let ticks = 0;
  for (const id of readdirSync('/proc')) {
    try {
      if (!readFileSync(`/proc/${id}/environ`, 'utf8').includes(`DISPLAY=${process.env.DISPLAY}\0`)) continue;
      const text = readFileSync(`/proc/${id}/stat`, 'utf8');
      const [user, system] = text.slice(text.lastIndexOf(')') + 2).split(' ').slice(11);
      ticks += Number(user) + Number(system);
    } catch {}
  }
  return 10 * ticks;
};
const during = async (time) => {
  const before = used();
  await pause(time);
  return used() - before;
};
// A layer of its own, as any page with a canvas or a video has; nothing moves.
await ask('POST', `${at}/url`, { url: 'data:text/html,<!doctype html><div style="height:4000px;background:linear-gradient(red,blue)"></div><div style="position:absolute;top:200px;width:300px;height:300px;background:linear-gradient(green,red);will-change:transform"></div>' });
await pause(8000);
const still = await during(6000);
await run('scrollTo({ top: 300, behavior: "instant" })');
const scrolled = await during(6000);
const after = await during(6000);
console.log(`processor time in six seconds: ${still} ms before a scroll, ${scrolled} ms after it, ${after} ms in the next six`);
await ask('DELETE', at);
process.exit(scrolled >= still + 500 ? 0 : 1);
END2
launcher=$(ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser 2>/dev/null | head -1)
node try.mjs $port "$launcher"
