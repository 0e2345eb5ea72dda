/**
 * Loads what writing and counting need once the page stands and the browser has nothing else to do,
 * so that both go on when the connection is lost. Returns what calls it off.
 */
export function prefetchParts(): () => void {
  const load = (): void => {
    // What fails to come now is loaded when it is wanted.
    for (const part of [
      import('./segments/segment-bars.tsx'),
      import('./characters/character-view.tsx'),
      import('@23telecom/encoding/graphemes'),
    ]) {
      part.catch(() => undefined);
    }
  };
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(load, 1_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(load);
  return () => cancelIdleCallback(handle);
}
