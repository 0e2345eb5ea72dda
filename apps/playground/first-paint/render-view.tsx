import { text } from 'node:stream/consumers';
import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { prerenderToNodeStream } from 'react-dom/static';
import { createPageRouter } from '../src/create-page-router.ts';
import { Page } from '../src/page.tsx';

/** Stands for a value in a path, such as a message ID, where the view shows it. */
const unknownValue = encodeURIComponent('…');

/**
 * Renders the view of a path as it is before its data is loaded, and returns its HTML.
 *
 * @throws the error of a component that needs a browser while it renders
 */
export async function renderView(path: string): Promise<string> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const router = createPageRouter(
    createMemoryHistory({ initialEntries: [base + path.replaceAll(/\$\w+/g, unknownValue)] }),
  );
  await router.load();
  const errors: unknown[] = [];
  const { prelude } = await prerenderToNodeStream(
    <Page router={router} queryClient={new QueryClient()} />,
    {
      onError: (error) => void errors.push(error),
      // Keep large parts in their place: otherwise a script would move them there.
      progressiveChunkSize: Number.MAX_SAFE_INTEGER,
    },
  );
  const html = await text(prelude);
  if (errors.length > 0) throw errors[0];
  return html;
}
