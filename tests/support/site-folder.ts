import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { writeHeaders } from '../../scripts/vite/headers.ts';

export const SCRIPT = `export const a = ${JSON.stringify('a'.repeat(3000))};\n`;
export const STYLE = `a { color: red }\n${'b { color: blue }\n'.repeat(200)}`;
const PAGE =
  '<!doctype html><meta charset="utf-8" /><title>The app</title><script>document.title;</script><style>a{}</style>';
/** A record that a page was written for (`npm run prerender`), and that page. */
export const WRITTEN_FOR = 'X37TDJUWWIYSUEPBPRJS2QZTTV';
export const WRITTEN_PAGE = PAGE.replace(
  '</title>',
  '</title><meta property="og:title" content="A paper" />',
);
const FRAME =
  '<!doctype html><meta charset="utf-8" /><title>The frame</title><style>b{}</style><script>document.body;</script>';

/** The page as the build leaves it; its gzip is one that no server makes by itself, so that it shows who compressed it. */
export const COMPRESSED: Readonly<Record<string, Buffer>> = {
  identity: Buffer.from(PAGE),
  br: brotliCompressSync(PAGE),
  gzip: gzipSync(PAGE, { level: 0 }),
};

/** A record as `npm run mirror -- --gzip` leaves it, with a copy that no server makes by itself. */
export const RECORD = `{"a":"${'a'.repeat(3000)}"}`;
export const RECORD_GZIP = gzipSync(RECORD, { level: 0 });

/** A small site as a build leaves it, for servers to serve: page, document for frames, headers, assets with compressed copies, a record. */
export const writeSiteFolder = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(folder, 'mirror/pith'), { recursive: true });
  // Servers read files as somebody else where they were started as root.
  await chmod(folder, 0o755);
  const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
  await write('index.html', PAGE);
  await copyFile(join(folder, 'index.html'), join(folder, '404.html'));
  await mkdir(join(folder, 'pith', WRITTEN_FOR), { recursive: true });
  await write(`pith/${WRITTEN_FOR}/index.html`, WRITTEN_PAGE);
  await mkdir(join(folder, 'embed'));
  await write('embed/index.html', FRAME);
  writeHeaders(folder, { html: PAGE, map: '', embed: FRAME, connect: ['https://mirror.example'] });
  await write('config.json', '{"config_version":1}');
  await write('sw.js', SCRIPT);
  await write('manifest.webmanifest', '{"name":"The app"}');
  await write('mirror/pith/A.json', '{"a":1}');
  await write('mirror/pith/C.json', RECORD);
  await write('mirror/pith/C.json.gz', RECORD_GZIP);
  await write('mirror/pith/D.json', RECORD);
  for (const [name, text] of [
    ['assets/a-1234.js', SCRIPT],
    ['assets/a-1234.css', STYLE],
    ['index.html', PAGE],
  ] as const) {
    await write(name, text);
    await write(`${name}.br`, brotliCompressSync(text));
    await write(`${name}.gz`, gzipSync(text, { level: 0 }));
  }
  await write('assets/plain-1234.js', SCRIPT);
};
