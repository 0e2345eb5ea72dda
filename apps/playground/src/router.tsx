import { createRouter } from '@tanstack/react-router';
import { accountRoute } from './account/account-route.ts';
import { composeRoute } from './compose/compose-route.ts';
import { historyRoute } from './history/history-route.ts';
import { sandboxRoute } from './sandbox/sandbox-route.ts';
import { ViewError, ViewLoading } from './shell/frame/view-states.tsx';
import { rootRoute } from './shell/root-route.ts';
import { statisticsRoute } from './statistics/statistics-route.ts';
import { webhooksRoute } from './webhooks/webhooks-route.ts';

/** The views by their addresses. Each is loaded when it is first asked for. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    composeRoute,
    historyRoute,
    statisticsRoute,
    accountRoute,
    webhooksRoute,
    sandboxRoute,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: ViewLoading,
  defaultErrorComponent: ViewError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
