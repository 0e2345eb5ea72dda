import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../shell/root-route.ts';

/** The permanent page of a text, which is in the fragment of the address. */
export const textRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/text',
  component: lazyRouteComponent(() => import('./text-view.tsx'), 'TextView'),
});
