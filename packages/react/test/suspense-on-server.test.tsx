// @vitest-environment node
import { createClient, isValidationError } from '@23telecom/client';
import { TelecomProvider } from '@23telecom/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, onTestFinished, test } from 'vitest';
import { Account } from '../examples/suspense.tsx';

test('suspense with a relative proxy fails at once on a server, and says what to do', async () => {
  let requests = 0;
  const client = createClient({
    proxy: '/api/telecom',
    fetch: async () => {
      requests++;
      return Response.json({});
    },
  });
  const queryClient = new QueryClient();
  onTestFinished(() => queryClient.clear());
  const errors: unknown[] = [];
  const html = new PassThrough();
  const { pipe } = renderToPipeableStream(
    <QueryClientProvider client={queryClient}>
      <TelecomProvider client={client}>
        <Account />
      </TelecomProvider>
    </QueryClientProvider>,
    { onError: (error) => void errors.push(error), onAllReady: () => pipe(html) },
  );
  // The fallback is in the page, so the browser can still show the balance.
  expect(await text(html)).toContain('Loading…');
  expect(requests).toBe(0);
  expect(errors).toHaveLength(1);
  const [error] = errors;
  expect(
    isValidationError(error) && { code: error.code, sent: error.sent, attempts: error.attempts },
  ).toEqual({
    code: 'INVALID_OPTIONS',
    sent: 'no',
    // No attempt was made, so there was no retry.
    attempts: 0,
  });
  expect(String(error)).toMatch(/proxy.*(server|browser)/s);
});
