/** Chromium ends a worker that had nothing to do for 30 s. */
const stayMs = 15_000;

/**
 * Starts the server of the hosted playground, a Service Worker of this page, and resolves when it responds to
 * the page's requests.
 *
 * @throws Error if the browser offers no Service Worker here
 */
export async function startHostedServer(): Promise<void> {
  // Missing without HTTPS, and in some private windows.
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) {
    throw new Error('This page needs a Service Worker: open it over HTTPS, in a normal window.');
  }
  const base = import.meta.env.BASE_URL;
  await serviceWorker.register(`${base}service-worker.js`, { scope: base });
  if (serviceWorker.controller === null) await waitForControl(serviceWorker);
  setInterval(() => serviceWorker.controller?.postMessage('stay'), stayMs);
}

/**
 * A new worker takes over the open pages by itself. An active worker does so only when asked: a hard reload has
 * loaded this page without it.
 */
function waitForControl(serviceWorker: ServiceWorkerContainer): Promise<void> {
  return new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    void serviceWorker.ready.then(({ active }) => active?.postMessage('stay'));
  });
}
