#!/usr/bin/env bash
# In Chromium a dblclick event doesn't have the time of the press that made it, as its own click has, but the time at which
# the page gets it: work that the page does in between, as in a handler of that click, counts into it. A page that takes
# the time between two events of one double click from their time stamps measures its own slowness. Firefox gives both the
# same time.
# Guessed before the run: that a dblclick has the time stamp of the second click, which has that of the second mouseup, in
# every engine, because one release of the button makes all of them.
# Seen: Chromium 156.0.8078.108 and Firefox ESR 153.8.0 of Debian 12, with puppeteer-core 24.43.1, and the same by hand
# (xdotool, X11), where WebKitGTK 2.50.6 does as Chromium does:
#   chromium: click 0.0 ms after its mouseup, dblclick 204.7 ms after its click; the handler of the click worked for 200 ms
#   firefox: click 0.0 ms after its mouseup, dblclick 0.0 ms after its click; the handler of the click worked for 200 ms
# Needs node 20, chromium, firefox-esr. Exits 0 as long as it is so, 1 when either changes.
set -u
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm init -y >/dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 || exit 2
chromium --version
firefox-esr --version
cat > try.cjs <<'END'
const puppeteer = require('puppeteer-core');
/** What a handler of clicks works for, in milliseconds. */
const WORK = 200;
const html = `<body style="margin:0;height:100vh"><script>
  seen = [];
  for (const name of ['mouseup', 'click', 'dblclick'])
    addEventListener(name, (event) => {
      seen.push([name, event.timeStamp]);
      if (name === 'click') for (const end = performance.now() + ${WORK}; performance.now() < end; );
    });
</script>`;
const measure = async (browser, executablePath) => {
  const started = await puppeteer.launch({ browser, executablePath, headless: true, args: browser === 'chrome' ? ['--no-sandbox'] : [] });
  try {
    const page = await started.newPage();
    await page.goto(`data:text/html,${encodeURIComponent(html)}`);
    await page.mouse.click(50, 50, { count: 2, delay: 20 });
    await page.waitForFunction("seen.some(([name]) => name === 'dblclick')");
    const seen = await page.evaluate('seen');
    const last = (wanted) => seen.filter(([name]) => name === wanted).at(-1)[1];
    return { click: last('click') - last('mouseup'), dblclick: last('dblclick') - last('click') };
  } finally {
    await started.close();
  }
};
const main = async () => {
  const chromium = await measure('chrome', process.argv[2]);
  const firefox = await measure('firefox', process.argv[3]);
  for (const [name, { click, dblclick }] of Object.entries({ chromium, firefox }))
    console.log(`${name}: click ${click.toFixed(1)} ms after its mouseup, dblclick ${dblclick.toFixed(1)} ms after its click; the handler of the click worked for ${WORK} ms`);
  const isSame = (time) => Math.abs(time) < 5;
  process.exit(isSame(chromium.click) && chromium.dblclick > WORK - 5 && isSame(firefox.click) && isSame(firefox.dblclick) ? 0 : 1);
};
main();
END
node try.cjs "$(command -v chromium)" "$(command -v firefox-esr)"
