import { afterEach, expect, test, vi } from 'vitest';
import { createClient, createMemoryStore } from '../../src/index.ts';
import { createProxyHandler } from '../../src/server/index.ts';
import { type Answer, authorize, message, post, read } from './open-proxy.ts';

const minute = 60_000;

afterEach(() => void vi.useRealTimers());

test.each([3, 11, 600])(
  'a copy of a call that takes longer than %d minutes is not sent by another instance',
  async (minutes) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const store = createMemoryStore();
    let sends = 0;
    let end: Answer | undefined;
    const client = createClient({
      apiKey: 'sk_prod_local',
      timeoutMs: Infinity,
      totalTimeoutMs: Infinity,
      fetch: () => {
        sends += 1;
        return new Promise(() => undefined);
      },
    });
    const open = () => createProxyHandler({ client, allow: ['sms.send'], authorize, store });
    const call = () => post('sms.send', { input: message, id: '1-2-3-4' });
    void open()(call());
    await expect.poll(() => sends).toBe(1);

    vi.setSystemTime(Date.now() + minutes * minute);
    void open()(call())
      .then(read)
      .then((answer) => (end = answer));
    // A copy that is sent gets no response either.
    await expect.poll(() => end !== undefined || sends > 1).toBe(true);
    expect(sends).toBe(1);
    expect(end?.body.error).toMatchObject({ code: 'SEND_UNCERTAIN', sent: 'maybe' });
  },
);
