import { expect, test } from 'vitest';
import { createEventStreams } from '../src/live/create-event-streams.ts';
import { createSandbox } from '../src/node.ts';
import { listen } from '../src/node/server/listen.ts';
import { sendMessage } from './support/send-message.ts';

function readEvents(response: Response): () => Promise<string | undefined> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return async () => (await reader?.read())?.value;
}

test('an event comes at once, and after each change', async () => {
  await using sandbox = createSandbox({ clock: 'manual' });
  const response = await sandbox.fetch('http://sandbox.invalid/_sandbox/events');
  expect(response.headers.get('Content-Type')).toBe('text/event-stream');
  const next = readEvents(response);
  expect(await next()).toBe('retry: 500\nid: 1\nevent: change\ndata: {}\n\n');
  await sendMessage(sandbox);
  expect(await next()).toContain('id: 2\n');
  await sandbox.clock.advance('10s');
  expect(await next()).toContain('id: 3\n');
  await sandbox.close();
  expect(await next()).toBeUndefined();
});

test('fast changes are reported together', async () => {
  const listeners = new Set<() => void>();
  const streams = createEventStreams({
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const next = readEvents(streams.open(new AbortController().signal));
  expect(await next()).toContain('id: 1\n');
  for (let change = 0; change < 1000; change += 1) for (const listener of listeners) listener();
  expect(await next()).toContain('id: 2\n');
  streams.close();
  expect(await next()).toBeUndefined();
  expect(listeners.size).toBe(0);
});

test('a client that leaves is no longer told', async () => {
  const listeners = new Set<() => void>();
  const streams = createEventStreams({
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  await using sandbox = createSandbox();
  await using server = await listen(
    {
      pipeline: (request) => Promise.resolve(streams.open(request.signal)),
      faults: {
        ...sandbox.faults,
        refusal: () => undefined,
        subscribe: () => () => undefined,
      } as never,
    },
    {},
  );
  const controller = new AbortController();
  const response = await fetch(server.origin, { signal: controller.signal });
  await readEvents(response)();
  expect(listeners.size).toBe(1);
  controller.abort();
  await expect.poll(() => listeners.size).toBe(0);

  const inProcess = streams.open(new AbortController().signal);
  await inProcess.body?.cancel();
  expect(listeners.size).toBe(0);
});
