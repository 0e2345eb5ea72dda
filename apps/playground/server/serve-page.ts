import type { Server } from 'node:http';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Page } from './listen.ts';

export type PageMode = 'dev' | 'built';

const root = path.resolve(import.meta.dirname, '..');

/** The page itself: compiled on demand with hot reload, or the files of `dist`. */
export function servePage(mode: PageMode, http: Server): Promise<Page> {
  return mode === 'dev' ? serveWithVite(http) : Promise.resolve(serveBuilt());
}

async function serveWithVite(http: Server): Promise<Page> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root,
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: { server: http } },
  });
  return { serve: vite.middlewares, close: () => vite.close() };
}

function serveBuilt(): Page {
  const app = new Hono();
  const directory = path.relative(process.cwd(), path.join(root, 'dist'));
  app.use('*', compress());
  app.use('/assets/*', async (context, next) => {
    await next();
    // Names carry a hash of the content.
    context.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use('*', serveStatic({ root: directory }));
  // Views have addresses of their own: each of them is the one page.
  app.get('*', serveStatic({ root: directory, path: 'index.html' }));
  const serve = getRequestListener(app.fetch);
  return {
    serve: (request, response) => void serve(request, response),
    close: () => Promise.resolve(),
  };
}
