import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { classifyPath } from './app-paths.ts';
import { guard } from './guard.ts';
import { originProxy } from './origin-proxy.ts';
import { serveDist } from './serve-dist.ts';

/** `PORT`, or 4173. Throws a sentence where it is no port. */
export const readPort = (text: string | undefined): number => {
  const port = Number(text || 4173);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is ${JSON.stringify(text)}: it takes a number from 1 to 65535.`);
};

/**
 * What `npm run dev` and `npm start` add to Vite's servers: both reach the live origin under `/origin/`; in development
 * data that isn't there is 404; the preview serves the build as a production server should.
 */
export const servers = (origin: URL, connect: readonly string[] = []): Plugin => ({
  name: 'servers',
  configureServer({ middlewares, config }) {
    middlewares.use(originProxy(origin));
    middlewares.use(
      guard((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/s, '');
        if (classifyPath(path) === 'embed') {
          request.url = '/src/embed/index.html';
          return next();
        }
        const isThere = [config.publicDir, config.root].some((folder) => existsSync(join(folder, path)));
        if (!path.endsWith('.json') || isThere) return next();
        response
          .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
          .end('There is no such file.\n');
      }),
    );
  },
  configurePreviewServer({ middlewares, config }) {
    middlewares.use(originProxy(origin));
    middlewares.use(serveDist(resolve(config.root, config.build.outDir), connect));
  },
});
