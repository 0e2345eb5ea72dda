import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../shell/root-route.ts';

/** A run at an address of its own: it opens in any tab, after a reload and after a restart of the server. */
export const runRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs/$id',
  component: lazyRouteComponent(() => import('./view/run-view.tsx'), 'RunView'),
});
