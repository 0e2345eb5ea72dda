import { Link, useLocation } from '@tanstack/react-router';
import { isHostedBuild, useConfig } from '../../shared/config.ts';
import { ApiAccess } from './api-access.tsx';

const places = [
  { to: '/developers', label: 'Requests' },
  { to: '/developers/webhooks', label: 'Webhooks' },
] as const;

/** The head of both pages for developers. */
export function DevelopersHead() {
  const { pathname } = useLocation();
  const config = useConfig();
  return (
    <div className="page developers-page">
      <div className="page-head">
        <div>
          <h1>Developers</h1>
          <p>
            {config?.mode === 'live'
              ? 'Where your server is told of deliveries, and how to check that it was.'
              : 'Every request and webhook of the sandbox, and the faults you can add to them.'}
          </p>
          {isHostedBuild && (
            <p>
              This sandbox runs in the page. For a program of yours, start one:{' '}
              <code>npx @23telecom/sandbox</code>
            </p>
          )}
        </div>
        <ApiAccess />
      </div>
      <nav className="strip" aria-label="Developers">
        {places.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-current={pathname === to ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
    </div>
  );
}
