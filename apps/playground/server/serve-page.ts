import type { Server } from 'node:http';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { findPage } from '../first-paint/views.ts';
import type { Page } from './listen.ts';

/** How the page is served. */
export type PageMode = 'dev' | 'built';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Serves the page: compiled on demand with hot reload, or from `dist`.
 *
 * @param sockets - emits `upgrade` for the WebSocket of hot reload
 */
export function servePage(mode: PageMode, sockets: Server): Promise<Page> {
  return mode === 'dev' ? serveWithVite(sockets) : Promise.resolve(serveBuilt());
}

async function serveWithVite(sockets: Server): Promise<Page> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root,
    logLevel: 'warn',
    // The server's guard has checked the host, and knows PUBLIC_URL.
    server: { middlewareMode: true, allowedHosts: true, hmr: { server: sockets } },
  });
  return { serve: vite.middlewares, close: () => vite.close() };
}

function serveBuilt(): Page {
  const app = new Hono();
  const directory = path.relative(process.cwd(), path.join(root, 'dist'));
  app.use('*', compress());
  app.use('/assets/*', async (context, next) => {
    await next();
    // File names contain a hash of the content.
    context.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use('*', serveStatic({ root: directory }));
  // The router runs in the browser: a path with a value in it gets the page of its view.
  app.get(
    '*',
    serveStatic({ root: directory, rewriteRequestPath: (pathname) => `/${findPage(pathname)}` }),
  );
  const serve = getRequestListener(app.fetch);
  return {
    serve: (request, response) => void serve(request, response),
    close: () => Promise.resolve(),
  };
}
