import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { accountRoute } from './account/account-route.ts';
import { composeRoute } from './compose/compose-route.ts';
import { developersRoute, webhooksRoute } from './developers/developers-route.ts';
import { messageRoute, messagesRoute } from './messages/messages-route.ts';
import { runRoute } from './runs/run-route.ts';
import { ViewError, ViewLoading } from './shell/frame/view-states.tsx';
import { rootRoute } from './shell/root-route.ts';
import { statisticsRoute } from './statistics/statistics-route.ts';
import { textRoute } from './text/text-route.ts';

const routeTree = rootRoute.addChildren([
  composeRoute,
  messagesRoute.addChildren([messageRoute]),
  runRoute,
  statisticsRoute,
  accountRoute,
  developersRoute,
  webhooksRoute,
  textRoute,
]);

/**
 * Creates the router of the views, each of which is lazy-loaded.
 *
 * @param history - the addresses that were opened. @default the browser's
 */
export function createPageRouter(history?: RouterHistory) {
  return createRouter({
    ...(history && { history }),
    basepath: import.meta.env.BASE_URL,
    routeTree,
    defaultPreload: 'intent',
    defaultPendingComponent: ViewLoading,
    defaultErrorComponent: ViewError,
    scrollRestoration: true,
  });
}

/** The router of the page. */
export type PageRouter = ReturnType<typeof createPageRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: PageRouter;
  }
}
