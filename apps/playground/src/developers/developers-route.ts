import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../shell/root-route.ts';
import { readDevelopersSearch } from './developers-search.ts';

/** Requests, clock, faults and numbers of the sandbox. */
export const developersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/developers',
  validateSearch: readDevelopersSearch,
  component: lazyRouteComponent(() => import('./developers-view.tsx'), 'DevelopersView'),
});

/** Settings, secret, signature check and log of webhooks. */
export const webhooksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/developers/webhooks',
  component: lazyRouteComponent(() => import('./webhooks/webhooks-view.tsx'), 'WebhooksView'),
});
