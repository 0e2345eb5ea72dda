import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useConfig } from '../config.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { views } from './views.ts';

/** The way from view to view. The sandbox has a view only where there is one. */
export function Navigation() {
  const isSandbox = useConfig()?.mode === 'sandbox';
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On a narrow screen the bar is wider than the window: where one is must be in sight.
    const current = bar.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!bar.current || !current) return;
    bar.current.scrollLeft =
      current.offsetLeft - (bar.current.clientWidth - current.offsetWidth) / 2;
  }, [pathname, isSandbox]);
  return (
    <nav ref={bar} className="navigation" aria-label="Views">
      <ul role="list">
        {views
          .filter((view) => isSandbox || !view.isSandboxOnly)
          .map((view) => (
            <NavigationItem key={view.to} view={view} />
          ))}
      </ul>
    </nav>
  );
}

function NavigationItem({ view }: { readonly view: (typeof views)[number] }) {
  const navigate = useNavigate();
  useShortcut({ keys: `g ${view.key}`, label: view.label, group: 'Go to' }, () => {
    void navigate({ to: view.to });
  });
  return (
    <li>
      <Link to={view.to} activeOptions={{ exact: view.to === '/' }} preload="intent">
        {view.label}
      </Link>
    </li>
  );
}
