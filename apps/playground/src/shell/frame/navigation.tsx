import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { views } from './views.ts';

/** The links to the views. It also sets the title of the window. */
export function Navigation() {
  const { pathname } = useLocation();
  const current = views.find(({ to }) => isInside(pathname, to))?.label;
  useEffect(() => {
    document.title = current === undefined ? '23 Telecom' : `${current} · 23 Telecom`;
  }, [current]);
  return (
    <nav className="views" aria-label="Views">
      {views.map((view) => (
        <NavigationItem key={view.to} view={view} isCurrent={view.label === current} />
      ))}
    </nav>
  );
}

function NavigationItem({
  view,
  isCurrent,
}: {
  readonly view: (typeof views)[number];
  readonly isCurrent: boolean;
}) {
  const navigate = useNavigate();
  useShortcut({ keys: `g ${view.key}`, label: view.label, group: 'Go to' }, () => {
    void navigate({ to: view.to });
  });
  return (
    <Link
      to={view.to}
      activeOptions={{ exact: true }}
      aria-current={isCurrent ? 'page' : undefined}
      preload="intent"
    >
      {view.label}
    </Link>
  );
}

/** Whether a path belongs to a view. A run is a message that was sent, so it belongs to Compose. */
function isInside(pathname: string, to: (typeof views)[number]['to']): boolean {
  if (to === '/') return pathname === '/' || pathname.startsWith('/runs/');
  return pathname === to || pathname.startsWith(`${to}/`);
}
