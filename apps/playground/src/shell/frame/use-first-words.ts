import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Shows the first words of the view, which stand in `index.html`. Those of Compose are said once. */
export function useFirstWords(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    for (const words of document.querySelectorAll<HTMLElement>('.first-words [data-view]')) {
      words.hidden = words.dataset.view !== pathname || pathname === '/';
    }
  }, [pathname]);
}
