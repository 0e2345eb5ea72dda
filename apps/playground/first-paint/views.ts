/** A view whose first paint the build draws. */
export interface DrawnView {
  /** The path of the router; a name after $ stands for any value. */
  readonly path: string;
  /** The HTML file, whose name any file server finds for the path, if the path has no value. */
  readonly file: string;
  /** The files of the view, which the page would otherwise ask for only when its script runs. */
  readonly modules: readonly string[];
}

/** The calls of every view, such as the balance. The client loads them when they are first made. */
export const sharedCalls = 'client/src/client/shared-operations.ts';
const messages = 'src/messages/messages-view.tsx';
const messageCalls = [
  'client/src/sms/operations.ts',
  'client/src/call/results/walk-pages.ts',
] as const;

/** Every view of the router. */
export const drawnViews: readonly DrawnView[] = [
  { path: '/', file: 'index.html', modules: ['src/compose/compose-view.tsx'] },
  { path: '/messages', file: 'messages/index.html', modules: [messages, ...messageCalls] },
  {
    path: '/messages/$messageId',
    file: 'first-paint/message.html',
    modules: [messages, 'src/messages/pane/message-pane.tsx', ...messageCalls],
  },
  { path: '/runs/$id', file: 'first-paint/run.html', modules: ['src/runs/view/run-view.tsx'] },
  {
    path: '/statistics',
    file: 'statistics/index.html',
    modules: ['src/statistics/statistics-view.tsx', ...messageCalls],
  },
  {
    path: '/developers',
    file: 'developers/index.html',
    modules: ['src/developers/developers-view.tsx'],
  },
  {
    path: '/developers/webhooks',
    file: 'developers/webhooks/index.html',
    modules: ['src/developers/webhooks/webhooks-view.tsx'],
  },
  { path: '/account', file: 'account/index.html', modules: ['src/account/account-view.tsx'] },
  { path: '/text', file: 'text/index.html', modules: ['src/text/text-view.tsx'] },
];

/** The page for any other path: only the masthead. File servers give it by this name. */
export const unknownPage = '404.html';

/** The file of the page for a path. */
export function findPage(pathname: string): string {
  const parts = pathname.split('/').filter(Boolean);
  const view = drawnViews.find(({ path }) => {
    const wanted = path.split('/').filter(Boolean);
    return (
      wanted.length === parts.length &&
      wanted.every((part, index) => part.startsWith('$') || part === parts[index])
    );
  });
  return view?.file ?? unknownPage;
}
