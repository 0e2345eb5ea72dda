import { createClient } from '@23telecom/client';
import { TelecomProvider, useSendSms, useSmsCost, useSmsStatus } from '@23telecom/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';

// In a browser the client has no key: it talks to your server's proxy handler.
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
  const { mutate, data, error, isPending } = useSendSms();
  const { data: status } = useSmsStatus(data?.results[0]?.messageId);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ to: [to], text, senderId: 'MyApp' });
      }}
    >
      <textarea aria-label="Text" value={text} onChange={({ target }) => setText(target.value)} />
      <p>{`${analysis.segments} segments, ${estimate?.max ?? '…'} ${estimate?.currency ?? ''}`}</p>
      <button disabled={isPending}>Send</button>
      {error && <p role="alert">{error.sent === 'maybe' ? 'Look into the history' : error.code}</p>}
      {status && <p role="status">{status.status}</p>}
    </form>
  );
};
