import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import './design/layout.css';
import { TelecomProvider } from '@23telecom/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SendProvider } from './compose/send/send-provider.tsx';
import { DraftProvider } from './draft/draft-provider.tsx';
import { router } from './router.tsx';
import { telecom } from './telecom.ts';

const queryClient = new QueryClient({
  // The server is on this machine: whether there is an internet says nothing about it.
  defaultOptions: { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } },
});
const container = document.querySelector('#root');
if (container === null) throw new Error('index.html has no element #root to draw the page in.');
const root = createRoot(container);

// Not before there is something to draw: until then `index.html` has drawn its own beginning.
void router.load().then(() => {
  // A transition is drawn in slices: who types or scrolls meanwhile does not wait for it.
  startTransition(() => {
    root.render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <TelecomProvider client={telecom}>
            <DraftProvider>
              <SendProvider>
                <RouterProvider router={router} />
              </SendProvider>
            </DraftProvider>
          </TelecomProvider>
        </QueryClientProvider>
      </StrictMode>,
    );
  });
});
