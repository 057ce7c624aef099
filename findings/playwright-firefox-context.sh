#!/usr/bin/env bash
# Playwright 1.65.1 starts Debian's own Firefox over WebDriver BiDi (channel "moz-firefox"), but can't open a context in it:
# it sends a BiDi command for media features that this Firefox doesn't have, and every newContext() fails, also with no
# option at all: "emulation.setMediaFeaturesOverride: unknown command". The same Firefox works over BiDi with puppeteer-core 24.43.1, which doesn't send that command.
# Seen: Firefox ESR 153.8.0 of Debian 12. Needs node 20 and firefox-esr. Exits 0 as long as it is so, 1 when either changes.
set -u
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright@1.65.1 puppeteer-core@24.43.1 || exit 2
firefox-esr --version
cat > try.cjs <<'END'
const firefox = process.argv[2];
const line = (error) => String(error.message ?? error).split('\n')[0];
const first = async () => {
  const { firefox: kind, _bidiFirefox } = require('playwright');
  const browser = await (_bidiFirefox ?? kind).launch({ channel: 'moz-firefox', executablePath: firefox });
  try {
    await (await browser.newContext()).newPage();
    return 'opens a page';
  } catch (error) {
    return `fails: ${line(error)}`;
  } finally {
    await browser.close();
  }
};
const second = async () => {
  const puppeteer = require('puppeteer-core');
  const browser = await (puppeteer.default ?? puppeteer).launch({ browser: 'firefox', executablePath: firefox, headless: true });
  try {
    await (await browser.createBrowserContext()).newPage();
    return 'opens a page';
  } finally {
    await browser.close();
  }
};
const main = async () => {
  const one = await first().catch((error) => `does not start: ${line(error)}`);
  const other = await second().catch((error) => `does not start: ${line(error)}`);
  console.log(`playwright: newContext() ${one}`);
  console.log(`puppeteer-core: createBrowserContext() ${other}`);
  process.exit(/^fails: .*setMediaFeaturesOverride/.test(one) && other === 'opens a page' ? 0 : 1);
};
main();
END
node try.cjs "$(command -v firefox-esr)"
