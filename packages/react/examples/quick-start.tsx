import { createClient } from '@23telecom/client';
import { TelecomProvider, useSmsCost, useSmsStatus } from '@23telecom/react';
import {
  findSendProblem,
  formatCount,
  formatPrice,
  formatProblem,
  useSendSmsOnce,
} from '@23telecom/react/composer';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';

// In a browser the client has no API key: it talks to the proxy handler on your server.
const client = createClient({ proxy: '/api/telecom' });
const queryClient = new QueryClient();

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <TelecomProvider client={client}>
      <Compose to="+447911123456" />
    </TelecomProvider>
  </QueryClientProvider>
);

export const Compose = ({ to }: { to: string }) => {
  const [text, setText] = useState('');
  const { analysis, estimate } = useSmsCost({ text, to: [to] });
  const { mutate, data, error, isPending } = useSendSmsOnce({ form: 'quick-start' });
  const { data: status } = useSmsStatus(data?.results?.[0]?.messageId);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ to: [to], text, senderId: 'MyApp' });
      }}
    >
      <textarea aria-label="Text" value={text} onChange={({ target }) => setText(target.value)} />
      <p>{`${formatCount(analysis)}, ${estimate ? formatPrice(estimate) : '…'}`}</p>
      <button disabled={isPending}>Send</button>
      {error && <p role="alert">{formatProblem(findSendProblem(error))}</p>}
      {status && <p role="status">{status.status}</p>}
    </form>
  );
};
