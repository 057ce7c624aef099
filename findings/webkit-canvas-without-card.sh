#!/usr/bin/env bash
# WebKitGTK draws a 2D canvas by OpenGL also where nothing but Mesa's llvmpipe stands behind it, and takes many times as long
# for the same lines as for a canvas with willReadFrequently, which the processor draws by itself. Nothing tells a page so;
# it has to try.
# Guessed before the run, from the time of llvmpipe's threads while a page painted: at least five times.
# Seen: webkit2gtk-driver 2.50.6 of Debian 12, libgl1-mesa-dri 22.3.6: 289 and 319 ms on a canvas, 1 and 2 with it (load average 10).
# Needs node 20, webkit2gtk-driver, xvfb. Exits 0 as long as it is three times or more, 1 when it is less.
set -u
work=$(mktemp -d); trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 2
Xvfb :96 -screen 0 1024x768x24 >/dev/null 2>&1 &
export DISPLAY=:96 GDK_BACKEND=x11 LIBGL_ALWAYS_SOFTWARE=1
port=4496
dpkg-query -W -f='${Package} ${Version}\n' webkit2gtk-driver libgl1-mesa-dri
WebKitWebDriver --port=$port >/dev/null 2>&1 &
cat > try.mjs <<'END'
const base = `http://127.0.0.1:${process.argv[2]}`;
const ask = async (method, path, body) => {
  const response = await fetch(base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
  return value;
};
for (let tries = 0; tries < 50; tries += 1) {
  const ready = await ask('GET', '/status').then(() => true, () => false);
  if (ready) break;
  await new Promise((resolve) => setTimeout(resolve, 200));
}
const { sessionId } = await ask('POST', '/session', {
  capabilities: {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary: process.argv[3], args: ['--automation'] } },
  },
});
const at = `/session/${sessionId}`;
await ask('POST', `${at}/url`, { url: 'data:text/html,<title>canvas</title>' });
const script = `
  const draw = (how) => {
    const context = Object.assign(document.createElement('canvas'), { width: 1200, height: 700 }).getContext('2d', how);
    const times = [];
    for (let time = 0; time < 4; time += 1) {
      const begun = performance.now();
      for (let curve = 0; curve < 300; curve += 1) {
        const x = (curve * 197) % 1200;
        context.beginPath();
        context.moveTo(x, 0);
        context.quadraticCurveTo(1200 - x, 350, (x + curve * 89) % 1200, 700);
        context.stroke();
      }
      context.getImageData(0, 0, 1200, 700);
      times.push(performance.now() - begun);
    }
    return Math.min(...times.slice(1));
  };
  return [draw({}), draw({ willReadFrequently: true })];`;
const [usual, plain] = await ask('POST', `${at}/execute/sync`, { script, args: [] });
console.log(`300 curves: ${usual} ms on a canvas, ${plain} ms with willReadFrequently`);
await ask('DELETE', at);
process.exit(usual >= 3 * plain ? 0 : 1);
END
launcher=$(ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser 2>/dev/null | head -1)
node try.mjs $port "$launcher"
