import { useEffect, useRef, useState } from 'preact/hooks';

/** The pause after a load that failed. */
const retryMs = 1000;

/**
 * Loads a value for a key, and again after each version. While it loads, the last value of the same
 * key stays; undefined before the first one. Loads run one after another, so a fast sandbox does not
 * pile them up. A load that fails is tried again: no change may follow that would cause another one.
 */
export function useLoaded<Value>(
  key: string,
  version: number,
  load: () => Promise<Value>,
): Value | undefined {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly value: Value }>();
  const latest = useRef({ key, version, load });
  latest.current = { key, version, load };
  const isBusy = useRef(false);
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );

  useEffect(() => {
    async function follow(): Promise<void> {
      if (isBusy.current) return;
      isBusy.current = true;
      for (let done = ''; isShown.current && done !== nameOf(latest.current);) {
        const current = latest.current;
        try {
          const value = await current.load();
          setLoaded({ key: current.key, value });
          done = nameOf(current);
        } catch {
          // If the sandbox stopped, the header reports it, and the old values stay.
          await new Promise((resolve) => setTimeout(resolve, retryMs));
        }
      }
      isBusy.current = false;
    }
    void follow();
  }, [key, version]);

  return loaded?.key === key ? loaded.value : undefined;
}

function nameOf({ key, version }: { readonly key: string; readonly version: number }): string {
  return `${version} ${key}`;
}
