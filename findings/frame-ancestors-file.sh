#!/usr/bin/env bash
# "frame-ancestors *" lets any site frame a page, but no document that was opened as a file: a report or a notebook on disk
# with an <iframe> shows an empty frame. "frame-ancestors * file:" lets both. (The star of CSP Level 3 stands for network
# schemes and the page's own.) Guessed before the run: that a star lets everybody in.
# Seen: Chromium 156 of Debian 12, driven by playwright-core 1.65.1. Needs node 20 and chromium.
# Exits 0 as long as it is so, 1 when either changes.
set -u
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.65.1 || exit 2
chromium --version
cat > try.cjs <<'END'
const { createServer } = require('node:http');
const { writeFileSync } = require('node:fs');
const { once } = require('node:events');
const { chromium } = require('playwright-core');
const main = async () => {
  const server = createServer((request, response) => {
    const policy = request.url === '/star' ? 'frame-ancestors *' : 'frame-ancestors * file:';
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': policy });
    response.end('<p>framed</p>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
  const shows = async (name) => {
    writeFileSync(`${name}.html`, `<!doctype html><iframe src="${site}/${name}"></iframe>`);
    const page = await browser.newPage();
    await page.goto(`file://${process.cwd()}/${name}.html`);
    const text = await page.frameLocator('iframe').locator('body').innerText({ timeout: 5000 }).catch(() => '');
    await page.close();
    return text.trim() === 'framed' ? 'shown' : 'refused';
  };
  const star = await shows('star');
  const both = await shows('both');
  console.log(`in a document opened as a file: "frame-ancestors *" is ${star}, "frame-ancestors * file:" is ${both}`);
  await browser.close();
  server.close();
  process.exit(star === 'refused' && both === 'shown' ? 0 : 1);
};
main();
END
node try.cjs "$(command -v chromium)"
