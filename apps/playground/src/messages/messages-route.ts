import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../shell/root-route.ts';
import { readMessagesSearch } from './search/messages-search.ts';
import { readQuery } from './search/read-query.ts';

/** The list of messages; it stays when one of them opens beside it. */
export const messagesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/messages',
  validateSearch: readMessagesSearch,
  beforeLoad: ({ search }) => {
    // A whole message ID leads to its message, whichever box or link it comes from.
    const query = readQuery(search.q);
    if (query?.kind !== 'id') return;
    // oxlint-disable-next-line typescript/only-throw-error -- the router's way to redirect
    throw redirect({
      to: '/messages/$messageId',
      params: { messageId: query.messageId },
      search: {},
      replace: true,
    });
  },
  component: lazyRouteComponent(() => import('./messages-view.tsx'), 'MessagesView'),
});

/** A message, found by its ID. */
export const messageRoute = createRoute({
  getParentRoute: () => messagesRoute,
  path: '$messageId',
  component: lazyRouteComponent(() => import('./pane/message-pane.tsx'), 'MessagePane'),
});
