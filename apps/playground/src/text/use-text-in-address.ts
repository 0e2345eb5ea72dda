import { useEffect, useState } from 'react';
import { readTextFragment, writeTextFragment } from './text-link.ts';

/** Browsers limit how often the address may change. */
const writeAfterMs = 300;

/** The text of the page's address. A change is written back without a new entry in the browser's history. */
export function useTextInAddress(): readonly [string, (text: string) => void] {
  const [text, setText] = useState(readAddress);
  useEffect(() => {
    function read(): void {
      setText(readAddress());
    }
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  useEffect(() => {
    const fragment = text === '' ? '' : writeTextFragment(text);
    if ((window.location.hash || '') === fragment) return undefined;
    const timer = setTimeout(() => {
      const { pathname, search } = window.location;
      // The router keeps its own state there.
      window.history.replaceState(window.history.state, '', pathname + search + fragment);
    }, writeAfterMs);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}

/** The text that was opened; none in the build, which draws the first paint. */
function readAddress(): string {
  if (typeof window === 'undefined') return '';
  return readTextFragment(window.location.hash) ?? '';
}
