import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createClient, isTelecomError } from '../../src/index.ts';
import { fastClock } from '../support/fast-clock.ts';
import { acceptance } from '../support/scripted-server.ts';
import { type Fault, faults, startFaultProxy } from './fault-proxy.ts';
import { listen } from './servers.ts';

const count = 600;
const text = 'Your code is 847291';

/** Draws numbers from 0 to 1, the same in each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Verdict = 'yes' | 'no' | 'maybe';

/** Sends to `count` recipients through the faults. Returns what was said and what was booked. */
async function attack(
  send: (baseUrl: string, recipient: string) => Promise<Verdict>,
  seed: number,
) {
  const booked = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      for (const number of (JSON.parse(body) as { to: readonly string[] }).to) {
        booked.set(number, (booked.get(number) ?? 0) + 1);
      }
      const content = JSON.stringify(acceptance(body));
      response.writeHead(200, { 'content-length': content.length }).end(content);
    });
  });
  await using provider = await listen(server.on('clientError', (_, socket) => socket.destroy()));
  const random = createRandom(seed);
  const draw = (): Fault => faults[Math.floor(random() * faults.length * 1.5)] ?? 'none';
  await using proxy = await startFaultProxy(provider.port, draw);
  const baseUrl = `http://127.0.0.1:${proxy.port}/api/v1`;
  const verdicts = new Map<string, Verdict>();
  const recipients = Array.from(
    { length: count },
    (_, index) => `+4479111${String(10_000 + index)}`,
  );
  const left = [...recipients];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let recipient = left.shift(); recipient; recipient = left.shift()) {
        verdicts.set(recipient, await send(baseUrl, recipient));
      }
    }),
  );
  const wrong = (verdict: Verdict, isWrong: (messages: number) => boolean) =>
    recipients.filter(
      (number) => verdicts.get(number) === verdict && isWrong(booked.get(number) ?? 0),
    ).length;
  const said = (verdict: Verdict) => [...verdicts.values()].filter((one) => one === verdict).length;
  return {
    said: { yes: said('yes'), no: said('no'), maybe: said('maybe') },
    wrongNo: wrong('no', (messages) => messages > 0),
    wrongYes: wrong('yes', (messages) => messages === 0),
    twice: [...booked.values()].filter((messages) => messages > 1).length,
    hits: proxy.hits,
  };
}

/** This client, as a program uses it. */
async function sendCareful(baseUrl: string, recipient: string): Promise<Verdict> {
  // A client for each message would hide responses that come for another one: share it.
  const clock = fastClock(100);
  const options = { apiKey: 'sk_test_local', baseUrl, clock, timeoutMs: 40_000 };
  const telecom = clients.get(baseUrl) ?? createClient(options);
  clients.set(baseUrl, telecom);
  try {
    // Half of the messages are retried; a refusal of the others is final.
    const maxRetries = Number(recipient) % 2;
    await telecom.sms.send({ to: [recipient], text, senderId: 'MyApp' }, { maxRetries });
    return 'yes';
  } catch (error) {
    return isTelecomError(error) ? error.sent : expect.fail(String(error));
  }
}
const clients = new Map<string, ReturnType<typeof createClient>>();

/** The control: retries each failure, and believes each status and each code. */
async function sendNaively(baseUrl: string, recipient: string): Promise<Verdict> {
  const body = JSON.stringify({ to: [recipient], message: text, sender_id: 'MyApp' });
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      const signal = AbortSignal.timeout(400);
      const response = await fetch(`${baseUrl}/sms/send`, { method: 'POST', body, signal });
      await response.text();
      if (response.ok) return 'yes';
    } catch {
      // Try again.
    }
  }
  return 'no';
}

test.each([1, 2, 3])(
  `${count} sends through a proxy that breaks two of three exchanges, seed %i`,
  { timeout: 120_000 },
  async (seed) => {
    const { said, wrongNo, wrongYes, twice, hits } = await attack(sendCareful, seed);
    console.log(
      `fault proxy, seed ${seed}: yes ${said.yes}, no ${said.no}, maybe ${said.maybe}; ` +
        `wrong no ${wrongNo}, wrong yes ${wrongYes}, twice ${twice}`,
    );
    expect({ wrongNo, wrongYes, twice }).toEqual({ wrongNo: 0, wrongYes: 0, twice: 0 });
    expect(said.yes).toBeGreaterThan(count / 4);
    expect(said.no).toBeGreaterThan(0);
    expect([...hits.keys()].sort()).toEqual([...faults].sort());
  },
);

test('control: a client that retries everything is caught', { timeout: 120_000 }, async () => {
  const { said, wrongNo, wrongYes, twice } = await attack(sendNaively, 1);
  console.log(
    `fault proxy, naive client: yes ${said.yes}, no ${said.no}; ` +
      `wrong no ${wrongNo}, wrong yes ${wrongYes}, twice ${twice}`,
  );
  expect(wrongNo).toBeGreaterThan(0);
  expect(wrongYes).toBeGreaterThan(0);
  expect(twice).toBeGreaterThan(count / 10);
});
