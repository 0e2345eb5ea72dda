'use client';

import { useSendSms, useSmsStatus } from '@23telecom/react';
import { type FormEvent, useState } from 'react';

export function Compose() {
  const [to, setTo] = useState('');
  const [text, setText] = useState('');
  const { mutate, data, error, isPending } = useSendSms();
  const { data: status } = useSmsStatus(data?.results[0]?.messageId);

  function send(event: FormEvent) {
    event.preventDefault();
    mutate({ to: [to], text, senderId: 'MyApp' });
  }
  return (
    <form onSubmit={send}>
      <input aria-label="To" value={to} onChange={({ target }) => setTo(target.value)} />
      <textarea aria-label="Text" value={text} onChange={({ target }) => setText(target.value)} />
      <button disabled={isPending}>Send</button>
      {error && (
        <p role="alert">
          {error.sent === 'maybe' ? 'Check the message history' : error.description}
        </p>
      )}
      {status && <p role="status">{status.status}</p>}
    </form>
  );
}
