import { useEffect, useState } from 'preact/hooks';

/** The place on the page. It is in the address, so that it can be reloaded and shared. */
export interface Route {
  readonly view: 'messages' | 'requests';
  /** The ID of the open message or request. */
  readonly id: string | undefined;
}

export function useRoute(): Route {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    function follow(): void {
      setRoute(readRoute());
    }
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

function readRoute(): Route {
  const [view = '', id] = location.hash.slice(1).split('/');
  return {
    view: view === 'requests' ? 'requests' : 'messages',
    id: id === undefined ? undefined : decode(id),
  };
}

/** Returns the address of a place. */
export function hrefOf(view: Route['view'], id?: string | number): string {
  return id === undefined ? `#${view}` : `#${view}/${encodeURIComponent(id)}`;
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
