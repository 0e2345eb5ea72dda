import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as entry from '../src/index.ts';

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const send = (telecom: entry.TelecomClient) => telecom.sms.send(message);

type Send = typeof send;

const relayedError = {
  name: 'InsufficientBalanceError',
  code: 'INSUFFICIENT_BALANCE',
  description: 'y',
  status: 402,
  operation: 'sms.send',
  attempts: 1,
  retryable: false,
  retryAfterMs: null,
  sent: 'no',
  balance: 1,
};

const responses: readonly [name: string, response: () => Response][] = [
  ['400', () => Response.json({ error_code: 'INVALID_TO' }, { status: 400 })],
  ['401', () => Response.json({ error_code: 'INVALID_API_KEY' }, { status: 401 })],
  ['402', () => Response.json({ error_code: 'INSUFFICIENT_BALANCE' }, { status: 402 })],
  ['403', () => Response.json({}, { status: 403 })],
  ['404', () => new Response('<html>', { status: 404 })],
  ['405', () => new Response('', { status: 405 })],
  ['408', () => Response.json({ error_code: 'TIMEOUT' }, { status: 408 })],
  ['429', () => Response.json({}, { status: 429, headers: { 'retry-after': '7' } })],
  ['500 that proves nothing', () => Response.json({ error_code: 'X_Y' }, { status: 500 })],
  ['500 before the queue', () => Response.json({ error_code: 'DB_ERROR' }, { status: 500 })],
  ['503 of an edge', () => new Response('<html>', { status: 503 })],
  ['302', () => new Response('', { status: 302, headers: { location: '/' } })],
  ['200 in setup', () => Response.json({ error: 'Account is in setup process', status: false })],
  ['200 with a failure', () => Response.json({ status: false, description: 'no' })],
  ['200 with HTML', () => new Response('<html>')],
  ['an error of a proxy', () => Response.json({ error: relayedError }, { status: 402 })],
];

/** Loads the package again, with a file of words that behaves in the given way. */
async function loadEntry(loadWords: () => object): Promise<typeof entry> {
  vi.resetModules();
  vi.doMock('../src/call/words/explanations.ts', loadWords);
  return import('../src/index.ts');
}

async function failureOf(
  { createClient }: typeof entry,
  makeResponse: () => Response,
  call: Send,
): Promise<entry.TelecomError> {
  const isRelayed = makeResponse().status === 402 && (await makeResponse().text()).includes('"y"');
  const fetch = () => Promise.resolve(makeResponse());
  const telecom = createClient({
    ...(isRelayed ? { proxy: 'https://app.test/api' } : { apiKey: 'sk_test_x' }),
    fetch,
    maxRetries: 0,
  });
  return call(telecom).then(
    () => Promise.reject(new Error('expected a failure')),
    (error: unknown) => error as entry.TelecomError,
  );
}

/** The parts of an error that a program decides by. */
function factsOf(error: entry.TelecomError) {
  const { name, code, status, sent, retryable, retryAfterMs, attempts, operation, request } = error;
  return { name, code, status, sent, retryable, retryAfterMs, attempts, operation, request };
}

const guards = Object.entries(entry as unknown as Record<string, (error: unknown) => boolean>)
  .filter(([name]) => /^is\w+Error$/.test(name))
  .map(([name, guard]) => ({ name, guard }));

function matchesOf(error: unknown): string[] {
  return guards.flatMap(({ name, guard }) => (guard(error) ? [name] : []));
}

afterEach(() => {
  vi.doUnmock('../src/call/words/explanations.ts');
  vi.resetModules();
});

describe('the words of an error cannot be loaded: the error says the same in plain words', () => {
  const loadWords = vi.fn(() => {
    throw new Error('the network is gone');
  });
  beforeEach(() => {
    loadWords.mockClear();
  });

  test.each(responses)('%s', async (_name, response) => {
    const usual = await failureOf(entry, response, send);
    const plain = await failureOf(await loadEntry(loadWords), response, send);
    expect(factsOf(plain)).toEqual(factsOf(usual));
    expect(matchesOf(plain)).toEqual(matchesOf(usual));
    expect(matchesOf(plain)).toHaveLength(2);
    expect(plain.description).not.toBe('');
  });

  test('the words are what failed to load', async () => {
    const gone = await loadEntry(loadWords);
    const plain = await failureOf(gone, () => Response.json({}, { status: 429 }), send);
    expect(loadWords).toHaveBeenCalled();
    expect(plain).not.toBeInstanceOf(gone.RateLimitError);
  });
});

test('a file of words that never comes delays an error by 5 seconds at most', async () => {
  let isFailing = false;
  const { createClient } = await loadEntry(() => new Promise<never>(() => undefined));
  const telecom = createClient({
    apiKey: 'sk_test_x',
    maxRetries: 0,
    fetch: () =>
      Promise.resolve(
        isFailing
          ? Response.json({ error_code: 'DB_ERROR' }, { status: 500 })
          : Response.json({ status: true, balance: 1 }),
      ),
  });
  // Loads the files of a call before the clock stops.
  await telecom.account.balance();
  isFailing = true;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const failure = telecom.sms.send(message).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await failure).toMatchObject({ code: 'DB_ERROR', sent: 'no', retryable: true });
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  ['the API', { apiKey: 'sk_test_x' }],
  ['a proxy handler', { proxy: 'https://app.test/api' }],
])('a request to %s whose file fails to load is not sent', async (_name, credentials) => {
  vi.resetModules();
  for (const file of ['direct-transport', 'server-requests']) {
    vi.doMock(`../src/call/transports/${file}.ts`, () => {
      throw new Error('the network is gone');
    });
  }
  try {
    const { createClient } = await import('../src/index.ts');
    const fetch = vi.fn(() => Promise.reject(new Error('expected no request')));
    const telecom = createClient({ ...credentials, fetch });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      code: 'PART_NOT_LOADED',
      sent: 'no',
      retryable: true,
    });
    expect(fetch).not.toHaveBeenCalled();
  } finally {
    for (const file of ['direct-transport', 'server-requests']) {
      vi.doUnmock(`../src/call/transports/${file}.ts`);
    }
  }
});
