import { TelecomProvider } from '@23telecom/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { telecom } from './telecom.ts';
import './styles.css';

const queryClient = new QueryClient();
const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element #root to draw the page in.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TelecomProvider client={telecom}>
        <App />
      </TelecomProvider>
    </QueryClientProvider>
  </StrictMode>,
);
