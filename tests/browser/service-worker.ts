import { createSandbox } from '@23telecom/sandbox';

/** The part of `ServiceWorkerGlobalScope` that we use; the DOM's types have none of it. */
interface ServiceWorkerScope {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly addEventListener: (type: string, listener: (event: WorkerEvent) => void) => void;
}

interface WorkerEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
  readonly waitUntil: (work: Promise<unknown>) => void;
}

const scope = globalThis as unknown as ServiceWorkerScope;
const sandbox = createSandbox({ clock: { speed: 100 } });

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (pathname.startsWith('/api/v1/')) event.respondWith(sandbox.fetch(event.request));
});
