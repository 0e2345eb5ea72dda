import { useEffect, useState } from 'preact/hooks';
import { controlUrl } from './call.ts';

/** The connection to the sandbox. */
export interface Changes {
  /** Grows with each change of the sandbox's state. */
  readonly version: number;
  readonly isConnected: boolean;
}

/** The pause before a connection that the browser gave up is opened again. */
const retryMs = 1000;

/**
 * Follows the changes. Without a connection the browser tries again by itself, but not after a response with
 * an error, such as that of a proxy while the sandbox restarts.
 */
export function useChanges(): Changes {
  const [changes, setChanges] = useState<Changes>({ version: 0, isConnected: true });
  useEffect(() => {
    let source: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;

    function open(): void {
      source = new EventSource(controlUrl('events'));
      source.addEventListener('change', () => {
        setChanges(({ version }) => ({ version: version + 1, isConnected: true }));
      });
      source.addEventListener('error', () => {
        setChanges(({ version }) => ({ version, isConnected: false }));
        if (source?.readyState === EventSource.CLOSED) retry = setTimeout(follow, retryMs);
      });
    }

    // A browser keeps few connections to one host, so a tab in the background gives its own back.
    function follow(): void {
      close();
      if (!document.hidden) open();
    }

    function close(): void {
      clearTimeout(retry);
      source?.close();
    }

    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      close();
    };
  }, []);
  return changes;
}
