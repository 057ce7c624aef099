#!/usr/bin/env bash
# Firefox holds a page as it was (back/forward cache) in the middle of making an IndexedDB database, and when the page is shown
# again that request never ends: no success, no error, no blocked, while the same page opens the same database anew at once.
# Whoever keeps one promise of an opened database, as small libraries do, waits for ever, also with all that is to be stored
# later. In Chromium the request ends as if nothing had been.
# Guessed before the run: that a request goes on when its page is shown again, or that such a page isn't held.
# Seen: Chromium 156.0.8078.114 and Firefox ESR 153.8.0 of Debian 12, with puppeteer-core 24.43.1, three times:
#   chromium: held after 0 databases; five seconds after it is shown again 20 more, 0 errors; the one that was being made, asked for anew: opened
#   firefox: held after 0 databases; five seconds after it is shown again 0 more, 0 errors; the one that was being made, asked for anew: opened
# Needs node 20, chromium, firefox-esr. Exits 0 as long as it is so, 1 when either changes.
set -u
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm init -y >/dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 || exit 2
chromium --version
firefox-esr --version
cat > try.cjs <<'END'
const http = require('node:http');
const puppeteer = require('puppeteer-core');
/** Makes one database after the other, leaves meanwhile, and tells five seconds after it is shown again how far it has come. */
const first = `<title>first</title><script>
  let [made, failed, held] = [0, 0, -1];
  const open = (name, then) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.result.createObjectStore('books');
    opening.onsuccess = () => { opening.result.close(); then(); };
    opening.onerror = opening.onblocked = () => { failed += 1; };
  };
  const makeNext = () => {
    if (held === -1 || made < held + 20) open('books-' + made, () => { made += 1; makeNext(); });
  };
  const begin = () => { makeNext(); location.href = '/second'; };
  const anew = () => new Promise((resolve) => {
    setTimeout(resolve, 3000, 'not opened');
    open('books-' + made, () => resolve('opened'));
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    held = made;
    setTimeout(async () => {
      const more = made - held;
      fetch('/told', { method: 'POST', body: JSON.stringify({ held, more, failed, again: await anew() }) });
    }, 5000);
  });
</script>`;
const second = `<title>second</title><script>setTimeout(() => history.back(), 1000)</script>`;
const measure = async (browser, executablePath) => {
  let tell;
  const told = new Promise((resolve) => { tell = resolve; });
  const server = http.createServer((request, answer) => {
    answer.setHeader('content-type', 'text/html');
    if (request.url !== '/told') return answer.end(request.url === '/first' ? first : second);
    let body = '';
    request.on('data', (part) => { body += part; });
    request.on('end', () => { answer.end(); tell(JSON.parse(body)); });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const started = await puppeteer.launch({ browser, executablePath, headless: true, args: browser === 'chrome' ? ['--no-sandbox'] : [] });
  try {
    const page = await started.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/first`);
    await page.evaluate('begin()');
    return await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 30_000, null))]);
  } finally {
    await started.close();
    server.closeAllConnections();
    server.close();
  }
};
const main = async () => {
  const results = {};
  for (const [name, browser, path] of [['chromium', 'chrome', '/usr/bin/chromium'], ['firefox', 'firefox', '/usr/bin/firefox-esr']]) {
    const seen = (results[name] = await measure(browser, path));
    console.log(
      seen === null
        ? `${name}: not held`
        : `${name}: held after ${seen.held} databases; five seconds after it is shown again ${seen.more} more, ${seen.failed} errors; the one that was being made, asked for anew: ${seen.again}`,
    );
  }
  const { chromium, firefox } = results;
  process.exit(firefox?.more === 0 && firefox.failed === 0 && firefox.again === 'opened' && chromium?.more > 0 ? 0 : 1);
};
main();
END
node try.cjs
