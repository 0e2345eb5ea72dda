/**
 * Loads the lazy parts of Compose when the browser is idle, so that they work after the connection is lost.
 * Returns a function that cancels it.
 */
export function prefetchParts(): () => void {
  function load(): void {
    // Ignore failures: each part is loaded again when it is rendered.
    for (const part of [
      import('./advice/load-advice-tools.ts').then(({ loadAdviceTools }) => loadAdviceTools()),
      import('./look/bytes.tsx'),
      import('./send/confirm-dialog.tsx'),
      import('@23telecom/encoding/graphemes'),
    ]) {
      part.catch(() => undefined);
    }
  }
  // Safari lacks requestIdleCallback.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(load, 1_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(load);
  return () => cancelIdleCallback(handle);
}
