#!/usr/bin/env bash
# WebKitWebDriver loses the modifiers of wheel actions: with Control held down by a key source in the same sequence, the
# page's wheel event has ctrlKey false, while a click of a pointer source in the same sequence has it true. Zooming with
# Ctrl and the wheel can't be tested through it.
# Guessed before the run: that held keys count for every source, as W3C WebDriver ("wheel input source") has it.
# Seen: webkit2gtk-driver 2.50.6 of Debian 12. Needs node 20, webkit2gtk-driver, xvfb.
# Exits 0 as long as it is so, 1 when it changes.
set -u
work=$(mktemp -d); trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 2
Xvfb :97 -screen 0 1024x768x24 >/dev/null 2>&1 &
export DISPLAY=:97 GDK_BACKEND=x11
port=4497
dpkg-query -W -f='webkit2gtk-driver ${Version}\n' webkit2gtk-driver
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
const launcher = process.argv[3];
const { sessionId } = await ask('POST', '/session', {
  capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: launcher, args: ['--automation'] } } },
});
const at = `/session/${sessionId}`;
const html = `<body style="margin:0;height:2000px"><script>seen=[];
  for (const name of ['wheel','click']) addEventListener(name, (event) => seen.push(name + ' ' + event.ctrlKey));</script>`;
await ask('POST', `${at}/url`, { url: `data:text/html,${encodeURIComponent(html)}` });
const held = (source, actions) => ({
  actions: [
    { type: 'key', id: 'keys', actions: [{ type: 'keyDown', value: '\uE009' }, ...actions.map(() => ({ type: 'pause' })), { type: 'keyUp', value: '\uE009' }] },
    { ...source, actions: [{ type: 'pause' }, ...actions, { type: 'pause' }] },
  ],
});
await ask('POST', `${at}/actions`, held({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } }, [
  { type: 'pointerMove', x: 50, y: 50 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
]));
await ask('POST', `${at}/actions`, held({ type: 'wheel', id: 'wheel' }, [
  { type: 'scroll', x: 50, y: 50, deltaX: 0, deltaY: 40 },
]));
await new Promise((resolve) => setTimeout(resolve, 500));
const seen = await ask('POST', `${at}/execute/sync`, { script: 'return seen', args: [] });
console.log(`with Control held: ${seen.join(', ')}`);
await ask('DELETE', at);
process.exit(seen.includes('click true') && seen.includes('wheel false') && !seen.includes('wheel true') ? 0 : 1);
END
launcher=$(ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser 2>/dev/null | head -1)
node try.mjs $port "$launcher"
