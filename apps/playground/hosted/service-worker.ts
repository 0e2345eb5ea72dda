import { type HostedServer, openServer } from './open-server.ts';
import { findPage } from '../first-paint/views.ts';
import type { WorkerScope } from './worker-scope.ts';

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const { origin: ownOrigin, pathname: basePath } = new URL(scope);
let server: Promise<HostedServer> | undefined;

/** Opened with the first request: a worker that was killed begins anew. */
function open(): Promise<HostedServer> {
  server ??= openServer(scope).catch((error: unknown) => {
    server = undefined;
    throw error;
  });
  return server;
}

async function serve(request: Request): Promise<Response> {
  try {
    return await (
      await open()
    )(request);
  } catch (error) {
    console.error(error);
    const description = 'The sandbox of this page could not be opened. Reload the page.';
    return Response.json({ code: 'WORKER_FAILED', description }, { status: 503 });
  }
}

/** A file server has no page for a path with a value in it, such as that of a run: it has that of the view. */
async function servePage(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.status !== 404) return response;
  const page = await fetch(scope + findPage(new URL(request.url).pathname.slice(basePath.length)));
  return new Response(page.body, { headers: page.headers });
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== ownOrigin || !pathname.startsWith(basePath)) return;
  if (pathname.startsWith(`${basePath}api/`)) event.respondWith(serve(request));
  else if (request.mode === 'navigate') event.respondWith(servePage(request));
});
// The page asks the worker to stay, so that messages are delivered in time, and to serve it after a hard reload.
worker.addEventListener('message', (event) => event.waitUntil(worker.clients.claim().then(open)));
