/** For a browser that does not report its paints. */
const longestWaitMs = 3000;

/**
 * Resolves when the browser has painted the page that it got. A tab in the background paints nothing, and an empty page
 * has nothing to paint: that of `npm start`, which no build has drawn.
 */
export function afterFirstPaint(): Promise<void> {
  const isDrawn = document.querySelector('main') !== null;
  if (!isDrawn || document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, longestWaitMs);
  });
}
